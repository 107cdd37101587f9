// SPARQL Query Results XML Format: https://www.w3.org/TR/rdf-sparql-XMLres/ (2013); directions and triple terms
// as the drafts of 1.2 have them. The namespace of directions is declared where it is used, so that the head can
// be written before the first row is known.
import type * as RDF from '@rdfjs/types'
import { UsageError } from '../rdf/errors.ts'
import { XSD_STRING } from '../rdf/vocabularies.ts'
import type { Row } from './solutions.ts'
import { emptyElement, startTag, textElement, XML_DECLARATION } from './xml.ts'

const START = XML_DECLARATION + startTag('sparql', { xmlns: 'http://www.w3.org/2005/sparql-results#' })
const ITS = 'http://www.w3.org/2005/11/its'

/** The document in pieces: the head, a piece for each row, the end. @throws UsageError for a character that XML can't hold */
export function* xmlPieces(variables: readonly string[], rows: Iterable<Row>): Generator<string> {
  const names = variables.map(name => `    ${emptyElement('variable', { name })}\n`)
  yield `${START}\n${names.length === 0 ? '  <head/>\n' : `  <head>\n${names.join('')}  </head>\n`}  <results>\n`
  const bindingTags = variables.map(name => startTag('binding', { name }))
  for (const row of rows) {
    let piece = '    <result>\n'
    for (const [column, tag] of bindingTags.entries()) {
      const term = row[column]
      if (term !== undefined) piece += `      ${tag}${termElement(term)}</binding>\n`
    }
    yield `${piece}    </result>\n`
  }
  yield '  </results>\n</sparql>\n'
}

/** The document that answers an ASK. */
export function answerToXml(answer: boolean): string {
  return `${START}\n  <head/>\n  <boolean>${answer}</boolean>\n</sparql>\n`
}

function termElement(term: RDF.Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return textElement('uri', term.value)
    case 'BlankNode':
      return textElement('bnode', term.value)
    case 'Literal':
      return literalElement(term)
    case 'Quad': {
      const parts = (['subject', 'predicate', 'object'] as const).map(
        part => `<${part}>${termElement(term[part])}</${part}>`,
      )
      return `<triple>${parts.join('')}</triple>`
    }
    default:
      throw new UsageError(`A term of type ${term.termType} is no answer to a query.`)
  }
}

function literalElement({ value, language, direction, datatype }: RDF.Literal): string {
  if (language === '')
    return textElement(
      'literal',
      value,
      datatype.value === XSD_STRING ? undefined : { datatype: datatype.value },
    )
  return textElement('literal', value, {
    'xml:lang': language,
    ...(direction && { 'xmlns:its': ITS, 'its:version': '2.0', 'its:dir': direction }),
  })
}
