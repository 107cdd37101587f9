// Terms as integers. Ids count from 1 in the order of arrival and are never reused; 0 means "unbound"
// in solutions and "default graph" in quads. A term is held as its key (a string) and decoded at most
// once, when somebody reads it: loading a million triples makes no term object.
import type * as RDF from '@rdfjs/types'
import { numericValue } from '../rdf/numeric.ts'
import { termFromKey, termKey } from '../rdf/term-key.ts'
import type { Term } from '../rdf/terms.ts'

export type TermId = number

/** No term: an unbound variable, or the default graph. */
export const UNBOUND: TermId = 0

export class Dictionary {
  readonly #ids = new Map<string, TermId>()
  readonly #keys: string[] = ['']
  readonly #terms: (Term | undefined)[] = [undefined]
  #numbers: Float64Array = new Float64Array(0)
  #numbersKnown = 0

  /** One more than the highest id given. */
  get end(): number {
    return this.#keys.length
  }

  /** The id of `key`, which becomes known if it was not; the empty key is the default graph, 0. */
  intern(key: string): TermId {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    if (key === '') return UNBOUND
    const id = this.#keys.length
    this.#ids.set(key, id)
    this.#keys.push(key)
    this.#terms.push(undefined)
    return id
  }

  /** The id of `term`, or 0 where no quad has named it. */
  find(term: RDF.Term): TermId {
    return this.#ids.get(termKey(term)) ?? UNBOUND
  }

  key(id: TermId): string {
    return this.#keys[id]!
  }

  /** The term of `id`: the same object each time. */
  term(id: TermId): Term {
    let term = this.#terms[id]
    if (term === undefined) this.#terms[id] = term = termFromKey(this.#keys[id]!)
    return term
  }

  /** Each id's value as a double, NaN where it is no number; for comparisons that need no more than that. */
  numbers(): Float64Array {
    const end = this.#keys.length
    if (this.#numbersKnown < end) {
      const grown = new Float64Array(end)
      grown.set(this.#numbers)
      for (let id = this.#numbersKnown; id < end; id++) grown[id] = this.#numberOf(id)
      this.#numbers = grown
      this.#numbersKnown = end
    }
    return this.#numbers
  }

  #numberOf(id: TermId): number {
    // Only a literal with a datatype can be one, and its key alone says so.
    const key = this.#keys[id]!
    if (key.charCodeAt(0) !== 0x22 || key.charCodeAt(key.length - 1) === 0x22) return Number.NaN
    const term = this.term(id)
    return term.termType === 'Literal' ? numericValue(term) : Number.NaN
  }
}
