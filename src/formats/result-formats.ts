// Which formats can hold the answer of which form of query, and what each is called.
import { UsageError } from '../rdf/errors.ts'
import { SYNTAXES, type Syntax } from './syntax.ts'

/** The formats of SPARQL 1.1 for rows; JSON and XML also hold the answer of an ASK. */
export type SolutionFormat = 'json' | 'xml' | 'csv' | 'tsv'

export type QueryForm = 'select' | 'ask' | 'construct' | 'describe'

export interface SolutionFormatInfo {
  readonly label: string
  /** With the charset where the media type has one. */
  readonly mediaType: string
  /** With the dot. */
  readonly extension: string
  /** Whether it can hold the answer of an ASK. */
  readonly ask: boolean
}

export const SOLUTION_FORMATS: ReadonlyMap<SolutionFormat, SolutionFormatInfo> = new Map<
  SolutionFormat,
  SolutionFormatInfo
>([
  ['json', { label: 'JSON', mediaType: 'application/sparql-results+json', extension: '.srj', ask: true }],
  ['xml', { label: 'XML', mediaType: 'application/sparql-results+xml', extension: '.srx', ask: true }],
  ['csv', { label: 'CSV', mediaType: 'text/csv; charset=utf-8', extension: '.csv', ask: false }],
  [
    'tsv',
    { label: 'TSV', mediaType: 'text/tab-separated-values; charset=utf-8', extension: '.tsv', ask: false },
  ],
])

/** The formats that can hold the answer of a query of this form. */
export function formatsFor(form: QueryForm): (SolutionFormat | Syntax)[] {
  if (form === 'construct' || form === 'describe') return [...SYNTAXES.keys()]
  const formats = [...SOLUTION_FORMATS]
  return formats.filter(([, { ask }]) => ask || form === 'select').map(([format]) => format)
}

const ANSWERS: ReadonlyMap<QueryForm, string> = new Map([
  ['select', 'a SELECT query, which is a table of terms'],
  ['ask', 'an ASK query, which is true or false'],
  ['construct', 'a CONSTRUCT query, which is a set of triples'],
  ['describe', 'a DESCRIBE query, which is a set of triples'],
])

/** The error that says that `format` is none of `fitting`, the formats for queries of this form. */
export function unfitFormat(form: QueryForm, format: string, fitting: readonly string[]): UsageError {
  const choices = fitting.join(', ').replace(/, ([^,]*)$/, ' or $1')
  return new UsageError(`${format} can't hold the answer of ${ANSWERS.get(form)}; choose ${choices}.`)
}
