// One state of an index that can be edited: a table and a number of its edits. A value: an edit gives
// another revision. Whoever stands at the end of the log appends to it in place; everybody else (after a
// transaction that came to nothing, or beside one that is under way) goes on in a copy of the log so far.
import { Order } from './order.ts'
import { orderShapes, type Width } from './orders.ts'
import { QuadBuffer } from './quad-buffer.ts'
import { QuadIndex, type RowSource } from './quad-index.ts'
import { QuadTable } from './quad-table.ts'
import { type SortedRows, sortColumns } from './sorted-columns.ts'

/** Edits that a log may hold: then, or at an eighth of the rows, they are merged for good. */
const MOST_EDITS = 4096
const MOST_EDITS_A_ROW = 1 / 8

export class Revision implements RowSource {
  readonly length: number
  /** The rows, to be read. */
  readonly index: QuadIndex
  readonly #table: QuadTable
  readonly #at: number

  private constructor(table: QuadTable, at: number, length: number) {
    this.length = length
    this.#table = table
    this.#at = at
    this.index = new QuadIndex(this)
  }

  /** The first revision of the rows, which are sorted by their places in order. */
  static of(width: Width, rows: SortedRows): Revision {
    const first = new Order(orderShapes(width)[0]!.places, rows)
    return new Revision(QuadTable.of(width, first), 0, rows.length)
  }

  /** A revision without rows. */
  static empty(width: Width): Revision {
    return Revision.sorted(new QuadBuffer(width, { capacity: 0 }))
  }

  /** The first revision of rows in no order, some of them perhaps twice. */
  static sorted(rows: QuadBuffer): Revision {
    return Revision.of(rows.width, sortColumns(rows.columns, rows.length))
  }

  get width(): Width {
    return this.#table.width
  }

  order(k: number): Order {
    return this.#table.order(k, this.#at)
  }

  has(s: number, p: number, o: number, g: number): boolean {
    return this.#table.has(this.#at, s, p, o, g)
  }

  count(pattern: readonly number[]): number {
    return this.#table.count(this.#at, pattern)
  }

  /** The revision with `rows` added or removed; this one where that has no effect. */
  edited(rows: QuadBuffer, adding: boolean): Revision {
    let table = this.#table
    let at = this.#at
    for (let row = 0; row < rows.length; row++) {
      const [s, p, o, g] = [rows.at(row, 0), rows.at(row, 1), rows.at(row, 2), rows.at(row, 3)]
      if (table.has(at, s, p, o, g) === adding) continue
      if (table.log.length !== at) table = table.fork(at)
      table.log.append(adding, s, p, o, g)
      at++
    }
    if (at === this.#at) return this
    const effect = at - this.#at
    return new Revision(table, at, this.length + (adding ? effect : -effect))
  }

  /** How many rows this revision has that `before`, which it was edited from, had not, and the reverse. */
  changesSince(before: Revision): { added: number; deleted: number } {
    if (before === this) return { added: 0, deleted: 0 }
    const { added, removed } = this.#table.log.changes(before.#at, this.#at)
    return { added: added.length, deleted: removed.length }
  }

  /** The same rows, with a log that is short enough to go on. `changesSince` can't look past this point. */
  settled(): Revision {
    if (this.#at <= Math.max(MOST_EDITS, this.length * MOST_EDITS_A_ROW)) return this
    return new Revision(this.#table.merged(this.#at), 0, this.length)
  }
}
