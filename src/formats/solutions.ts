// What a query answered, as the text formats of SPARQL 1.1 have it. A row holds its terms in the order of the
// variables; undefined is unbound. Each format comes in pieces, lazily, and as one string.
import type * as RDF from '@rdfjs/types'
import { type CsvOptions, csvPieces } from './solutions-csv.ts'
import { jsonPieces } from './solutions-json.ts'
import { tsvPieces } from './solutions-tsv.ts'

export type { CsvOptions } from './solutions-csv.ts'
export { csvPieces } from './solutions-csv.ts'
export { answerToJson, jsonPieces } from './solutions-json.ts'
export { tsvPieces } from './solutions-tsv.ts'

export type Row = readonly (RDF.Term | undefined)[]

export const SOLUTION_MEDIA_TYPES: ReadonlyMap<'json' | 'csv' | 'tsv', string> = new Map([
  ['json', 'application/sparql-results+json'],
  ['csv', 'text/csv; charset=utf-8'],
  ['tsv', 'text/tab-separated-values; charset=utf-8'],
])

/** The rows in the SPARQL 1.1 Query Results JSON Format. */
export function solutionsToJson(variables: readonly string[], rows: Iterable<Row>): string {
  return [...jsonPieces(variables, rows)].join('')
}

/** The rows in the CSV of SPARQL 1.1: values without their types, lines that end in CR LF. */
export function solutionsToCsv(
  variables: readonly string[],
  rows: Iterable<Row>,
  options?: CsvOptions,
): string {
  return [...csvPieces(variables, rows, options)].join('')
}

/** The rows in the TSV of SPARQL 1.1: terms as in Turtle, so that nothing is lost. */
export function solutionsToTsv(variables: readonly string[], rows: Iterable<Row>): string {
  return [...tsvPieces(variables, rows)].join('')
}
