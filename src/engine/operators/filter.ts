import { atLeast, type Batch, compact, emptyBatch, NO_IDS, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { Test } from '../expressions/compile.ts'
import { Stretch } from '../stretch.ts'

/** The rows for which the test is true; an error counts as false. */
export class Filter implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #test: Test
  readonly #stretch: Stretch
  readonly #idle: Batch
  #keep = NO_IDS
  #input: Batch | undefined
  /** Rows of the input that are tested, and how many of them are kept. */
  #row = 0
  #kept = 0

  constructor(source: Operator, test: Test, budget: Budget) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#test = test
    this.#stretch = new Stretch(budget)
    this.#idle = emptyBatch(source.variables.length)
  }

  next(): Batch | undefined {
    if (this.#input === undefined) {
      this.#input = this.#source.next()
      if (this.#input === undefined) return undefined
      this.#keep = atLeast(this.#keep, this.#input.length)
      this.#row = 0
      this.#kept = 0
    }
    const batch = this.#input
    const keep = this.#keep
    let kept = this.#kept
    for (let row = this.#row, step = 0; row < batch.length; row++, step++) {
      if (this.#stretch.isOver(step)) {
        this.#row = row
        this.#kept = kept
        return this.#idle
      }
      if (this.#test(batch, row) === true) keep[kept++] = row
    }
    compact(batch, keep, kept)
    this.#input = undefined
    return batch
  }

  reset(): void {
    this.#source.reset()
    this.#input = undefined
  }
}
