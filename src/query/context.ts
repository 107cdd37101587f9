import type { Query } from '../algebra/algebra.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import type { AsyncExecutor, Executor, Explainer } from './executor.ts'

/** What a query is asked of, and how its text names things. */
export interface QueryContext {
  readonly executor: Executor
  readonly asyncExecutor: AsyncExecutor
  readonly explainer: Explainer
  readonly toSparql: (query: Query, prefixes: Prefixes) => string
  readonly prefixes: Prefixes
}
