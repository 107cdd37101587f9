// Terms → JavaScript values. Decoding never guesses: where a range was declared, a value of another
// datatype is an error that quotes it; `.terms()` gives such values raw.
import { QueryError, quote } from '../rdf/errors.ts'
import { isIntegerType, isNumber, isNumericType, numericValue } from '../rdf/numeric.ts'
import type { Literal, Term } from '../rdf/terms.ts'
import { XSD_BOOLEAN, XSD_DECIMAL, XSD_STRING } from '../rdf/vocabularies.ts'
import type { Range } from './property.ts'

export type Decoder = (term: Term) => unknown

/** The decoder of a variable whose values are declared to be of `range`. */
export function decoderFor(variable: string, range: Range): Decoder {
  if (range === 'any') return decodeAny
  return term => {
    const value = DECODERS[range](term)
    if (value === undefined)
      throw new QueryError(
        `?${variable} is declared as ${range} and holds ${describe(term)}; read it with .terms(), or mend the data.`,
      )
    return value
  }
}

const DECODERS: Readonly<Record<Exclude<Range, 'any'>, (term: Term) => unknown>> = {
  // A resource may be anonymous: a blank node is given as it is.
  iri: term => (term.termType === 'NamedNode' || term.termType === 'BlankNode' ? term : undefined),
  integer: term => (isLiteral(term) && isIntegerType(term.datatype.value) ? integerValue(term) : undefined),
  decimal: term =>
    isLiteral(term) && (term.datatype.value === XSD_DECIMAL || isIntegerType(term.datatype.value))
      ? numberValue(term)
      : undefined,
  double: term => (isLiteral(term) && isNumericType(term.datatype.value) ? numberValue(term) : undefined),
  boolean: term => (isLiteral(term) && term.datatype.value === XSD_BOOLEAN ? truth(term) : undefined),
  string: term => (isLiteral(term) && term.datatype.value === XSD_STRING ? term.value : undefined),
  text: term =>
    isLiteral(term) && (term.language !== '' || term.datatype.value === XSD_STRING) ? term.value : undefined,
}

/**
 * The natural value of a term of undeclared range: number (bigint beyond 2^53 for integers), boolean or
 * string for literals of those types, and the term itself for all else.
 */
export function decodeAny(term: Term): unknown {
  if (!isLiteral(term)) return term
  const datatype = term.datatype.value
  if (datatype === XSD_STRING || term.language !== '') return term.value
  if (datatype === XSD_BOOLEAN) return truth(term) ?? term
  if (!isNumericType(datatype) || !isNumber(term)) return term
  return isIntegerType(datatype) ? integerValue(term) : numericValue(term)
}

function isLiteral(term: Term): term is Literal {
  return term.termType === 'Literal'
}

function integerValue(literal: Literal): number | bigint | undefined {
  if (!isNumber(literal)) return undefined
  const value = numericValue(literal)
  return Number.isSafeInteger(value) ? value : BigInt(literal.value.replace('+', ''))
}

function numberValue(literal: Literal): number | undefined {
  return isNumber(literal) ? numericValue(literal) : undefined
}

function truth({ value }: Literal): boolean | undefined {
  if (value === 'true' || value === '1') return true
  return value === 'false' || value === '0' ? false : undefined
}

function describe(term: Term): string {
  if (term.termType !== 'Literal')
    return `the ${term.termType === 'NamedNode' ? 'IRI' : 'node'} ${quote(term.value)}`
  const type = term.language === '' ? term.datatype.value : `language ${term.language}`
  return `${quote(term.value)} (${type})`
}
