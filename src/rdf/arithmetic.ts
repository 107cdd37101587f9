// The arithmetic of SPARQL (section 17.3) on numbers with types: integers and decimals exactly, floats and
// doubles as their hardware does. Of two types the result has the later in the order integer, decimal,
// float, double; only integer / integer is a decimal.
import {
  addDecimals,
  checkDigits,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  floorDecimal,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  subtractDecimals,
} from './decimal.ts'
import type { Binary, Numeric } from './numeric.ts'

export function add(a: Numeric, b: Numeric): Numeric {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    return Number.isSafeInteger(sum) ? sum : BigInt(a) + BigInt(b)
  }
  if (typeof a !== 'object' && typeof b !== 'object') return integer(BigInt(a) + BigInt(b))
  if (isBinary(a) || isBinary(b)) return binary(a, b, (x, y) => x + y)
  return addDecimals(toDecimal(a), toDecimal(b))
}

export function subtract(a: Numeric, b: Numeric): Numeric {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    return Number.isSafeInteger(difference) ? difference : BigInt(a) - BigInt(b)
  }
  if (typeof a !== 'object' && typeof b !== 'object') return integer(BigInt(a) - BigInt(b))
  if (isBinary(a) || isBinary(b)) return binary(a, b, (x, y) => x - y)
  return subtractDecimals(toDecimal(a), toDecimal(b))
}

export function multiply(a: Numeric, b: Numeric): Numeric {
  if (typeof a === 'number' && typeof b === 'number') {
    // The integer 0 has no sign.
    const product = a * b + 0
    return Number.isSafeInteger(product) ? product : integer(BigInt(a) * BigInt(b))
  }
  if (typeof a !== 'object' && typeof b !== 'object') return integer(BigInt(a) * BigInt(b))
  if (isBinary(a) || isBinary(b)) return binary(a, b, (x, y) => x * y)
  return multiplyDecimals(toDecimal(a), toDecimal(b))
}

/** `a` / `b`; undefined where an integer or decimal is divided by zero. */
export function divide(a: Numeric, b: Numeric): Numeric | undefined {
  if (isBinary(a) || isBinary(b)) return binary(a, b, (x, y) => x / y)
  return divideDecimals(toDecimal(a), toDecimal(b))
}

export function negate(a: Numeric): Numeric {
  if (typeof a === 'number') return 0 - a
  if (typeof a === 'bigint') return integer(-a)
  return a.kind === 'decimal' ? negateDecimal(a) : { kind: a.kind, value: -a.value }
}

export function absolute(a: Numeric): Numeric {
  if (typeof a === 'number') return Math.abs(a)
  if (typeof a === 'bigint') return a < 0n ? -a : a
  if (a.kind !== 'decimal') return { kind: a.kind, value: Math.abs(a.value) }
  return a.digits < 0n ? negateDecimal(a) : a
}

export function floor(a: Numeric): Numeric {
  if (typeof a !== 'object') return a
  if (a.kind === 'decimal') return decimal(floorDecimal(a), 0)
  return { kind: a.kind, value: Math.floor(a.value) }
}

export function ceiling(a: Numeric): Numeric {
  if (typeof a !== 'object') return a
  if (a.kind === 'decimal') return decimal(-floorDecimal(negateDecimal(a)), 0)
  return { kind: a.kind, value: Math.ceil(a.value) }
}

/** The nearest whole number, of two the greater. */
export function round(a: Numeric): Numeric {
  if (typeof a !== 'object') return a
  if (a.kind === 'decimal') return decimal(roundDecimal(a), 0)
  return { kind: a.kind, value: Math.round(a.value) }
}

/** As `compareNumbers`, on values. */
export function compareNumerics(a: Numeric, b: Numeric): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (!isBinary(a) && !isBinary(b)) return compareDecimals(toDecimal(a), toDecimal(b))
  const narrow = kindOf(a, b) === 'float'
  const x = narrow ? Math.fround(toDouble(a)) : toDouble(a)
  const y = narrow ? Math.fround(toDouble(b)) : toDouble(b)
  return x < y ? -1 : x > y ? 1 : x === y ? 0 : Number.NaN
}

/** Whether a condition takes the number as true (section 17.2.2). */
export function isTruthy(a: Numeric): boolean {
  if (typeof a !== 'object') return Number(a) !== 0
  if (a.kind === 'decimal') return a.digits !== 0n
  return !(a.value === 0 || Number.isNaN(a.value))
}

/** The nearest double. */
export function toDouble(a: Numeric): number {
  if (typeof a === 'number') return a
  if (typeof a === 'bigint') return Number(a)
  return a.kind === 'decimal' ? decimalToDouble(a) : a.value
}

function decimalToDouble({ digits, scale }: Decimal): number {
  // One division of two exact doubles rounds once; anything longer goes by its text.
  if (scale <= 22 && digits < SAFE && digits > -SAFE) return Number(digits) / 10 ** scale
  return Number(`${digits}e-${scale}`)
}

const SAFE = 1n << 53n

export function toDecimal(a: number | bigint | Decimal): Decimal {
  return typeof a === 'object' ? a : decimal(BigInt(a), 0)
}

/** The integer, as a number where that is safe. */
export function integer(value: bigint): number | bigint {
  if (value <= LARGEST && value >= -LARGEST) return Number(value)
  checkDigits(value)
  return value
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER)

function isBinary(a: Numeric): a is Binary {
  return typeof a === 'object' && a.kind !== 'decimal'
}

function kindOf(a: Numeric, b: Numeric): 'double' | 'float' {
  const isDouble = (n: Numeric) => typeof n === 'object' && n.kind === 'double'
  return isDouble(a) || isDouble(b) ? 'double' : 'float'
}

/** Beside a float, what is no double becomes a float as well, before and after. */
function binary(a: Numeric, b: Numeric, operation: (x: number, y: number) => number): Binary {
  const x = toDouble(a)
  const y = toDouble(b)
  if (kindOf(a, b) === 'double') return { kind: 'double', value: operation(x, y) }
  return { kind: 'float', value: Math.fround(operation(Math.fround(x), Math.fround(y))) }
}
