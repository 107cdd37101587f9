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
  readonly #starts: Uint32Array
  #first = 0
  #second = 0

  constructor(index: QuadIndex, places: readonly Place[], bound: number) {
    this.order = index.orderFor(bound)
    this.high = this.order.length
    this.#starts = this.order.starts
    this.#keys = this.order.places.filter(place => bound & (1 << place)).map(place => places[place]!)
  }

  // `QuadIndex.range` written out for one to three keys, and the run of the row before kept where its keys
  // come again: the star and triangle rows of bench/RESULTS.md pay for it.
  seek(columns: readonly Uint32Array[], row: number): void {
    const keys = this.#keys
    if (keys.length === 0) return
    const first = keyOf(keys[0]!, columns, row)
    if (keys.length === 1) {
      if (first === this.#first) return
      this.#first = first
      const inside = first + 1 < this.#starts.length
      this.low = inside ? this.#starts[first]! : 0
      this.high = inside ? this.#starts[first + 1]! : 0
      return
    }
    const second = keyOf(keys[1]!, columns, row)
    if (keys.length === 2 && first === this.#first && second === this.#second) return
    this.#first = first
    this.#second = second
    this.low = 0
    this.high = 0
    if (first + 1 >= this.#starts.length) return
    const end = this.#starts[first + 1]!
    const column = this.order.columns[1]!
    let low = lowerBound(column, this.#starts[first]!, end, second)
    let high = runEnd(column, low, end, second)
    if (keys.length === 3) {
      const third = keyOf(keys[2]!, columns, row)
      const last = this.order.columns[2]!
      low = lowerBound(last, low, high, third)
      high = low < high && last[low] === third ? low + 1 : low
    }
    this.low = low
    this.high = high
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
    const [s, p, o] = this.#places.map(place => keyOf(place, columns, row)) as [TermId, TermId, TermId]
    const { order, low, high } = this.#index.range(s, p, o)
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
