import { BATCH_ROWS, type Batch, compact, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { Test } from '../expressions/compile.ts'

/** The rows for which the test is true; an error counts as false. */
export class Filter implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #test: Test
  readonly #budget: Budget
  readonly #keep = new Uint32Array(BATCH_ROWS)

  constructor(source: Operator, test: Test, budget: Budget) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#test = test
    this.#budget = budget
  }

  next(): Batch | undefined {
    const batch = this.#source.next()
    if (batch === undefined) return undefined
    let kept = 0
    for (let row = 0; row < batch.length; row++) {
      // A test may be a chain of a thousand terms, or a regular expression.
      if ((row & 15) === 0) this.#budget.checkTime()
      if (this.#test(batch, row) === true) this.#keep[kept++] = row
    }
    compact(batch, this.#keep, kept)
    return batch
  }
}
