// JSON-LD by the jsonld package, loaded on first use, with the gates it lacks: nothing is fetched, nesting is
// bounded before it starts, and no name from the text reaches its plain objects as a key that could be
// `__proto__`. It expands the document; the expanded tree is made safe here; then it makes quads of that.
import type * as RDF from '@rdfjs/types'
import { LimitError, ParseError, quote } from '../rdf/errors.ts'
import { termKey } from '../rdf/term-key.ts'
import { XSD_DOUBLE, XSD_STRING } from '../rdf/vocabularies.ts'
import { parseJson } from './json-text.ts'
import type { QuadSink } from './quad-sink.ts'

export interface JsonLdReadOptions {
  readonly source: string
  readonly base?: string | undefined
  readonly blankNodePrefix: string
}

/** Stands in where the caller has no base, so that what turns out relative can be told. */
const NO_BASE = 'x-no-base:///'
/** Datatypes that carry through the package what it would change: see `keepAsWritten`. */
const DOUBLE_AS_WRITTEN = 'x-as-written:double'
const DIRECTIONAL = 'x-as-written:directional#'

/** Resolves when every quad of `text` is in `sink`; lines are unknown. @throws ParseError */
export async function readJsonLd(text: string, options: JsonLdReadOptions, sink: QuadSink): Promise<void> {
  const { source, blankNodePrefix } = options
  if (text.trim() === '') return
  const document = parseJson(text, source)
  if (typeof document !== 'object' || document === null) {
    throw new ParseError('JSON-LD must be an object or an array', { source, line: 1 })
  }
  const quads = await quadsOf(document, options)
  const name = (term: RDF.Term): string => {
    if (term.termType === 'BlankNode') return `_:${blankNodePrefix}${term.value}`
    if (term.termType === 'Literal') return literalKey(term)
    if (options.base === undefined && term.value.startsWith(NO_BASE)) throw relative(term.value, source)
    return termKey(term)
  }
  for (const { subject, predicate, object, graph } of quads) {
    if (!isWellFormed(subject) || !isWellFormed(predicate) || !isWellFormed(object) || !isWellFormed(graph)) {
      // The standard drops what has an ill-formed IRI.
      continue
    }
    sink.add(name(subject), name(predicate), name(object), name(graph), 0)
  }
}

async function quadsOf(document: object, { source, base }: JsonLdReadOptions): Promise<RDF.Quad[]> {
  const { default: jsonld } = await import('jsonld')
  // Kept here, since the package does not hand every error of the loader on.
  let refused: string | undefined
  const documentLoader = async (url: string): Promise<never> => {
    refused ??= url
    throw new Error(`${url} is not fetched`)
  }
  try {
    const expanded = await jsonld.expand(document as never, { base: base ?? NO_BASE, documentLoader })
    const safe = (expanded as Json[]).map(madeSafe)
    const options = { skipExpansion: true, documentLoader }
    return (await jsonld.toRDF(safe as never, options as never)) as unknown as RDF.Quad[]
  } catch (cause) {
    throw refused === undefined ? failure(cause, source) : remoteContext(refused, source, cause)
  }
}

function remoteContext(url: string, source: string, cause: unknown): ParseError {
  return new ParseError(
    `the context ${quote(url)} lies elsewhere, and nothing is fetched while reading; put the context itself into the text under "@context"`,
    { source },
    { cause },
  )
}

function failure(cause: unknown, source: string): Error {
  if (cause instanceof RangeError) {
    return new LimitError(`${quote(source)} is nested too deeply to be read as JSON-LD.`, { cause })
  }
  if (!(cause instanceof Error)) return new ParseError(String(cause), { source })
  const { details } = cause as Error & { details?: { code?: string } }
  if (details === undefined)
    return new ParseError(`not read as JSON-LD (${cause.message})`, { source }, { cause })
  const reason = cause.message.replace(/^Invalid JSON-LD syntax; /, '').replace(/\.$/, '')
  const code = details.code === undefined || details.code === reason ? '' : ` (${details.code})`
  return new ParseError(`${reason}${code}`, { source }, { cause })
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * A copy of an expanded tree in which no relative name is left that the package would use as a key, and no
 * value that it would change. Relative names make no quads anyway, so they may be renamed.
 */
function madeSafe(node: Json): Json {
  if (Array.isArray(node)) return node.map(madeSafe)
  if (typeof node !== 'object' || node === null) return node
  if ('@value' in node) return keepAsWritten(node)
  const safe: [string, Json][] = []
  for (const [key, value] of Object.entries(node)) {
    if (key === '@id') safe.push([key, typeof value === 'string' ? harmless(value) : value])
    else if (key === '@type') safe.push([key, (value as string[]).map(harmless)])
    else if (key === '@reverse') {
      safe.push([
        key,
        Object.fromEntries(Object.entries(value as object).map(([k, v]) => [harmless(k), madeSafe(v)])),
      ])
    } else if (key === '@list') safe.push([key, (value as Json[]).filter(isListItem).map(madeSafe)])
    else if (key === '@index') safe.push([key, value])
    else safe.push([key.startsWith('@') ? key : harmless(key), madeSafe(value)])
  }
  return Object.fromEntries(safe)
}

/** Whether the item has a place in RDF; the package would leave a hole for a node with a relative name. */
function isListItem(item: Json): boolean {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return true
  const { '@id': id } = item
  return typeof id !== 'string' || /^(?:_|[a-z][a-z0-9+.-]*):/i.test(id)
}

/** `name`, or where it is relative a name that is relative as well, but no property of any object. */
function harmless(name: string): string {
  return name in Object.prototype ? `relative/${name}` : name
}

// The package writes a string typed xsd:double anew ("1.0" comes out as "1.0E0"), and has no literals with a
// direction. Both travel under a datatype of their own.
function keepAsWritten(node: { [key: string]: Json }): Json {
  const { '@value': value, '@type': type, '@language': language, '@direction': direction } = node
  if (type === XSD_DOUBLE && typeof value === 'string') return { '@value': value, '@type': DOUBLE_AS_WRITTEN }
  if (typeof direction === 'string' && typeof language === 'string') {
    return { '@value': value!, '@type': `${DIRECTIONAL}${language.toLowerCase()}--${direction}` }
  }
  return node
}

function literalKey({ value, language, datatype }: RDF.Literal): string {
  if (language) return `"${value}"@${language.toLowerCase()}`
  if (datatype.value === DOUBLE_AS_WRITTEN) return `"${value}"^^${XSD_DOUBLE}`
  if (datatype.value.startsWith(DIRECTIONAL)) return `"${value}"@${datatype.value.slice(DIRECTIONAL.length)}`
  return datatype.value === XSD_STRING ? `"${value}"` : `"${value}"^^${datatype.value}`
}

const WELL_FORMED_IRI = /^[a-z][a-z0-9+.-]*:[!#-;=?-[\]_a-z~-\uffff]*$/i
const WELL_FORMED_TAG = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i

function isWellFormed(term: RDF.Term): boolean {
  if (term.termType === 'NamedNode') return WELL_FORMED_IRI.test(term.value)
  if (term.termType !== 'Literal') return true
  return term.language ? WELL_FORMED_TAG.test(term.language) : WELL_FORMED_IRI.test(term.datatype.value)
}

function relative(address: string, source: string): ParseError {
  return new ParseError(
    `the address ${quote(address.slice(NO_BASE.length))} is relative and there is no base to resolve it; write it in full`,
    { source },
  )
}
