// The seam between a query and whatever answers it: the builder knows nothing below this interface.
import type { Query } from '../algebra/algebra.ts'
import type { Term } from '../rdf/terms.ts'

export interface Solutions {
  readonly variables: readonly string[]
  readonly length: number
  term(variable: number, row: number): Term | undefined
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
