import type { Batch, Operator } from '../batch.ts'

/** `limit` rows after the first `offset`; stops pulling when it has them. */
export class Slice implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #offset: number
  readonly #limit: number
  #skip: number
  #left: number

  constructor(source: Operator, offset: number, limit: number) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#offset = offset
    this.#limit = limit
    this.#skip = offset
    this.#left = limit
  }

  next(): Batch | undefined {
    if (this.#left === 0) return undefined
    const batch = this.#source.next()
    if (batch === undefined) return undefined
    const skipped = Math.min(this.#skip, batch.length)
    const length = Math.min(batch.length - skipped, this.#left)
    this.#skip -= skipped
    this.#left -= length
    if (skipped === 0) return { columns: batch.columns, length }
    return { columns: batch.columns.map(column => column.subarray(skipped, skipped + length)), length }
  }

  reset(): void {
    this.#source.reset()
    this.#skip = this.#offset
    this.#left = this.#limit
  }
}
