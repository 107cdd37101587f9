// The order of joins: greedily, the part that is expected to give the fewest rows next. What a triple pattern
// matches by its constants alone is counted exactly by the index; each of its variables that is bound by
// then is expected to leave the fourth root of it. A part without any bound variable multiplies what came
// before, so it waits until nothing connected is left.
import type { Operation, TriplePattern } from '../../algebra/algebra.ts'
import { mapExpressions, mapPatterns } from '../../algebra/map-operations.ts'
import { certainVariables, patternVariables, variablesOf } from '../../algebra/scope.ts'
import { type ActiveGraph, spreadsOverGraphs } from '../active-graph.ts'
import { canAttach } from '../can-attach.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Pass } from './pass.ts'

const LEFT_BY_A_BOUND_VARIABLE = 0.75
const UNCONNECTED = 1e6

export const orderJoins: Pass = {
  name: 'join order',
  purpose: 'join what is expected to give the fewest rows first',
  apply: (operation, { evaluation, active }) => ordered(operation, new Set(), active, evaluation),
}

/** `operation` with its joins in order, where the variables of `bound` are bound before it begins. */
function ordered(
  operation: Operation,
  bound: ReadonlySet<string>,
  active: ActiveGraph,
  evaluation: Evaluation,
): Operation {
  const inner = (child: Operation, known: ReadonlySet<string> = NONE): Operation =>
    ordered(child, known, active, evaluation)
  const under = (left: Operation) => new Set([...bound, ...certainVariables(left)])
  switch (operation.op) {
    case 'bgp':
    case 'join':
      return orderedJoin(operation, bound, active, evaluation)
    case 'filter':
    case 'extend': {
      // EXISTS is asked for rows that are all bound.
      const known = under(operation.input)
      const changed = mapExpressions(operation, e => mapPatterns(e, pattern => inner(pattern, known)))
      return { ...changed, input: inner(operation.input, bound) } as Operation
    }
    case 'leftJoin': {
      const left = inner(operation.left, bound)
      const known = under(operation.left)
      const attached = canAttach(operation.right, known)
      return { ...operation, left, right: inner(operation.right, attached ? known : NONE) }
    }
    case 'minus': {
      const known = under(operation.left)
      return {
        ...operation,
        left: inner(operation.left, bound),
        right: inner(operation.right, canAttach(operation.right, known) ? known : NONE),
      }
    }
    case 'union':
      return { ...operation, left: inner(operation.left, bound), right: inner(operation.right, bound) }
    case 'graph':
      return {
        ...operation,
        input: ordered(operation.input, bound, inside(operation, evaluation), evaluation),
      }
    case 'service':
    case 'path':
    case 'values':
      return operation
    case 'group':
    case 'orderBy': {
      const known = certainVariables(operation.input)
      const changed = mapExpressions(operation, e => mapPatterns(e, pattern => inner(pattern, known)))
      return { ...changed, input: inner(operation.input) } as Operation
    }
    default:
      return { ...operation, input: inner(operation.input) }
  }
}

const NONE: ReadonlySet<string> = new Set()

function inside(
  { name, input }: Extract<Operation, { op: 'graph' }>,
  { namedGraphs, idOf }: Evaluation,
): ActiveGraph {
  if (name.termType !== 'Variable') return { index: namedGraphs, graph: idOf(name) }
  return spreadsOverGraphs(input, name.value)
    ? { index: namedGraphs, graph: name.value }
    : { index: namedGraphs }
}

/** One thing to join: a triple pattern, or an operation that is none. */
interface Part {
  readonly operation: TriplePattern | Operation
  readonly variables: readonly string[]
  /** Rows expected on its own. */
  readonly rows: number
}

