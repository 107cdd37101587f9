import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalOfDouble,
  divideDecimals,
  floorDecimal,
  formatDecimal,
  MOST_DIGITS,
  multiplyDecimals,
  parseDecimal,
  QUOTIENT_PLACES,
  roundDecimal,
  subtractDecimals,
  truncateDecimal,
} from '../../src/rdf/decimal.ts'
import { LimitError } from '../../src/rdf/errors.ts'

const SEED = 20261125

/** The oracle: a fraction of two big integers. */
interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

const fraction = ({ digits, scale }: Decimal): Fraction => ({ over: digits, under: 10n ** BigInt(scale) })
const same = (a: Fraction, b: Fraction): boolean => a.over * b.under === b.over * a.under

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 30 }))
  .map(([digits, scale]) => decimal(digits, scale))

describe('exact decimals', () => {
  it.each([
    ['0.1', '0.2', '0.3', '-0.1', '0.02', '0.5'],
    ['2.50', '2', '4.5', '0.5', '5', '1.25'],
    ['-1', '3', '2', '-4', '-3', '-0.333333333333333333'],
    ['2', '3', '5', '-1', '6', '0.666666666666666667'],
    ['1', '1000', '1001', '-999', '1000', '0.001'],
    ['.5', '-.5', '0', '1', '-0.25', '-1'],
    // A small quotient keeps eighteen significant digits.
    [
      '1',
      '30000000000000000000',
      '30000000000000000001',
      '-29999999999999999999',
      '30000000000000000000',
      '0.0000000000000000000333333333333333333',
    ],
  ])('%s and %s: + %s, - %s, * %s, / %s', (a, b, sum, difference, product, quotient) => {
    const [x, y] = [parseDecimal(a), parseDecimal(b)]
    expect(formatDecimal(addDecimals(x, y))).toBe(sum)
    expect(formatDecimal(subtractDecimals(x, y))).toBe(difference)
    expect(formatDecimal(multiplyDecimals(x, y))).toBe(product)
    expect(formatDecimal(divideDecimals(x, y)!)).toBe(quotient)
  })

  it('divide nothing by zero', () => {
    expect(divideDecimals(parseDecimal('1'), parseDecimal('0.00'))).toBeUndefined()
  })

  it('agree with fractions in sum, difference, product and order', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [x, y] = [fraction(a), fraction(b)]
        const cross = x.over * y.under
        const other = y.over * x.under
        const under = x.under * y.under
        expect(same(fraction(addDecimals(a, b)), { over: cross + other, under })).toBe(true)
        expect(same(fraction(subtractDecimals(a, b)), { over: cross - other, under })).toBe(true)
        expect(same(fraction(multiplyDecimals(a, b)), { over: x.over * y.over, under })).toBe(true)
        expect(Math.sign(compareDecimals(a, b))).toBe(cross < other ? -1 : cross > other ? 1 : 0)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it('divide to within half of the last place, which is at least the eighteenth', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        fc.pre(b.digits !== 0n)
        const quotient = divideDecimals(a, b)!
        const [x, y, q] = [fraction(a), fraction(b), fraction(quotient)]
        expect(quotient.scale).toBeGreaterThanOrEqual(QUOTIENT_PLACES)
        // |a/b - q| <= 1/2 of 10^-scale, all multiplied out.
        const error = x.over * y.under * q.under - q.over * x.under * y.over
        const size = error < 0n ? -error : error
        const divisor = x.under * y.over
        expect(2n * size <= (divisor < 0n ? -divisor : divisor)).toBe(true)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it('are read as they were written', () => {
    fc.assert(
      fc.property(decimals, a => {
        expect(compareDecimals(parseDecimal(formatDecimal(a)), a)).toBe(0)
        expect(formatDecimal(a)).toMatch(/^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it.each([
    ['2.5', 2n, 3n, 2n],
    ['-2.5', -3n, -2n, -2n],
    ['2.4999', 2n, 2n, 2n],
    ['-0.5', -1n, 0n, 0n],
    ['-7', -7n, -7n, -7n],
    ['0.00', 0n, 0n, 0n],
  ])('%s: floor %d, round %d, truncated %d', (text, floor, round, truncated) => {
    const value = parseDecimal(text)
    expect([floorDecimal(value), roundDecimal(value), truncateDecimal(value)]).toEqual([
      floor,
      round,
      truncated,
    ])
  })

  it.each([
    [0.1, '0.1000000000000000055511151231257827021181583404541015625'],
    [-2.5, '-2.5'],
    [1e22, '10000000000000000000000'],
    [2 ** -1074 * 2 ** 1000, formatDecimal(decimal(5n ** 74n, 74))],
  ])('the double %d is exactly %s', (value, text) => {
    expect(formatDecimal(decimalOfDouble(value))).toBe(text)
  })

  it('of a subnormal double has all its digits', () => {
    const { digits, scale } = decimalOfDouble(5e-324)
    expect([digits, scale]).toEqual([5n ** 1074n, 1074])
  })

  it('stop growing at a limit that the error names', () => {
    const grow = (start: string): void => {
      let value = parseDecimal(start)
      for (let k = 0; k < 40; k++) value = multiplyDecimals(value, value)
    }
    for (const start of ['3', '0.5', '-1.1'])
      expect(() => grow(start)).toThrow(
        new LimitError('The query computes a number of more than 100,000 digits; round it before it grows.'),
      )
    expect(() => parseDecimal('9'.repeat(MOST_DIGITS + 2))).toThrow(LimitError)
  })
})
