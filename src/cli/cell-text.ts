// An RDF term as the cell of a table: short, on one line, harmless to a terminal.
import type * as RDF from '@rdfjs/types'
import { escapeControls } from '../rdf/errors.ts'
import { type Prefixes, toCurie } from '../rdf/prefixes.ts'
import { XSD_DECIMAL, XSD_DOUBLE, XSD_FLOAT, XSD_INTEGER } from '../rdf/vocabularies.ts'

const NUMERIC: ReadonlySet<string> = new Set([XSD_INTEGER, XSD_DECIMAL, XSD_DOUBLE, XSD_FLOAT])

/** `term` for a table: CURIE or IRI, the text of a literal; empty where nothing is bound. */
export function cellText(term: RDF.Term | undefined, prefixes: Prefixes): string {
  if (term === undefined) return ''
  switch (term.termType) {
    case 'NamedNode':
      return escapeControls(toCurie(term.value, prefixes) ?? `<${term.value}>`)
    case 'BlankNode':
      return escapeControls(`_:${term.value}`)
    case 'Literal':
      return escapeControls(term.value)
    case 'Quad': {
      const parts = [term.subject, term.predicate, term.object].map(part => cellText(part, prefixes))
      return `<<( ${parts.join(' ')} )>>`
    }
    default:
      return ''
  }
}

/** Whether `term` is a literal of one of the four numeric datatypes. */
export function isNumber(term: RDF.Term): boolean {
  return term.termType === 'Literal' && NUMERIC.has(term.datatype.value)
}
