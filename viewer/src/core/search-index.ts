// Search over labels, synonyms and identifiers. All names are normalized once; a query is one pass over them,
// which at some thousands of entries stays in single milliseconds. A typo is looked for only when nothing
// else was found, since edit distance over all words costs most.
import type { EntityKind, EntitySummary } from './domain.ts'

export interface SearchHit {
  readonly iri: string
  readonly label: string
  readonly kind: EntityKind
  readonly className: string
  /** The synonym or identifier that matched, undefined where the label did. */
  readonly via: string | undefined
  readonly degree: number
}

interface Name {
  readonly shown: string
  readonly text: string
  readonly words: readonly string[]
  readonly isLabel: boolean
}

interface Indexed {
  readonly entry: EntitySummary
  readonly names: readonly Name[]
  readonly identifiers: readonly { shown: string; text: string }[]
  readonly className: Name
}

// Lower is better. Between equal matches the kinds people look for first come first.
const KIND_ORDER: readonly EntityKind[] = [
  'tumor',
  'site',
  'step',
  'mechanism',
  'route',
  'process',
  'gene',
  'therapy',
  'factor',
  'cell',
  'biomarker',
  'disease',
  'finding',
  'procedure',
  'theory',
  'publication',
  'cohort',
  'other',
]

/** The names and identifiers of the entries it was made from, ready to be searched. */
export class SearchIndex {
  readonly #entries: readonly Indexed[]

  constructor(entries: readonly EntitySummary[]) {
    this.#entries = entries.map(entry => ({
      entry,
      names: [entry.label, ...entry.synonyms].map((shown, i) => toName(shown, i === 0)),
      identifiers: entry.identifiers.map(shown => ({ shown, text: normalizeIdentifier(shown) })),
      className: toName(entry.className, false),
    }))
  }

  /** Up to `limit` hits, best first; none for a blank query. */
  search(query: string, limit = 12): SearchHit[] {
    const text = normalize(query)
    const identifier = normalizeIdentifier(query)
    if (text === '' && identifier === '') return []
    const words = text.split(' ').filter(Boolean)
    let scored = this.#score(indexed => bestMatch(indexed, text, words, identifier))
    if (scored.length === 0 && words.length > 0) scored = this.#score(indexed => typoMatch(indexed, words))
    return scored.sort(compareScored).slice(0, limit).map(toHit)
  }

  #score(match: (indexed: Indexed) => Match | undefined): Scored[] {
    const found: Scored[] = []
    for (const indexed of this.#entries) {
      const hit = match(indexed)
      if (hit !== undefined) found.push({ entry: indexed.entry, ...hit })
    }
    return found
  }
}

interface Match {
  readonly score: number
  readonly via: string | undefined
}
type Scored = Match & { readonly entry: EntitySummary }

function bestMatch(
  indexed: Indexed,
  text: string,
  words: readonly string[],
  identifier: string,
): Match | undefined {
  let best: Match | undefined
  const take = (score: number, via: string | undefined) => {
    if (best === undefined || score < best.score) best = { score, via }
  }
  for (const id of indexed.identifiers) {
    // "29984914" finds PMID:29984914 too; a bare number of two digits would find half the graph.
    const bare = id.text.slice(id.text.indexOf(':') + 1)
    if (id.text === identifier) take(0, id.shown)
    else if (bare === identifier && identifier.length >= 3) take(1, id.shown)
    else if (identifier.includes(':') && identifier.length >= 6 && id.text.startsWith(identifier))
      take(6, id.shown)
  }
  if (text !== '') {
    for (const name of indexed.names) {
      const score = nameScore(name, text, words)
      if (score !== undefined) take(score + (name.isLabel ? 0 : 0.5), name.isLabel ? undefined : name.shown)
    }
    // Members of a class come after what has the words in its own name.
    if (isWordStart(indexed.className, words)) take(CLASS_SCORE, undefined)
  }
  return best
}

const CLASS_SCORE = 7

function isWordStart(name: Name, words: readonly string[]): boolean {
  return words.every(word => name.words.some(own => own.startsWith(word)))
}

function nameScore(name: Name, text: string, words: readonly string[]): number | undefined {
  if (name.text === text) return 1
  if (name.text.startsWith(text)) return 2
  if (isWordStart(name, words)) return 3
  if (text.length >= 3 && name.text.includes(text)) return 5
  return undefined
}

function typoMatch(indexed: Indexed, words: readonly string[]): Match | undefined {
  for (const name of indexed.names) {
    const near = words.every(word => name.words.some(own => own.startsWith(word) || isNear(word, own)))
    if (near) return { score: 8, via: name.isLabel ? undefined : name.shown }
  }
  return undefined
}

/** One edit in a word of four to seven letters, two in a longer one. */
function isNear(word: string, own: string): boolean {
  if (word.length < 4) return false
  const most = word.length < 8 ? 1 : 2
  return Math.abs(word.length - own.length) <= most && editDistance(word, own, most) <= most
}

/** Optimal string alignment distance, or `most + 1` as soon as it is certain to be larger. */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2] + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length]
}

function compareScored(a: Scored, b: Scored): number {
  return (
    a.score - b.score ||
    KIND_ORDER.indexOf(a.entry.kind) - KIND_ORDER.indexOf(b.entry.kind) ||
    b.entry.degree - a.entry.degree ||
    a.entry.label.length - b.entry.label.length ||
    (a.entry.label < b.entry.label ? -1 : 1)
  )
}

function toHit({ entry, via }: Scored): SearchHit {
  return {
    iri: entry.iri,
    label: entry.label,
    kind: entry.kind,
    className: entry.className,
    via,
    degree: entry.degree,
  }
}

function toName(shown: string, isLabel: boolean): Name {
  const text = normalize(shown)
  return { shown, text, words: text.split(' '), isLabel }
}

/** Lower case, accents stripped, every run of other characters one space. */
export function normalize(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** `MONDO_0007254`, `mondo: 0007254` and the whole IRI become `mondo:0007254`. */
export function normalizeIdentifier(text: string): string {
  const bare = text.trim().toLowerCase()
  const local =
    /^https?:\/\//.test(bare) && !bare.includes('doi.org/') ? bare.slice(bare.lastIndexOf('/') + 1) : bare
  return local
    .replace(/^https?:\/\/(dx\.)?doi\.org\//, 'doi:')
    .replace(/^([a-z]+)[_\s:]+\s*(?=\S)/, '$1:')
    .replace(/\s+/g, '')
}
