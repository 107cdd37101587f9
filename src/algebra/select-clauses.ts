// A tree of operations taken apart as the clauses of one SELECT (SPARQL 1.1, sections 18.2.4 and 18.2.5, read
// backwards). Each clause is there only where it means the same as the operation did: an expression that
// SELECT may not compute, or a group that GROUP BY can't say, stays in the pattern.
import type { Comparator, Expression, Extend, Group, Operation } from './algebra.ts'
import { mentionedVariables, variablesOf } from './scope.ts'

export interface SelectClauses {
  readonly variables: readonly string[]
  readonly duplicates: 'keep' | 'distinct' | 'reduced'
  readonly offset: number
  readonly limit: number | undefined
  readonly comparators: readonly Comparator[]
  readonly having: readonly Expression[]
  readonly group: GroupClause | undefined
  /** Expressions by the variable that SELECT gives them. */
  readonly computed: ReadonlyMap<string, Expression>
  readonly pattern: Operation
}

export interface GroupClause extends Pick<Group, 'by' | 'aggregates'> {
  /** Expressions by the variable that GROUP BY gives them. */
  readonly keys: ReadonlyMap<string, Expression>
}

/**
 * `operation` as the clauses of one SELECT; what does not fit is its pattern. Where it projects nothing, all
 * variables are selected but those that `isBlank` says are printed as blank nodes.
 */
export function selectClauses(operation: Operation, isBlank: (name: string) => boolean): SelectClauses {
  const { offset, limit, input: sliced } = sliceOf(operation)
  const duplicates = sliced.op === 'distinct' || sliced.op === 'reduced' ? sliced.op : 'keep'
  const kept = sliced.op === 'distinct' || sliced.op === 'reduced' ? sliced.input : sliced
  const projects = kept.op === 'project'
  const variables = projects ? kept.variables : variablesOf(kept).filter(name => !isBlank(name))
  const projected = projects ? kept.input : kept
  const comparators = projected.op === 'orderBy' ? projected.comparators : []
  const ordered = projected.op === 'orderBy' ? projected.input : projected
  const [computed, beneath] = extensions(ordered, projects ? variables : [], () => true)
  const ungrouped = { variables, duplicates, offset, limit, comparators, computed } as const

  const having: Expression[] = []
  let inner = beneath
  for (; inner.op === 'filter'; inner = inner.input) having.unshift(inner.expression)
  if (inner.op === 'group') {
    const group = groupClause(inner)
    const clauses = { ...ungrouped, having, group, pattern: group.pattern }
    if (canGroup(clauses)) return clauses
  }
  return { ...ungrouped, having: [], group: undefined, pattern: beneath }
}

/** The slices on top of each other as one. */
export function sliceOf(operation: Operation): {
  offset: number
  limit: number | undefined
  input: Operation
} {
  let input = operation
  let offset = 0
  let limit: number | undefined
  for (; input.op === 'slice'; input = input.input) {
    // What is outside begins where what is inside does, and ends no later.
    if (input.limit !== undefined) {
      const left = Math.max(0, input.limit - offset)
      limit = limit === undefined ? left : Math.min(limit, left)
    }
    offset += input.offset
  }
  return { offset, limit, input }
}

/**
 * The outermost BINDs of variables in `names`, as long as they come in the order of `names` and `allows`
 * lets them through; and what they stand on.
 */
function extensions(
  operation: Operation,
  names: readonly string[],
  allows: (extend: Extend, outer: ReadonlyMap<string, Expression>) => boolean,
): [ReadonlyMap<string, Expression>, Operation] {
  const computed = new Map<string, Expression>()
  let rest = operation
  for (let last = names.length; rest.op === 'extend'; rest = rest.input) {
    const place = names.indexOf(rest.variable)
    if (place < 0 || place >= last || !allows(rest, computed)) break
    computed.set(rest.variable, rest.expression)
    last = place
  }
  return [computed, rest]
}

function groupClause({ by, aggregates, input }: Group): GroupClause & { pattern: Operation } {
  const used = new Set(aggregates.flatMap(({ expression }) => (expression ? allMentioned(expression) : [])))
  const [keys, pattern] = extensions(
    input,
    by,
    ({ variable, expression }, outer) =>
      !used.has(variable) &&
      // Oxigraph 0.5 does not see ?b in GROUP BY (?a AS ?b).
      expression.kind !== 'variable' &&
      ![...outer.values()].some(key => allMentioned(key).includes(variable)),
  )
  return { by, aggregates, keys, pattern }
}

/**
 * Whether the clauses are a query: what is not grouped by may stand in aggregates only, and AS may name no
 * variable of the pattern, though grouping hides it.
 */
function canGroup({ variables, computed, having, comparators, group, pattern }: SelectClauses): boolean {
  const { by, aggregates } = group!
  const inPattern = new Set(variablesOf(pattern))
  const results = new Set(aggregates.map(({ variable }) => variable))
  const grouped = new Set([...by, ...results])
  const visible = new Set([...grouped, ...computed.keys()])
  const selected = [...computed.values(), ...having]
  const all = [...selected, ...comparators.map(({ expression }) => expression)]
  const direct = all.flatMap(expression => [...mentions(expression).direct])
  return (
    variables.length > 0 &&
    variables.every(name => visible.has(name)) &&
    [...results, ...computed.keys()].every(name => !inPattern.has(name)) &&
    having.every(expression => [...mentions(expression).direct].every(name => grouped.has(name))) &&
    direct.every(name => visible.has(name)) &&
    // BOUND and the pattern of an EXISTS have no place for an aggregate.
    all.every(expression => [...mentions(expression).asVariable].every(name => !results.has(name))) &&
    // Without GROUP BY it is an aggregate that makes a group.
    (by.length > 0 || [...variables, ...direct].some(name => results.has(name)))
  )
}

function allMentioned(expression: Expression): string[] {
  const { direct, asVariable } = mentions(expression)
  return [...direct, ...asVariable]
}

/** The variables that an expression reads itself, and those that it must name: in BOUND and in patterns of EXISTS. */
function mentions(expression: Expression): { direct: Set<string>; asVariable: Set<string> } {
  const direct = new Set<string>()
  const asVariable = new Set<string>()
  const waiting = [expression]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'variable') direct.add(next.name)
    else if (next.kind === 'exists') for (const name of mentionedVariables(next.pattern)) asVariable.add(name)
    else if (next.kind === 'call')
      for (const arg of next.args) {
        if (next.name === 'bound' && arg.kind === 'variable') asVariable.add(arg.name)
        waiting.push(arg)
      }
  }
  return { direct, asVariable }
}
