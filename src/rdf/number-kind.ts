// How a number of the data can be computed with, in one byte beside its value as a double. A decimal of at
// most 15 significant digits is a double and a number of places: the double times the power of ten, rounded,
// is its digits exactly. So sums over a million decimals need no text and no big integer.
import { type Decimal, decimal } from './decimal.ts'
import type { Numeric } from './numeric.ts'
import { XSD_DECIMAL, XSD_DOUBLE, XSD_FLOAT } from './vocabularies.ts'

export const NO_NUMBER = 0
export const DOUBLE = 1
export const FLOAT = 2
/** An integer or decimal too long for a double: only its digits say what it is. */
export const LONG = 3
/** An integer that a double holds exactly. */
export const INTEGER = 4
/** A decimal without places; one place more with each number above. */
export const DECIMAL = 5

export type NumberKind = number

const MOST_PLACES = 15
const POWERS: readonly number[] = Array.from({ length: MOST_PLACES + 1 }, (_, n) => 10 ** n)

/** The kind of a lexical form and its datatype, whose value as a double is `value`. */
export function numberKind(text: string, datatype: string, value: number): NumberKind {
  if (datatype === XSD_DOUBLE) return Number.isNaN(value) && text !== 'NaN' ? NO_NUMBER : DOUBLE
  if (datatype === XSD_FLOAT) return Number.isNaN(value) && text !== 'NaN' ? NO_NUMBER : FLOAT
  if (Number.isNaN(value)) return NO_NUMBER
  if (datatype !== XSD_DECIMAL) return Number.isSafeInteger(value) ? INTEGER : LONG
  const places = placesOf(text)
  return places <= MOST_PLACES && Math.abs(value) * POWERS[places] < 1e15 ? DECIMAL + places : LONG
}

function placesOf(text: string): number {
  const point = text.indexOf('.')
  if (point < 0) return 0
  let end = text.length
  while (text.charCodeAt(end - 1) === 0x30) end--
  return end - point - 1
}

/** The power of ten that makes a number of this kind whole, as its exponent. */
export function placesOfKind(kind: NumberKind): number {
  return kind > DECIMAL ? kind - DECIMAL : 0
}

/** `value` times ten to the power of `places`, for an integer or decimal of so many places: exactly. */
export function scaled(value: number, places: number): number {
  return places === 0 ? value : Math.round(value * POWERS[places])
}

/** The number of this kind and value, which must not be of the kinds `NO_NUMBER` and `LONG`. */
export function numericOfKind(kind: NumberKind, value: number): Numeric {
  if (kind === INTEGER) return value + 0
  if (kind >= DECIMAL) return scaledDecimal(scaled(value, kind - DECIMAL), kind - DECIMAL)
  return { kind: kind === DOUBLE ? 'double' : 'float', value }
}

/** The decimal of whole digits and places. */
export function scaledDecimal(digits: number, places: number): Decimal {
  return decimal(BigInt(digits), places)
}
