// The seam between a query and whatever answers it: the builder knows nothing below these interfaces.
import type { AskQuery, ConstructQuery, DescribeQuery, Query, SelectQuery } from '../algebra/algebra.ts'
import type { Quad, Term } from '../rdf/terms.ts'

export interface Solutions {
  readonly variables: readonly string[]
  readonly length: number
  /** The term of a variable (by its place in `variables`) in a row; undefined where it is unbound. */
  term(variable: number, row: number): Term | undefined
  /** A variable's terms in all rows. */
  terms(variable: number): (Term | undefined)[]
  /** A variable's values in all rows, decoded once for each distinct term. */
  decode<Value>(variable: number, decoder: (term: Term) => Value): (Value | undefined)[]
}

/** What one run of a query may spend and see. */
export interface RunOptions {
  /** False leaves inferred triples out. */
  readonly inferred?: boolean | undefined
  /** Milliseconds after which a `LimitError` ends the query; none by default. */
  readonly timeout?: number | undefined
  /** Bytes of rows, tables and new strings that the query may hold at a time; 256 MB by default. */
  readonly maxBytes?: number | undefined
  /** Rows past which a `LimitError` ends the query; none by default. */
  readonly maxRows?: number | undefined
  /** Values for variables of the query: terms, never pieces of query. */
  readonly bindings?: Readonly<Record<string, Term>> | undefined
}

export interface AsyncRunOptions extends RunOptions {
  /** Ends the query with the signal's reason, within a slice of some 10 ms. */
  readonly signal?: AbortSignal | undefined
}

/** Answers at once: the graph in memory. */
export interface Executor {
  select(query: SelectQuery, options?: RunOptions): Solutions
  ask(query: AskQuery, options?: RunOptions): boolean
  /** Each triple once, in the order in which they first come. */
  construct(query: ConstructQuery | DescribeQuery, options?: RunOptions): Quad[]
}

/** Answers later: an endpoint on the network, a worker, or the graph in memory while others use the thread. */
export interface AsyncExecutor {
  select(query: SelectQuery, options?: AsyncRunOptions): Promise<Solutions>
  ask(query: AskQuery, options?: AsyncRunOptions): Promise<boolean>
  construct(query: ConstructQuery | DescribeQuery, options?: AsyncRunOptions): Promise<Quad[]>
}

/** One step of a plan as it was run. */
export interface PlanStep {
  /** The operator, such as "index join" or "hash join". */
  readonly name: string
  /** What it works on, in the words of SPARQL. */
  readonly detail: string
  /** Rows expected, where the planner had a figure. */
  readonly estimate?: number | undefined
  /** Rows that came out. */
  readonly rows: number
  readonly inputs: readonly PlanStep[]
}

/** How a query was answered. `String(explanation)` is a table to read. */
export interface Explanation {
  readonly plan: PlanStep
  /** The passes of the optimizer that changed the query, in order. */
  readonly passes: readonly string[]
  /** What is likely to be slow, such as a cartesian product. */
  readonly warnings: readonly string[]
  toString(): string
}

/** Runs a query and reports how. */
export interface Explainer {
  explain(query: Query, options?: RunOptions): Explanation
}
