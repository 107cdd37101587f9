// A set of rows of ids, numbered in the order of arrival: open addressing over flat arrays, so that a
// million rows cost no object each. Serves DISTINCT, GROUP BY, COUNT(DISTINCT …) and hash joins. To hash ten
// million rows anew takes a second, in which nothing else could run; so a large table that is full is kept
// beside its successor, and each new row moves a few of the old ones over.
import type { Budget } from './budget.ts'

const FIRST_ROWS = 16
/** Slots up to which a table is hashed anew at once. */
const MOST_AT_ONCE = 1 << 14
/** Old rows that a new one moves: more than one, so that all are moved before the next table is full. */
const MOVED_BY_EACH = 4

export class RowSet {
  readonly #budget: Budget
  readonly #width: number
  #rows: Uint32Array
  /** Row number + 1, 0 for a free slot; the length is a power of two. */
  #slots: Uint32Array
  #size = 0
  /** The table before, while its rows are moved, and how many of them are. */
  #old: Uint32Array | undefined
  #moved = 0
  #oldSize = 0

  constructor(width: number, budget: Budget) {
    this.#width = width
    this.#budget = budget
    this.#rows = new Uint32Array(Math.max(1, width) * FIRST_ROWS)
    this.#slots = new Uint32Array(2 * FIRST_ROWS)
  }

  get size(): number {
    return this.#size
  }

  /** The number of the row made of the `row`-th entry of each column; equal to the former `size` if it is new. */
  add(columns: readonly Uint32Array[], row: number): number {
    const hash = this.#hashOf(columns, row)
    const slot = this.#slotOf(this.#slots, hash, columns, row)
    const number = this.#slots[slot]!
    if (number !== 0) return number - 1
    if (this.#old !== undefined) {
      const old = this.#old[this.#slotOf(this.#old, hash, columns, row)]!
      if (old !== 0) return old - 1
    }
    if ((this.#size + 1) * 2 > this.#slots.length) {
      this.#grow()
      return this.add(columns, row)
    }
    const at = this.#size * this.#width
    for (let c = 0; c < this.#width; c++) this.#rows[at + c] = columns[c]![row]!
    this.#slots[slot] = ++this.#size
    if (this.#old !== undefined) this.#move(MOVED_BY_EACH)
    return this.#size - 1
  }

  /** The number of that row, or -1 where the set does not hold it. */
  find(columns: readonly Uint32Array[], row: number): number {
    const hash = this.#hashOf(columns, row)
    const number = this.#slots[this.#slotOf(this.#slots, hash, columns, row)]!
    if (number !== 0 || this.#old === undefined) return number - 1
    return this.#old[this.#slotOf(this.#old, hash, columns, row)]! - 1
  }

  /** Entry `c` of row `number`. */
  at(number: number, c: number): number {
    return this.#rows[number * this.#width + c]!
  }

  #hashOf(columns: readonly Uint32Array[], row: number): number {
    let hash = SEED
    for (let c = 0; c < this.#width; c++) hash = mixed(hash, columns[c]![row]!)
    return hash ^ (hash >>> 13)
  }

  /** The slot that holds the row, or the free one where it belongs. */
  #slotOf(slots: Uint32Array, hash: number, columns: readonly Uint32Array[], row: number): number {
    const mask = slots.length - 1
    let slot = hash & mask
    for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
      if (this.#equals(number - 1, columns, row)) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  #equals(number: number, columns: readonly Uint32Array[], row: number): boolean {
    const at = number * this.#width
    for (let c = 0; c < this.#width; c++) if (this.#rows[at + c] !== columns[c]![row]) return false
    return true
  }

  /** Doubles the room for rows and slots. */
  #grow(): void {
    this.#move(this.#size)
    this.#budget.charge(4 * (this.#rows.length + 2 * this.#slots.length))
    const rows = new Uint32Array(this.#rows.length * 2)
    rows.set(this.#rows)
    this.#rows = rows
    this.#old = this.#slots
    this.#oldSize = this.#size
    this.#moved = 0
    this.#slots = new Uint32Array(this.#slots.length * 2)
    if (this.#old.length <= MOST_AT_ONCE) this.#move(this.#size)
  }

  /** Puts up to `count` more rows of the old table into the new one. */
  #move(count: number): void {
    if (this.#old === undefined) return
    const slots = this.#slots
    const rows = this.#rows
    const mask = slots.length - 1
    const width = this.#width
    const end = Math.min(this.#oldSize, this.#moved + count)
    for (let number = this.#moved, at = number * width; number < end; number++) {
      let hash = SEED
      for (let c = 0; c < width; c++) hash = mixed(hash, rows[at++]!)
      // The rows differ from each other, so the first free slot is the right one.
      let slot = (hash ^ (hash >>> 13)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.#moved = end
    if (end < this.#oldSize) return
    this.#budget.charge(-4 * this.#old.length)
    this.#old = undefined
  }
}

const SEED = 2166136261

function mixed(hash: number, id: number): number {
  return Math.imul(hash ^ id, 16777619) ^ (hash >>> 15)
}
