// A query inside another: its pattern as a part of the other's, and what comes with that: the variables that
// the other then sees, parameters, hidden variables. A query that says more than its pattern is a subquery,
// which is answered alone.
import { join, type Operation } from '../algebra/algebra.ts'
import { expressionVariables } from '../algebra/scope.ts'
import { QueryError } from '../rdf/errors.ts'
import { renumbered } from './hidden-variables.ts'
import { mergeParameters } from './parameter.ts'
import { graphName } from './pattern-slot.ts'
import type { Range } from './property.ts'
import {
  allVariables,
  conditionOf,
  operationOf,
  patternOf,
  type QueryState,
  type Ranges,
  rangesIn,
  withVariables,
} from './query-state.ts'
import { withSlot } from './where-pattern.ts'

/** A query as a part of another: its pattern, and the variables that the other then sees. */
export interface Part {
  readonly operation: Operation
  readonly ranges: Ranges
}

/** `state` as a part of the query around it, its conditions included. */
export function partOf(state: QueryState): Part {
  if (!isSubquery(state)) return { operation: patternOf(state), ranges: state.ranges }
  refuseOutside(state)
  const { selected = [...state.ranges.keys()] } = state
  return {
    operation: operationOf(state),
    ranges: new Map(selected.map(name => [name, rangesIn(state, name)])),
  }
}

/** Whether the query says more than its pattern. */
function isSubquery({ selected, duplicates, offset, limit }: QueryState): boolean {
  return selected !== undefined || duplicates !== 'keep' || offset > 0 || limit !== undefined
}

/** A subquery is answered alone, so no condition in it sees what is bound around it. */
function refuseOutside(state: QueryState): void {
  const { outside, ranges, parameters } = state
  if (outside === undefined || outside.seenBy === 'all') return
  for (const name of state.filters.flatMap(expressionVariables))
    if (!ranges.has(name) && !parameters.has(name) && outside.ranges.has(name))
      throw new QueryError(
        `?${name} is bound outside of this subquery, which is answered alone; put the filter outside, or leave out select, distinct, limit and offset.`,
      )
}

/** Throws where a query can't stand inside another, as an argument of `method`. */
export function checkInner({ dataset }: QueryState, method: string): void {
  if (dataset !== undefined)
    throw new QueryError(`from(…) holds for a whole query: write it outside of ${method}(…).`)
}

/** `state` with the parameters and hidden variables of `inner`, which began to count at `state.hidden`. */
export function takenIn(state: QueryState, inner: QueryState): QueryState {
  return {
    ...state,
    hidden: inner.hidden,
    inside: new Set([...state.inside, ...allVariables(inner)]),
    parameters: mergeParameters(state.parameters, inner.parameters),
    termParameters: new Set([...state.termParameters, ...inner.termParameters]),
  }
}

/** `built`, a query made apart, as one that begins to count hidden variables at `first`. */
export function renumberedState(built: QueryState, first: number): QueryState {
  return {
    ...built,
    pattern: renumbered(built.pattern, first),
    filters: renumbered(built.filters, first),
    order: renumbered(built.order, first),
    hidden: built.hidden + first,
  }
}

export function withPart(state: QueryState, { operation, ranges }: Part): QueryState {
  return {
    ...state,
    pattern: join(state.pattern, operation),
    ranges: withVariables(state.ranges, ranges),
  }
}

export function withJoin(state: QueryState, inner: QueryState): QueryState {
  return withPart(takenIn(state, inner), partOf(inner))
}

export function withOptional(state: QueryState, inner: QueryState): QueryState {
  const { operation, ranges } = partOf(inner)
  // Filters directly in an optional group see both sides: they are the condition of the join.
  const alone = isSubquery(inner)
  const expression = alone ? undefined : conditionOf(inner)
  return {
    ...takenIn(state, inner),
    pattern: {
      op: 'leftJoin',
      left: state.pattern,
      right: alone ? operation : inner.pattern,
      ...(expression && { expression }),
    },
    // A match may be missing, so it tells nothing more of a variable that was bound before.
    ranges: new Map([...state.ranges, ...[...ranges].filter(([name]) => !state.ranges.has(name))]),
  }
}

export function withMinus(state: QueryState, inner: QueryState): QueryState {
  const { operation: right, ranges } = partOf(inner)
  if (![...ranges.keys()].some(name => state.ranges.has(name)))
    throw new QueryError('minus(…) shares no variable with the query, so it would take nothing away.')
  return { ...takenIn(state, inner), pattern: { op: 'minus', left: state.pattern, right } }
}

/** The rows of any of the parts. */
export function unionOf(parts: readonly Part[]): Part {
  if (parts.length === 0) throw new QueryError('union(…) takes at least one branch.')
  const known = new Map<string, readonly Range[]>()
  for (const { ranges } of parts)
    for (const [name, more] of ranges) known.set(name, [...new Set([...(known.get(name) ?? []), ...more])])
  return {
    operation: parts.map(part => part.operation).reduce((left, right) => ({ op: 'union', left, right })),
    ranges: known,
  }
}

/** `state` where `inner` matches in a graph or at an endpoint of that name. */
export function withNamed(
  state: QueryState,
  inner: QueryState,
  name: unknown,
  where: { readonly op: 'graph' } | { readonly op: 'service'; readonly silent: boolean },
): QueryState {
  const { operation: input, ranges } = partOf(inner)
  const outer = withSlot(takenIn(state, inner), name, 'iri')
  return withPart(outer, { operation: { ...where, name: graphName(name), input }, ranges })
}

export function withExists(state: QueryState, inner: QueryState, negated: boolean): QueryState {
  const pattern = partOf(inner).operation
  return {
    ...takenIn(state, inner),
    filters: [...state.filters, { kind: 'exists', negated, pattern }],
  }
}
