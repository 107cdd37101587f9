// The answer of a query as text, in any format that can hold it.
import type * as RDF from '@rdfjs/types'
import type { Prefixes } from '../rdf/prefixes.ts'
import { formatsFor, SOLUTION_FORMATS, type SolutionFormat, unfitFormat } from './result-formats.ts'
import type { Row } from './solutions.ts'
import { type CsvOptions, csvPieces } from './solutions-csv.ts'
import { answerToJson, jsonPieces } from './solutions-json.ts'
import { tsvPieces } from './solutions-tsv.ts'
import { answerToXml, xmlPieces } from './solutions-xml.ts'
import type { Syntax } from './syntax.ts'
import { writePieces } from './write.ts'

/** What `KnowledgeGraph.sparql` gives, as far as it is written. */
export type Answer =
  | {
      readonly form: 'select'
      readonly variables: readonly string[]
      readonly terms: readonly Readonly<Record<string, RDF.Term | undefined>>[]
    }
  | { readonly form: 'ask'; readonly answer: boolean }
  | { readonly form: 'construct' | 'describe'; readonly quads: Iterable<RDF.Quad> }

export interface WriteResultOptions extends CsvOptions {
  /** Used by Turtle, TriG and JSON-LD. */
  readonly prefixes?: Prefixes | undefined
}

/** `answer` in pieces, lazily. @throws UsageError where the format can't hold what is there */
export function resultPieces(
  answer: Answer,
  format: SolutionFormat | Syntax,
  options: WriteResultOptions = {},
): Iterable<string> {
  switch (answer.form) {
    case 'ask':
      if (format === 'json') return [answerToJson(answer.answer)]
      if (format === 'xml') return [answerToXml(answer.answer)]
      break
    case 'select': {
      const { variables, terms } = answer
      if (isSolutionFormat(format))
        return solutionPieces(variables, rowsOf(variables, terms), format, options)
      break
    }
    default:
      if (!isSolutionFormat(format)) return writePieces(answer.quads, format, options)
  }
  throw unfitFormat(answer.form, format, formatsFor(answer.form))
}

function solutionPieces(
  variables: readonly string[],
  rows: Iterable<Row>,
  format: SolutionFormat,
  options: CsvOptions,
): Iterable<string> {
  switch (format) {
    case 'json':
      return jsonPieces(variables, rows)
    case 'xml':
      return xmlPieces(variables, rows)
    case 'csv':
      return csvPieces(variables, rows, options)
    case 'tsv':
      return tsvPieces(variables, rows)
  }
}

function isSolutionFormat(format: SolutionFormat | Syntax): format is SolutionFormat {
  return SOLUTION_FORMATS.has(format as SolutionFormat)
}

function* rowsOf(
  variables: readonly string[],
  terms: readonly Readonly<Record<string, RDF.Term | undefined>>[],
): Generator<Row> {
  for (const row of terms) yield variables.map(name => (Object.hasOwn(row, name) ? row[name] : undefined))
}
