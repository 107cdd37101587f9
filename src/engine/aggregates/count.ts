import type { TermId } from '../../store/dictionary.ts'
import type { Batch } from '../batch.ts'
import type { Argument } from '../expressions/scope.ts'
import type { QueryTerms } from '../query-terms.ts'
import type { Accumulator } from './accumulator.ts'
import { type Charges, withRoom } from './charges.ts'

/** COUNT: the rows, or those for which the argument has a value (SPARQL 1.1, section 18.5.1.2). */
export class Count implements Accumulator {
  readonly #argument: Argument | undefined
  readonly #terms: QueryTerms
  readonly #charges: Charges
  #counts = new Uint32Array(0)

  constructor(argument: Argument | undefined, terms: QueryTerms, charges: Charges) {
    this.#argument = argument
    this.#terms = terms
    this.#charges = charges
  }

  take(batch: Batch, groups: Uint32Array, size: number): void {
    this.#counts = withRoom(this.#counts, size, this.#charges)
    const counts = this.#counts
    const { length } = batch
    if (this.#argument === undefined) {
      for (let row = 0; row < length; row++) counts[groups[row]]++
      return
    }
    const { column, term } = this.#argument
    if (column >= 0) {
      const ids = batch.columns[column]
      for (let row = 0; row < length; row++) if (ids[row] !== 0) counts[groups[row]]++
      return
    }
    for (let row = 0; row < length; row++) if (term(batch, row) !== undefined) counts[groups[row]]++
  }

  result(group: number): TermId {
    return this.#terms.integer(this.#counts[group] ?? 0)
  }
}
