// The oracle: SPARQL algebra evaluated bottom-up as section 18.5 defines it, with Maps and nested loops,
// over lists of triples. It shares with the engine only the algebra and the functions on single values.
import type { Aggregate, Group, Operation, TriplePattern } from '../../src/algebra/algebra.ts'
import { compareForOrder } from '../../src/engine/expressions/order.ts'
import { iri } from '../../src/rdf/terms.ts'
import { aggregated, integer } from './naive-aggregate.ts'
import type { Dataset } from './naive-dataset.ts'
import { type Exists, holds, termOf } from './naive-expression.ts'
import { pathSolutions } from './naive-path.ts'
import {
  distinct,
  joined,
  MOST_PAIRS,
  matches,
  minus,
  restricted,
  type Solution,
  solutionKey,
  TooMuch,
} from './naive-solutions.ts'
import { substituted } from './naive-substitution.ts'

/**
 * eval(D(G), operation), a multiset; a sequence where the operation orders it.
 * @throws TooMuch where that would take long
 */
export function naive(operation: Operation, data: Dataset): Solution[] {
  const exists: Exists = (pattern, solution) => naive(substituted(pattern, solution), data).length > 0
  switch (operation.op) {
    case 'bgp':
      return operation.patterns.reduce<Solution[]>(
        (solutions, pattern) => extendedBy(pattern, solutions, data),
        [new Map()],
      )
    case 'path':
      return pathSolutions(operation.subject, operation.path, operation.object, data.active)
    case 'join':
      return joined(naive(operation.left, data), naive(operation.right, data))
    case 'leftJoin': {
      const { expression } = operation
      const right = naive(operation.right, data)
      return naive(operation.left, data).flatMap(left => {
        const found = joined([left], right).filter(
          s => expression === undefined || holds(expression, s, exists),
        )
        return found.length > 0 ? found : [left]
      })
    }
    case 'union':
      return [...naive(operation.left, data), ...naive(operation.right, data)]
    case 'minus':
      return minus(naive(operation.left, data), naive(operation.right, data))
    case 'graph': {
      const { name, input } = operation
      if (name.termType === 'NamedNode') {
        const active = data.named.get(name.value)
        return active === undefined ? [] : naive(input, { ...data, active })
      }
      return [...data.named].flatMap(([graph, active]) =>
        joined(naive(input, { ...data, active }), [new Map([[name.value, iri(graph)]])]),
      )
    }
    case 'service':
      throw new Error('The oracle asks no endpoint.')
    case 'filter':
      return naive(operation.input, data).filter(s => holds(operation.expression, s, exists))
    case 'extend':
      return naive(operation.input, data).map(s => {
        const value = termOf(operation.expression, s, exists)
        return value === undefined ? s : new Map([...s, [operation.variable, value]])
      })
    case 'values':
      return operation.rows.map(row => {
        const bound = operation.variables.flatMap((name, k) => {
          const term = row[k]
          return term === undefined ? [] : [[name, term] as const]
        })
        return new Map(bound)
      })
    case 'group':
      return grouped(operation, naive(operation.input, data), exists)
    case 'project':
      return naive(operation.input, data).map(s => restricted(s, operation.variables))
    case 'distinct':
    case 'reduced':
      return distinct(naive(operation.input, data))
    case 'orderBy':
      return naive(operation.input, data).sort((a, b) => {
        for (const { expression, descending } of operation.comparators) {
          const difference = compareForOrder(termOf(expression, a, exists), termOf(expression, b, exists))
          if (difference !== 0) return descending ? -difference : difference
        }
        return 0
      })
    case 'slice': {
      const { offset, limit = Number.POSITIVE_INFINITY, input } = operation
      return naive(input, data).slice(offset, offset + limit)
    }
  }
}

function extendedBy(pattern: TriplePattern, solutions: readonly Solution[], { active }: Dataset): Solution[] {
  if (solutions.length * active.length > MOST_PAIRS) throw new TooMuch()
  return solutions.flatMap(solution => matches(pattern, solution, active))
}

/** AggregateJoin over Group (section 18.5.1.7): without keys there is one group, even of nothing. */
function grouped({ by, aggregates }: Group, solutions: readonly Solution[], exists: Exists): Solution[] {
  const groups = new Map<string, Solution[]>(by.length === 0 ? [['', []]] : [])
  for (const solution of solutions) {
    const key = solutionKey(restricted(solution, by))
    groups.set(key, [...(groups.get(key) ?? []), solution])
  }
  return [...groups.values()].map(members => {
    const row = new Map(members.length > 0 ? restricted(members[0]!, by) : [])
    for (const aggregate of aggregates) {
      const value = aggregateOf(aggregate, members, exists)
      if (value !== undefined) row.set(aggregate.variable, value)
    }
    return row
  })
}

function aggregateOf(aggregate: Aggregate, members: readonly Solution[], exists: Exists) {
  const { expression } = aggregate
  if (expression !== undefined)
    return aggregated(
      aggregate,
      members.map(member => termOf(expression, member, exists)),
    )
  if (!aggregate.distinct) return integer(members.length)
  // A blank node of the query is no variable, so that it tells no solutions apart.
  return integer(distinct(members.map(visible)).length)
}

function visible(solution: Solution): Solution {
  return new Map([...solution].filter(([name]) => !name.startsWith(' ')))
}
