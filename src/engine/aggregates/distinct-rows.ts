import type { TermId } from '../../store/dictionary.ts'
import { atLeast, type Batch, NO_IDS } from '../batch.ts'
import type { Budget } from '../budget.ts'
import { RowSet } from '../row-set.ts'
import type { Accumulator } from './accumulator.ts'

/** COUNT(DISTINCT *): hands a row of a group on once, to a count of rows. */
export class DistinctRows implements Accumulator {
  readonly #inner: Accumulator
  readonly #seen: RowSet
  /** The groups of rows that come for the first time. */
  #groups = NO_IDS

  /** Rows have `width` columns. */
  constructor(inner: Accumulator, width: number, budget: Budget) {
    this.#inner = inner
    this.#seen = new RowSet(1 + width, budget)
  }

  take(batch: Batch, groups: Uint32Array, size: number): void {
    this.#groups = atLeast(this.#groups, batch.length)
    const cells = [groups, ...batch.columns]
    let kept = 0
    for (let row = 0; row < batch.length; row++) {
      const before = this.#seen.size
      if (this.#seen.add(cells, row) === before) this.#groups[kept++] = groups[row]
    }
    this.#inner.take({ columns: [], length: kept }, this.#groups, size)
  }

  result(group: number): TermId {
    return this.#inner.result(group)
  }
}
