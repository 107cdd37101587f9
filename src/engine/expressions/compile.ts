// Expressions become closures over a batch and a row number. There are four kinds, by what is asked for: a
// term, a truth value, a number, an id. Each kind makes what it is asked for directly, so that
// `?a * 2 > ?b + 1` makes no literal and `BIND(?x AS ?y)` no term.
import type { Expression } from '../../algebra/algebra.ts'
import { numericLiteral, numericOf } from '../../rdf/numeric.ts'
import { compileArithmetic, isArithmetic } from './compile-arithmetic.ts'
import { compileComparison } from './compile-comparison.ts'
import { compileMembership } from './compile-membership.ts'
import { connective, negation } from './connectives.ts'
import { effectiveBoolean } from './effective-boolean.ts'
import { boolean, type TermFunction } from './function-entry.ts'
import { checkCall, functionFor } from './functions.ts'
import { rememberId, rememberTest } from './memo.ts'
import { compileRegex, compileReplace } from './pattern-functions.ts'
import {
  type Argument,
  type Compiler,
  columnOf,
  type Evaluate,
  type EvaluateId,
  type EvaluateNumber,
  type Scope,
  type Test,
} from './scope.ts'

export { effectiveBoolean } from './effective-boolean.ts'
export type { Argument, Evaluate, EvaluateId, EvaluateNumber, Scope, Test } from './scope.ts'

/**
 * The value of `expression` in rows of `scope.variables`.
 * @throws QueryError where it calls a function that there is not, or with the wrong number of arguments
 */
export function compileExpression(expression: Expression, scope: Scope): Evaluate {
  return new ExpressionCompiler(scope).term(expression)
}

/** The effective boolean value of `expression` (SPARQL 1.1, section 17.2.2). */
export function compileTest(expression: Expression, scope: Scope): Test {
  return new ExpressionCompiler(scope).test(expression)
}

/** The id of the value, 0 where there is none: what BIND needs, and cheaper than the term. */
export function compileId(expression: Expression, scope: Scope): EvaluateId {
  return new ExpressionCompiler(scope).id(expression)
}

/** The argument of an aggregate, in all forms that aggregates ask for. */
export function compileArgument(expression: Expression, scope: Scope): Argument {
  const compiler = new ExpressionCompiler(scope)
  return {
    column: columnOf(expression, scope),
    term: compiler.term(expression),
    number: compiler.number(expression),
    id: compiler.id(expression),
  }
}

type Call = Extract<Expression, { kind: 'call' }>

class ExpressionCompiler implements Compiler {
  readonly scope: Scope

  constructor(scope: Scope) {
    this.scope = scope
  }

  term(expression: Expression): Evaluate {
    switch (expression.kind) {
      case 'term': {
        const { term } = expression
        return () => term
      }
      case 'variable': {
        const column = columnOf(expression, this.scope)
        const { terms } = this.scope
        if (column < 0) return () => undefined
        return (batch, row) => {
          const id = batch.columns[column][row]
          return id === 0 ? undefined : terms.term(id)
        }
      }
      case 'exists':
        return asTerm(this.test(expression))
      case 'call':
        checkCall(expression.name, expression.args.length)
        return this.#call(expression)
    }
  }

