// SUM and AVG (SPARQL 1.1, sections 18.5.1.3 and 18.5.1.4): the operator + over the group, from the integer 0;
// what is no number makes the group's value an error. The sum of integers and decimals is kept exactly: whole
// digits and a number of places while a double holds them, else a big number. With the first float or double
// the group goes on in that type.
import { add, divide, toDouble } from '../../rdf/arithmetic.ts'
import {
  DOUBLE,
  FLOAT,
  INTEGER,
  LONG,
  NO_NUMBER,
  type NumberKind,
  numericOfKind,
  placesOfKind,
  scaled,
  scaledDecimal,
} from '../../rdf/number-kind.ts'
import { type Numeric, numericLiteral } from '../../rdf/numeric.ts'
import type { TermId } from '../../store/dictionary.ts'
import type { Batch } from '../batch.ts'
import type { Argument } from '../expressions/scope.ts'
import type { QueryTerms } from '../query-terms.ts'
import type { Accumulator } from './accumulator.ts'
import { type Charges, withRoom } from './charges.ts'

/** The type of a group's sum so far; a greater one takes over. */
const IS_INTEGER = 0
const IS_DECIMAL = 1
const IS_FLOAT = 2
const IS_DOUBLE = 3
const FAILED = 4

/** Bytes of a big number and its entry. */
const BIG = 120

export class Sum implements Accumulator {
  readonly #argument: Argument
  readonly #terms: QueryTerms
  readonly #charges: Charges
  readonly #isAverage: boolean
  #types = new Uint8Array(0)
  /** Digits of an exact sum without its point, or the float or double itself. */
  #sums = new Float64Array(0)
  /** How many of the digits stand after the point. */
  #places = new Uint8Array(0)
  #counts = new Uint32Array(0)
  /** Exact sums that no double holds. */
  readonly #big = new Map<number, Numeric>()

  constructor(argument: Argument, isAverage: boolean, terms: QueryTerms, charges: Charges) {
    this.#argument = argument
    this.#isAverage = isAverage
    this.#terms = terms
    this.#charges = charges
  }

  take(batch: Batch, groups: Uint32Array, size: number): void {
    this.#types = withRoom(this.#types, size, this.#charges)
    this.#sums = withRoom(this.#sums, size, this.#charges)
    this.#places = withRoom(this.#places, size, this.#charges)
    if (this.#isAverage) this.#count(batch.length, groups, size)
    const { column, number } = this.#argument
    if (column >= 0) this.#takeColumn(batch.columns[column], batch.length, groups)
    else for (let row = 0; row < batch.length; row++) this.#addNumber(groups[row], number(batch, row))
  }

  #count(length: number, groups: Uint32Array, size: number): void {
    this.#counts = withRoom(this.#counts, size, this.#charges)
    for (let row = 0; row < length; row++) this.#counts[groups[row]]++
  }

  /** Numbers of the data are added by id, without a term or an object for each. */
  #takeColumn(ids: Uint32Array, length: number, groups: Uint32Array): void {
    const terms = this.#terms
    for (let row = 0; row < length; row++) {
      const id = ids[row]
      const kind = id === 0 ? NO_NUMBER : terms.numberKind(id)
      if (kind === NO_NUMBER) this.#types[groups[row]] = FAILED
      else if (kind === LONG) this.#addNumber(groups[row], terms.numeric(id))
      else this.#add(groups[row], kind, terms.number(id))
    }
  }

  #addNumber(group: number, value: Numeric | undefined): void {
    if (value === undefined) this.#types[group] = FAILED
    else if (typeof value === 'number') this.#add(group, INTEGER, value)
    else if (typeof value === 'object' && value.kind !== 'decimal')
      this.#add(group, value.kind === 'double' ? DOUBLE : FLOAT, value.value)
    else this.#addBig(group, value)
  }

  #add(group: number, kind: NumberKind, value: number): void {
    const type = this.#types[group]
    if (kind === DOUBLE || kind === FLOAT || type >= IS_FLOAT) this.#addBinary(group, kind, value)
    else if (this.#big.has(group) || !this.#addDigits(group, kind, value))
      this.#addBig(group, numericOfKind(kind, value))
  }

  /** Adds exactly; false where a double could not hold it. */
  #addDigits(group: number, kind: NumberKind, value: number): boolean {
    const places = placesOfKind(kind)
    const held = this.#places[group]
    let digits = scaled(value, places)
    let sum = this.#sums[group]
    if (places < held) digits *= 10 ** (held - places)
    else if (places > held) sum *= 10 ** (places - held)
    const total = sum + digits
    if (!(Number.isSafeInteger(total) && Number.isSafeInteger(digits) && Number.isSafeInteger(sum)))
      return false
    this.#sums[group] = total
    if (places > held) this.#places[group] = places
    if (kind !== INTEGER) this.#types[group] = IS_DECIMAL
    return true
  }

  #addBig(group: number, value: Numeric): void {
    const type = this.#types[group]
    if (type >= IS_FLOAT) {
      this.#addBinary(group, INTEGER, toDouble(value))
      return
    }
    if (!this.#big.has(group)) this.#charges.charge(BIG)
    this.#big.set(group, add(this.#exact(group), value))
    if (typeof value === 'object') this.#types[group] = IS_DECIMAL
  }

  /** `kind` is that of the number to add, which is exact where it is neither double nor float. */
  #addBinary(group: number, kind: NumberKind, value: number): void {
    const type = this.#types[group]
    if (type === FAILED) return
    const sum = type >= IS_FLOAT ? this.#sums[group] : toDouble(this.#exact(group))
    const wanted = kind === DOUBLE ? IS_DOUBLE : IS_FLOAT
    const result = Math.max(type, wanted)
    this.#types[group] = result
    this.#sums[group] =
      result === IS_DOUBLE ? sum + value : Math.fround(Math.fround(sum) + Math.fround(value))
  }

  #exact(group: number): Numeric {
    const big = this.#big.get(group)
    if (big !== undefined) return big
    const digits = this.#sums[group] ?? 0
    return this.#types[group] === IS_DECIMAL ? scaledDecimal(digits, this.#places[group]) : digits
  }

  result(group: number): TermId {
    const type = this.#types[group] ?? IS_INTEGER
    if (type === FAILED) return 0
    const sum: Numeric =
      type < IS_FLOAT
        ? this.#exact(group)
        : { kind: type === IS_FLOAT ? 'float' : 'double', value: this.#sums[group] }
    const count = this.#counts[group] ?? 0
    const value = this.#isAverage && count > 0 ? divide(sum, count) : sum
    return value === undefined ? 0 : this.#terms.intern(numericLiteral(value))
  }
}
