// What a plan works in: columns, and the bytes that it holds. A plan that runs inside another, once for each
// row or graph, has one of its own, so that all of it can be given back when the plan has ended.
import { type Budget, BudgetPart } from './budget.ts'
import { ColumnPool } from './column-pool.ts'

export interface Workspace {
  readonly pool: ColumnPool
  readonly budget: Budget
}

/** A workspace for one plan after the other. */
export class InnerWorkspace implements Workspace {
  readonly pool: ColumnPool
  readonly budget: BudgetPart

  constructor(whole: Budget) {
    this.budget = new BudgetPart(whole)
    this.pool = new ColumnPool(this.budget)
  }

  /** Gives everything back; the plan that worked here must have ended. */
  release(): void {
    this.pool.release()
    this.budget.release()
  }
}
