// What a step of the chain may name.
import type { Expression } from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import { type ExpressionOperand, operandsOf, unknownVariable } from './operand.ts'
import type { QueryState } from './query-state.ts'
import { shown } from './term-of.ts'
import { plainName } from './variable-name.ts'

/** The variables as operands: with those bound outside, where this place sees them. */
export function operandsIn(
  state: QueryState,
  place: 'filters' | 'all',
): Readonly<Record<string, ExpressionOperand>> {
  const visible = visibleIn(state, place)
  return operandsOf([...visible.keys()], name => visible.get(name)!)
}

function visibleIn({ ranges, outside }: QueryState, place: 'filters' | 'all'): QueryState['ranges'] {
  const seen = outside !== undefined && (place === 'filters' || outside.seenBy === 'all')
  return seen ? new Map([...outside.ranges, ...ranges]) : ranges
}

/** Throws where a condition names a variable that is not visible: an operand kept from another query. */
export function checkVisible(state: QueryState, condition: Expression): void {
  const visible = visibleIn(state, 'filters')
  for (const name of namedIn(condition))
    if (!visible.has(name) && !state.parameters.has(name) && !name.startsWith(' '))
      throw unknownVariable(name, [...visible.keys()])
}

/** The variables of an expression, but for those of a pattern that it asks for, which has its own. */
function namedIn(expression: Expression): readonly string[] {
  if (expression.kind === 'variable') return [expression.name]
  return expression.kind === 'call' ? expression.args.flatMap(namedIn) : []
}

/** The name in `name` or `?name`, which must be a variable or a parameter of the query. */
export function knownName({ ranges, parameters }: QueryState, given: unknown): string {
  const name = plainName(given)
  if (!ranges.has(name) && !parameters.has(name)) throw unknownVariable(name, [...ranges.keys()])
  return name
}

/**
 * What a caller's function makes of the variables seen from a place. Throws `QueryError` where it is none;
 * `example` says what such a function is like.
 */
export function madeOf(
  state: QueryState,
  place: 'filters' | 'all',
  make: unknown,
  what: string,
  example: string,
): unknown {
  if (typeof make === 'function') return make(operandsIn(state, place))
  throw new QueryError(`${what} takes a function such as ${example}, not ${shown(make)}.`)
}
