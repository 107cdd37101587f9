// SPARQL 1.1 Query Results CSV: https://www.w3.org/TR/sparql11-results-csv-tsv/, section 3, over RFC 4180; triple
// terms as the drafts of 1.2 have them. Types and languages are lost, and so is what is unbound and what is an
// empty string: that is the format. An ASK has no form in it.
import type * as RDF from '@rdfjs/types'
import type { Row } from './solutions.ts'
import { writableLabel } from './term-text.ts'

export interface CsvOptions {
  /**
   * Puts `'` before a cell that a spreadsheet would take as a formula (it begins with = + - @, tab or CR).
   * Off by default: the standard has the values as they are.
   */
  readonly spreadsheetSafe?: boolean | undefined
}

/** Lines of the table, the names of the variables first. */
export function* csvPieces(
  variables: readonly string[],
  rows: Iterable<Row>,
  { spreadsheetSafe = false }: CsvOptions = {},
): Generator<string> {
  const cell = spreadsheetSafe ? (value: string) => quotedCell(unformulated(value)) : quotedCell
  yield `${variables.map(cell).join(',')}\r\n`
  for (const row of rows) yield `${variables.map((_, column) => cell(cellText(row[column]))).join(',')}\r\n`
}

function cellText(term: RDF.Term | undefined): string {
  if (term === undefined) return ''
  if (term.termType === 'BlankNode') return `_:${writableLabel(term.value)}`
  if (term.termType === 'Quad') {
    const { subject, predicate, object } = term
    // A literal is told from an IRI by its quotes.
    const last = object.termType === 'Literal' ? quoted(object.value) : cellText(object)
    return `<<( ${cellText(subject)} ${cellText(predicate)} ${last} )>>`
  }
  return term.value
}

function quotedCell(value: string): string {
  return /[",\r\n]/.test(value) ? quoted(value) : value
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`
}

function unformulated(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}
