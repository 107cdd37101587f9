import { describe, expect, it } from 'vitest'
import {
  absolute,
  add,
  ceiling,
  compareNumerics,
  divide,
  floor,
  multiply,
  negate,
  round,
  subtract,
  toDouble,
} from '../../src/rdf/arithmetic.ts'
import { LONG, NO_NUMBER, numberKind, numericOfKind } from '../../src/rdf/number-kind.ts'
import { type Numeric, numericLiteral, numericOf, numericValueOf } from '../../src/rdf/numeric.ts'
import { iri, literal } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'

/** `integer 5`, `double 1.5E0`. */
function read(text: string): Numeric {
  const [type, value] = text.split(' ')
  return numericOf(literal(value, iri(XSD + type)))!
}

function write(value: Numeric | undefined): string {
  if (value === undefined) return 'error'
  const { datatype, value: text } = numericLiteral(value)
  return `${datatype.value.slice(XSD.length)} ${text}`
}

const OPERATIONS = { '+': add, '-': subtract, '*': multiply, '/': divide }

describe('arithmetic of two numbers', () => {
  it.each([
    ['integer 1', '+', 'integer 2', 'integer 3'],
    ['integer 9007199254740991', '+', 'integer 1', 'integer 9007199254740992'],
    ['integer 9007199254740993', '-', 'integer 9007199254740992', 'integer 1'],
    ['integer 3037000500', '*', 'integer 3037000500', 'integer 9223372037000250000'],
    ['integer -5', '*', 'integer 0', 'integer 0'],
    ['byte 100', '+', 'byte 100', 'integer 200'],
    ['integer 4', '/', 'integer 2', 'decimal 2'],
    ['integer 1', '/', 'integer 3', 'decimal 0.333333333333333333'],
    ['integer 1', '/', 'integer 0', 'error'],
    ['decimal 1.0', '/', 'decimal 0.0', 'error'],
    ['integer 1', '/', 'double 0', 'double INF'],
    ['double 0', '/', 'integer 0', 'double NaN'],
    ['double -1', '/', 'integer 0', 'double -INF'],
    ['float 1', '/', 'integer 0', 'float INF'],
    ['decimal 0.1', '+', 'decimal 0.2', 'decimal 0.3'],
    ['decimal 0.1', '+', 'integer 1', 'decimal 1.1'],
    ['decimal 0.1', '+', 'double 0.2', 'double 3.0000000000000004E-1'],
    ['float 0.1', '+', 'float 0.2', 'float 3.0E-1'],
    // A decimal beside a float is rounded to a float first.
    ['float 16777216', '+', 'decimal 1.9', 'float 1.6777218E7'],
    ['float 0.1', '*', 'double 1', 'double 1.0000000149011612E-1'],
  ])('%s %s %s = %s', (a, operator, b, result) => {
    expect(write(OPERATIONS[operator as '+'](read(a), read(b)))).toBe(result)
  })
})

describe('arithmetic of one number', () => {
  it.each([
    ['integer -5', 'integer 5', 'integer 5', 'integer -5', 'integer -5', 'integer -5'],
    ['integer 0', 'integer 0', 'integer 0', 'integer 0', 'integer 0', 'integer 0'],
    ['decimal -2.5', 'decimal 2.5', 'decimal 2.5', 'decimal -3', 'decimal -2', 'decimal -2'],
    ['decimal 2.5', 'decimal -2.5', 'decimal 2.5', 'decimal 2', 'decimal 3', 'decimal 3'],
    ['double -0.5', 'double 5.0E-1', 'double 5.0E-1', 'double -1.0E0', 'double -0.0E0', 'double -0.0E0'],
    ['float 2.5', 'float -2.5E0', 'float 2.5E0', 'float 2.0E0', 'float 3.0E0', 'float 3.0E0'],
    ['double NaN', 'double NaN', 'double NaN', 'double NaN', 'double NaN', 'double NaN'],
    [
      'integer -9007199254740993',
      'integer 9007199254740993',
      'integer 9007199254740993',
      'integer -9007199254740993',
      'integer -9007199254740993',
      'integer -9007199254740993',
    ],
  ])('%s: - %s, abs %s, floor %s, ceil %s, round %s', (a, ...results) => {
    const value = read(a)
    expect([negate, absolute, floor, ceiling, round].map(f => write(f(value)))).toEqual(results)
  })
})

describe('comparison of two numbers', () => {
  it.each([
    ['integer 9007199254740993', 'decimal 9007199254740993.0', 0],
    ['integer 9007199254740993', 'integer 9007199254740992', 1],
    ['integer 9007199254740993', 'double 9007199254740992', 0],
    ['decimal 0.1', 'double 0.1', 0],
    ['decimal 0.1', 'float 0.1', 0],
    ['double 0.1', 'float 0.1', -1],
    ['double NaN', 'double NaN', Number.NaN],
    ['double -0', 'integer 0', 0],
  ])('%s against %s: %d', (a, b, sign) => {
    expect(Math.sign(compareNumerics(read(a), read(b)))).toBe(sign)
    expect(Math.sign(compareNumerics(read(b), read(a)))).toBe(sign === 0 ? 0 : -sign)
  })
})

describe('the kind of a number', () => {
  it.each([
    ['integer', '12', 'integer 12'],
    ['integer', '-0', 'integer 0'],
    ['int', '+7', 'integer 7'],
    ['decimal', '1.50', 'decimal 1.5'],
    ['decimal', '-0.000000000000001', 'decimal -0.000000000000001'],
    ['decimal', '99999.9999999999', 'decimal 99999.9999999999'],
    ['double', '1e3', 'double 1.0E3'],
    ['float', '0.1', 'float 1.0E-1'],
    ['double', 'NaN', 'double NaN'],
  ])('gives %s %s back from its double: %s', (type, text, expected) => {
    const value = numericValueOf(text, XSD + type)
    expect(write(numericOfKind(numberKind(text, XSD + type, value), value))).toBe(expected)
  })
  it.each([
    ['integer', '9007199254740993', LONG],
    ['decimal', '1234567890.1234567', LONG],
    ['decimal', '0.0000000000000001', LONG],
    ['decimal', 'x', NO_NUMBER],
    ['byte', '300', NO_NUMBER],
    ['unsignedInt', '-1', NO_NUMBER],
    ['negativeInteger', '0', NO_NUMBER],
    ['double', '', NO_NUMBER],
    ['string', '5', NO_NUMBER],
  ])('of %s %s does not do without its digits', (type, text, kind) => {
    expect(numberKind(text, XSD + type, numericValueOf(text, XSD + type))).toBe(kind)
  })
  it('keeps a decimal of fifteen digits exactly', () => {
    for (let k = 0; k < 2000; k++) {
      const digits = String((k * 7919 * 104_729 * 1_299_709) % 1e15).padStart(15, '0')
      const text = `${digits.slice(0, k % 15) || '0'}.${digits.slice(k % 15)}`
      const value = numericValueOf(text, `${XSD}decimal`)
      const kind = numberKind(text, `${XSD}decimal`, value)
      expect(kind).not.toBe(LONG)
      expect(compareNumerics(numericOfKind(kind, value), read(`decimal ${text}`))).toBe(0)
    }
  })
})

describe('the double of a number', () => {
  it.each([
    ['decimal 0.1', 0.1],
    ['decimal 123456789012345678901234567890.5', 1.2345678901234568e29],
    ['decimal 0.30000000000000004441', 0.30000000000000004],
    ['integer 9007199254740993', 9007199254740992],
  ])('%s is %d', (text, value) => {
    expect(toDouble(read(text))).toBe(value)
  })
})
