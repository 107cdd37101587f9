// The terms that one query sees: those of the store by their ids, and those that the query itself makes
// (constants, results of expressions), which get ids from the upper half and go when the query ends.

import { numericValue } from '../rdf/numeric.ts'
import { termKey } from '../rdf/term-key.ts'
import type { Term } from '../rdf/terms.ts'
import type { Dictionary, TermId } from '../store/dictionary.ts'

const OWN = 0x80000000

export class QueryTerms {
  readonly #dictionary: Dictionary
  readonly #numbers: Float64Array
  readonly #ids = new Map<string, TermId>()
  readonly #own: Term[] = []

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary
    this.#numbers = dictionary.numbers()
  }

  term(id: TermId): Term {
    return id >= OWN ? this.#own[id - OWN]! : this.#dictionary.term(id)
  }

  /** The id of `term`, the store's where the store knows it. */
  intern(term: Term): TermId {
    const known = this.#dictionary.find(term)
    if (known !== 0) return known
    const key = termKey(term)
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = OWN + this.#own.length
      this.#own.push(term)
      this.#ids.set(key, id)
    }
    return id
  }

  /** The value of a numeric literal as a double, NaN for all else. */
  number(id: TermId): number {
    if (id < OWN) return id < this.#numbers.length ? this.#numbers[id]! : Number.NaN
    const term = this.#own[id - OWN]!
    return term.termType === 'Literal' ? numericValue(term) : Number.NaN
  }
}
