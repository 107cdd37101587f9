// Numbers of XML Schema: which literals are numbers, their values, and the comparison of SPARQL's
// operators (section 17.3). A double tells most pairs apart; where two doubles are equal and no side is a
// double or a float, the digits decide.
import type * as RDFJS from '@rdfjs/types'
import { type Decimal, formatDecimal, parseDecimal, parseInteger } from './decimal.ts'
import { canonicalDouble } from './number-text.ts'
import { iri, type Literal, literal } from './terms.ts'
import { XSD, XSD_DECIMAL, XSD_DOUBLE, XSD_FLOAT, XSD_INTEGER } from './vocabularies.ts'

/** A double or a float, which has been rounded to one. */
export interface Binary {
  readonly kind: 'double' | 'float'
  readonly value: number
}

/** A number with its type: `xsd:integer` as a number where that is safe and else as a bigint. */
export type Numeric = number | bigint | Decimal | Binary

type Bounds = readonly [least: bigint | undefined, most: bigint | undefined]

/** The types derived from `xsd:integer` by their IRIs, each with its bounds. */
const BOUNDS: ReadonlyMap<string, Bounds> = new Map(
  Object.entries<Bounds>({
    long: [-(2n ** 63n), 2n ** 63n - 1n],
    int: [-(2n ** 31n), 2n ** 31n - 1n],
    short: [-32768n, 32767n],
    byte: [-128n, 127n],
    nonNegativeInteger: [0n, undefined],
    positiveInteger: [1n, undefined],
    nonPositiveInteger: [undefined, 0n],
    negativeInteger: [undefined, -1n],
    unsignedLong: [0n, 2n ** 64n - 1n],
    unsignedInt: [0n, 2n ** 32n - 1n],
    unsignedShort: [0n, 65535n],
    unsignedByte: [0n, 255n],
  }).map(([name, bounds]) => [XSD + name, bounds]),
)

/** The IRIs of the types derived from `xsd:integer`. */
export const DERIVED_INTEGERS: readonly string[] = [...BOUNDS.keys()]

const DECIMAL_FORM = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/
const INTEGER_FORM = /^[+-]?\d+$/
const DOUBLE_FORM = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/

/** `xsd:integer` or a type derived from it. */
export function isIntegerType(datatype: string): boolean {
  return datatype === XSD_INTEGER || BOUNDS.has(datatype)
}

export function isNumericType(datatype: string): boolean {
  return (
    datatype === XSD_DECIMAL || datatype === XSD_DOUBLE || datatype === XSD_FLOAT || isIntegerType(datatype)
  )
}

/** The literal's value as a double; NaN where it is no number, or not one of its type. */
export function numericValue(literal: RDFJS.Literal): number {
  return numericValueOf(literal.value, literal.datatype.value)
}

/** `numericValue` of a lexical form and its datatype. */
export function numericValueOf(text: string, datatype: string): number {
  if (datatype === XSD_INTEGER) return INTEGER_FORM.test(text) ? Number(text) : Number.NaN
  if (datatype === XSD_DECIMAL) return DECIMAL_FORM.test(text) ? Number(text) : Number.NaN
  if (datatype === XSD_DOUBLE || datatype === XSD_FLOAT) {
    if (!DOUBLE_FORM.test(text)) return Number.NaN
    if (text.endsWith('INF')) return text.startsWith('-') ? -Infinity : Infinity
    return datatype === XSD_FLOAT ? Math.fround(Number(text)) : Number(text)
  }
  return isWithin(text, datatype) ? Number(text) : Number.NaN
}

/** Whether the text is that of an integer within the bounds of a type derived from `xsd:integer`. */
export function isWithin(text: string, datatype: string): boolean {
  const bounds = BOUNDS.get(datatype)
  if (bounds === undefined || !INTEGER_FORM.test(text)) return false
  const [least, most] = bounds
  const digits = text.replace(/^([+-]?)0+(?=\d)/, '$1')
  // More digits than any bound has: only a type without a bound on that side takes it.
  if (digits.length > 24) return (digits.startsWith('-') ? least : most) === undefined
  const value = parseInteger(digits)
  return (least === undefined || value >= least) && (most === undefined || value <= most)
}

