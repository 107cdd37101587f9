// Finds the run of an index that matches a pattern under the bindings of one row. Where every variable of
// the pattern is surely bound or surely new, the sort order is fixed beforehand; where one may be unbound,
// the order is chosen row by row.
import type { TermId } from '../../store/dictionary.ts'
import type { Order, QuadIndex } from '../../store/quad-index.ts'
import { lowerBound } from '../../store/sorted-columns.ts'

/** What stands at one place of the pattern: a constant id, or the column of an incoming variable, or neither. */
export interface Place {
  readonly constant: TermId
  /** -1 where there is none. */
  readonly column: number
}

export interface Probe {
  /** The order in which the run stands, and where it begins and ends; valid after `seek`. */
  readonly order: Order
  readonly low: number
  readonly high: number
  seek(columns: readonly Uint32Array[], row: number): void
}

/** The probe of a pattern in which the places of `bound` (bit `1 << place` each) are bound in every row. */
export class FixedProbe implements Probe {
  readonly order: Order
  low = 0
  high: number
  readonly #keys: readonly Place[]
  /** The columns of the batch at hand, and those of the first two keys where these are no constants. */
  #bound: readonly Uint32Array[] | undefined
  #column0: Uint32Array | undefined
  #column1: Uint32Array | undefined
  readonly #constant0: TermId
  readonly #constant1: TermId
  /** None in an order of few rows among many ids, which is searched. */
  readonly #starts: Uint32Array | undefined
  #first = 0
  #second = 0
  /** The run of the first key. */
  #runLow = 0
  #runHigh = 0

  constructor(index: QuadIndex, places: readonly Place[], bound: number) {
    this.order = index.orderFor(bound)
    this.high = this.order.length
    this.#starts = this.order.heldStarts
    this.#keys = this.order.places.filter(place => bound & (1 << place)).map(place => places[place]!)
    this.#constant0 = this.#keys[0]?.constant ?? 0
    this.#constant1 = this.#keys[1]?.constant ?? 0
  }

  // `QuadIndex.range` written out: the columns of the keys are looked up once a batch, and the run of the row
  // before is kept where its keys come again. The star and triangle rows of bench/RESULTS.md pay for it.
  seek(columns: readonly Uint32Array[], row: number): void {
    const count = this.#keys.length
    if (count === 0) return
    if (columns !== this.#bound) this.#bind(columns)
    const first = this.#column0 === undefined ? this.#constant0 : this.#column0[row]!
    const second = this.#column1 === undefined ? this.#constant1 : this.#column1[row]!
    if (count < 3 && first === this.#first && second === this.#second) return
    if (first !== this.#first) this.#seekFirst(first)
    this.#second = second
    let low = this.#runLow
    let high = this.#runHigh
    if (count > 1) {
      const column = this.order.columns[1]!
      low = lowerBound(column, low, high, second)
      high = runEnd(column, low, high, second)
    }
    for (let k = 2; k < count && low < high; k++) {
      const value = keyOf(this.#keys[k]!, columns, row)
      const next = this.order.columns[k]!
      low = lowerBound(next, low, high, value)
      // No row comes twice: with all places bound the run is one row.
      if (k === this.order.columns.length - 1) high = low < high && next[low] === value ? low + 1 : low
      else high = runEnd(next, low, high, value)
    }
    this.low = low
    this.high = high
  }

  #bind(columns: readonly Uint32Array[]): void {
    this.#bound = columns
    const [first, second] = this.#keys
    this.#column0 = first && columns[first.column]
    this.#column1 = second && columns[second.column]
  }

  #seekFirst(first: TermId): void {
    this.#first = first
    const starts = this.#starts
    if (starts === undefined) {
      this.#runLow = this.order.runStart(first)
      this.#runHigh = this.order.runStart(first + 1)
      return
    }
    const inside = first + 1 < starts.length
    this.#runLow = inside ? starts[first]! : 0
    this.#runHigh = inside ? starts[first + 1]! : 0
  }
}

/** The probe of a pattern with a variable that some rows leave unbound. */
export class LooseProbe implements Probe {
  order: Order
  low = 0
  high = 0
  readonly #index: QuadIndex
  readonly #places: readonly Place[]

  constructor(index: QuadIndex, places: readonly Place[]) {
    this.order = index.orderFor(0)
    this.#index = index
    this.#places = places
  }

  seek(columns: readonly Uint32Array[], row: number): void {
    const [s, p, o, g = 0] = this.#places.map(place => keyOf(place, columns, row)) as [
      TermId,
      TermId,
      TermId,
      TermId?,
    ]
    const { order, low, high } = this.#index.range(s, p, o, g)
    this.order = order
    this.low = low
    this.high = high
  }
}

function keyOf({ constant, column }: Place, columns: readonly Uint32Array[], row: number): TermId {
  return column < 0 ? constant : columns[column]![row]!
}

/** The end of the run of `value` that begins at `low`: most runs are short, so it gallops from there. */
function runEnd(column: Uint32Array, low: number, high: number, value: number): number {
  if (low === high || column[low] !== value) return low
  let step = 1
  while (low + step < high && column[low + step] === value) step <<= 1
  return lowerBound(column, low + (step >>> 1), Math.min(low + step, high), value + 1)
}
