// Columns of a thousand ids that queries work in, kept for the next query when one ends. To make a typed array
// costs about a microsecond, which is most of what a small query costs (the rows "point lookup" and "OPTIONAL"
// of bench/RESULTS.md). A column comes with whatever it held before.
import { BATCH_ROWS, batchRows } from './batch.ts'
import type { Budget } from './budget.ts'

const MOST_KEPT = 512

const free: Uint32Array[] = []

export class ColumnPool {
  readonly #budget: Budget | undefined
  #taken: Uint32Array[] = []

  /** Wide rows are charged to the budget: a query of a thousand patterns would take hundreds of megabytes. */
  constructor(budget?: Budget) {
    this.#budget = budget
  }

  /** One column of `BATCH_ROWS` ids. */
  take(): Uint32Array {
    const column = free.pop() ?? new Uint32Array(BATCH_ROWS)
    this.#taken.push(column)
    return column
  }

  /** Columns for the batches of so many variables: of `batchRows(count)` ids or more. */
  columns(count: number): Uint32Array[] {
    const rows = batchRows(count)
    const columns = new Array<Uint32Array>(count)
    // Wide rows come in short batches: what they lie in is not worth keeping, and made as one.
    const all = rows === BATCH_ROWS ? undefined : this.#wide(4 * rows * count)
    for (let c = 0; c < count; c++)
      columns[c] = all === undefined ? this.take() : new Uint32Array(all, 4 * rows * c, rows)
    return columns
  }

  #wide(bytes: number): ArrayBuffer {
    this.#budget?.charge(bytes)
    return new ArrayBuffer(bytes)
  }

  /** Gives all columns back; whoever works in one of them must have ended. */
  release(): void {
    for (const column of this.#taken) if (free.length < MOST_KEPT) free.push(column)
    this.#taken = []
  }
}