  #call(call: Call): Evaluate {
    const { name, args } = call
    const test = this.#specialTest(call)
    if (test !== undefined) return asTerm(test)
    if (isArithmetic(name)) return this.#arithmetic(call)
    switch (name) {
      case 'if':
        return this.#conditional(args)
      case 'coalesce':
        return this.#coalesce(args)
      case 'replace':
        return compileReplace(args, this)
      default:
        return applied(
          functionFor(name, this.scope),
          args.map(arg => this.term(arg)),
          this.scope.terms.checkTime,
        )
    }
  }

  #conditional(args: readonly Expression[]): Evaluate {
    const condition = this.test(args[0])
    const then = this.term(args[1])
    const otherwise = this.term(args[2])
    return (batch, row) => {
      const holds = condition(batch, row)
      return holds === undefined ? undefined : (holds ? then : otherwise)(batch, row)
    }
  }

  #coalesce(args: readonly Expression[]): Evaluate {
    const inputs = args.map(arg => this.term(arg))
    return (batch, row) => {
      for (const input of inputs) {
        const value = input(batch, row)
        if (value !== undefined) return value
      }
      return undefined
    }
  }

  /** Numbers first; what is none goes by the terms. */
  #arithmetic(call: Call): Evaluate {
    const number = this.number(call)
    const general = applied(
      functionFor(call.name, this.scope),
      call.args.map(arg => this.term(arg)),
      this.scope.terms.checkTime,
    )
    return (batch, row) => {
      const value = number(batch, row)
      return value === undefined ? general(batch, row) : numericLiteral(value)
    }
  }

  test(expression: Expression): Test {
    if (expression.kind === 'exists') {
      const { pattern, negated } = expression
      const { exists } = this.scope
      return (batch, row) => exists(pattern, batch, row) !== negated
    }
    if (expression.kind === 'call') {
      checkCall(expression.name, expression.args.length)
      const special = this.#specialTest(expression)
      if (special !== undefined) return special
    }
    const evaluate = this.term(expression)
    const test: Test = (batch, row) => effectiveBoolean(evaluate(batch, row))
    return expression.kind === 'call' ? rememberTest(expression, this.scope, test) : test
  }

  /** Calls that are tests of their own. */
  #specialTest(call: Call): Test | undefined {
    const { name, args } = call
    switch (name) {
      case '&&':
        return connective(
          args.map(arg => this.test(arg)),
          false,
        )
      case '||':
        return connective(
          args.map(arg => this.test(arg)),
          true,
        )
      case '!':
        return negation(this.test(args[0]))
      case 'bound': {
        // EXISTS may have put a term in place of the variable.
        if (args[0].kind === 'term') return () => true
        const column = columnOf(args[0], this.scope)
        return column < 0 ? () => false : (batch, row) => batch.columns[column][row] !== 0
      }
      case 'in':
        return compileMembership(call, this)
      case 'notin':
        return negation(compileMembership(call, this))
      case 'regex':
        return rememberTest(call, this.scope, compileRegex(args, this))
      default:
        return compileComparison(call, this)
    }
  }

  number(expression: Expression): EvaluateNumber {
    if (expression.kind === 'term') {
      const value = expression.term.termType === 'Literal' ? numericOf(expression.term) : undefined
      return () => value
    }
    if (expression.kind === 'variable') {
      const column = columnOf(expression, this.scope)
      const { terms } = this.scope
      if (column < 0) return () => undefined
      return (batch, row) => {
        const id = batch.columns[column][row]
        return id === 0 ? undefined : terms.numeric(id)
      }
    }
    if (expression.kind === 'call' && isArithmetic(expression.name)) {
      checkCall(expression.name, expression.args.length)
      return compileArithmetic(expression, this)
    }
    const evaluate = this.term(expression)
    return (batch, row) => {
      const term = evaluate(batch, row)
      return term?.termType === 'Literal' ? numericOf(term) : undefined
    }
  }

  id(expression: Expression): EvaluateId {
    const { terms } = this.scope
    if (expression.kind === 'term') {
      const id = terms.intern(expression.term)
      return () => id
    }
    if (expression.kind === 'variable') {
      const column = columnOf(expression, this.scope)
      return column < 0 ? () => 0 : (batch, row) => batch.columns[column][row]
    }
    const evaluate = this.term(expression)
    return rememberId(expression, this.scope, (batch, row) => {
      const term = evaluate(batch, row)
      return term === undefined ? 0 : terms.intern(term)
    })
  }
}

function asTerm(test: Test): Evaluate {
  return (batch, row) => boolean(test(batch, row))
}

/** Characters of an argument before which the clock is looked at: calls stand inside each other, up to 64 of them. */
const LONG_TEXT = 1_000_000

/** The function on the values of its arguments; without one of them there is no value. */
function applied(call: TermFunction, inputs: readonly Evaluate[], checkTime: () => void): Evaluate {
  const [first, second] = inputs
  if (inputs.length === 0) return () => call()
  if (inputs.length === 1)
    return (batch, row) => {
      const a = first(batch, row)
      if (a === undefined) return undefined
      if (a.value.length > LONG_TEXT) checkTime()
      return call(a)
    }
  if (inputs.length === 2)
    return (batch, row) => {
      const a = first(batch, row)
      const b = second(batch, row)
      if (a === undefined || b === undefined) return undefined
      if (a.value.length > LONG_TEXT) checkTime()
      return call(a, b)
    }
  return (batch, row) => {
    const values = []
    for (const input of inputs) {
      const value = input(batch, row)
      if (value === undefined) return undefined
      if (value.value.length > LONG_TEXT) checkTime()
      values.push(value)
    }
    return call(...values)
  }
}
