// SPARQL 1.1 Query Results TSV: https://www.w3.org/TR/sparql11-results-csv-tsv/, section 4; directions and triple
// terms as Turtle 1.2 has them. Nothing is lost; numbers and booleans stand without quotes where that reads back
// to the same. An ASK has no form in it.
import type * as RDF from '@rdfjs/types'
import { UsageError } from '../rdf/errors.ts'
import type { Row } from './solutions.ts'
import { escapeCharacter, writableLabel } from './term-text.ts'
import { turtleLiteral } from './turtle-literal.ts'

/** Lines of the table, the variables first. */
export function* tsvPieces(variables: readonly string[], rows: Iterable<Row>): Generator<string> {
  yield `${variables.map(variable => `?${variable}`).join('\t')}\n`
  for (const row of rows) yield `${variables.map((_, column) => cellText(row[column])).join('\t')}\n`
}

function cellText(term: RDF.Term | undefined): string {
  switch (term?.termType) {
    case undefined:
      return ''
    case 'NamedNode':
      return iriText(term.value)
    case 'BlankNode':
      return `_:${writableLabel(term.value)}`
    case 'Literal':
      return turtleLiteral(term, iriText)
    case 'Quad':
      return `<<( ${cellText(term.subject)} ${cellText(term.predicate)} ${cellText(term.object)} )>>`
    default:
      throw new UsageError(`A term of type ${term?.termType} is no answer to a query.`)
  }
}

// A query may make an IRI of any string, so what can't stand between < and > is escaped.
function iriText(iri: string): string {
  return `<${iri.replace(/[^!#-;=?-[\]_a-z~-\uffff]/g, unit => escapeCodeUnit(unit))}>`
}

function escapeCodeUnit(unit: string): string {
  const escaped = escapeCharacter(unit)
  // Inside an IRI only the numeric escapes are known.
  return escaped.startsWith('\\u')
    ? escaped
    : `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
