// The seam between a query and whatever answers it: the builder knows nothing below this interface.
import type { Query } from '../algebra/algebra.ts'
import type { Term } from '../rdf/terms.ts'

export interface Solutions {
  readonly variables: readonly string[]
  readonly length: number
  /** The term of a variable (by its place in `variables`) in a row; undefined where it is unbound. */
  term(variable: number, row: number): Term | undefined
  /** A variable's values in all rows, decoded once for each distinct term. */
  decode<Value>(variable: number, decoder: (term: Term) => Value): (Value | undefined)[]
}

/** Answers at once: the graph in memory. */
export interface Executor {
  select(query: Query): Solutions
  ask(query: Query): boolean
}

/** Answers later: an endpoint on the network, a worker. */
export interface AsyncExecutor {
  select(query: Query): Promise<Solutions>
}
