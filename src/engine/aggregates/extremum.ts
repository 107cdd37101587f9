// MIN and MAX (SPARQL 1.1, sections 18.5.1.5 and 18.5.1.6): the first value of the group in the order of
// ORDER BY, or the last. The value is the term as it stands in the data; of equal ones, the first that came.
import type { Term } from '../../rdf/terms.ts'
import type { TermId } from '../../store/dictionary.ts'
import type { Batch } from '../batch.ts'
import { compareKeys, type OrderKey, orderKey } from '../expressions/order.ts'
import type { Argument } from '../expressions/scope.ts'
import type { QueryTerms } from '../query-terms.ts'
import type { Accumulator } from './accumulator.ts'
import { type Charges, withRoom } from './charges.ts'

/** Bytes of a key and the term it holds on to. */
const KEY = 100

export class Extremum implements Accumulator {
  readonly #argument: Argument
  /** 1 for the greatest, -1 for the least. */
  readonly #sign: number
  readonly #terms: QueryTerms
  readonly #charges: Charges
  #failed = new Uint8Array(0)
  /** The best of an argument that is a variable: numbers need no more than their ids. */
  #ids = new Uint32Array(0)
  /** The best of any other argument, and of a variable where it is no number. */
  readonly #keys: (OrderKey | undefined)[] = []

  constructor(argument: Argument, sign: number, terms: QueryTerms, charges: Charges) {
    this.#argument = argument
    this.#sign = sign
    this.#terms = terms
    this.#charges = charges
  }

  take(batch: Batch, groups: Uint32Array, size: number): void {
    this.#failed = withRoom(this.#failed, size, this.#charges)
    const { column, term } = this.#argument
    if (column >= 0) {
      this.#ids = withRoom(this.#ids, size, this.#charges)
      const ids = batch.columns[column]
      for (let row = 0; row < batch.length; row++) this.#takeId(groups[row], ids[row])
    } else for (let row = 0; row < batch.length; row++) this.#takeTerm(groups[row], term(batch, row))
  }

  #takeId(group: number, id: TermId): void {
    const best = this.#ids[group]
    if (id === best && id !== 0) return
    if (id === 0) this.#failed[group] = 1
    else if (best === 0 || this.#isBetter(group, id, best)) this.#ids[group] = id
  }

  #isBetter(group: number, id: TermId, best: TermId): boolean {
    const difference = this.#terms.number(id) - this.#terms.number(best)
    // NaN is no answer: a side is no number, or both are the same infinity.
    if (difference !== 0 && !Number.isNaN(difference)) {
      const better = difference * this.#sign > 0
      if (better && group < this.#keys.length) this.#keys[group] = undefined
      return better
    }
    const held = group < this.#keys.length ? this.#keys[group] : undefined
    const current = held ?? orderKey(this.#terms.term(best))
    const key = orderKey(this.#terms.term(id))
    const better = compareKeys(key, current) * this.#sign > 0
    this.#keep(group, better ? key : current)
    return better
  }

  #takeTerm(group: number, term: Term | undefined): void {
    if (term === undefined) {
      this.#failed[group] = 1
      return
    }
    const key = orderKey(term)
    const best = this.#keys[group]
    if (best === undefined || compareKeys(key, best) * this.#sign > 0) this.#keep(group, key)
  }

  #keep(group: number, key: OrderKey): void {
    while (this.#keys.length <= group) this.#keys.push(undefined)
    if (this.#keys[group] === undefined) this.#charges.charge(KEY)
    this.#keys[group] = key
  }

  result(group: number): TermId {
    if (this.#failed[group] === 1) return 0
    if (this.#argument.column >= 0) return this.#ids[group] ?? 0
    const term = this.#keys[group]?.term
    return term === undefined ? 0 : this.#terms.intern(term)
  }
}
