import { booleanValue } from '../../rdf/compare-literals.ts'
import { isNumericType, numericValue } from '../../rdf/numeric.ts'
import type { Term } from '../../rdf/terms.ts'
import { XSD_BOOLEAN, XSD_STRING } from '../../rdf/vocabularies.ts'

/** Whether a condition takes the term as true; undefined for an error (SPARQL 1.1, section 17.2.2). */
export function effectiveBoolean(term: Term | undefined): boolean | undefined {
  if (term === undefined || term.termType !== 'Literal') return undefined
  const datatype = term.datatype.value
  if (datatype === XSD_BOOLEAN) return booleanValue(term) ?? false
  if (datatype === XSD_STRING || term.language !== '') return term.value !== ''
  if (!isNumericType(datatype)) return undefined
  const value = numericValue(term)
  return !(value === 0 || Number.isNaN(value))
}
