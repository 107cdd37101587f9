// How a function of SPARQL stands in the tables: how many arguments it takes, and what it makes of terms.
import { iri, type Literal, literal, type Term } from '../../rdf/terms.ts'
import { XSD_BOOLEAN, XSD_INTEGER, XSD_STRING } from '../../rdf/vocabularies.ts'

/** Undefined is an error. */
export type TermFunction = (...args: Term[]) => Term | undefined

export interface FunctionEntry {
  readonly least: number
  readonly most: number
  readonly call: TermFunction
}

/** The lines of a table: names in lower case, or IRIs. */
export type FunctionTable = readonly (readonly [name: string, entry: FunctionEntry])[]

export function entry(count: number | [number, number], call: TermFunction): FunctionEntry {
  const [least, most] = typeof count === 'number' ? [count, count] : count
  return { least, most, call }
}

const INTEGER = iri(XSD_INTEGER)
export const TRUE: Literal = literal('true', iri(XSD_BOOLEAN))
export const FALSE: Literal = literal('false', TRUE.datatype)

export function boolean(value: boolean | undefined): Literal | undefined {
  return value === undefined ? undefined : value ? TRUE : FALSE
}

export function integerLiteral(value: number): Literal {
  return literal(String(value), INTEGER)
}

/** A string literal: an `xsd:string` or one with a language. */
export function isString(term: Term): term is Literal {
  return term.termType === 'Literal' && (term.datatype.value === XSD_STRING || term.language !== '')
}

/** An `xsd:string`. */
export function isSimple(term: Term): term is Literal {
  return term.termType === 'Literal' && term.datatype.value === XSD_STRING
}
