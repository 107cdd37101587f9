import { atLeast, type Batch, emptyBatch, NO_IDS, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { EvaluateId } from '../expressions/compile.ts'
import { Stretch } from '../stretch.ts'

/** Each row with one variable more: the expression's value, unbound where it fails. */
export class Extend implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #evaluate: EvaluateId
  readonly #stretch: Stretch
  readonly #idle: Batch
  #column = NO_IDS
  #input: Batch | undefined
  /** Rows of the input that have their value. */
  #row = 0

  constructor(source: Operator, variable: string, evaluate: EvaluateId, budget: Budget) {
    this.variables = [...source.variables, variable]
    this.certain = source.certain
    this.#source = source
    this.#evaluate = evaluate
    this.#stretch = new Stretch(budget)
    this.#idle = emptyBatch(this.variables.length)
  }

  next(): Batch | undefined {
    if (this.#input === undefined) {
      this.#input = this.#source.next()
      if (this.#input === undefined) return undefined
      this.#column = atLeast(this.#column, this.#input.length)
      this.#row = 0
    }
    const batch = this.#input
    const column = this.#column
    for (let row = this.#row, step = 0; row < batch.length; row++, step++) {
      if (this.#stretch.isOver(step)) {
        this.#row = row
        return this.#idle
      }
      column[row] = this.#evaluate(batch, row)
    }
    this.#input = undefined
    return { columns: [...batch.columns, column], length: batch.length }
  }

  reset(): void {
    this.#source.reset()
    this.#input = undefined
  }
}
