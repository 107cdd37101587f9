// Results compared as the suites mean it: rows as a multiset, or in order where an order is asked for; blank
// nodes up to a renaming that is one to one over the whole table.
//
// Terms are compared as terms, language tags in lower case. `byValue` also takes numbers of one datatype as equal
// where their values are: the suites give numbers in other lexical forms than the canonical one ("2.0" for the
// decimal 2, 1.0e6 for 1.0E6), and a processor may choose among them. "2"^^xsd:integer and "2"^^xsd:decimal stay
// different.
import type * as RDF from '@rdfjs/types'
import type { Table } from './read-results.ts'

export interface CompareOptions {
  readonly ordered?: boolean
  readonly byValue?: boolean
}

/** What keeps `actual` from being `expected`, as a text to read; undefined where nothing does. */
export function differenceOf(
  expected: Table,
  actual: Table,
  options: CompareOptions = {},
): string | undefined {
  const names = [...expected.variables].sort().join(' ')
  // A table without rows often leaves its variables out.
  if (expected.rows.length + actual.rows.length > 0 && names !== [...actual.variables].sort().join(' '))
    return `variables ${actual.variables.join(' ')} instead of ${expected.variables.join(' ')}`
  const columns = expected.variables.map(name => actual.variables.indexOf(name))
  const given = expected.rows
  const got = actual.rows.map(row => columns.map(column => row[column]))
  const same = options.ordered ? sameInOrder(given, got, options) : sameInAnyOrder(given, got, options)
  if (same) return undefined
  const missing = without(given, got, options)
  const extra = without(got, given, options)
  if (missing.length + extra.length > 0) return `missing:\n${listed(missing)}\ntoo many:\n${listed(extra)}`
  const what = options.ordered ? 'the order' : 'which blank nodes are the same'
  return `${what} differs; expected:\n${listed(given)}\ngot:\n${listed(got)}`
}

/** The rows of `rows` that `others` lacks, as often as it lacks them. */
function without(rows: readonly Cells[], others: readonly Cells[], options: CompareOptions): Cells[] {
  const counts = new Map<string, number>()
  for (const row of others) {
    const key = shape(row, options)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return rows.filter(row => {
    const key = shape(row, options)
    const left = counts.get(key) ?? 0
    counts.set(key, left - 1)
    return left <= 0
  })
}

type Cells = readonly (RDF.Term | undefined)[]

/** A renaming of blank nodes, which can be taken back to an earlier size. */
class Renaming {
  readonly #there = new Map<string, string>()
  readonly #back = new Map<string, string>()
  readonly #order: string[] = []

  get size(): number {
    return this.#order.length
  }

  pair(a: string, b: string): boolean {
    if (this.#there.has(a) || this.#back.has(b)) return this.#there.get(a) === b && this.#back.get(b) === a
    this.#there.set(a, b)
    this.#back.set(b, a)
    this.#order.push(a)
    return true
  }

  cutTo(size: number): void {
    for (const a of this.#order.splice(size)) {
      this.#back.delete(this.#there.get(a)!)
      this.#there.delete(a)
    }
  }
}

function sameInOrder(given: readonly Cells[], got: readonly Cells[], options: CompareOptions): boolean {
  const renaming = new Renaming()
  return given.length === got.length && given.every((row, i) => sameRow(row, got[i]!, renaming, options))
}

/** A search with backtracking, each row only among those that look the same but for blank nodes. */
function sameInAnyOrder(given: readonly Cells[], got: readonly Cells[], options: CompareOptions): boolean {
  if (given.length !== got.length) return false
  const candidates = new Map<string, Cells[]>()
  for (const row of got) {
    const key = shape(row, options)
    const alike = candidates.get(key)
    if (alike) alike.push(row)
    else candidates.set(key, [row])
  }
  const renaming = new Renaming()
  const taken = new Set<Cells>()
  const place = (i: number): boolean => {
    if (i === given.length) return true
    const row = given[i]!
    for (const candidate of candidates.get(shape(row, options)) ?? []) {
      if (taken.has(candidate)) continue
      const before = renaming.size
      if (sameRow(row, candidate, renaming, options)) {
        taken.add(candidate)
        if (place(i + 1)) return true
        taken.delete(candidate)
      }
      renaming.cutTo(before)
    }
    return false
  }
  return place(0)
}

function sameRow(a: Cells, b: Cells, renaming: Renaming, options: CompareOptions): boolean {
  return a.every((term, column) => sameTerm(term, b[column], renaming, options))
}

function sameTerm(
  a: RDF.Term | undefined,
  b: RDF.Term | undefined,
  renaming: Renaming,
  options: CompareOptions,
): boolean {
  if (a?.termType === 'BlankNode' && b?.termType === 'BlankNode') return renaming.pair(a.value, b.value)
  if (a?.termType === 'Quad' && b?.termType === 'Quad')
    return (['subject', 'predicate', 'object'] as const).every(part =>
      sameTerm(a[part], b[part], renaming, options),
    )
  return keyOf(a, options) === keyOf(b, options)
}

function shape(row: Cells, options: CompareOptions): string {
  return JSON.stringify(row.map(term => keyOf(term, options)))
}

/** The same text for the same term; one and the same for all blank nodes. */
function keyOf(term: RDF.Term | undefined, options: CompareOptions): string {
  switch (term?.termType) {
    case undefined:
      return ''
    case 'BlankNode':
      return '_:'
    case 'Literal': {
      const { value, language, direction, datatype } = term
      const text = options.byValue ? valueText(value, datatype.value) : value
      return JSON.stringify([text, language.toLowerCase(), direction ?? '', datatype.value])
    }
    case 'Quad':
      return `<<${[term.subject, term.predicate, term.object].map(part => keyOf(part, options)).join(' ')}>>`
    default:
      return `<${term!.value}>`
  }
}

const XSD = 'http://www.w3.org/2001/XMLSchema#'

/** Equal for equal values of the numeric types that the suites use; the lexical form of anything else. */
function valueText(lexical: string, datatype: string): string {
  switch (datatype) {
    case `${XSD}integer`:
      return /^[+-]?\d+$/.test(lexical) ? String(BigInt(lexical.replace('+', ''))) : lexical
    case `${XSD}decimal`: {
      const parts = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(lexical)
      return parts ? `${parts[1] === '-' ? '-' : ''}${parts[2] || '0'}.${parts[3] || '0'}` : lexical
    }
    case `${XSD}double`:
    case `${XSD}float`:
      return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(lexical) ? String(Number(lexical)) : lexical
    default:
      return lexical
  }
}

function listed(rows: readonly Cells[]): string {
  const lines = rows.slice(0, 20).map(row => `  ${row.map(shown).join(' | ')}`)
  if (rows.length > 20) lines.push(`  … ${rows.length} rows`)
  return lines.length === 0 ? '  nothing' : lines.join('\n')
}

function shown(term: RDF.Term | undefined): string {
  if (term?.termType === 'BlankNode') return `_:${term.value}`
  if (term?.termType !== 'Literal') return keyOf(term, {})
  const { value, language, datatype } = term
  return `"${value}"${language === '' ? `^^${datatype.value.replace(XSD, 'xsd:')}` : `@${language}`}`
}