/** True where the literal is in the lexical form of its numeric type; `"NaN"^^xsd:double` is. */
export function isNumber(literal: RDFJS.Literal): boolean {
  return isNumberOf(literal, numericValue(literal))
}

/** The same where the value is known already. */
function isNumberOf({ value: text, datatype }: RDFJS.Literal, value: number): boolean {
  return !Number.isNaN(value) || (text === 'NaN' && isBinaryType(datatype.value))
}

/** The literal's value with its type, or undefined where it is no number. */
export function numericOf(literal: RDFJS.Literal): Numeric | undefined {
  const value = numericValue(literal)
  if (!isNumberOf(literal, value)) return undefined
  switch (literal.datatype.value) {
    case XSD_DOUBLE:
      return { kind: 'double', value }
    case XSD_FLOAT:
      return { kind: 'float', value }
    case XSD_DECIMAL:
      return parseDecimal(literal.value)
    default:
      // `-0` is the integer 0.
      return Number.isSafeInteger(value) ? value + 0 : parseInteger(literal.value)
  }
}

const INTEGER = iri(XSD_INTEGER)
const DECIMAL = iri(XSD_DECIMAL)
const DOUBLE = iri(XSD_DOUBLE)
const FLOAT = iri(XSD_FLOAT)

/** The number as a literal in canonical form. */
export function numericLiteral(value: Numeric): Literal {
  if (typeof value !== 'object') return literal(String(value), INTEGER)
  if (value.kind === 'decimal') return literal(formatDecimal(value), DECIMAL)
  const float = value.kind === 'float'
  return literal(canonicalDouble(value.value, float), float ? FLOAT : DOUBLE)
}

/**
 * Below zero, zero or above as `a` is less than, equal to or greater than `b`, both brought to one type
 * first; NaN where either is NaN, undefined where either is no number.
 */
export function compareNumbers(a: RDFJS.Literal, b: RDFJS.Literal): number | undefined {
  const x = numericValue(a)
  const y = numericValue(b)
  if (!isNumberOf(a, x) || !isNumberOf(b, y)) return undefined
  const promoted = comparePromoted(x, a.datatype.value, y, b.datatype.value)
  if (promoted !== 0 || isBinaryType(a.datatype.value) || isBinaryType(b.datatype.value)) return promoted
  return compareDigits(a.value, b.value)
}

function comparePromoted(x: number, a: string, y: number, b: string): number {
  // Beside a float, what is no double becomes a float as well.
  const asFloats = a !== b && (a === XSD_FLOAT ? b !== XSD_DOUBLE : b === XSD_FLOAT && a !== XSD_DOUBLE)
  if (asFloats) [x, y] = [Math.fround(x), Math.fround(y)]
  return x < y ? -1 : x > y ? 1 : x === y ? 0 : Number.NaN
}

export function isBinaryType(datatype: string): boolean {
  return datatype === XSD_DOUBLE || datatype === XSD_FLOAT
}

/** Forms of `xsd:decimal` or `xsd:integer` by value, in time proportional to their length. */
export function compareDigits(a: string, b: string): number {
  const x = parts(a)
  const y = parts(b)
  if (x.sign !== y.sign) return x.sign - y.sign
  const size =
    x.whole.length - y.whole.length || compareText(x.whole, y.whole) || compareText(x.fraction, y.fraction)
  return Math.sign(size) * x.sign
}

function parts(text: string): { sign: number; whole: string; fraction: string } {
  const [whole, fraction = ''] = text.replace(/^[+-]?0*/, '').split('.')
  const digits = fraction.replace(/0+$/, '')
  const sign = whole === '' && digits === '' ? 0 : text.startsWith('-') ? -1 : 1
  return { sign, whole, fraction: digits }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
