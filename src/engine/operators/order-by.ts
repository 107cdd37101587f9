// ORDER BY: all rows are collected, then the keys evaluated, then sorted, each in bounded steps. Where only
// the first `keep` rows are wanted (LIMIT), the rest is thrown away whenever twice as many have come.
import type { Comparator } from '../../algebra/algebra.ts'
import { numericValue } from '../../rdf/numeric.ts'
import type { Term } from '../../rdf/terms.ts'
import { BATCH_PROBES, BATCH_ROWS, type Batch, emptyBatch, newColumns, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { Evaluate } from '../expressions/compile.ts'
import { compareKeys, type OrderKey, orderKey } from '../expressions/order.ts'
import { MergeSort, SORT_BYTES } from '../merge-sort.ts'
import { RowBuffer } from '../row-buffer.ts'
import { Stretch } from '../stretch.ts'

export interface OrderByOptions {
  readonly comparators: readonly Comparator[]
  readonly compile: (comparator: Comparator) => Evaluate
  /** How many rows are wanted; all where it is absent. */
  readonly keep?: number | undefined
  readonly budget: Budget
}

interface Key {
  readonly evaluate: Evaluate
  readonly sign: number
  readonly values: (Term | undefined)[]
  /** The values that are numbers as doubles, NaN for all others: two that differ need no look at the terms. */
  readonly numbers: number[]
  /** What the place of a value depends on, taken apart when the value is first compared. */
  readonly places: (OrderKey | undefined)[]
}

/** Bytes of a key in a row: two pointers and a number; the terms themselves are shared. */
const KEY_BYTES = 24
/** Bytes of an `OrderKey`. */
const PLACE_BYTES = 56

/** Fewer rows than this are not worth throwing away. */
const LEAST_KEPT = 4096

/** All rows, sorted by the comparators in turn; rows that compare equal keep the order in which they came. */
export class OrderBy implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #budget: Budget
  readonly #keep: number
  readonly #keys: readonly Key[]
  readonly #stretch: Stretch
  readonly #idle: Batch
  #rows: RowBuffer
  /** Rows whose keys are known. */
  #keyed = 0
  #placeBytes = 0
  #collecting = true
  #sort: MergeSort | undefined
  #sortBytes = 0
  /** The rows wanted, in order, and how many of them are out. */
  #sorted: Uint32Array | undefined
  #given = 0
  #out: Uint32Array[] = []

  constructor(source: Operator, { comparators, compile, keep, budget }: OrderByOptions) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#budget = budget
    this.#keep = keep ?? Number.POSITIVE_INFINITY
    this.#keys = comparators.map(c => ({
      evaluate: compile(c),
      sign: c.descending ? -1 : 1,
      values: [],
      numbers: [],
      places: [],
    }))
    this.#stretch = new Stretch(budget)
    this.#idle = emptyBatch(source.variables.length)
    this.#rows = new RowBuffer(source.variables.length, budget)
  }

  next(): Batch | undefined {
    if (this.#sorted !== undefined) return this.#give(this.#sorted)
    if (this.#sort !== undefined) this.#finishSort(this.#sort)
    else if (this.#keyed < this.#rows.length) this.#evaluateKeys()
    else if (this.#collecting && !this.#isFull()) this.#collect()
    else this.#beginSort()
    return this.#idle
  }

  reset(): void {
    this.#source.reset()
    this.#clear(new RowBuffer(this.variables.length, this.#budget))
    this.#collecting = true
    this.#sorted = undefined
    this.#given = 0
  }

  #isFull(): boolean {
    return this.#rows.length >= Math.max(2 * this.#keep, LEAST_KEPT)
  }

  #collect(): void {
    const batch = this.#source.next()
    if (batch === undefined) this.#collecting = false
    else this.#rows.append(batch)
  }

  #evaluateKeys(): void {
    const all: Batch = { columns: this.#rows.columns, length: this.#rows.length }
    const end = Math.min(this.#keyed + BATCH_PROBES, all.length)
    for (let step = 0; this.#keyed < end && !this.#stretch.isOver(step); step++) {
      const row = this.#keyed++
      this.#budget.charge(KEY_BYTES * this.#keys.length)
      for (const { evaluate, values, numbers, places } of this.#keys) {
        const value = evaluate(all, row)
        values[row] = value
        places[row] = undefined
        numbers[row] = value?.termType === 'Literal' ? numericValue(value) : Number.NaN
      }
    }
  }

  #beginSort(): void {
    this.#sortBytes = SORT_BYTES * this.#rows.length
    this.#budget.charge(this.#sortBytes)
    this.#sort = new MergeSort(this.#rows.length, this.#compare)
  }

  readonly #compare = (a: number, b: number): number => {
    for (const key of this.#keys) {
      const { values, numbers, sign } = key
      const [x, y] = [numbers[a]!, numbers[b]!]
      if (x < y) return -sign
      if (x > y) return sign
      if (values[a] === values[b]) continue
      const difference = compareKeys(this.#placeOf(key, a), this.#placeOf(key, b))
      if (difference !== 0) return difference * sign
    }
    return 0
  }

  #placeOf({ values, places }: Key, row: number): OrderKey {
    const known = places[row]
    if (known !== undefined) return known
    this.#budget.charge(PLACE_BYTES)
    this.#placeBytes += PLACE_BYTES
    const place = orderKey(values[row])
    places[row] = place
    return place
  }

  #finishSort(sort: MergeSort): void {
    if (!sort.step()) return
    const kept = sort.order.subarray(0, Math.min(this.#keep, sort.order.length))
    if (this.#collecting) this.#goOnWith(kept)
    else this.#sorted = kept
  }

  /** The next rows in order. */
  #give(order: Uint32Array): Batch | undefined {
    const length = Math.min(BATCH_ROWS, order.length - this.#given)
    if (length === 0) return undefined
    if (this.#given === 0) this.#out = newColumns(this.variables.length, length)
    for (let c = 0; c < this.#out.length; c++) {
      const [from, to] = [this.#rows.columns[c]!, this.#out[c]!]
      for (let k = 0; k < length; k++) to[k] = from[order[this.#given + k]!]!
    }
    this.#given += length
    return { columns: this.#out, length }
  }

  /** Begins anew with the rows kept, which come before all that follow where they compare equal. */
  #goOnWith(kept: Uint32Array): void {
    const columns = this.#rows.columns.map(column => kept.map(row => column[row]!))
    const values = this.#keys.map(key => Array.from(kept, row => key.values[row]))
    const numbers = this.#keys.map(key => Array.from(kept, row => key.numbers[row]!))
    const rows = new RowBuffer(this.variables.length, this.#budget)
    rows.append({ columns, length: kept.length })
    this.#clear(rows)
    this.#keys.forEach((key, k) => {
      for (const value of values[k]!) key.values.push(value)
      for (const number of numbers[k]!) key.numbers.push(number)
      for (const _ of kept) key.places.push(undefined)
    })
    this.#keyed = kept.length
    this.#budget.charge(KEY_BYTES * kept.length * this.#keys.length)
  }

  #clear(rows: RowBuffer): void {
    this.#rows.release()
    this.#budget.charge(-KEY_BYTES * this.#keyed * this.#keys.length - this.#placeBytes - this.#sortBytes)
    this.#placeBytes = 0
    this.#sortBytes = 0
    for (const { values, numbers, places } of this.#keys) {
      values.length = 0
      numbers.length = 0
      places.length = 0
    }
    this.#rows = rows
    this.#keyed = 0
    this.#sort = undefined
  }
}
