import { BATCH_ROWS, type Batch, compact, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import { RowSet } from '../row-set.ts'

/** Each row once, where it first comes. */
export class Distinct implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #seen: RowSet
  readonly #keep = new Uint32Array(BATCH_ROWS)

  constructor(source: Operator, budget: Budget) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#seen = new RowSet(source.variables.length, budget)
  }

  next(): Batch | undefined {
    const batch = this.#source.next()
    if (batch === undefined) return undefined
    let kept = 0
    for (let row = 0; row < batch.length; row++) {
      const before = this.#seen.size
      if (this.#seen.add(batch.columns, row) === before) this.#keep[kept++] = row
    }
    compact(batch, this.#keep, kept)
    return batch
  }
}
