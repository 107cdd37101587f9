import { BATCH_ROWS, type Batch, compact, newColumns, type Operator } from '../batch.ts'
import { Replay } from './replay.ts'

/** The rows for which the inner pattern has a match, or (negated) has none. */
export class Exists implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #attach: (source: Operator) => Operator
  readonly #negated: boolean
  readonly #replay: Replay
  readonly #matched = new Uint8Array(BATCH_ROWS)
  readonly #keep = new Uint32Array(BATCH_ROWS)
  /** What a pull hands out that only got on with the inner pattern. */
  readonly #idle: Batch
  #outer: Batch | undefined
  #inner: Operator | undefined

  constructor(source: Operator, attach: (source: Operator) => Operator, negated: boolean) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#attach = attach
    this.#negated = negated
    this.#replay = new Replay(source, true)
    this.#idle = { columns: newColumns(source.variables.length, 0), length: 0 }
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
    if (batch !== undefined) {
      const rows = batch.columns[this.#replay.variables.length - 1]!
      for (let i = 0; i < batch.length; i++) this.#matched[rows[i]!] = 1
      return this.#idle
    }
    const outer = this.#outer
    const wanted = this.#negated ? 0 : 1
    let kept = 0
    for (let row = 0; row < outer.length; row++) if (this.#matched[row] === wanted) this.#keep[kept++] = row
    compact(outer, this.#keep, kept)
    this.#outer = undefined
    return outer
  }
}
