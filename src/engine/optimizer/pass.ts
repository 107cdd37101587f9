import type { Operation } from '../../algebra/algebra.ts'
import type { ActiveGraph } from '../active-graph.ts'
import type { Evaluation } from '../evaluation.ts'

/** What a pass may ask about the data that a query runs on. */
export interface PassContext {
  readonly evaluation: Evaluation
  /** The graph that the operation is about. */
  readonly active: ActiveGraph
}

export type PassName =
  | 'constant folding'
  | 'path plans'
  | 'join order'
  | 'hash join'
  | 'filter push-down'
  | 'top-k'
  | 'count by index'

/** A rewriting of the algebra that keeps its meaning; gives the same object where it has nothing to do. */
export interface Pass {
  readonly name: PassName
  /** What it is for, in a sentence for explanations. */
  readonly purpose: string
  apply(operation: Operation, context: PassContext): Operation
}
