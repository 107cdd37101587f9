import type { Comparator } from '../../algebra/algebra.ts'
import type { Term } from '../../rdf/terms.ts'
import type { Batch, Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { Evaluate } from '../expressions/compile.ts'
import { compareForOrder } from '../expressions/order.ts'
import { RowBuffer } from '../row-buffer.ts'
import { Rows } from './rows.ts'

/** All rows, sorted by the comparators in turn; rows that compare equal keep the order in which they came. */
export class OrderBy implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #budget: Budget
  readonly #keys: readonly { evaluate: Evaluate; descending: boolean }[]
  readonly #rows: RowBuffer
  #sorted: Rows | undefined

  constructor(
    source: Operator,
    comparators: readonly Comparator[],
    compile: (comparator: Comparator) => Evaluate,
    budget: Budget,
  ) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#budget = budget
    this.#keys = comparators.map(c => ({ evaluate: compile(c), descending: c.descending }))
    this.#rows = new RowBuffer(source.variables.length, budget)
  }

  next(): Batch | undefined {
    if (this.#sorted !== undefined) return this.#sorted.next()
    const batch = this.#source.next()
    if (batch !== undefined) this.#rows.append(batch)
    else this.#sorted = this.#sort()
    return { columns: this.#rows.columns, length: 0 }
  }

  #sort(): Rows {
    const { columns, length } = this.#rows
    const all: Batch = { columns, length }
    // A pointer for each key and row; the terms themselves are shared.
    this.#budget.charge(8 * length * (this.#keys.length + columns.length))
    const keys = this.#keys.map(({ evaluate, descending }) => {
      const values = new Array<Term | undefined>(length)
      for (let row = 0; row < length; row++) {
        this.#lookAtTheClock()
        values[row] = evaluate(all, row)
      }
      return { values, sign: descending ? -1 : 1 }
    })
    const order = Uint32Array.from({ length }, (_, row) => row).sort((a, b) => {
      this.#lookAtTheClock()
      for (const { values, sign } of keys) {
        const difference = compareForOrder(values[a], values[b])
        if (difference !== 0) return difference * sign
      }
      return a - b
    })
    const sorted = columns.map(column => order.map(row => column[row]!))
    return new Rows(this.variables, this.certain, sorted, length)
  }

  #steps = 0
  #lookAtTheClock(): void {
    if ((++this.#steps & 4095) === 0) this.#budget.checkTime()
  }
}
