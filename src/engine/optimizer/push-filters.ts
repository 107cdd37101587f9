// Conditions move down to where all they need is bound, so that fewer rows go on. One that asks for a pattern
// (EXISTS) stays where it is: it costs more than the joins that might thin the rows out; so does one that
// depends on chance, which must be tried for each row. Conditions that end in one place stay in the order in
// which they were written. All of a filter go down together: a query may have thousands.
import { type Bgp, type Expression, type Operation, UNIT } from '../../algebra/algebra.ts'
import { mapOperations } from '../../algebra/map-operations.ts'
import { certainVariables, expressionVariables, patternVariables, variablesOf } from '../../algebra/scope.ts'
import { and, conjunctsOf } from '../conjuncts.ts'
import { isVolatile } from '../expressions/volatile.ts'
import type { Pass } from './pass.ts'

export const pushFilters: Pass = {
  name: 'filter push-down',
  purpose: 'test each condition as soon as all it needs is bound',
  apply: operation =>
    mapOperations(operation, part => {
      if (part.op !== 'filter') return part
      const conditions = conjunctsOf(part.expression).map(conditionOf)
      const result = pushed(part.input, conditions)
      return result.op === 'filter' && result.input === part.input ? part : result
    }),
}

const MOST_COPIED = 16

/** One term of a conjunction. */
interface Condition {
  readonly expression: Expression
  readonly needed: readonly string[]
  readonly volatile: boolean
}

function conditionOf(expression: Expression): Condition {
  return { expression, needed: expressionVariables(expression), volatile: isVolatile(expression) }
}

/** `input` filtered by the conditions, each as far down as that means the same. */
function pushed(input: Operation, conditions: readonly Condition[]): Operation {
  if (conditions.length === 0) return input
  const moving = conditions.filter(({ volatile }) => !volatile)
  const [operation, left] = pushedInto(input, moving)
  const staying = new Set(left)
  return filtered(
    operation,
    conditions.filter(condition => condition.volatile || staying.has(condition)),
  )
}

/** `input` with the conditions that go into it inside, and those that do not; the same object where none does. */
function pushedInto(
  input: Operation,
  conditions: readonly Condition[],
): [Operation, left: readonly Condition[]] {
  if (conditions.length === 0) return [input, conditions]
  switch (input.op) {
    case 'bgp':
      return pushedIntoBgp(input, conditions)
    case 'filter': {
      const [inner, left] = pushedInto(input.input, conditions)
      return [inner === input.input ? input : filtered(inner, [conditionOf(input.expression)]), left]
    }
    case 'join': {
      const [onLeft, others] = divided(conditions, fittingInto(input.left, input))
      const [onRight, left] = divided(others, fittingInto(input.right, input))
      if (left.length === conditions.length) return [input, left]
      return [{ ...input, left: pushed(input.left, onLeft), right: pushed(input.right, onRight) }, left]
    }
    case 'leftJoin':
    case 'minus': {
      const [inside, left] = divided(conditions, fittingInto(input.left, input))
      return [inside.length === 0 ? input : { ...input, left: pushed(input.left, inside) }, left]
    }
    case 'union':
      // Each side gets a copy; thousands of conditions for hundreds of sides would be a plan of its own size.
      if (conditions.length > MOST_COPIED) return [input, conditions]
      return [{ ...input, left: pushed(input.left, conditions), right: pushed(input.right, conditions) }, []]
    case 'graph': {
      const { name } = input
      return below(input, conditions, needed => name.termType !== 'Variable' || !needed.includes(name.value))
    }
    case 'extend':
      return below(input, conditions, needed => !needed.includes(input.variable))
    case 'orderBy':
    case 'distinct':
    case 'reduced':
    case 'project': {
      // These are answered alone: in an EXISTS, a condition inside them would not see the row at hand.
      const seen = new Set(variablesOf(input))
      return below(input, conditions, needed => needed.every(name => seen.has(name)))
    }
    default:
      return [input, conditions]
  }
}

function below(
  operation: Extract<Operation, { input: Operation }>,
  conditions: readonly Condition[],
  fits: (needed: readonly string[]) => boolean,
): [Operation, left: readonly Condition[]] {
  const [inside, left] = divided(conditions, ({ needed }) => fits(needed))
  return [inside.length === 0 ? operation : { ...operation, input: pushed(operation.input, inside) }, left]
}

/** Whether a condition on `input` means the same on `part` of it: all that `input` may bind, `part` binds. */
function fittingInto(part: Operation, input: Operation): (condition: Condition) => boolean {
  const certain = certainVariables(part)
  const bound = new Set(variablesOf(input))
  return ({ needed }) => needed.every(name => certain.has(name) || !bound.has(name))
}

function divided(
  conditions: readonly Condition[],
  test: (condition: Condition) => boolean,
): [yes: readonly Condition[], no: readonly Condition[]] {
  const yes: Condition[] = []
  const no: Condition[] = []
  for (const condition of conditions) (test(condition) ? yes : no).push(condition)
  return [yes, no]
}

function filtered(input: Operation, conditions: readonly Condition[]): Operation {
  if (conditions.length === 0) return input
  const added = conditions.map(({ expression }) => expression)
  if (input.op !== 'filter') return { op: 'filter', expression: and(added), input }
  return { op: 'filter', expression: and([...conjunctsOf(input.expression), ...added]), input: input.input }
}

/** Splits the patterns, which are in the order of joining, after those that bind all that a condition needs. */
function pushedIntoBgp(bgp: Bgp, conditions: readonly Condition[]): [Operation, left: readonly Condition[]] {
  const place = new Map<string, number>()
  bgp.patterns.forEach((pattern, k) => {
    for (const name of patternVariables(pattern)) if (!place.has(name)) place.set(name, k)
  })
  const last = bgp.patterns.length - 1
  /** The pattern that binds the last of what is needed; none has to be waited for where all is bound before. */
  const after = ({ needed }: Condition) => Math.max(0, ...needed.map(name => place.get(name) ?? 0))
  const places = new Map(conditions.map(condition => [condition, after(condition)]))
  const cuts = [...new Set(places.values())].filter(k => k < last).sort((a, b) => a - b)
  let from = 0
  let result: Operation | undefined
  for (const cut of cuts) {
    const next = part(bgp, from, cut + 1)
    const here = conditions.filter(condition => places.get(condition) === cut)
    result = filtered(result === undefined ? next : { op: 'join', left: result, right: next }, here)
    from = cut + 1
  }
  if (result === undefined) return [bgp, conditions]
  const operation: Operation = { op: 'join', left: result, right: part(bgp, from) }
  return [operation, conditions.filter(condition => places.get(condition)! >= last)]
}

function part({ patterns, estimates }: Bgp, from: number, to?: number): Bgp {
  return {
    ...UNIT,
    patterns: patterns.slice(from, to),
    ...(estimates && { estimates: estimates.slice(from, to) }),
  }
}
