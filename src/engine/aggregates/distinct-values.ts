import type { TermId } from '../../store/dictionary.ts'
import { atLeast, type Batch, NO_IDS } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { Argument } from '../expressions/scope.ts'
import type { QueryTerms } from '../query-terms.ts'
import { RowSet } from '../row-set.ts'
import type { Accumulator } from './accumulator.ts'

/** DISTINCT: hands each value of a group on once. Values are distinct as terms, so 1 and 1.0 are two. */
export class DistinctValues implements Accumulator {
  readonly #argument: Argument
  readonly #inner: Accumulator
  readonly #seen: RowSet
  /** Pairs of a group and a value that come for the first time. */
  #groups = NO_IDS
  #ids = NO_IDS

  constructor(
    argument: Argument,
    inner: (argument: Argument) => Accumulator,
    terms: QueryTerms,
    budget: Budget,
  ) {
    this.#argument = argument
    this.#inner = inner(onlyColumn(terms))
    this.#seen = new RowSet(2, budget)
  }

  take(batch: Batch, groups: Uint32Array, size: number): void {
    const { id } = this.#argument
    this.#groups = atLeast(this.#groups, batch.length)
    this.#ids = atLeast(this.#ids, batch.length)
    const pairs = [this.#groups, this.#ids]
    let kept = 0
    for (let row = 0; row < batch.length; row++) {
      this.#groups[kept] = groups[row]
      this.#ids[kept] = id(batch, row)
      const before = this.#seen.size
      if (this.#seen.add(pairs, kept) === before) kept++
    }
    this.#inner.take({ columns: [this.#ids], length: kept }, this.#groups, size)
  }

  result(group: number): TermId {
    return this.#inner.result(group)
  }
}

/** The argument that is the first column of a batch. */
function onlyColumn(terms: QueryTerms): Argument {
  const idAt = (batch: Batch, row: number): TermId => batch.columns[0][row]
  return {
    column: 0,
    id: idAt,
    term: (batch, row) => (idAt(batch, row) === 0 ? undefined : terms.term(idAt(batch, row))),
    number: (batch, row) => (idAt(batch, row) === 0 ? undefined : terms.numeric(idAt(batch, row))),
  }
}
