// EXISTS inside a larger expression, such as `?x > 3 || EXISTS { … }`: each row gets one more column that
// says whether the pattern has a match, and the expression reads that column.

import type { TermId } from '../../store/dictionary.ts'
import { atLeast, type Batch, emptyBatch, NO_IDS, type Operator } from '../batch.ts'
import type { ColumnPool } from '../column-pool.ts'
import { MatchedRows } from './matched-rows.ts'

export interface ExistsFlagOptions {
  readonly variable: string
  /** Ids of the literals true and false. */
  readonly yes: TermId
  readonly no: TermId
  readonly pool: ColumnPool
}

/** Each row with a variable more: true where the inner pattern has a match. */
export class ExistsFlag implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #rows: MatchedRows
  readonly #yes: TermId
  readonly #no: TermId
  readonly #idle: Batch
  #flags = NO_IDS

  constructor(
    source: Operator,
    attach: (source: Operator) => Operator,
    { variable, yes, no, pool }: ExistsFlagOptions,
  ) {
    this.variables = [...source.variables, variable]
    this.certain = new Set([...source.certain, variable])
    this.#rows = new MatchedRows(source, attach, pool)
    this.#yes = yes
    this.#no = no
    this.#idle = emptyBatch(this.variables.length)
  }

  next(): Batch | undefined {
    const batch = this.#rows.next()
    if (batch === undefined) return undefined
    const { columns, length } = batch
    if (length === 0) return this.#idle
    const { matched } = this.#rows
    this.#flags = atLeast(this.#flags, length)
    for (let row = 0; row < length; row++) this.#flags[row] = matched[row] === 1 ? this.#yes : this.#no
    return { columns: [...columns, this.#flags], length }
  }

  reset(): void {
    this.#rows.reset()
  }
}
