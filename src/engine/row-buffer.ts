import { type Batch, copyIds, NO_IDS } from './batch.ts'
import type { Budget } from './budget.ts'

/** Collects the rows of many batches in one growing column a variable, on the query's budget. */
export class RowBuffer {
  length = 0
  columns: Uint32Array[]
  readonly #budget: Budget
  #capacity = 0

  constructor(width: number, budget: Budget) {
    this.#budget = budget
    this.columns = new Array<Uint32Array>(width).fill(NO_IDS)
  }

  append(batch: Batch): void {
    const needed = this.length + batch.length
    if (needed > this.#capacity) this.#grow(Math.max(needed, this.#capacity * 2))
    for (let c = 0; c < this.columns.length; c++)
      copyIds(batch.columns[c]!, this.columns[c]!, this.length, batch.length)
    this.length = needed
  }

  /** Gives the bytes back; the buffer is of no use after that. */
  release(): void {
    this.#budget.charge(-this.#capacity * 4 * Math.max(1, this.columns.length))
  }

  #grow(capacity: number): void {
    // A row without variables takes room too, where it is decoded.
    this.#budget.charge((capacity - this.#capacity) * 4 * Math.max(1, this.columns.length))
    this.#capacity = capacity
    this.columns = this.columns.map(column => {
      const larger = new Uint32Array(capacity)
      if (this.length > 0) larger.set(column)
      return larger
    })
  }
}
