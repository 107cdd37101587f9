// Terms as integers. Ids count from 1 in the order of arrival and are never reused; 0 means "unbound"
// in solutions and "default graph" in quads. A term is held as its key (a string) and decoded at most
// once, when somebody reads it: loading a million triples makes no term object. Decoded terms are kept in
// pages, which are made when a first term of theirs is read.
import type * as RDF from '@rdfjs/types'
import { numberKind } from '../rdf/number-kind.ts'
import { numericValueOf } from '../rdf/numeric.ts'
import { termFromKey, termKey } from '../rdf/term-key.ts'
import type { Term } from '../rdf/terms.ts'

export type TermId = number

/** No term: an unbound variable, or the default graph. */
export const UNBOUND: TermId = 0

const PAGE_BITS = 9
const PAGE_MASK = (1 << PAGE_BITS) - 1

export class Dictionary {
  readonly #ids = new Map<string, TermId>()
  #keys: string[] = ['']
  readonly #pages: ((Term | undefined)[] | undefined)[] = []
  #numbers: Float64Array = new Float64Array(0)
  #numberKinds: Uint8Array = new Uint8Array(0)

  /** The dictionary whose ids stand for `keys` in their order; undefined where one is empty or stands twice. */
  static of(keys: readonly string[]): Dictionary | undefined {
    const dictionary = new Dictionary()
    const ids = dictionary.#ids
    dictionary.#keys = ['', ...keys]
    for (let id = 1; id < dictionary.#keys.length; id++) ids.set(dictionary.#keys[id]!, id)
    return ids.size === keys.length && !ids.has('') ? dictionary : undefined
  }

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
    const held = flat(key)
    this.#ids.set(held, id)
    this.#keys.push(held)
    return id
  }

  /** Gives back the room that a growing array keeps ahead; worth it where much was interned. */
  trim(): void {
    this.#keys = this.#keys.slice()
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
    const number = id >>> PAGE_BITS
    let page = this.#pages[number]
    if (page === undefined) this.#pages[number] = page = new Array(1 << PAGE_BITS).fill(undefined)
    const place = id & PAGE_MASK
    let term = page[place]
    if (term === undefined) page[place] = term = termFromKey(this.#keys[id]!)
    return term
  }

  /** Each id's value as a double, NaN where it is no number; for comparisons that need no more than that. */
  numbers(): Float64Array {
    this.#readNumbers()
    return this.#numbers
  }

  /** How the number of each id can be computed with, beside `numbers`. */
  numberKinds(): Uint8Array {
    this.#readNumbers()
    return this.#numberKinds
  }

  #readNumbers(): void {
    const end = this.#keys.length
    const start = this.#numbers.length
    if (start === end) return
    const numbers = new Float64Array(end)
    const kinds = new Uint8Array(end)
    numbers.set(this.#numbers)
    kinds.set(this.#numberKinds)
    for (let id = start; id < end; id++) {
      numbers[id] = Number.NaN
      // Only a literal with a datatype can be a number, and its key alone says so.
      const key = this.#keys[id]!
      if (key.charCodeAt(0) !== 0x22 || key.charCodeAt(key.length - 1) === 0x22) continue
      const quote = key.lastIndexOf('"')
      if (key.charCodeAt(quote + 1) !== 0x5e /* ^ */) continue
      const text = key.slice(1, quote)
      const datatype = key.slice(quote + 3)
      numbers[id] = numericValueOf(text, datatype)
      kinds[id] = numberKind(text, datatype, numbers[id])
    }
    this.#numbers = numbers
    this.#numberKinds = kinds
  }
}

/** Strings shorter than this are never ropes or slices in V8. */
const SHORTEST_ROPE = 13

/**
 * The same string in one piece. What a parser hands over is a rope of prefix and local name, or a slice
 * that holds on to all of the text it was cut from; both cost more than a copy (30 bytes a triple, measured
 * at 10^6 triples). Joining an array copies.
 */
function flat(key: string): string {
  if (key.length < SHORTEST_ROPE) return key
  const middle = key.length >>> 1
  return [key.slice(0, middle), key.slice(middle)].join('')
}
