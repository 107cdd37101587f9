import { BATCH_ROWS, type Batch, newColumns, type Operator } from '../batch.ts'
import { Replay } from './replay.ts'

/**
 * Each row with its matches in the inner pattern, or alone where it has none. `attach` builds the inner
 * plan on top of a source. For every batch the rows without a match follow those with one.
 */
export class Optional implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #attach: (source: Operator) => Operator
  readonly #replay: Replay
  readonly #matched = new Uint8Array(BATCH_ROWS)
  #alone: Uint32Array[] = []
  #outer: Batch | undefined
  #inner: Operator | undefined

  constructor(source: Operator, attach: (source: Operator) => Operator) {
    this.#source = source
    this.#attach = attach
    this.#replay = new Replay(source, true)
    const inner = attach(this.#replay)
    this.variables = inner.variables.filter(name => name !== this.#replay.rowNumber)
    this.certain = source.certain
  }

  next(): Batch | undefined {
    if (this.#outer === undefined) {
      this.#outer = this.#source.next()
      if (this.#outer === undefined) return undefined
      this.#matched.fill(0)
      this.#replay.load(this.#outer)
      this.#inner = this.#attach(this.#replay)
    }
    const batch = this.#inner!.next()
    if (batch !== undefined) return this.#withoutNumbers(batch)
    return this.#unmatched()
  }

  #withoutNumbers(batch: Batch): Batch {
    const number = this.#replay.variables.length - 1
    const rows = batch.columns[number]!
    for (let i = 0; i < batch.length; i++) this.#matched[rows[i]!] = 1
    return { columns: batch.columns.filter((_, c) => c !== number), length: batch.length }
  }

  #unmatched(): Batch {
    const outer = this.#outer!
    if (this.#alone.length === 0 || this.#alone[0]!.length < outer.length)
      this.#alone = newColumns(this.variables.length, outer.length)
    let rows = 0
    for (let row = 0; row < outer.length; row++) {
      if (this.#matched[row] === 1) continue
      for (let c = 0; c < this.#alone.length; c++) this.#alone[c]![rows] = outer.columns[c]?.[row] ?? 0
      rows++
    }
    this.#outer = undefined
    return { columns: this.#alone, length: rows }
  }
}
