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
import { QueryError } from '../rdf/errors.ts'
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
  const { ranges, selected, duplicates } = state
  let operation = orderedPattern(state)
  operation = { op: 'project', variables: selected ?? [...ranges.keys()], input: operation }
  if (duplicates !== 'keep') operation = { op: duplicates, input: operation }
  return sliced(operation, state)
}

/** The pattern in order and sliced, without a projection, as CONSTRUCT and DESCRIBE take it. */
export function orderedOf(state: QueryState): Operation {
  return sliced(orderedPattern(state), state)
}

function orderedPattern(state: QueryState): Operation {
  const { order: comparators } = state
  const input = patternOf(state)
  return comparators.length > 0 ? { op: 'orderBy', comparators, input } : input
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

export function rangesIn({ ranges, parameters }: QueryState, name: string): readonly Range[] {
  return ranges.get(name) ?? [parameters.get(name) ?? 'any']
}

/** `ranges` with the variable, known better where nothing was known of it before. */
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

export function withParameter(state: QueryState, { name, range }: Parameter): QueryState {
  return { ...state, parameters: mergeParameters(state.parameters, new Map([[name, range ?? 'any']])) }
}

/** Throws where one name is both a parameter and a variable, here or inside: the two would be one. */
export function checkNames({ ranges, inside, parameters }: QueryState): void {
  for (const name of parameters.keys())
    if (ranges.has(name) || inside.has(name))
      throw new QueryError(
        `param('${name}') and the variable ?${name} have one name and would be one; rename either.`,
      )
}
