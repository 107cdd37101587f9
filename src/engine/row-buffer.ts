import type { Batch } from './batch.ts'
import type { Budget } from './budget.ts'

const FIRST_CAPACITY = 1024

/** Collects the rows of many batches in one growing column a variable, on the query's budget. */
export class RowBuffer {
  length = 0
  columns: Uint32Array[]
  readonly #budget: Budget
  #capacity = 0

  constructor(width: number, budget: Budget) {
    this.#budget = budget
    this.columns = Array.from({ length: width }, () => new Uint32Array(0))
  }

  append(batch: Batch): void {
    const needed = this.length + batch.length
    if (needed > this.#capacity) this.#grow(Math.max(needed, this.#capacity * 2, FIRST_CAPACITY))
    for (let c = 0; c < this.columns.length; c++)
      this.columns[c]!.set(batch.columns[c]!.subarray(0, batch.length), this.length)
    this.length = needed
  }

  #grow(capacity: number): void {
    // A row without variables takes room too, where it is decoded.
    this.#budget.charge((capacity - this.#capacity) * 4 * Math.max(1, this.columns.length))
    this.#capacity = capacity
    this.columns = this.columns.map(column => {
      const larger = new Uint32Array(capacity)
      larger.set(column)
      return larger
    })
  }
}
