// Edits in the order in which they came, each of which had an effect: so the entries about one row take
// turns, added, removed, added. The state of a row after any number of edits is its last entry before that
// point, and what changed between two points, forwards or backwards, is every row with an odd number of
// entries between them. Entries are only ever appended; each knows the one before it about the same row,
// and a hash table knows the newest.
import { orderShapes, type Width } from './orders.ts'
import { QuadBuffer } from './quad-buffer.ts'
import { type SortedRows, sortColumns } from './sorted-columns.ts'

/** Rows that one state has and another has not, and the reverse, in no order. */
export interface RowChanges {
  readonly added: QuadBuffer
  readonly removed: QuadBuffer
}

const FIRST_CAPACITY = 16

export class EditLog {
  readonly #rows: QuadBuffer
  #isAddition: Uint8Array = new Uint8Array(FIRST_CAPACITY)
  /** For each entry, the one before it about the same row; -1 where there is none. */
  #previous: Int32Array = new Int32Array(FIRST_CAPACITY)
  /** The newest entry about a row, plus one; 0 is free. The length is a power of two. */
  #newest: Uint32Array = new Uint32Array(FIRST_CAPACITY * 2)

  constructor(width: Width) {
    this.#rows = new QuadBuffer(width, { capacity: FIRST_CAPACITY })
  }

  get length(): number {
    return this.#rows.length
  }

  /** Notes that a row was added or removed, which changed its state. */
  append(isAddition: boolean, s: number, p: number, o: number, g: number): void {
    const entry = this.length
    if (entry === this.#previous.length) this.#grow()
    const slot = this.#slotOf(s, p, o, g)
    this.#rows.push(s, p, o, g)
    this.#isAddition[entry] = isAddition ? 1 : 0
    this.#previous[entry] = this.#newest[slot]! - 1
    this.#newest[slot] = entry + 1
  }

  /** Whether the row is there after `end` edits; undefined where no edit is about it, before or after. */
  state(end: number, s: number, p: number, o: number, g: number): boolean | undefined {
    let entry = this.#newest[this.#slotOf(s, p, o, g)]! - 1
    let after = -1
    for (; entry >= end; entry = this.#previous[entry]!) after = entry
    if (entry >= 0) return this.#isAddition[entry] === 1
    // What the first edit adds was not there before it, what it removes was.
    return after >= 0 ? this.#isAddition[after] === 0 : undefined
  }

  /** What the state after `to` edits has that the one after `from` edits had not, and the reverse. */
  changes(from: number, to: number): RowChanges {
    const [low, high] = from < to ? [from, to] : [to, from]
    const width = this.#rows.width
    const changes = { added: new QuadBuffer(width), removed: new QuadBuffer(width) }
    const isSuperseded = new Uint8Array(high - low)
    for (let entry = low; entry < high; entry++)
      if (this.#previous[entry]! >= low) isSuperseded[this.#previous[entry]! - low] = 1
    for (let entry = low; entry < high; entry++) {
      if (isSuperseded[entry - low] === 1) continue
      const isAddition = this.#isAddition[entry]!
      let first = entry
      while (this.#previous[first]! >= low) first = this.#previous[first]!
      // Entries take turns: where first and last are alike, their number is odd.
      if (this.#isAddition[first] !== isAddition) continue
      const target = (isAddition === 1) === from < to ? changes.added : changes.removed
      const rows = this.#rows
      target.push(rows.at(entry, 0), rows.at(entry, 1), rows.at(entry, 2), rows.at(entry, 3))
    }
    return changes
  }

  /** How many more rows match a pattern (0 leaves a place open) after `to` edits than after `from`. */
  balance(pattern: readonly number[], from: number, to: number): number {
    const [low, high] = from < to ? [from, to] : [to, from]
    let sum = 0
    for (let entry = low; entry < high; entry++)
      if (this.#matches(entry, pattern)) sum += this.#isAddition[entry] === 1 ? 1 : -1
    return from < to ? sum : -sum
  }

  /** A log of its own with the first `length` edits. */
  prefix(length: number): EditLog {
    const log = new EditLog(this.#rows.width)
    const rows = this.#rows
    for (let entry = 0; entry < length; entry++)
      log.append(
        this.#isAddition[entry] === 1,
        rows.at(entry, 0),
        rows.at(entry, 1),
        rows.at(entry, 2),
        rows.at(entry, 3),
      )
    return log
  }

  #matches(entry: number, pattern: readonly number[]): boolean {
    const { columns } = this.#rows
    for (let place = 0; place < columns.length; place++)
      if (pattern[place] !== 0 && pattern[place] !== columns[place]![entry]) return false
    return true
  }

  #isAbout(entry: number, s: number, p: number, o: number, g: number): boolean {
    const { columns, width } = this.#rows
    if (columns[0]![entry] !== s) return false
    if (width === 1) return true
    if (columns[1]![entry] !== p || columns[2]![entry] !== o) return false
    return width === 3 || columns[3]![entry] === g
  }

  /** The slot with the newest entry about the row, or the free one where it belongs. */
  #slotOf(s: number, p: number, o: number, g: number): number {
    const mask = this.#newest.length - 1
    const { width } = this.#rows
    let hash = s
    if (width > 1) hash = hash ^ Math.imul(p, 0x9e3779b1) ^ Math.imul(o, 0x85ebca6b)
    if (width > 3) hash = Math.imul(hash, 0xc2b2ae35) ^ g
    hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f)
    let slot = (hash ^ (hash >>> 13)) & mask
    for (let entry = this.#newest[slot]!; entry !== 0; entry = this.#newest[slot]!) {
      if (this.#isAbout(entry - 1, s, p, o, g)) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  #grow(): void {
    const length = this.length
    const isAddition = new Uint8Array(length * 2)
    isAddition.set(this.#isAddition)
    this.#isAddition = isAddition
    const previous = new Int32Array(length * 2)
    previous.set(this.#previous)
    this.#previous = previous
    const newest = this.#newest
    this.#newest = new Uint32Array(length * 4)
    const rows = this.#rows
    for (const entry of newest) {
      if (entry === 0) continue
      const row = entry - 1
      this.#newest[this.#slotOf(rows.at(row, 0), rows.at(row, 1), rows.at(row, 2), rows.at(row, 3))] = entry
    }
  }
}

/** Rows in no order, sorted as order number `k` of their width is. */
export function sortedRows(rows: QuadBuffer, k: number): SortedRows {
  const { places } = orderShapes(rows.width)[k]!
  return sortColumns(
    places.map(place => rows.columns[place]!),
    rows.length,
  )
}
