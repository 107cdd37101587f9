// The graph that a pattern is about: the default one, a named one, or (where that comes to the same as
// evaluating the pattern once for each graph) all named ones at a time, the graph being one more variable.
import type { Expression, Operation, PathPattern } from '../algebra/algebra.ts'
import { expressionVariables, mentionedVariables } from '../algebra/scope.ts'
import type { TermId } from '../store/dictionary.ts'
import type { QuadIndex } from '../store/quad-index.ts'
import type { Slot } from './operators/index-join.ts'

export interface ActiveGraph {
  /** Of triples for the default graph, of quads otherwise. */
  readonly index: QuadIndex
  /** The place of the graph in patterns; none in an index of triples. */
  readonly graph?: Slot
  /** Variables that stand for the terms of the row, as in the pattern of an EXISTS. */
  readonly constants?: ReadonlySet<string>
}

/** The id of the graph to look in, 0 for the default graph. */
export function graphId({ graph }: ActiveGraph): TermId {
  return typeof graph === 'number' ? graph : 0
}

/**
 * Whether `GRAPH ?g { operation }` may be evaluated for all graphs at a time. Every part of it then reads the
 * graph (a pattern that reads none would belong to each), and no expression sees the variable, which inside
 * the braces is not bound yet.
 */
export function spreadsOverGraphs(operation: Operation, variable: string): boolean {
  switch (operation.op) {
    case 'bgp':
      return operation.patterns.length > 0
    case 'join':
    case 'union':
      return spreadsOverGraphs(operation.left, variable) && spreadsOverGraphs(operation.right, variable)
    case 'leftJoin':
      return (
        spreadsOverGraphs(operation.left, variable) &&
        spreadsOverGraphs(operation.right, variable) &&
        !mentionedVariables(operation.right).includes(variable) &&
        !sees(operation.expression, variable)
      )
    case 'filter':
      return spreadsOverGraphs(operation.input, variable) && !sees(operation.expression, variable)
    default:
      return false
  }
}

/** Whether an expression mentions the variable, or asks for a pattern, which would read the graph too. */
function sees(expression: Expression | undefined, variable: string): boolean {
  if (expression === undefined) return false
  return expressionVariables(expression).includes(variable) || asksForPattern(expression)
}

/** Whether there is an EXISTS anywhere in it. */
export function asksForPattern(expression: Expression): boolean {
  if (expression.kind === 'exists') return true
  return expression.kind === 'call' && expression.args.some(asksForPattern)
}

/** Whether both ends of a path are variables: what they are bound to must then be nodes of the graph. */
export function isOpenPath({ subject, object }: PathPattern, { constants }: ActiveGraph): boolean {
  return [subject, object].every(end => end.termType === 'Variable' && !constants?.has(end.value))
}
