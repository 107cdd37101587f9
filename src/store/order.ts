// Rows in one sort order. `starts` gives for each value of the first column where its run begins (a sentinel
// closes the last), so that the first look-up costs nothing and the ones below it are binary searches inside
// a run. It ends with the highest value there is: predicates, which come early, need a short one. An order
// of few rows among many ids does without and is searched, until somebody reads `starts`.
import { countRuns, lowerBound, type SortedRows, sortedByFirst } from './sorted-columns.ts'

/** Values of the first column that `starts` may cover for each row before it would outweigh the columns. */
const VALUES_A_ROW = 2
const FEW_VALUES = 256

export class Order implements SortedRows {
  /** Which place of the row each column holds. */
  readonly places: readonly number[]
  /** `columns[0]` is the sort's first key. All have `length` entries. */
  readonly columns: readonly Uint32Array[]
  readonly length: number
  #starts: Uint32Array | undefined

  /** `starts` where they are known already. */
  constructor(places: readonly number[], { columns, length }: SortedRows, starts?: Uint32Array) {
    this.places = places
    this.columns = columns
    this.length = length
    if (starts !== undefined && this.#isDense) this.#starts = starts
  }

  /** For id v of the first column the run is `starts[v]` to `starts[v + 1]`; ids past its end have no rows. */
  get starts(): Uint32Array {
    if (this.#starts === undefined) {
      this.#starts = new Uint32Array(this.#end + 1)
      countRuns(this.columns[0]!, this.length, this.#starts)
    }
    return this.#starts
  }

  /** The starts, where they are held or worth holding. */
  get heldStarts(): Uint32Array | undefined {
    return this.#starts !== undefined || this.#isDense ? this.starts : undefined
  }

  /** Where the run of id `value` of the first column begins; the end of all rows past the highest id. */
  runStart(value: number): number {
    const starts = this.heldStarts
    if (starts === undefined) return lowerBound(this.columns[0]!, 0, this.length, value)
    return value < starts.length ? starts[value]! : this.length
  }

  /** The same rows with the column `moved` as their first key and the other keys as before. */
  withColumnFirst(moved: number): Order {
    const { starts, ...rows } = sortedByFirst(this, moved)
    const places = [this.places[moved]!, ...this.places.filter((_, k) => k !== moved)]
    return new Order(places, rows, starts)
  }

  /** Bytes held. */
  get bytes(): number {
    return this.columns.reduce((sum, column) => sum + column.byteLength, this.#starts?.byteLength ?? 0)
  }

  /** One more than the highest id of the first column. */
  get #end(): number {
    return this.length === 0 ? 0 : this.columns[0]![this.length - 1]! + 1
  }

  get #isDense(): boolean {
    return this.#end <= VALUES_A_ROW * this.length + FEW_VALUES
  }
}
