// What a query under construction knows: the pattern so far, the conditions of its group, and the clauses
// around it. Plain data, never changed: each step of the chain makes a new one.
import {
  type Comparator,
  type DatasetClause,
  type Expression,
  type Operation,
  type SelectQuery,
  UNIT,
} from '../algebra/algebra.ts'
import { expressionVariables } from '../algebra/scope.ts'
import { QueryError } from '../rdf/errors.ts'
import { type AggregateCall, lower } from './builder-expression.ts'
import { renumbered } from './hidden-variables.ts'
import type { ExpressionOperand } from './operand.ts'
import { mergeParameters, type Parameter, type ParameterRanges } from './parameter.ts'
import type { Range } from './property.ts'

export type Ranges = ReadonlyMap<string, readonly Range[]>

/** What the query around this one binds, and whether only its filters see it (OPTIONAL) or all of it (EXISTS). */
export interface Outside {
  readonly ranges: Ranges
  readonly seenBy: 'filters' | 'all'
}

export interface QueryState {
  readonly pattern: Operation
  /** FILTERs of the group: they hold for all of it, wherever they stand in the chain. */
  readonly filters: readonly Expression[]
  /** The variables that callers can name, in the order of their mention, and what each may hold. */
  readonly ranges: Ranges
  readonly parameters: ParameterRanges
  /** Variables of the parts inside, whether they can be named here or not. */
  readonly inside: ReadonlySet<string>
  /** Parameters that stand for a term of a pattern, not for a value of a declared kind. */
  readonly termParameters: ReadonlySet<string>
  /** How many hidden variables there are. */
  readonly hidden: number
  readonly order: readonly Comparator[]
  readonly selected?: readonly string[]
  readonly duplicates: 'keep' | 'distinct' | 'reduced'
  readonly offset: number
  readonly limit?: number
  readonly dataset?: DatasetClause
  readonly outside?: Outside
  /** Which beginning of a chain this goes back to: queries inside another are told by it from those made apart. */
  readonly origin?: object
}

export const EMPTY: QueryState = {
  pattern: UNIT,
  filters: [],
  ranges: new Map(),
  parameters: new Map(),
  inside: new Set(),
  termParameters: new Set(),
  hidden: 0,
  order: [],
  duplicates: 'keep',
  offset: 0,
}

/** The pattern with the conditions of its group. */
export function patternOf({ pattern, filters }: QueryState): Operation {
  return filters.reduce<Operation>((input, expression) => ({ op: 'filter', expression, input }), pattern)
}

/** The conditions of the group as one, where there are any. */
export function conditionOf({ filters }: QueryState): Expression | undefined {
  const [first, ...others] = filters
  return others.length > 0 ? { kind: 'call', name: '&&', args: filters } : first
}

/** All that the query says, as the operation of a SELECT. */
export function operationOf(state: QueryState): Operation {
  const { ranges, order, selected, duplicates } = state
  let operation = patternOf(state)
  if (order.length > 0) operation = { op: 'orderBy', comparators: order, input: operation }
  operation = { op: 'project', variables: selected ?? [...ranges.keys()], input: operation }
  if (duplicates !== 'keep') operation = { op: duplicates, input: operation }
  return sliced(operation, state)
}

/** The pattern in order and sliced, without a projection, as CONSTRUCT and DESCRIBE take it. */
export function orderedOf(state: QueryState): Operation {
  const pattern = patternOf(state)
  const { order } = state
  return sliced(order.length > 0 ? { op: 'orderBy', comparators: order, input: pattern } : pattern, state)
}

function sliced(input: Operation, { offset, limit }: QueryState): Operation {
  if (offset === 0 && limit === undefined) return input
  return { op: 'slice', offset, ...(limit !== undefined && { limit }), input }
}

export function selectQuery(state: QueryState): SelectQuery {
  return { form: 'select', operation: operationOf(state), ...datasetOf(state) }
}

export function datasetOf({ dataset }: QueryState): { readonly dataset?: DatasetClause } {
  return dataset === undefined ? {} : { dataset }
}

/** Whether the query says more than its pattern: inside another it is then a subquery. */
export function isSubquery({ selected, duplicates, offset, limit }: QueryState): boolean {
  return selected !== undefined || duplicates !== 'keep' || offset > 0 || limit !== undefined
}

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

/** A subquery is answered alone, so no condition in it sees what is bound around it. */
export function refuseOutside(state: QueryState): void {
  const { outside, ranges, parameters } = state
  if (outside === undefined || outside.seenBy === 'all') return
  for (const name of state.filters.flatMap(expressionVariables))
    if (!ranges.has(name) && !parameters.has(name) && outside.ranges.has(name))
      throw new QueryError(
        `?${name} is bound outside of this subquery, which is answered alone; put the filter outside, or leave out select, distinct, limit and offset.`,
      )
}

export function rangesIn({ ranges, parameters }: QueryState, name: string): readonly Range[] {
  return ranges.get(name) ?? [parameters.get(name) ?? 'any']
}

/** `state` with the variable, known better where nothing was known of it before. */
export function withVariable(ranges: Ranges, name: string, known: readonly Range[]): Ranges {
  const before = ranges.get(name)
  if (before !== undefined && !(before.includes('any') && !known.includes('any'))) return ranges
  return new Map(ranges).set(name, known)
}

export function withVariables(ranges: Ranges, more: Ranges): Ranges {
  let all = ranges
  for (const [name, known] of more) all = withVariable(all, name, known)
  return all
}

/** The variables of a query, those of its parts included. */
export function allVariables({ ranges, inside }: QueryState): ReadonlySet<string> {
  return new Set([...inside, ...ranges.keys()])
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

/** What a step of the chain takes in, expression by expression: `state` then has what they bring. */
export interface Intake {
  state: QueryState
}

/** An expression in the algebra, its parameters and hidden variables taken into `intake`. */
export function taken(
  intake: Intake,
  operand: ExpressionOperand,
  aggregate: (call: AggregateCall) => Expression = refuseAggregate,
): Expression {
  return lower(operand.expression, {
    aggregate,
    parameter: parameter => {
      intake.state = withParameter(intake.state, parameter)
      return { kind: 'variable', name: parameter.name }
    },
    exists: ({ operation, variables, parameters, hidden }) => {
      const { state } = intake
      intake.state = {
        ...state,
        inside: new Set([...state.inside, ...variables]),
        parameters: mergeParameters(state.parameters, parameters),
        hidden: state.hidden + hidden,
      }
      return renumbered(operation, state.hidden)
    },
  })
}

/** `taken` for one expression: what it is in the algebra, and the state with what it brings. */
export function lowered(state: QueryState, operand: ExpressionOperand): [Expression, QueryState] {
  const intake: Intake = { state }
  const expression = taken(intake, operand)
  return [expression, intake.state]
}

export function withParameter(state: QueryState, { name, range }: Parameter): QueryState {
  return { ...state, parameters: mergeParameters(state.parameters, new Map([[name, range ?? 'any']])) }
}

function refuseAggregate({ function: name }: AggregateCall): never {
  throw new QueryError(
    `${name}(…) is computed of a group: it stands in aggregate(…), after which filter(…) sees its name.`,
  )
}

/** Throws where one name is both a parameter and a variable, here or inside: the two would be one. */
export function checkNames({ ranges, inside, parameters }: QueryState): void {
  for (const name of parameters.keys())
    if (ranges.has(name) || inside.has(name))
      throw new QueryError(
        `param('${name}') and the variable ?${name} have one name and would be one; rename either.`,
      )
}
