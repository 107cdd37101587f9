import type { Term } from '../../rdf/terms.ts'
import { type Batch, newColumns, type Operator } from '../batch.ts'
import type { Evaluate } from '../expressions/compile.ts'
import type { QueryTerms } from '../query-terms.ts'

/** Each row with one variable more: the expression's value, unbound where it fails. */
export class Extend implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #evaluate: Evaluate
  readonly #terms: QueryTerms
  readonly #column: Uint32Array = newColumns(1)[0]!

  constructor(source: Operator, variable: string, evaluate: Evaluate, terms: QueryTerms) {
    this.variables = [...source.variables, variable]
    this.certain = source.certain
    this.#source = source
    this.#evaluate = evaluate
    this.#terms = terms
  }

  next(): Batch | undefined {
    const batch = this.#source.next()
    if (batch === undefined) return undefined
    for (let row = 0; row < batch.length; row++) {
      const value: Term | undefined = this.#evaluate(batch, row)
      this.#column[row] = value === undefined ? 0 : this.#terms.intern(value)
    }
    return { columns: [...batch.columns, this.#column], length: batch.length }
  }
}
