// What the versions of one index share: rows in sorted columns, and a log of the edits since. A version is
// a number of edits. Each sort order is held as of some number of edits, mostly the newest that was asked
// for; as of any other number it is made from that by merging what changed between, forwards or backwards.
// So no version is lost, an edit costs no sort, and an order that nobody reads costs nothing.
import { EditLog, sortedRows } from './edit-log.ts'
import { mergeOrder } from './merge-order.ts'
import type { Order } from './order.ts'
import { boundPlaces, matchingRows, orderNumber, orderShapes, type Width } from './orders.ts'

interface HeldOrder {
  readonly order: Order
  /** The number of edits it is of. */
  readonly at: number
}

/** Edits that a count looks through rather than have an order merged. */
const FEW_EDITS = 1024

export class QuadTable {
  readonly width: Width
  readonly log: EditLog
  readonly #held: (HeldOrder | undefined)[]

  private constructor(width: Width, held: readonly (HeldOrder | undefined)[], log: EditLog) {
    this.width = width
    this.log = log
    this.#held = [...held]
  }

  /** A table without edits; `first` is its rows in the first order of its width. */
  static of(width: Width, first: Order): QuadTable {
    const held = Array.from(orderShapes(width), (_, k) => (k === 0 ? { order: first, at: 0 } : undefined))
    return new QuadTable(width, held, new EditLog(width))
  }

  /** Order number `k` after `at` edits. Linear in rows and ids where it is not the one that is held. */
  order(k: number, at: number): Order {
    const held = this.#held[k]
    if (held?.at === at) return held.order
    const order =
      held === undefined
        ? this.order(orderShapes(this.width)[k]!.from, at).withColumnFirst(orderShapes(this.width)[k]!.moved)
        : this.#merged(held, k, at)
    if (held === undefined || at > held.at) this.#held[k] = { order, at }
    return order
  }

  #merged({ order, at: from }: HeldOrder, k: number, to: number): Order {
    const { added, removed } = this.log.changes(from, to)
    if (added.length + removed.length === 0) return order
    return mergeOrder(order, sortedRows(added, k), sortedRows(removed, k))
  }

  /** Whether the row is there after `at` edits. Merges nothing. */
  has(at: number, s: number, p: number, o: number, g: number): boolean {
    const logged = this.log.state(at, s, p, o, g)
    if (logged !== undefined) return logged
    // No edit is about the row: every state holds it or none does.
    const [low, high] = matchingRows(this.#held[0]!.order, [s, p, o, g])
    return low < high
  }

  /** How many rows match after `at` edits; 0 leaves a place open. Merges nothing where edits are few. */
  count(at: number, pattern: readonly number[]): number {
    const k = orderNumber(this.width, boundPlaces(this.width, pattern))
    const held = this.#held[k]
    const isNear = held !== undefined && Math.abs(held.at - at) <= FEW_EDITS
    const [low, high] = matchingRows(isNear ? held.order : this.order(k, at), pattern)
    return isNear ? high - low + this.log.balance(pattern, held.at, at) : high - low
  }

  /** A table whose first `at` edits are those of this one, and which can be edited from there. */
  fork(at: number): QuadTable {
    const held = this.#held.map((held, k) =>
      held === undefined || held.at <= at ? held : { order: this.order(k, at), at },
    )
    return new QuadTable(this.width, held, this.log.prefix(at))
  }

  /** A table without edits that holds the rows after `at` edits, in the orders that this one holds. */
  merged(at: number): QuadTable {
    const held = this.#held.map((held, k) => held && { order: this.order(k, at), at: 0 })
    return new QuadTable(this.width, held, new EditLog(this.width))
  }
}
