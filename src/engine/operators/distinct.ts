import { atLeast, type Batch, compact, NO_IDS, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import { RowSet } from '../row-set.ts'

/** Each row once, where it first comes. */
export class Distinct implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #budget: Budget
  #keep = NO_IDS
  #seen: RowSet

  constructor(source: Operator, budget: Budget) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#budget = budget
    this.#seen = new RowSet(source.variables.length, budget)
  }

  next(): Batch | undefined {
    const batch = this.#source.next()
    if (batch === undefined) return undefined
    this.#keep = atLeast(this.#keep, batch.length)
    let kept = 0
    for (let row = 0; row < batch.length; row++) {
      const before = this.#seen.size
      if (this.#seen.add(batch.columns, row) === before) this.#keep[kept++] = row
    }
    compact(batch, this.#keep, kept)
    return batch
  }

  reset(): void {
    this.#source.reset()
    this.#seen = new RowSet(this.variables.length, this.#budget)
  }
}
