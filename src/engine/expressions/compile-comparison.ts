// The comparisons `= != < > <= >=` and sameTerm, by the cheapest of what may say the same: ids, doubles by id,
// numbers without literals, and terms.
import type { Expression } from '../../algebra/algebra.ts'
import { compareNumerics } from '../../rdf/arithmetic.ts'
import { numericValue } from '../../rdf/numeric.ts'
import type { Term } from '../../rdf/terms.ts'
import { isArithmetic } from './compile-arithmetic.ts'
import { isSimple } from './function-entry.ts'
import { rememberTest } from './memo.ts'
import { COMPARISONS, compareTerms } from './operators.ts'
import { equalTerms } from './order.ts'
import { type Compiler, columnOf, type Test } from './scope.ts'

type Call = Extract<Expression, { kind: 'call' }>

/** What two terms say to the operator; undefined for an error. */
type Compare = (a: Term, b: Term) => boolean | undefined

interface Comparison {
  readonly call: Call
  readonly compiler: Compiler
  readonly onTerms: Compare
  /** The same of a difference of numbers, which may be NaN. */
  readonly onNumbers: (difference: number) => boolean
}

/** The operator with its sides exchanged. */
const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' }

/** A call of a comparison; undefined for other calls. */
export function compileComparison(call: Call, compiler: Compiler): Test | undefined {
  const { name, args } = call
  if (name === 'sameterm') return compileSameTerm(args, compiler)
  const isEquality = name === '=' || name === '!='
  if (!isEquality && !(name in COMPARISONS)) return undefined
  // A constant stands on the right.
  if (args[0].kind === 'term' && args[1].kind !== 'term')
    return compileComparison({ ...call, name: FLIPPED[name] ?? name, args: [args[1], args[0]] }, compiler)
  const comparison: Comparison = isEquality
    ? { call, compiler, onTerms: equality(name === '='), onNumbers: d => (d === 0) === (name === '=') }
    : { call, compiler, onTerms: ordering(COMPARISONS[name]), onNumbers: COMPARISONS[name] }
  return (
    (isEquality ? equalityById(comparison) : undefined) ??
    numberByDouble(comparison) ??
    ofNumbers(comparison) ??
    rememberTest(call, compiler.scope, ofTerms(comparison))
  )
}

function equality(wanted: boolean): Compare {
  return (a, b) => {
    const equal = equalTerms(a, b)
    return equal === undefined ? undefined : equal === wanted
  }
}

function ordering(holds: (difference: number) => boolean): Compare {
  return (a, b) => {
    const difference = compareTerms(a, b)
    return difference === undefined ? undefined : holds(difference)
  }
}

function ofTerms({ call, compiler, onTerms }: Comparison): Test {
  const left = compiler.term(call.args[0])
  const right = compiler.term(call.args[1])
  return (batch, row) => {
    const a = left(batch, row)
    if (a === undefined) return undefined
    const b = right(batch, row)
    return b === undefined ? undefined : onTerms(a, b)
  }
}

/** A variable beside an IRI, a string or another variable: mostly the ids say it. */
function equalityById(comparison: Comparison): Test | undefined {
  const { call, compiler } = comparison
  const [left, right] = call.args
  const { terms } = compiler.scope
  const column = columnOf(left, compiler.scope)
  if (column < 0) return undefined
  const equal = call.name === '='
  const general = ofTerms(comparison)
  if (right.kind === 'term') {
    if (right.term.termType !== 'NamedNode' && !isSimple(right.term)) return undefined
    const constant = terms.intern(right.term)
    return (batch, row) => {
      const id = batch.columns[column][row]
      if (id === 0) return undefined
      if (id === constant) return equal
      return terms.isPlain(id) ? !equal : general(batch, row)
    }
  }
  const other = columnOf(right, compiler.scope)
  if (other < 0) return undefined
  const byValue = ofNumbers(comparison) ?? general
  return (batch, row) => {
    const a = batch.columns[column][row]
    const b = batch.columns[other][row]
    if (a === 0 || b === 0) return undefined
    // Of equal ids only NaN is not equal to itself; of others, only plain terms are surely not equal.
    const plain = terms.isPlain(a) && (a === b || terms.isPlain(b))
    return plain ? (a === b) === equal : byValue(batch, row)
  }
}

function compileSameTerm(args: readonly Expression[], compiler: Compiler): Test {
  const column = columnOf(args[0], compiler.scope)
  if (column >= 0 && args[1].kind !== 'call') {
    const other = compiler.id(args[1])
    return (batch, row) => {
      const a = batch.columns[column][row]
      const b = other(batch, row)
      return a === 0 || b === 0 ? undefined : a === b
    }
  }
  const left = compiler.term(args[0])
  const right = compiler.term(args[1])
  return (batch, row) => {
    const a = left(batch, row)
    const b = right(batch, row)
    return a === undefined || b === undefined ? undefined : a.equals(b)
  }
}

/** `?variable < 5`: doubles that are further apart than a float can blur say it; else the terms do. */
function numberByDouble(comparison: Comparison): Test | undefined {
  const { call, compiler, onNumbers } = comparison
  const [left, right] = call.args
  const limit = numberOf(right)
  const column = columnOf(left, compiler.scope)
  if (column < 0 || limit === undefined) return undefined
  const { terms } = compiler.scope
  const general = rememberTest(call, compiler.scope, ofTerms(comparison))
  const blur = Math.abs(limit) * FLOAT_STEP + SMALLEST_FLOAT
  const [low, high] = [limit - blur, limit + blur]
  const above = onNumbers(1)
  const below = onNumbers(-1)
  return (batch, row) => {
    const id = batch.columns[column][row]
    if (id === 0) return undefined
    const value = terms.number(id)
    if (value > high) return above
    if (value < low) return below
    return general(batch, row)
  }
}

/** Beside a float, other numbers are rounded to floats, which are at most so far from them. */
const FLOAT_STEP = 2 ** -22
const SMALLEST_FLOAT = 2 ** -148

function numberOf(expression: Expression): number | undefined {
  if (expression.kind !== 'term' || expression.term.termType !== 'Literal') return undefined
  const value = numericValue(expression.term)
  return Number.isNaN(value) ? undefined : value
}

/** Where a side is arithmetic, or both are variables: numbers without a literal in between. */
function ofNumbers(comparison: Comparison): Test | undefined {
  const { call, compiler, onNumbers } = comparison
  const [left, right] = call.args
  const counts = (e: Expression) => e.kind === 'call' && isArithmetic(e.name)
  if (!counts(left) && !counts(right) && !bothVariables(left, right)) return undefined
  const a = compiler.number(left)
  const b = compiler.number(right)
  const general = ofTerms(comparison)
  return (batch, row) => {
    const x = a(batch, row)
    const y = x === undefined ? undefined : b(batch, row)
    return x === undefined || y === undefined ? general(batch, row) : onNumbers(compareNumerics(x, y))
  }
}

function bothVariables(left: Expression, right: Expression): boolean {
  return left.kind === 'variable' && right.kind === 'variable'
}
