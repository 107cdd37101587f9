// MINUS where its right side is evaluated on its own: a row goes if a right row agrees with it on every
// variable that both bind, and there is one that both bind (SPARQL 1.1, section 18.5).
import { atLeast, BATCH_PROBES, type Batch, compact, emptyBatch, NO_IDS, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import { JoinTable } from '../join-table.ts'

export class Minus implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #left: Operator
  readonly #table: JoinTable
  #keep = NO_IDS
  readonly #idle: Batch
  #kept = 0
  #input: Batch | undefined
  #row = 0
  #chain = 0

  constructor(left: Operator, right: Operator, budget: Budget) {
    this.variables = left.variables
    this.certain = left.certain
    this.#left = left
    this.#table = new JoinTable(left, right, budget)
    this.#idle = emptyBatch(left.variables.length)
  }

  next(): Batch | undefined {
    if (!this.#table.build()) return this.#idle
    if (this.#input === undefined) {
      this.#input = this.#left.next()
      if (this.#input === undefined) return undefined
      this.#row = 0
      this.#kept = 0
      this.#keep = atLeast(this.#keep, this.#input.length)
      this.#chain = this.#input.length > 0 ? this.#table.first(this.#input.columns, 0) : 0
    }
    const { columns, length } = this.#input
    let steps = 0
    while (this.#row < length) {
      let gone = false
      for (; this.#chain !== 0 && !gone; this.#chain = this.#table.after(this.#chain)) {
        if (++steps > BATCH_PROBES) return this.#idle
        gone = this.#table.excludes(columns, this.#row, this.#chain)
      }
      if (!gone) this.#keep[this.#kept++] = this.#row
      if (++this.#row < length) this.#chain = this.#table.first(columns, this.#row)
    }
    const input = this.#input
    compact(input, this.#keep, this.#kept)
    this.#input = undefined
    return input
  }

  reset(): void {
    this.#left.reset()
    this.#input = undefined
  }
}
