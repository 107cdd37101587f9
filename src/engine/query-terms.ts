// The terms that one query sees: those of the store by their ids, and those that the query itself makes
// (constants, results of expressions), which get ids from the upper half and go when the query ends. What is
// asked of a term most often (is it a number, is it a plain string) is answered without making the term.
import { LONG, NO_NUMBER, type NumberKind, numberKind, numericOfKind } from '../rdf/number-kind.ts'
import { type Numeric, numericLiteral, numericOf, numericValue } from '../rdf/numeric.ts'
import { termKey } from '../rdf/term-key.ts'
import type { BlankNode, Term } from '../rdf/terms.ts'
import type { Dictionary, TermId } from '../store/dictionary.ts'
import { freshBlankNodes } from '../store/fresh-blank-nodes.ts'
import type { Budget } from './budget.ts'

const OWN = 0x80000000

/** Whole numbers below this are kept with their ids: counts are mostly small. */
const SMALL_INTEGERS = 1024

export class QueryTerms {
  readonly #dictionary: Dictionary
  /** One more than the highest id that the store had given when the query began. */
  readonly #end: TermId
  readonly #fresh: () => BlankNode
  readonly #budget: Budget | undefined
  /** Values and kinds of the store's numbers by id; read when somebody first asks for a number. */
  #numbers: Float64Array = new Float64Array(0)
  #kinds: Uint8Array = new Uint8Array(0)
  readonly #ids = new Map<string, TermId>()
  readonly #own: Term[] = []
  readonly #keys: string[] = []
  readonly #smallIntegers: TermId[] = []

  /** What the query makes is charged to the budget. */
  constructor(dictionary: Dictionary, budget?: Budget) {
    this.#dictionary = dictionary
    this.#end = dictionary.end
    this.#fresh = freshBlankNodes(dictionary)
    this.#budget = budget
  }

  term(id: TermId): Term {
    return id >= OWN ? this.#own[id - OWN] : this.#dictionary.term(id)
  }

  /** The id of `term`, the store's where the store knows it. */
  intern(term: Term): TermId {
    // What an edit makes known while the query runs is none of its terms: it has given it an id of its own.
    const known = this.#dictionary.find(term)
    if (known !== 0 && known < this.#end) return known
    const key = termKey(term)
    let id = this.#ids.get(key)
    if (id === undefined) {
      // The term and its key, two characters at least in each byte pair, and their places in the tables.
      this.charge(2 * key.length + 150)
      id = OWN + this.#own.length
      this.#own.push(term)
      this.#keys.push(key)
      this.#ids.set(key, id)
    }
    return id
  }

  /** The id of the `xsd:integer` of this value, which must be whole and not negative. */
  integer(value: number): TermId {
    if (value >= SMALL_INTEGERS) return this.intern(numericLiteral(value))
    const known = this.#smallIntegers[value]
    if (known !== undefined) return known
    const id = this.intern(numericLiteral(value))
    this.#smallIntegers[value] = id
    return id
  }

  /** Takes bytes of the query's budget; throws where too many are held. */
  charge(bytes: number): void {
    this.#budget?.charge(bytes)
  }

  /** Throws where the query's time is up: for work on a term that may take long. */
  readonly checkTime = (): void => this.#budget?.checkTime()

  /** A blank node that neither the store nor any query has. */
  freshBlankNode(): BlankNode {
    return this.#fresh()
  }

  /** The value of a numeric literal as a double, NaN for all else. */
  number(id: TermId): number {
    if (id < this.#numbers.length) return this.#numbers[id]
    if (id < OWN) {
      this.#readNumbers()
      return this.#numbers[id]
    }
    const term = this.#own[id - OWN]
    return term.termType === 'Literal' ? numericValue(term) : Number.NaN
  }

  /** How the number can be computed with. */
  numberKind(id: TermId): NumberKind {
    if (id < this.#kinds.length) return this.#kinds[id]
    if (id < OWN) {
      this.#readNumbers()
      return this.#kinds[id]
    }
    const term = this.#own[id - OWN]
    return term.termType === 'Literal'
      ? numberKind(term.value, term.datatype.value, numericValue(term))
      : NO_NUMBER
  }

  /** The number with its type, undefined for all else. */
  numeric(id: TermId): Numeric | undefined {
    if (id < OWN) {
      const kind = this.numberKind(id)
      if (kind === NO_NUMBER) return undefined
      if (kind !== LONG) return numericOfKind(kind, this.#numbers[id])
    }
    const term = this.term(id)
    return term.termType === 'Literal' ? numericOf(term) : undefined
  }

  termType(id: TermId): Term['termType'] {
    const key = this.#keyOf(id)
    switch (key.charCodeAt(0)) {
      case 0x22 /* " */:
        return 'Literal'
      case 0x5f /* _ */:
        return key.charCodeAt(1) === 0x3a /* : */ ? 'BlankNode' : 'NamedNode'
      case 0x3c /* < */:
        return key.charCodeAt(1) === 0x3c ? 'Quad' : 'NamedNode'
      default:
        return 'NamedNode'
    }
  }

  /** Whether the term is an IRI, a blank node or an `xsd:string`: equal to itself and to nothing else. */
  isPlain(id: TermId): boolean {
    const key = this.#keyOf(id)
    if (key.charCodeAt(0) === 0x22) return key.charCodeAt(key.length - 1) === 0x22
    return this.termType(id) !== 'Quad'
  }

  #readNumbers(): void {
    this.#numbers = this.#dictionary.numbers()
    this.#kinds = this.#dictionary.numberKinds()
  }

  #keyOf(id: TermId): string {
    return id >= OWN ? this.#keys[id - OWN] : this.#dictionary.key(id)
  }
}
