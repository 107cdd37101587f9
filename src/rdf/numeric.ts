// Numbers of XML Schema: their values as doubles, and their exact order. A double tells most pairs
// apart; where two doubles are equal and a side is a decimal or an integer, the digits decide.
import type * as RDFJS from '@rdfjs/types'
import { XSD, XSD_DECIMAL, XSD_DOUBLE, XSD_FLOAT, XSD_INTEGER } from './vocabularies.ts'

const INTEGER_TYPES: ReadonlySet<string> = new Set(
  [
    'integer',
    'long',
    'int',
    'short',
    'byte',
    'nonNegativeInteger',
    'positiveInteger',
    'nonPositiveInteger',
    'negativeInteger',
    'unsignedLong',
    'unsignedInt',
    'unsignedShort',
    'unsignedByte',
  ].map(name => XSD + name),
)

const DECIMAL_FORM = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/
const INTEGER_FORM = /^[+-]?\d+$/
const DOUBLE_FORM = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/

/** `xsd:integer` or a type derived from it. */
export function isIntegerType(datatype: string): boolean {
  return INTEGER_TYPES.has(datatype)
}

export function isNumericType(datatype: string): boolean {
  return (
    datatype === XSD_DECIMAL || datatype === XSD_DOUBLE || datatype === XSD_FLOAT || isIntegerType(datatype)
  )
}

/** The literal's value as a double; NaN where it is no number or not in its type's lexical form. */
export function numericValue(literal: RDFJS.Literal): number {
  const text = literal.value
  const datatype = literal.datatype.value
  if (datatype === XSD_INTEGER || INTEGER_TYPES.has(datatype))
    return INTEGER_FORM.test(text) ? Number(text) : Number.NaN
  if (datatype === XSD_DECIMAL) return DECIMAL_FORM.test(text) ? Number(text) : Number.NaN
  if (datatype === XSD_DOUBLE || datatype === XSD_FLOAT) {
    if (!DOUBLE_FORM.test(text)) return Number.NaN
    if (text.endsWith('INF')) return text.startsWith('-') ? -Infinity : Infinity
    return datatype === XSD_FLOAT ? Math.fround(Number(text)) : Number(text)
  }
  return Number.NaN
}

/** True where the literal is in the lexical form of its numeric type; `"NaN"^^xsd:double` is. */
export function isNumber(literal: RDFJS.Literal): boolean {
  const datatype = literal.datatype.value
  if (datatype === XSD_DOUBLE || datatype === XSD_FLOAT) return DOUBLE_FORM.test(literal.value)
  return !Number.isNaN(numericValue(literal))
}

/** Below zero, zero or above as `a` is less than, equal to or greater than `b`; NaN where either is NaN. */
export function compareNumbers(a: RDFJS.Literal, b: RDFJS.Literal): number {
  const x = numericValue(a)
  const y = numericValue(b)
  if (x !== y) return x < y ? -1 : x > y ? 1 : Number.NaN
  if (isBinary(a) || isBinary(b) || !Number.isFinite(x)) return 0
  return compareDigits(a.value, b.value)
}

function isBinary(literal: RDFJS.Literal): boolean {
  return literal.datatype.value === XSD_DOUBLE || literal.datatype.value === XSD_FLOAT
}

function compareDigits(a: string, b: string): number {
  const [x, xPlaces] = scaled(a)
  const [y, yPlaces] = scaled(b)
  const left = x * 10n ** BigInt(Math.max(0, yPlaces - xPlaces))
  const right = y * 10n ** BigInt(Math.max(0, xPlaces - yPlaces))
  return left < right ? -1 : left > right ? 1 : 0
}

/** A decimal's digits as one integer, and how many of them stand after the point. */
function scaled(text: string): [bigint, number] {
  const point = text.indexOf('.')
  const digits = (point < 0 ? text : text.slice(0, point) + text.slice(point + 1)).replace('+', '')
  return [BigInt(digits === '' || digits === '-' ? 0 : digits), point < 0 ? 0 : text.length - point - 1]
}
