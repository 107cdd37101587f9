import { describe, expect, it } from 'vitest'
import { canonicalDouble, doubleAsString } from '../../src/rdf/number-text.ts'

describe('how a double is written', () => {
  it.each([
    [0, '0.0E0', '0'],
    [-0, '-0.0E0', '-0'],
    [1, '1.0E0', '1'],
    [1.5, '1.5E0', '1.5'],
    [-123.456, '-1.23456E2', '-123.456'],
    [999999, '9.99999E5', '999999'],
    [1e6, '1.0E6', '1.0E6'],
    [1e-6, '1.0E-6', '0.000001'],
    [9e-7, '9.0E-7', '9.0E-7'],
    [1e21, '1.0E21', '1.0E21'],
    [0.1 + 0.2, '3.0000000000000004E-1', '0.30000000000000004'],
    [5e-324, '5.0E-324', '5.0E-324'],
    [Number.NaN, 'NaN', 'NaN'],
    [Number.POSITIVE_INFINITY, 'INF', 'INF'],
    [Number.NEGATIVE_INFINITY, '-INF', '-INF'],
  ])('%d as a term is %s, as a string %s', (value, canonical, text) => {
    expect(canonicalDouble(value)).toBe(canonical)
    expect(doubleAsString(value)).toBe(text)
  })
  it.each([
    [0.1, '1.0E-1', '0.1'],
    [16777216, '1.6777216E7', '1.6777216E7'],
    [1.1, '1.1E0', '1.1'],
    [3.4028234663852886e38, '3.4028235E38', '3.4028235E38'],
  ])('the float nearest to %d as a term is %s, as a string %s', (value, canonical, text) => {
    expect(canonicalDouble(Math.fround(value), true)).toBe(canonical)
    expect(doubleAsString(Math.fround(value), true)).toBe(text)
  })
})
