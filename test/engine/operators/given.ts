// Rows given by hand to an operator, a few at a time with empty batches in between, and the rows that come out.

import { type Batch, newColumns, type Operator } from '../../../src/engine/batch.ts'
import { Budget } from '../../../src/engine/budget.ts'
import { ColumnPool } from '../../../src/engine/column-pool.ts'

/** Rows of ids, 0 for unbound. */
export type IdRows = readonly (readonly number[])[]

/** A source of these rows, `size` of them a batch, which counts how often it was pulled. */
export class Given implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  pulls = 0
  readonly #rows: IdRows
  readonly #size: number
  #at = 0
  #pause = true

  constructor(variables: readonly string[], rows: IdRows, size = 3) {
    this.variables = variables
    this.certain = new Set(variables.filter((_, c) => rows.every(row => row[c] !== 0)))
    this.#rows = rows
    this.#size = size
  }

  next(): Batch | undefined {
    this.pulls++
    this.#pause = !this.#pause
    if (this.#pause) return { columns: newColumns(this.variables.length, 0), length: 0 }
    if (this.#at >= this.#rows.length) return undefined
    const rows = this.#rows.slice(this.#at, this.#at + this.#size)
    this.#at += this.#size
    const columns = this.variables.map((_, c) => Uint32Array.from(rows, row => row[c]!))
    return { columns, length: rows.length }
  }

  reset(): void {
    this.#at = 0
    this.#pause = true
  }
}

/** All rows of an operator, in order; throws where they don't end. */
export function drained(plan: Operator): number[][] {
  const rows: number[][] = []
  for (let pulls = 0; pulls < 1_000_000; pulls++) {
    const batch = plan.next()
    if (batch === undefined) return rows
    for (let row = 0; row < batch.length; row++)
      rows.push(plan.variables.map((_, c) => batch.columns[c]![row]!))
  }
  throw new Error('The rows do not end.')
}

export const budget = (): Budget => new Budget()
export const pool = (): ColumnPool => new ColumnPool()
