// The columns that a join writes its rows into. The first batch is small and each full one is followed by a
// larger: a query that ends after a few rows does not work for a thousand.
import { nextBatchRows } from './batch.ts'
import type { ColumnPool } from './column-pool.ts'

export class OutputRows {
  /** One for each variable; none before the first `begin`. */
  columns: Uint32Array[] = []
  /** Rows that the batch at hand may have. */
  capacity = 0
  readonly #width: number
  readonly #pool: ColumnPool
  #full = true

  constructor(width: number, pool: ColumnPool) {
    this.#width = width
    this.#pool = pool
  }

  /** Makes ready for a batch: of more rows where the one before was full. */
  begin(): void {
    if (!this.#full) return
    if (this.capacity === 0) this.columns = this.#pool.columns(this.#width)
    this.capacity = nextBatchRows(this.capacity, this.#width)
    this.#full = false
  }

  /** Says how many rows the batch came to have. */
  end(rows: number): void {
    this.#full = rows === this.capacity
  }
}
