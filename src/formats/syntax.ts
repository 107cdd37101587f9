// The syntaxes in one table: what they are called, how a file or an answer shows them, and how a text does.

export type Syntax = 'turtle' | 'trig' | 'ntriples' | 'nquads' | 'jsonld'

export interface SyntaxInfo {
  readonly label: string
  /** The registered media type first. */
  readonly mediaTypes: readonly string[]
  /** With the dot, the usual one first. */
  readonly extensions: readonly string[]
  /** Whether it can hold named graphs. */
  readonly graphs: boolean
}

export const SYNTAXES: ReadonlyMap<Syntax, SyntaxInfo> = new Map<Syntax, SyntaxInfo>([
  [
    'turtle',
    {
      label: 'Turtle',
      mediaTypes: ['text/turtle', 'application/x-turtle'],
      extensions: ['.ttl', '.turtle'],
      graphs: false,
    },
  ],
  [
    'trig',
    {
      label: 'TriG',
      mediaTypes: ['application/trig', 'application/x-trig'],
      extensions: ['.trig'],
      graphs: true,
    },
  ],
  [
    'ntriples',
    {
      label: 'N-Triples',
      mediaTypes: ['application/n-triples'],
      extensions: ['.nt', '.ntriples'],
      graphs: false,
    },
  ],
  [
    'nquads',
    {
      label: 'N-Quads',
      mediaTypes: ['application/n-quads', 'text/x-nquads'],
      extensions: ['.nq', '.nquads'],
      graphs: true,
    },
  ],
  [
    'jsonld',
    {
      label: 'JSON-LD',
      mediaTypes: ['application/ld+json', 'application/json'],
      extensions: ['.jsonld', '.json'],
      graphs: true,
    },
  ],
])

export interface SyntaxHint {
  /** A file name or an address; a trailing `.gz` is looked through. */
  readonly path?: string | undefined
  /** As HTTP gives it, parameters included. */
  readonly mediaType?: string | undefined
  /** The text, or its beginning. */
  readonly text?: string | undefined
}

/**
 * The syntax by media type, else by file name, else by what the text looks like; undefined where none of
 * the three tells. A text is taken as Turtle where it could be N-Triples as well.
 */
export function syntaxOf({ path, mediaType, text }: SyntaxHint): Syntax | undefined {
  return (
    (mediaType === undefined ? undefined : syntaxOfMediaType(mediaType)) ??
    (path === undefined ? undefined : syntaxOfPath(path)) ??
    (text === undefined ? undefined : syntaxOfText(text))
  )
}

/** The syntax named `name`: its key, its label, a media type or an extension with or without the dot. */
export function syntaxNamed(name: string): Syntax | undefined {
  const wanted = name.trim().toLowerCase()
  for (const [syntax, { label, mediaTypes, extensions }] of SYNTAXES) {
    if (syntax === wanted || label.toLowerCase() === wanted || mediaTypes.includes(wanted)) return syntax
    if (extensions.includes(wanted) || extensions.includes(`.${wanted}`)) return syntax
  }
  return undefined
}

function syntaxOfMediaType(mediaType: string): Syntax | undefined {
  const bare = mediaType.split(';', 1)[0]!.trim().toLowerCase()
  for (const [syntax, { mediaTypes }] of SYNTAXES) if (mediaTypes.includes(bare)) return syntax
  return undefined
}

function syntaxOfPath(path: string): Syntax | undefined {
  const bare = path.replace(/[?#].*$/s, '').toLowerCase()
  const name = bare.endsWith('.gz') ? bare.slice(0, -3) : bare
  for (const [syntax, { extensions }] of SYNTAXES) {
    if (extensions.some(extension => name.endsWith(extension))) return syntax
  }
  return undefined
}

// What a guess looks at.
const SAMPLE = 8_192
const QUAD_LINE =
  /^[ \t]*(?:<[^>]*>|_:\S+)[ \t]*<[^>]*>[ \t]*(?:<[^>]*>|_:\S+|"(?:[^"\\\n]|\\.)*"(?:@[\w-]+|\^\^<[^>]*>)?)[ \t]*(?:<[^>]*>|_:\S+)[ \t]*\.[ \t]*(?:#.*)?\r?$/m
const QUOTED_OR_COMMENT =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#.*/g

function syntaxOfText(text: string): Syntax | undefined {
  const sample = text.slice(0, SAMPLE)
  if (/^\ufeff?\s*(?:\{\s*(?:["}]|$)|\[\s*(?:\{\s*["}]|\]\s*$))/.test(sample)) return 'jsonld'
  if (/^\ufeff?\s*</.test(sample) && /^\ufeff?\s*<(?:\?xml|!|rdf:RDF|html)/i.test(sample)) return undefined
  const bare = sample.replace(QUOTED_OR_COMMENT, quoted => (quoted[0] === '<' ? '<>' : ' '))
  if (/\{(?!\|)/.test(bare)) return 'trig'
  return QUAD_LINE.test(sample) ? 'nquads' : 'turtle'
}

/** Whether a file of this name is taken from a folder: plain `.json` may be anything, so it must be named itself. */
export function isRdfFileName(name: string): boolean {
  return syntaxOf({ path: name }) !== undefined && !/\.json(?:\.gz)?$/i.test(name)
}
