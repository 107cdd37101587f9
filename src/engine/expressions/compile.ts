// Expressions become closures over a batch and a row number. `Evaluate` gives the value as a term,
// undefined for an error or an unbound variable; `Test` gives the effective boolean value, undefined
// for an error. Comparison of a variable with a number, the commonest filter, works on doubles by id
// and asks for the terms only where two doubles are equal.
import type { Expression, Operation } from '../../algebra/algebra.ts'
import { isNumber, isNumericType, numericValue } from '../../rdf/numeric.ts'
import { termKey } from '../../rdf/term-key.ts'
import type { Literal, Term } from '../../rdf/terms.ts'
import { XSD_BOOLEAN, XSD_STRING } from '../../rdf/vocabularies.ts'
import type { Batch } from '../batch.ts'
import type { QueryTerms } from '../query-terms.ts'
import { boolean, functionFor, isString } from './functions.ts'
import { booleanValue, equalTerms } from './order.ts'

export type Evaluate = (batch: Batch, row: number) => Term | undefined
export type Test = (batch: Batch, row: number) => boolean | undefined

export interface Scope {
  readonly variables: readonly string[]
  readonly terms: QueryTerms
  /** Whether a pattern has a solution under the bindings of a row. */
  readonly exists: (pattern: Operation, batch: Batch, row: number) => boolean
}

/** The value of `expression` in rows of `scope.variables`. */
export function compileExpression(expression: Expression, scope: Scope): Evaluate {
  switch (expression.kind) {
    case 'term': {
      const { term } = expression
      return () => term
    }
    case 'variable': {
      const column = scope.variables.indexOf(expression.name)
      const { terms } = scope
      if (column < 0) return () => undefined
      return (batch, row) => {
        const id = batch.columns[column]![row]!
        return id === 0 ? undefined : terms.term(id)
      }
    }
    case 'exists': {
      const test = compileTest(expression, scope)
      return (batch, row) => boolean(test(batch, row))
    }
    case 'call':
      return compileCall(expression.name, expression.args, scope)
  }
}

function compileCall(name: string, args: readonly Expression[], scope: Scope): Evaluate {
  if (SPECIAL.has(name)) {
    const test = compileTest({ kind: 'call', name, args }, scope)
    return (batch, row) => boolean(test(batch, row))
  }
  if (name === 'if') {
    const condition = compileTest(args[0]!, scope)
    const [, then, otherwise] = args.map(arg => compileExpression(arg, scope))
    return (batch, row) => {
      const holds = condition(batch, row)
      return holds === undefined ? undefined : (holds ? then : otherwise)!(batch, row)
    }
  }
  const inputs = args.map(arg => compileExpression(arg, scope))
  if (name === 'coalesce')
    return (batch, row) => {
      for (const input of inputs) {
        const value = input(batch, row)
        if (value !== undefined) return value
      }
      return undefined
    }
  const { call } = functionFor(name, args.length)
  const [first, second] = inputs
  if (inputs.length === 1)
    return (batch, row) => {
      const a = first!(batch, row)
      return a === undefined ? undefined : call(a)
    }
  if (inputs.length === 2)
    return (batch, row) => {
      const a = first!(batch, row)
      const b = second!(batch, row)
      return a === undefined || b === undefined ? undefined : call(a, b)
    }
  return (batch, row) => {
    const values: Term[] = []
    for (const input of inputs) {
      const value = input(batch, row)
      if (value === undefined) return undefined
      values.push(value)
    }
    return call(...values)
  }
}

/** Calls that are tests of their own, with their own rules for errors. */
const SPECIAL: ReadonlySet<string> = new Set(['&&', '||', '!', 'bound', 'in', 'notin'])

/** The effective boolean value of `expression` (SPARQL 1.1, section 17.2.2). */
export function compileTest(expression: Expression, scope: Scope): Test {
  if (expression.kind === 'exists') {
    const { pattern, negated } = expression
    return (batch, row) => scope.exists(pattern, batch, row) !== negated
  }
  if (expression.kind === 'call') {
    const special = compileSpecial(expression.name, expression.args, scope)
    if (special !== undefined) return special
  }
  const evaluate = compileExpression(expression, scope)
  return (batch, row) => effectiveBoolean(evaluate(batch, row))
}

