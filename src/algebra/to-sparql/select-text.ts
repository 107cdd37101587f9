// SELECT with its clauses, as a query and as a subquery; and the modifiers that the other forms share with it.
import type { Comparator, Expression, Operation } from '../algebra.ts'
import { variablesOf } from '../scope.ts'
import { type SelectClauses, selectClauses } from '../select-clauses.ts'
import {
  type Aggregates,
  conditions,
  constraintText,
  expressionText,
  type Surroundings,
} from './expression-text.ts'

/** `SELECT … WHERE { … }`; `from` are the lines of its dataset. */
export function selectText(operation: Operation, around: Surroundings, from: readonly string[] = []): string {
  const select = selectClauses(operation, name => around.terms.names.isBlank(name))
  const where = `WHERE ${around.group(select.pattern)}`
  const aggregates: Aggregates = new Map(select.group?.aggregates.map(each => [each.variable, each]))
  const head = `SELECT ${DUPLICATES[select.duplicates]}${projectionText(select, around, aggregates)}`
  return [
    ...(from.length === 0 ? [`${head} ${where}`] : [head, ...from, where]),
    ...groupLines(select, around, aggregates),
    ...modifierLines(select, around, visibleAggregates(select, aggregates)),
  ].join('\n')
}

const DUPLICATES = { keep: '', distinct: 'DISTINCT ', reduced: 'REDUCED ' } as const

function projectionText(
  { variables, computed, pattern, group }: SelectClauses,
  around: Surroundings,
  aggregates: Aggregates,
): string {
  const { terms } = around
  // A SELECT with groups may name nothing but keys and what is computed: an aggregate of nothing is unbound.
  const unboundColumn = (variable: string): string => `(SAMPLE(?${terms.names.unused()}) AS ${variable})`
  if (variables.length === 0) {
    // A SELECT must name something: `*` where that is nothing, else what nothing binds.
    const hidden = variablesOf(pattern).every(name => terms.names.isBlank(name))
    if (group !== undefined) return unboundColumn(`?${terms.names.unused(1)}`)
    return hidden ? '*' : `?${terms.names.unused()}`
  }
  const columns = variables.map(name => {
    const expression: Expression | undefined =
      computed.get(name) ?? (aggregates.has(name) ? { kind: 'variable', name } : undefined)
    const variable = terms.variable(name)
    if (expression === undefined)
      return group === undefined || group.by.includes(name) ? variable : unboundColumn(variable)
    return `(${expressionText(expression, around, aggregates)} AS ${variable})`
  })
  return columns.join(' ')
}

function groupLines(
  { group, having }: SelectClauses,
  around: Surroundings,
  aggregates: Aggregates,
): string[] {
  const lines: string[] = []
  if (group !== undefined && group.by.length > 0) {
    const keys = group.by.map(name => {
      const key = group.keys.get(name)
      const variable = around.terms.variable(name)
      return key === undefined ? variable : `(${expressionText(key, around)} AS ${variable})`
    })
    lines.push(`GROUP BY ${keys.join(' ')}`)
  }
  if (having.length > 0) {
    const all = having.flatMap(conditions).map(each => constraintText(each, around, aggregates).trim())
    lines.push(`HAVING ${all.join(' ')}`)
  }
  return lines
}

/** In ORDER BY a variable of SELECT stands for its aggregate. */
function visibleAggregates({ variables }: SelectClauses, aggregates: Aggregates): Aggregates {
  return new Map([...aggregates].filter(([name]) => !variables.includes(name)))
}

/** ORDER BY, OFFSET and LIMIT, a line each. */
export function modifierLines(
  { comparators, offset, limit }: Pick<SelectClauses, 'comparators' | 'offset' | 'limit'>,
  around: Surroundings,
  aggregates: Aggregates,
): string[] {
  const order = comparators.map(comparator => comparatorText(comparator, around, aggregates))
  return [
    ...(order.length > 0 ? [`ORDER BY ${order.join(' ')}`] : []),
    ...(offset > 0 ? [`OFFSET ${offset}`] : []),
    ...(limit === undefined ? [] : [`LIMIT ${limit}`]),
  ]
}

function comparatorText(
  { expression, descending }: Comparator,
  around: Surroundings,
  aggregates: Aggregates,
): string {
  const text = expressionText(expression, around, aggregates)
  if (!descending && expression.kind === 'variable' && !aggregates.has(expression.name)) return text
  return `${descending ? 'DESC' : 'ASC'}(${text})`
}
