import type { Comparator, Expression, Operation } from './algebra.ts'
import { variablesOf } from './scope.ts'

/** The clauses of a SELECT, collected from the operations that wrap its pattern. */
export interface SelectClauses {
  readonly variables: readonly string[]
  readonly distinct: boolean
  readonly slice: string
  readonly comparators: readonly Comparator[]
  readonly having: readonly Expression[]
  readonly group: Extract<Operation, { op: 'group' }> | undefined
  /** Expressions by the variable that SELECT gives them. */
  readonly computed: ReadonlyMap<string, Expression>
  readonly pattern: Operation
}

/** `operation` taken apart as the clauses of one SELECT; what does not fit is its pattern. */
export function selectClauses(operation: Operation): SelectClauses {
  let rest = operation
  let slice = ''
  if (rest.op === 'slice') {
    const limit = rest.limit === undefined ? [] : [`LIMIT ${rest.limit}`]
    slice = [...(rest.offset > 0 ? [`OFFSET ${rest.offset}`] : []), ...limit].join('\n')
    rest = rest.input
  }
  const distinct = rest.op === 'distinct'
  if (rest.op === 'distinct') rest = rest.input
  const variables = rest.op === 'project' ? rest.variables : variablesOf(rest)
  const projects = rest.op === 'project'
  if (rest.op === 'project') rest = rest.input
  const comparators = rest.op === 'orderBy' ? rest.comparators : []
  if (rest.op === 'orderBy') rest = rest.input
  const beneath = rest
  const computed = new Map<string, Expression>()
  for (; projects && rest.op === 'extend'; rest = rest.input) computed.set(rest.variable, rest.expression)
  const having: Expression[] = []
  for (; rest.op === 'filter'; rest = rest.input) having.unshift(rest.expression)
  if (rest.op === 'group')
    return { variables, distinct, slice, comparators, having, group: rest, computed, pattern: rest.input }
  // Without a group, filters belong to the pattern, and what BIND and SELECT compute is printed as BIND.
  return {
    variables,
    distinct,
    slice,
    comparators,
    having: [],
    group: undefined,
    computed: new Map(),
    pattern: beneath,
  }
}