function compileSpecial(name: string, args: readonly Expression[], scope: Scope): Test | undefined {
  switch (name) {
    case '&&':
      return connective(
        args.map(arg => compileTest(arg, scope)),
        false,
      )
    case '||':
      return connective(
        args.map(arg => compileTest(arg, scope)),
        true,
      )
    case '!': {
      const inner = compileTest(args[0]!, scope)
      return (batch, row) => {
        const value = inner(batch, row)
        return value === undefined ? undefined : !value
      }
    }
    case 'bound': {
      const variable = args[0]!
      const column = variable.kind === 'variable' ? scope.variables.indexOf(variable.name) : -1
      return column < 0 ? () => false : (batch, row) => batch.columns[column]![row] !== 0
    }
    case 'in':
      return membership(args, scope)
    case 'notin': {
      const inside = membership(args, scope)
      return (batch, row) => {
        const value = inside(batch, row)
        return value === undefined ? undefined : !value
      }
    }
    case '<':
    case '>':
    case '<=':
    case '>=':
      return numberComparison(name, args, scope)
    default:
      return undefined
  }
}

/** `||` with decisive = true, `&&` with false: the decisive value wins over an error, an error over the other. */
function connective(tests: readonly Test[], decisive: boolean): Test {
  return (batch, row) => {
    let failed = false
    for (const test of tests) {
      const value = test(batch, row)
      if (value === decisive) return decisive
      if (value === undefined) failed = true
    }
    return failed ? undefined : !decisive
  }
}

function membership([subject, ...members]: readonly Expression[], scope: Scope): Test {
  const constants = constantKeys(members)
  const value = compileExpression(subject!, scope)
  const candidates = members.map(member => compileExpression(member, scope))
  return (batch, row) => {
    const term = value(batch, row)
    if (term === undefined) return undefined
    // Comparing a literal of an unknown datatype may fail; all else is among the constants or is not.
    if (constants !== undefined && (term.termType !== 'Literal' || isString(term)))
      return constants.has(termKey(term))
    let failed = false
    for (const candidate of candidates) {
      const other = candidate(batch, row)
      const equal = other === undefined ? undefined : equalTerms(term, other)
      if (equal === true) return true
      if (equal === undefined) failed = true
    }
    return failed ? undefined : false
  }
}

/** The keys of the members where all are IRIs or strings, which are equal only to themselves; else undefined. */
function constantKeys(members: readonly Expression[]): ReadonlySet<string> | undefined {
  const keys = new Set<string>()
  for (const member of members) {
    if (member.kind !== 'term') return undefined
    if (member.term.termType !== 'NamedNode' && !isString(member.term)) return undefined
    keys.add(termKey(member.term))
  }
  return keys
}

/** `?variable < 5`, or undefined where the expression is of another shape. */
function numberComparison(name: string, args: readonly Expression[], scope: Scope): Test | undefined {
  const [left, right] = args
  if (left?.kind !== 'variable' || right?.kind !== 'term' || right.term.termType !== 'Literal')
    return undefined
  if (!isNumber(right.term)) return undefined
  const limit = numericValue(right.term)
  const column = scope.variables.indexOf(left.name)
  if (column < 0 || Number.isNaN(limit)) return undefined
  const { terms } = scope
  const exact = functionFor(name, 2).call
  const above = name[0] === '>'
  return (batch, row) => {
    const id = batch.columns[column]![row]!
    if (id === 0) return undefined
    const value = terms.number(id)
    if (value > limit) return above
    if (value < limit) return !above
    return effectiveBoolean(exact(terms.term(id), right.term))
  }
}

export function effectiveBoolean(term: Term | undefined): boolean | undefined {
  if (term === undefined || term.termType !== 'Literal') return undefined
  return literalBoolean(term)
}

function literalBoolean(literal: Literal): boolean | undefined {
  const datatype = literal.datatype.value
  if (datatype === XSD_BOOLEAN) return booleanValue(literal) ?? false
  if (datatype === XSD_STRING || literal.language !== '') return literal.value !== ''
  if (!isNumericType(datatype)) return undefined
  const value = numericValue(literal)
  return !(value === 0 || Number.isNaN(value))
}
