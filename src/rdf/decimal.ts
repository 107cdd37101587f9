// Exact decimals: an integer, and how many of its digits stand after the point. Sums, differences and
// products are exact; a quotient that never ends is rounded half away from zero (XPath F&O 4.2 leaves the
// precision to the implementation). Numbers that grow without end stop at a limit.
import { LimitError } from './errors.ts'

export interface Decimal {
  readonly kind: 'decimal'
  readonly digits: bigint
  /** How many of the digits stand after the point; trailing zeros may be among them. */
  readonly scale: number
}

/** Digits that a number may have. */
export const MOST_DIGITS = 100_000

/** Digits after the point of a quotient that does not end earlier; more where it is small. */
export const QUOTIENT_PLACES = 18

/**
 * The decimal of these digits.
 * @throws LimitError past 100,000 digits
 */
export function decimal(digits: bigint, scale: number): Decimal {
  if (scale > MOST_DIGITS || digits > SMALL || digits < MINUS_SMALL) checkDigits(digits, scale)
  return { kind: 'decimal', digits, scale }
}

/** Numbers below this are not held against the limit, which is a number of 41 kB. */
const SMALL = 1n << 256n
const MINUS_SMALL = -SMALL
let most: bigint | undefined

/** Throws `LimitError` where a number has more than 100,000 digits. */
export function checkDigits(digits: bigint, scale = 0): void {
  most ??= 10n ** BigInt(MOST_DIGITS)
  if (scale > MOST_DIGITS || digits >= most || digits <= -most) throw tooLong()
}

function tooLong(): LimitError {
  return new LimitError(
    `The query computes a number of more than ${MOST_DIGITS.toLocaleString('en')} digits; round it before it grows.`,
  )
}

/** The value of a lexical form of `xsd:decimal` or `xsd:integer`, which is not checked. */
export function parseDecimal(text: string): Decimal {
  const point = text.indexOf('.')
  return decimal(
    parseInteger(point < 0 ? text : text.slice(0, point) + text.slice(point + 1)),
    point < 0 ? 0 : text.length - point - 1,
  )
}

/** The value of digits with an optional sign, of which there may be none at all. */
export function parseInteger(text: string): bigint {
  // BigInt takes time in more than proportion to the length.
  if (text.length > MOST_DIGITS + 1) throw tooLong()
  const digits = text.startsWith('+') ? text.slice(1) : text
  return digits === '-' ? 0n : BigInt(digits)
}

/** The canonical form of XSD 1.1: no superfluous zeros, and no point in a whole number. */
export function formatDecimal({ digits, scale }: Decimal): string {
  if (scale === 0) return String(digits)
  const negative = digits < 0n
  const text = String(negative ? -digits : digits).padStart(scale + 1, '0')
  const whole = text.slice(0, -scale)
  let end = text.length
  while (end > whole.length && text.charCodeAt(end - 1) === 0x30) end--
  const fraction = end > whole.length ? `.${text.slice(whole.length, end)}` : ''
  return (negative && digits !== 0n ? '-' : '') + whole + fraction
}

const POWERS = Array.from({ length: 40 }, (_, n) => 10n ** BigInt(n))

function powerOfTen(n: number): bigint {
  return POWERS[n] ?? 10n ** BigInt(n)
}

function scaledTo(a: Decimal, scale: number): bigint {
  return scale === a.scale ? a.digits : a.digits * powerOfTen(scale - a.scale)
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return decimal(scaledTo(a, scale) + scaledTo(b, scale), scale)
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return decimal(scaledTo(a, scale) - scaledTo(b, scale), scale)
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return decimal(a.digits * b.digits, a.scale + b.scale)
}

/** `a` / `b` to at least 18 places and 18 significant digits; undefined where `b` is zero. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  if (b.digits === 0n) return undefined
  let places = QUOTIENT_PLACES
  for (;;) {
    const shift = places + b.scale - a.scale
    const dividend = shift >= 0 ? a.digits * powerOfTen(shift) : a.digits
    const divisor = shift >= 0 ? b.digits : b.digits * powerOfTen(-shift)
    const quotient = dividend / divisor
    const rest = dividend % divisor
    if (rest === 0n) return decimal(quotient, places)
    if (magnitude(quotient) >= SIGNIFICANT) return decimal(awayFromZero(quotient, rest, divisor), places)
    // A small quotient: as many places more as it lacks significant digits.
    places += Math.max(1, QUOTIENT_PLACES - String(magnitude(quotient)).length)
    if (places > MOST_DIGITS) return decimal(0n, 0)
  }
}

const SIGNIFICANT = 10n ** BigInt(QUOTIENT_PLACES - 1)

function awayFromZero(quotient: bigint, rest: bigint, divisor: bigint): bigint {
  if (2n * magnitude(rest) < magnitude(divisor)) return quotient
  return rest < 0n === divisor < 0n ? quotient + 1n : quotient - 1n
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

export function negateDecimal(a: Decimal): Decimal {
  return { kind: 'decimal', digits: -a.digits, scale: a.scale }
}

/** Below zero, zero or above as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const x = scaledTo(a, scale)
  const y = scaledTo(b, scale)
  return x < y ? -1 : x > y ? 1 : 0
}

/** The greatest whole number not above `a`. */
export function floorDecimal(a: Decimal): bigint {
  const unit = powerOfTen(a.scale)
  const whole = a.digits / unit
  return a.digits < 0n && whole * unit !== a.digits ? whole - 1n : whole
}

/** The whole number nearest to `a`; of two, the greater (XPath F&O 4.4.4). */
export function roundDecimal(a: Decimal): bigint {
  return floorDecimal(decimal(2n * a.digits + powerOfTen(a.scale), a.scale)) >> 1n
}

/** `a` without what stands after the point. */
export function truncateDecimal(a: Decimal): bigint {
  return a.digits / powerOfTen(a.scale)
}

const DOUBLE = new Float64Array(1)
const BITS = new BigUint64Array(DOUBLE.buffer)

/** The exact value of a finite double. */
export function decimalOfDouble(value: number): Decimal {
  if (Number.isInteger(value)) return decimal(BigInt(value), 0)
  DOUBLE[0] = Math.abs(value)
  const exponent = Number(BITS[0] >> 52n)
  let mantissa = BITS[0] & ((1n << 52n) - 1n)
  if (exponent > 0) mantissa |= 1n << 52n
  // value = mantissa / 2^places; with a fraction, the exponent is below that of a whole mantissa.
  let places = 1075 - Math.max(1, exponent)
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n
    places--
  }
  const digits = mantissa * 5n ** BigInt(places)
  return decimal(value < 0 ? -digits : digits, places)
}
