import { atLeast, type Batch, compact, NO_IDS, type Operator } from '../batch.ts'
import type { ColumnPool } from '../column-pool.ts'
import { MatchedRows } from './matched-rows.ts'

/** The rows for which the inner pattern has a match, or (negated) has none. */
export class Exists implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #rows: MatchedRows
  readonly #negated: boolean
  #keep = NO_IDS

  constructor(source: Operator, attach: (source: Operator) => Operator, negated: boolean, pool: ColumnPool) {
    this.variables = source.variables
    this.certain = source.certain
    this.#rows = new MatchedRows(source, attach, pool)
    this.#negated = negated
  }

  next(): Batch | undefined {
    const batch = this.#rows.next()
    if (batch === undefined || batch.length === 0) return batch
    const { matched } = this.#rows
    const wanted = this.#negated ? 0 : 1
    this.#keep = atLeast(this.#keep, batch.length)
    let kept = 0
    for (let row = 0; row < batch.length; row++) if (matched[row] === wanted) this.#keep[kept++] = row
    compact(batch, this.#keep, kept)
    return batch
  }

  reset(): void {
    this.#rows.reset()
  }
}
