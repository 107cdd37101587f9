import { type Batch, copyIds, newColumns, type Operator } from '../batch.ts'
import type { ColumnPool } from '../column-pool.ts'

/**
 * Hands one given batch of rows to a plan. UNION runs it through both sides. OPTIONAL and EXISTS have the
 * rows numbered, and learn from the numbers that come out which rows their inner pattern matched.
 */
export class Replay implements Operator {
  /** The variable that holds the number; replays stand inside each other, so each has a name of its own. */
  readonly rowNumber: string
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #numbered: boolean
  readonly #pool: ColumnPool
  #columns: Uint32Array[] = []
  #pending: { columns: Uint32Array[]; length: number } | undefined

  constructor(of: Operator, numbered: boolean, pool: ColumnPool) {
    this.#pool = pool
    this.#numbered = numbered
    this.rowNumber = ` row${of.variables.length}`
    this.variables = numbered ? [...of.variables, this.rowNumber] : of.variables
    this.certain = numbered ? new Set([...of.certain, this.rowNumber]) : of.certain
  }

  /** Makes the rows of `batch` the next ones to be pulled. */
  load(batch: Batch): void {
    const width = batch.columns.length
    this.#makeRoom(batch.length)
    for (let c = 0; c < width; c++) copyIds(batch.columns[c]!, this.#columns[c]!, 0, batch.length)
    if (this.#numbered) for (let row = 0; row < batch.length; row++) this.#columns[width]![row] = row
    this.#pending = { columns: this.#columns, length: batch.length }
  }

  /** The same for some of its rows, which keep the numbers that they have in the batch. */
  loadRows({ columns }: Batch, rows: readonly number[]): void {
    this.#makeRoom(rows.length)
    for (let c = 0; c < columns.length; c++)
      for (let k = 0; k < rows.length; k++) this.#columns[c]![k] = columns[c]![rows[k]!]!
    if (this.#numbered) this.#columns[columns.length]!.set(rows)
    this.#pending = { columns: this.#columns, length: rows.length }
  }

  #makeRoom(length: number): void {
    if (this.#columns.length === 0) this.#columns = this.#pool.columns(this.variables.length)
    if (this.#columns[0] !== undefined && this.#columns[0].length < length)
      this.#columns = newColumns(this.variables.length, length)
  }

  next(): Batch | undefined {
    const pending = this.#pending
    this.#pending = undefined
    return pending
  }

  /** Nothing to do: `load` says what comes next. */
  reset(): void {}
}

/** The one solution that binds nothing: what every plan starts from. */
export class Unit implements Operator {
  readonly variables: readonly string[] = []
  readonly certain: ReadonlySet<string> = new Set()
  #done = false

  next(): Batch | undefined {
    if (this.#done) return undefined
    this.#done = true
    return { columns: [], length: 1 }
  }

  reset(): void {
    this.#done = false
  }
}
