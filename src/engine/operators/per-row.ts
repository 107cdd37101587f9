import { type Batch, emptyBatch, newColumns, type Operator } from '../batch.ts'

/**
 * The rows for which a pattern that is planned anew for each has a solution: what is left where a pattern
 * can't be evaluated for many rows at once.
 */
export class PerRow implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #planFor: (columns: readonly Uint32Array[], row: number) => Operator
  readonly #out: Uint32Array[]
  readonly #idle: Batch
  #input: Batch | undefined
  #row = 0
  #plan: Operator | undefined

  constructor(source: Operator, planFor: (columns: readonly Uint32Array[], row: number) => Operator) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#planFor = planFor
    this.#out = newColumns(source.variables.length, 1)
    this.#idle = emptyBatch(source.variables.length)
  }

  next(): Batch | undefined {
    if (this.#input === undefined) {
      this.#input = this.#source.next()
      if (this.#input === undefined) return undefined
      this.#row = 0
    }
    if (this.#row >= this.#input.length) {
      this.#input = undefined
      return this.#idle
    }
    const { columns } = this.#input
    this.#plan ??= this.#planFor(columns, this.#row)
    const batch = this.#plan.next()
    if (batch !== undefined && batch.length === 0) return this.#idle
    this.#plan = undefined
    const row = this.#row++
    if (batch === undefined) return this.#idle
    for (let c = 0; c < this.#out.length; c++) this.#out[c]![0] = columns[c]![row]!
    return { columns: this.#out, length: 1 }
  }

  reset(): void {
    this.#source.reset()
    this.#input = undefined
    this.#plan = undefined
  }
}
