// SPARQL 1.1 Query Results JSON: https://www.w3.org/TR/sparql11-results-json/; directions and triple terms as
// the drafts of 1.2 have them. Names of variables come from the query, so objects are made of entries.
import type * as RDF from '@rdfjs/types'
import { UsageError } from '../rdf/errors.ts'
import { XSD_STRING } from '../rdf/vocabularies.ts'
import type { Row } from './solutions.ts'

/** The document in pieces: the head, a piece for each row, the end. */
export function* jsonPieces(variables: readonly string[], rows: Iterable<Row>): Generator<string> {
  yield `{"head":{"vars":${JSON.stringify(variables)}},"results":{"bindings":[`
  let separator = '\n'
  for (const row of rows) {
    yield separator + JSON.stringify(binding(variables, row))
    separator = ',\n'
  }
  yield '\n]}}\n'
}

/** The document that answers an ASK. */
export function answerToJson(answer: boolean): string {
  return `{"head":{},"boolean":${answer}}\n`
}

function binding(variables: readonly string[], row: Row): object {
  const entries: [string, object][] = []
  variables.forEach((variable, column) => {
    const term = row[column]
    if (term !== undefined) entries.push([variable, jsonTerm(term)])
  })
  return Object.fromEntries(entries)
}

function jsonTerm(term: RDF.Term): object {
  switch (term.termType) {
    case 'NamedNode':
      return { type: 'uri', value: term.value }
    case 'BlankNode':
      return { type: 'bnode', value: term.value }
    case 'Literal':
      return jsonLiteral(term)
    case 'Quad':
      return {
        type: 'triple',
        value: {
          subject: jsonTerm(term.subject),
          predicate: jsonTerm(term.predicate),
          object: jsonTerm(term.object),
        },
      }
    default:
      throw new UsageError(`A term of type ${term.termType} is no answer to a query.`)
  }
}

function jsonLiteral({ value, language, direction, datatype }: RDF.Literal): object {
  if (language !== '') {
    const tagged = { type: 'literal', value, 'xml:lang': language }
    return direction ? { ...tagged, 'its:dir': direction } : tagged
  }
  return datatype.value === XSD_STRING
    ? { type: 'literal', value }
    : { type: 'literal', value, datatype: datatype.value }
}
