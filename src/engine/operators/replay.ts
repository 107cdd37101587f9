import { type Batch, newColumns, type Operator } from '../batch.ts'

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
  #columns: Uint32Array[] = []
  #pending: { columns: Uint32Array[]; length: number } | undefined

  constructor(of: Operator, numbered: boolean) {
    this.#numbered = numbered
    this.rowNumber = ` row${of.variables.length}`
    this.variables = numbered ? [...of.variables, this.rowNumber] : of.variables
    this.certain = numbered ? new Set([...of.certain, this.rowNumber]) : of.certain
  }

  /** Makes the rows of `batch` the next ones to be pulled. */
  load(batch: Batch): void {
    const width = batch.columns.length
    if (this.#columns.length === 0 || this.#columns[0]!.length < batch.length)
      this.#columns = newColumns(this.variables.length, batch.length)
    for (let c = 0; c < width; c++) this.#columns[c]!.set(batch.columns[c]!.subarray(0, batch.length))
    if (this.#numbered) for (let row = 0; row < batch.length; row++) this.#columns[width]![row] = row
    this.#pending = { columns: this.#columns, length: batch.length }
  }

  next(): Batch | undefined {
    const pending = this.#pending
    this.#pending = undefined
    return pending
  }
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
}
