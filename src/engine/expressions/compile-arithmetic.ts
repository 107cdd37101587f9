import type { Expression } from '../../algebra/algebra.ts'
import { negate } from '../../rdf/arithmetic.ts'
import type { Numeric } from '../../rdf/numeric.ts'
import { NUMBER_FUNCTIONS } from './number-functions.ts'
import { ARITHMETIC } from './operators.ts'
import type { Compiler, EvaluateNumber } from './scope.ts'

const BINARY = new Map(Object.entries(ARITHMETIC))
const UNARY = new Map<string, (value: Numeric) => Numeric>([
  ...Object.entries(NUMBER_FUNCTIONS),
  ['uminus', negate],
  ['uplus', value => value],
])

/** Whether a call of this name gives a number where its arguments are numbers. */
export function isArithmetic(name: string): boolean {
  return BINARY.has(name) || UNARY.has(name)
}

/** The number that an arithmetic call gives; undefined where an argument is none. */
export function compileArithmetic(
  { name, args }: Extract<Expression, { kind: 'call' }>,
  compiler: Compiler,
): EvaluateNumber {
  const first = compiler.number(args[0])
  const unary = UNARY.get(name)
  if (unary !== undefined)
    return (batch, row) => {
      const value = first(batch, row)
      return value === undefined ? undefined : unary(value)
    }
  const second = compiler.number(args[1])
  const operation = BINARY.get(name)!
  return (batch, row) => {
    const a = first(batch, row)
    if (a === undefined) return undefined
    const b = second(batch, row)
    return b === undefined ? undefined : operation(a, b)
  }
}
