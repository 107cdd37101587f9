// A set of rows of ids, numbered in the order of arrival: open addressing over flat arrays, so that a
// million rows cost no object each. Serves DISTINCT, GROUP BY and COUNT(DISTINCT …).
import type { Budget } from './budget.ts'

export class RowSet {
  readonly #budget: Budget
  readonly #width: number
  #rows: Uint32Array
  /** Row number + 1, 0 for a free slot; the length is a power of two. */
  #slots: Uint32Array
  #size = 0

  constructor(width: number, budget: Budget) {
    this.#width = width
    this.#budget = budget
    this.#rows = new Uint32Array(Math.max(1, width) * 256)
    this.#slots = new Uint32Array(512)
  }

  get size(): number {
    return this.#size
  }

  /** The number of the row made of the `row`-th entry of each column; equal to the former `size` if it is new. */
  add(columns: readonly Uint32Array[], row: number): number {
    const slot = this.#slotOf(columns, row)
    const number = this.#slots[slot]!
    if (number !== 0) return number - 1
    if ((this.#size + 1) * 2 > this.#slots.length) {
      this.#grow()
      return this.add(columns, row)
    }
    const at = this.#size * this.#width
    for (let c = 0; c < this.#width; c++) this.#rows[at + c] = columns[c]![row]!
    this.#slots[slot] = ++this.#size
    return this.#size - 1
  }

  /** The number of that row, or -1 where the set does not hold it. */
  find(columns: readonly Uint32Array[], row: number): number {
    return this.#slots[this.#slotOf(columns, row)]! - 1
  }

  /** The slot that holds the row, or the free one where it belongs. */
  #slotOf(columns: readonly Uint32Array[], row: number): number {
    let hash = 2166136261
    for (let c = 0; c < this.#width; c++) hash = Math.imul(hash ^ columns[c]![row]!, 16777619) ^ (hash >>> 15)
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 13)) & mask
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
      if (this.#equals(number - 1, columns, row)) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  /** Entry `c` of row `number`. */
  at(number: number, c: number): number {
    return this.#rows[number * this.#width + c]!
  }

  #equals(number: number, columns: readonly Uint32Array[], row: number): boolean {
    const at = number * this.#width
    for (let c = 0; c < this.#width; c++) if (this.#rows[at + c] !== columns[c]![row]) return false
    return true
  }

  #grow(): void {
    const old = this.#rows
    this.#budget.charge(4 * (old.length + this.#slots.length))
    const size = this.#size
    const width = this.#width
    this.#rows = new Uint32Array(old.length * 2)
    this.#slots = new Uint32Array(this.#slots.length * 2)
    this.#size = 0
    const columns = Array.from({ length: width }, () => new Uint32Array(1))
    for (let number = 0; number < size; number++) {
      for (let c = 0; c < width; c++) columns[c]![0] = old[number * width + c]!
      this.add(columns, 0)
    }
  }
}
