import { atLeast, type Batch, emptyBatch, NO_IDS, type Operator } from '../batch.ts'
import type { ColumnPool } from '../column-pool.ts'
import { Replay } from './replay.ts'

/**
 * Finds out, a batch at a time, for which rows a pattern has a match. One match is enough: where pull after
 * pull brings only more matches of rows that have one, the pattern begins again with the other rows. It does so
 * when it has spent as much on the former as on the latter, so that no more than that is done twice.
 */
export class MatchedRows {
  /** 1 for each row of the batch that has one. */
  matched: Uint32Array = NO_IDS
  readonly #source: Operator
  readonly #replay: Replay
  readonly #inner: Operator
  readonly #number: number
  #outer: Batch | undefined
  /** Rows without a match so far. */
  #open = 0
  /** Pulls since the pattern began, by what they brought. */
  #useful = 0
  #wasted = 0

  constructor(source: Operator, attach: (source: Operator) => Operator, pool: ColumnPool) {
    this.#source = source
    this.#replay = new Replay(source, true, pool)
    this.#inner = attach(this.#replay)
    this.#number = this.#inner.variables.indexOf(this.#replay.rowNumber)
  }

  /**
   * The next batch of the source, all of whose rows are now known; an empty one where that takes more pulls,
   * undefined where there are no more.
   */
  next(): Batch | undefined {
    if (this.#outer === undefined) {
      const outer = this.#source.next()
      if (outer === undefined || outer.length === 0) return outer
      this.#begin(outer)
    }
    if (!this.#step()) return emptyBatch(this.#source.variables.length)
    const outer = this.#outer
    this.#outer = undefined
    return outer
  }

  reset(): void {
    this.#source.reset()
    this.#outer = undefined
  }

  #begin(batch: Batch): void {
    this.matched = atLeast(this.matched, batch.length)
    this.matched.fill(0, 0, batch.length)
    this.#outer = batch
    this.#open = batch.length
    this.#replay.load(batch)
    this.#beginPattern()
  }

  /** Gets on with the pattern; true where all is known. */
  #step(): boolean {
    const batch = this.#inner.next()
    if (batch === undefined) return true
    const rows = batch.columns[this.#number]!
    const before = this.#open
    for (let i = 0; i < batch.length; i++) {
      const row = rows[i]!
      if (this.matched[row] === 1) continue
      this.matched[row] = 1
      this.#open--
    }
    if (this.#open === 0) return true
    if (batch.length > 0 && this.#open === before) this.#wasted++
    else this.#useful++
    if (this.#wasted > this.#useful) this.#beginWithout(rows[batch.length - 1]!)
    return false
  }

  /** Begins again with the rows that have no match: first those after `last`, which were not tried yet. */
  #beginWithout(last: number): void {
    const { length } = this.#outer!
    const open: number[] = []
    for (let k = 1; k <= length; k++) {
      const row = (last + k) % length
      if (this.matched[row] === 0) open.push(row)
    }
    this.#replay.loadRows(this.#outer!, open)
    this.#beginPattern()
  }

  #beginPattern(): void {
    this.#useful = 0
    this.#wasted = 0
    this.#inner.reset()
  }
}