function orderedJoin(
  root: Operation,
  bound: ReadonlySet<string>,
  active: ActiveGraph,
  evaluation: Evaluation,
): Operation {
  const left: Part[] = partsOf(root).map(operation =>
    isPattern(operation)
      ? {
          operation,
          variables: patternVariables(operation),
          rows: matchesByConstants(operation, active, evaluation),
        }
      : {
          operation,
          variables: variablesOf(operation),
          rows: expectedAlone(operation, active, evaluation),
        },
  )
  const known = new Set(bound)
  let rows = 1
  let result: Operation | undefined
  const patterns: TriplePattern[] = []
  const estimates: number[] = []
  const flush = () => {
    if (patterns.length === 0) return
    result = joined(result, { op: 'bgp', patterns: patterns.splice(0), estimates: estimates.splice(0) })
  }
  while (left.length > 0) {
    let best = 0
    let least = Number.POSITIVE_INFINITY
    left.forEach((part, k) => {
      const cost = expectedRows(part, known)
      if (cost < least) {
        least = cost
        best = k
      }
    })
    const part = left.splice(best, 1)[0]!
    rows *= least < UNCONNECTED ? least : part.rows
    if (isPattern(part.operation)) {
      patterns.push(part.operation)
      estimates.push(rows)
    } else {
      flush()
      const attached = canAttach(part.operation, known) ? known : NONE
      result = joined(result, ordered(part.operation, attached, active, evaluation))
    }
    for (const name of part.variables) known.add(name)
  }
  flush()
  return result ?? root
}

function joined(left: Operation | undefined, right: Operation): Operation {
  return left === undefined ? right : { op: 'join', left, right }
}

function isPattern(part: TriplePattern | Operation): part is TriplePattern {
  return !('op' in part)
}

/** The parts of nested joins, left to right. */
function partsOf(operation: Operation): (TriplePattern | Operation)[] {
  if (operation.op === 'bgp') return [...operation.patterns]
  if (operation.op === 'join') return [...partsOf(operation.left), ...partsOf(operation.right)]
  return [operation]
}

function expectedRows({ variables, rows }: Part, known: ReadonlySet<string>): number {
  const shared = variables.filter(name => known.has(name)).length
  if (shared > 0) return Math.max(1, rows) ** Math.max(0.01, 1 - LEFT_BY_A_BOUND_VARIABLE * shared)
  return known.size > 0 && variables.length > 0 ? Math.max(1, rows) * UNCONNECTED : rows
}

/** How many triples match the pattern's constants; 0 where one is unknown to the store. */
function matchesByConstants(
  { subject, predicate, object }: TriplePattern,
  { index, graph }: ActiveGraph,
  { idOf }: Evaluation,
): number {
  return index.count(idOf(subject), idOf(predicate), idOf(object), typeof graph === 'number' ? graph : 0)
}

/** A guess at the rows of an operation that is no triple pattern. */
function expectedAlone(operation: Operation, active: ActiveGraph, evaluation: Evaluation): number {
  const alone = (part: Operation): number => expectedAlone(part, active, evaluation)
  switch (operation.op) {
    case 'bgp':
      return Math.min(
        ...operation.patterns.map(pattern => matchesByConstants(pattern, active, evaluation)),
        active.index.length,
      )
    case 'values':
      return operation.rows.length
    case 'path': {
      // From a constant end a walk finds some; from nowhere it starts at every node.
      const open = [operation.subject, operation.object].every(end => end.termType === 'Variable')
      return open ? active.index.length : Math.sqrt(active.index.length)
    }
    case 'join':
      return Math.min(alone(operation.left), alone(operation.right))
    case 'union':
      return alone(operation.left) + alone(operation.right)
    case 'leftJoin':
    case 'minus':
      return alone(operation.left)
    case 'graph':
      return expectedAlone(operation.input, inside(operation, evaluation), evaluation)
    case 'slice':
      return Math.min(alone(operation.input), operation.limit ?? Number.POSITIVE_INFINITY)
    case 'service':
      return 1
    case 'group':
      return operation.by.length === 0 ? 1 : Math.sqrt(alone(operation.input))
    default:
      return alone(operation.input)
  }
}
