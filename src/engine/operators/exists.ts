import { atLeast, type Batch, compact, emptyBatch, NO_IDS, type Operator } from '../batch.ts'
import type { ColumnPool } from '../column-pool.ts'
import { Replay } from './replay.ts'

/** The rows for which the inner pattern has a match, or (negated) has none. */
export class Exists implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #negated: boolean
  readonly #matches: RowMatches
  #keep = NO_IDS
  /** What a pull hands out that only got on with the inner pattern. */
  readonly #idle: Batch
  #outer: Batch | undefined

  constructor(source: Operator, attach: (source: Operator) => Operator, negated: boolean, pool: ColumnPool) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#negated = negated
    this.#matches = new RowMatches(source, attach, pool)
    this.#idle = emptyBatch(source.variables.length)
  }

  next(): Batch | undefined {
    if (this.#outer === undefined) {
      const outer = this.#source.next()
      if (outer === undefined) return undefined
      if (outer.length === 0) return this.#idle
      this.#outer = outer
      this.#matches.begin(outer)
    }
    if (!this.#matches.step()) return this.#idle
    const outer = this.#outer
    const wanted = this.#negated ? 0 : 1
    this.#keep = atLeast(this.#keep, outer.length)
    let kept = 0
    for (let row = 0; row < outer.length; row++)
      if (this.#matches.matched[row] === wanted) this.#keep[kept++] = row
    compact(outer, this.#keep, kept)
    this.#outer = undefined
    return outer
  }

  reset(): void {
    this.#source.reset()
    this.#outer = undefined
  }
}

/**
 * Finds out, a batch at a time, for which rows a pattern has a match. One match is enough: where pull after
 * pull brings only more matches of rows that have one, the pattern begins again with the other rows. It does so
 * when it has spent as much on the former as on the latter, so that no more than that is done twice.
 */
export class RowMatches {
  /** 1 for each row of the batch that has one. */
  matched: Uint32Array = NO_IDS
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
    this.#replay = new Replay(source, true, pool)
    this.#inner = attach(this.#replay)
    this.#number = this.#inner.variables.indexOf(this.#replay.rowNumber)
  }

  begin(batch: Batch): void {
    this.matched = atLeast(this.matched, batch.length)
    this.matched.fill(0, 0, batch.length)
    this.#outer = batch
    this.#open = batch.length
    this.#replay.load(batch)
    this.#beginPattern()
  }

  /** Gets on with the pattern; true where all is known. */
  step(): boolean {
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
