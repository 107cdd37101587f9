// EXISTS inside a larger expression, such as `?x > 3 || EXISTS { … }`: each row gets one more column that
// says whether the pattern has a match, and the expression reads that column.

import type { TermId } from '../../store/dictionary.ts'
import { atLeast, type Batch, emptyBatch, NO_IDS, type Operator } from '../batch.ts'
import type { ColumnPool } from '../column-pool.ts'
import { RowMatches } from './exists.ts'

export interface FlagValues {
  /** Ids of the literals true and false. */
  readonly yes: TermId
  readonly no: TermId
  readonly pool: ColumnPool
}

/** Each row with a variable more: true where the inner pattern has a match. */
export class ExistsFlag implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #matches: RowMatches
  readonly #values: FlagValues
  #flags = NO_IDS
  readonly #idle: Batch
  #outer: Batch | undefined

  constructor(
    source: Operator,
    attach: (source: Operator) => Operator,
    variable: string,
    values: FlagValues,
  ) {
    this.variables = [...source.variables, variable]
    this.certain = new Set([...source.certain, variable])
    this.#source = source
    this.#values = values
    const { pool } = values
    this.#matches = new RowMatches(source, attach, pool)
    this.#idle = emptyBatch(this.variables.length)
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
    const { columns, length } = this.#outer
    const { yes, no } = this.#values
    this.#flags = atLeast(this.#flags, length)
    for (let row = 0; row < length; row++) this.#flags[row] = this.#matches.matched[row] === 1 ? yes : no
    this.#outer = undefined
    return { columns: [...columns, this.#flags], length }
  }

  reset(): void {
    this.#source.reset()
    this.#outer = undefined
  }
}
