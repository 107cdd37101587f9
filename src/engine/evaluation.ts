// What one run of a query works with: the version of the store it began on, the graphs it sees, the terms it
// makes, what it may spend, and its instant.
import type { DatasetClause, PatternTerm } from '../algebra/algebra.ts'
import { type Variable, variable } from '../rdf/terms.ts'
import { type Dataset, selectDataset } from '../store/dataset.ts'
import type { TermId } from '../store/dictionary.ts'
import type { QuadIndex } from '../store/quad-index.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { ActiveGraph } from './active-graph.ts'
import { Budget, type BudgetOptions } from './budget.ts'
import { ColumnPool } from './column-pool.ts'
import { type EvaluationContext, newEvaluationContext } from './expressions/context.ts'
import { NO_TERM } from './operators/index-join.ts'
import type { PassName } from './optimizer/pass.ts'
import { QueryTerms } from './query-terms.ts'

export interface EvaluationOptions extends BudgetOptions {
  /** Whether inferred triples count; they do unless this says false. */
  readonly inferred?: boolean | undefined
  /** FROM and FROM NAMED. */
  readonly dataset?: DatasetClause | undefined
  /** Against which IRI() resolves what is relative. */
  readonly base?: string | undefined
  /** Passes of the optimizer to leave out, so that results with and without can be compared. */
  readonly withoutPasses?: readonly PassName[] | undefined
}

/** Everything that a run of a query over one version of the store needs. */
export class Evaluation {
  readonly dataset: Dataset
  readonly defaultGraph: ActiveGraph
  readonly terms: QueryTerms
  readonly budget: Budget
  readonly context: EvaluationContext
  readonly withoutPasses: readonly PassName[]
  /** The columns that operators work in; released when the query ends. */
  readonly pool: ColumnPool
  /** The id of a constant; one that no quad has where the store does not know the term. */
  readonly idOf: (term: PatternTerm) => TermId
  #freshVariables = 0

  constructor(snapshot: Snapshot, options: EvaluationOptions = {}) {
    const { dictionary } = snapshot
    this.dataset = selectDataset(snapshot, options.dataset, options.inferred !== false)
    this.defaultGraph = { index: this.dataset.default }
    this.budget = new Budget(options)
    this.pool = new ColumnPool(this.budget)
    this.terms = new QueryTerms(dictionary, this.budget)
    this.context = newEvaluationContext({ base: options.base })
    this.withoutPasses = options.withoutPasses ?? NO_PASSES
    this.idOf = term => (term.termType === 'Variable' ? 0 : dictionary.find(term) || NO_TERM)
  }

  /** Looked at only where a query names a graph: to make it may take a merge. */
  get namedGraphs(): QuadIndex {
    return this.dataset.named
  }

  /** A variable that the query does not have: no text can write its name. */
  readonly fresh = (): Variable => variable(` path${this.#freshVariables++}`)
}

const NO_PASSES: readonly PassName[] = []
