import { BATCH_ROWS, type Batch, newColumns, type Operator } from '../batch.ts'

/** Rows that are all there already, given by columns of any length. */
export class Rows implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #columns: readonly Uint32Array[]
  readonly #length: number
  readonly #out: Uint32Array[]
  #at = 0

  constructor(
    variables: readonly string[],
    certain: ReadonlySet<string>,
    columns: readonly Uint32Array[],
    length: number,
  ) {
    this.variables = variables
    this.certain = certain
    this.#columns = columns
    this.#length = length
    this.#out = newColumns(variables.length, Math.min(BATCH_ROWS, length))
  }

  next(): Batch | undefined {
    if (this.#at >= this.#length) return undefined
    const length = Math.min(BATCH_ROWS, this.#length - this.#at)
    for (let c = 0; c < this.#out.length; c++)
      this.#out[c]!.set(this.#columns[c]!.subarray(this.#at, this.#at + length))
    this.#at += length
    return { columns: this.#out, length }
  }

  reset(): void {
    this.#at = 0
  }
}
