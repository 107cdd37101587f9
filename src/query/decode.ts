// Terms → JavaScript values. Decoding never guesses: where a range was declared, a value of another
// datatype is an error that quotes it; `.terms()` gives such values raw. Integers are exact, as bigint where
// a number would not be. A decimal becomes the nearest number, which keeps some 15 digits. Dates stay text.
import { parseDateTime } from '../rdf/date-time.ts'
import { QueryError, quote } from '../rdf/errors.ts'
import { isIntegerType, isNumber, isNumericType, numericValue } from '../rdf/numeric.ts'
import type { Literal, Term } from '../rdf/terms.ts'
import { XSD_BOOLEAN, XSD_DATE, XSD_DATE_TIME, XSD_DECIMAL, XSD_STRING } from '../rdf/vocabularies.ts'
import type { Range } from './property.ts'

export type Decoder = (term: Term) => unknown

/** The decoder of a variable whose values are declared to be of one of `ranges`. */
export function decoderFor(variable: string, ranges: readonly Range[]): Decoder {
  return decoderOf(`?${variable}`, ranges)
}

/** The decoder of values of one of `ranges`; errors call them `what`. */
export function decoderOf(what: string, ranges: readonly Range[]): Decoder {
  const strict = ranges.filter(range => range !== 'any').map(range => DECODERS[range])
  if (strict.length < ranges.length || strict.length === 0) return decodeAny
  const [only] = strict
  const decode: Decoder = strict.length === 1 ? only! : term => firstDefined(strict, term)
  return term => {
    const value = decode(term)
    if (value === undefined)
      throw new QueryError(
        `${what} is declared as ${ranges.join(' or ')} and holds ${describe(term)}; read it with .terms(), or mend the data.`,
      )
    return value
  }
}

function firstDefined(decoders: readonly Decoder[], term: Term): unknown {
  for (const decode of decoders) {
    const value = decode(term)
    if (value !== undefined) return value
  }
  return undefined
}

const DECODERS: Readonly<Record<Exclude<Range, 'any'>, Decoder>> = {
  // A resource may be anonymous: a blank node is given as it is.
  iri: term => (term.termType === 'NamedNode' || term.termType === 'BlankNode' ? term : undefined),
  integer: ofLiteral(literal => (isIntegerType(literal.datatype.value) ? integerValue(literal) : undefined)),
  safeInteger: ofLiteral(literal => {
    const value = isIntegerType(literal.datatype.value) ? numberValue(literal) : undefined
    return Number.isSafeInteger(value) ? value : undefined
  }),
  decimal: ofLiteral(literal =>
    literal.datatype.value === XSD_DECIMAL || isIntegerType(literal.datatype.value)
      ? finite(numberValue(literal))
      : undefined,
  ),
  double: ofLiteral(numberValue),
  numeric: ofLiteral(literal =>
    isIntegerType(literal.datatype.value) ? integerValue(literal) : numberValue(literal),
  ),
  boolean: ofLiteral(literal => (literal.datatype.value === XSD_BOOLEAN ? truth(literal) : undefined)),
  string: ofLiteral(literal => (literal.datatype.value === XSD_STRING ? literal.value : undefined)),
  text: ofLiteral(literal =>
    literal.language !== '' || literal.datatype.value === XSD_STRING ? literal.value : undefined,
  ),
  date: ofLiteral(literal => lexical(literal, XSD_DATE)),
  dateTime: ofLiteral(literal => lexical(literal, XSD_DATE_TIME)),
}

/**
 * The natural value of a term of undeclared range: number (bigint beyond 2^53 for integers), boolean or
 * string for literals of those types, and the term itself for all else.
 */
export function decodeAny(term: Term): unknown {
  if (term.termType !== 'Literal') return term
  const datatype = term.datatype.value
  if (datatype === XSD_STRING || term.language !== '') return term.value
  if (datatype === XSD_BOOLEAN) return truth(term) ?? term
  if (!isNumericType(datatype) || !isNumber(term)) return term
  return (isIntegerType(datatype) ? integerValue(term) : numericValue(term)) ?? term
}

function ofLiteral(decode: (literal: Literal) => unknown): Decoder {
  return term => (term.termType === 'Literal' ? decode(term) : undefined)
}

function integerValue(literal: Literal): number | bigint | undefined {
  if (!isNumber(literal)) return undefined
  const value = numericValue(literal)
  return Number.isSafeInteger(value) ? value : BigInt(literal.value.replace('+', ''))
}

function numberValue(literal: Literal): number | undefined {
  return isNumericType(literal.datatype.value) && isNumber(literal) ? numericValue(literal) : undefined
}

/** A decimal of more than some 308 digits has no number near it. */
function finite(value: number | undefined): number | undefined {
  return Number.isFinite(value) ? value : undefined
}

function lexical({ value, datatype }: Literal, wanted: string): string | undefined {
  return datatype.value === wanted && parseDateTime(value, wanted) !== undefined ? value : undefined
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
