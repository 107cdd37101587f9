import { atLeast, type Batch, emptyBatch, NO_IDS, newColumns, type Operator } from '../batch.ts'
import type { ColumnPool } from '../column-pool.ts'
import { Replay } from './replay.ts'

/**
 * Each row with its matches in the inner pattern, or alone where it has none. `attach` builds the inner
 * plan on top of a source. For every batch the rows without a match follow those with one.
 */
export class Optional implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #pool: ColumnPool
  readonly #replay: Replay
  readonly #inner: Operator
  #matched = NO_IDS
  /** Where the number of the row stands among the columns of the inner plan. */
  readonly #number: number
  #alone: Uint32Array[] = []
  readonly #idle: Batch
  #outer: Batch | undefined

  constructor(source: Operator, attach: (source: Operator) => Operator, pool: ColumnPool) {
    this.#pool = pool
    this.#source = source
    this.#replay = new Replay(source, true, pool)
    this.#inner = attach(this.#replay)
    this.#number = this.#inner.variables.indexOf(this.#replay.rowNumber)
    this.variables = this.#inner.variables.filter(name => name !== this.#replay.rowNumber)
    this.certain = source.certain
    this.#idle = emptyBatch(this.variables.length)
  }

  next(): Batch | undefined {
    if (this.#outer === undefined) {
      const outer = this.#source.next()
      if (outer === undefined) return undefined
      if (outer.length === 0) return this.#idle
      this.#outer = outer
      this.#matched = atLeast(this.#matched, outer.length)
      this.#matched.fill(0, 0, outer.length)
      this.#replay.load(outer)
      this.#inner.reset()
    }
    const batch = this.#inner.next()
    if (batch !== undefined) return this.#withoutNumbers(batch)
    return this.#unmatched(this.#outer)
  }

  reset(): void {
    this.#source.reset()
    this.#outer = undefined
  }

  #withoutNumbers({ columns, length }: Batch): Batch {
    const rows = columns[this.#number]!
    for (let i = 0; i < length; i++) this.#matched[rows[i]!] = 1
    return { columns: columns.filter((_, c) => c !== this.#number), length }
  }

  #unmatched(outer: Batch): Batch {
    if (this.#alone.length === 0) this.#alone = this.#pool.columns(this.variables.length)
    if (this.#alone[0] !== undefined && this.#alone[0].length < outer.length)
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
