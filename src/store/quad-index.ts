// Rows of ids in several sort orders, to be read. Immutable. An order is made when it is first asked for,
// from what the source of the index holds.
import type { Order } from './order.ts'
import { boundPlaces, matchingRows, orderNumber, orderShapes, type Width } from './orders.ts'

export type { Order } from './order.ts'
export { GRAPH, OBJECT, PREDICATE, SUBJECT } from './orders.ts'

/** The rows of `order` from number `low` to below `high`. */
export interface Range {
  readonly order: Order
  readonly low: number
  readonly high: number
}

/** Where an index has its rows from. */
export interface RowSource {
  readonly width: Width
  readonly length: number
  /** The rows in order number `k`; called once for each. */
  order(k: number): Order
  /** Whether that row is there; where this is absent, the first order tells. */
  has?(s: number, p: number, o: number, g: number): boolean
  /** How many rows match, for a source that can tell without making an order. */
  count?(pattern: readonly number[]): number
}

export class QuadIndex {
  readonly #source: RowSource
  readonly #orders: (Order | undefined)[]

  constructor(source: RowSource) {
    this.#source = source
    this.#orders = orderShapes(source.width).map(() => undefined)
  }

  get width(): Width {
    return this.#source.width
  }

  get length(): number {
    return this.#source.length
  }

  /** The columns subject, predicate, object (, graph), sorted in that order. */
  get columns(): readonly Uint32Array[] {
    return this.order(0).columns
  }

  /** The rows in order number `k` of `orderShapes`. */
  order(k: number): Order {
    const made = this.#orders[k]
    if (made !== undefined) return made
    const order = this.#source.order(k)
    this.#orders[k] = order
    return order
  }

  /** The order in which the bound places (bit `1 << place` each) come first. */
  orderFor(bound: number): Order {
    return this.order(orderNumber(this.width, bound))
  }

  /** The rows that match; 0 leaves a place open. `g` is of no account in an index of triples. */
  range(s: number, p: number, o: number, g = 0): Range {
    const pattern = [s, p, o, g]
    const order = this.orderFor(boundPlaces(this.width, pattern))
    const [low, high] = matchingRows(order, pattern)
    return { order, low, high }
  }

  /** How many rows match; 0 leaves a place open. After an edit it is cheaper than `range`. */
  count(s: number, p: number, o: number, g = 0): number {
    const pattern = [s, p, o, g]
    const bound = boundPlaces(this.width, pattern)
    if (bound === 0) return this.length
    const isMade = this.#orders[orderNumber(this.width, bound)] !== undefined
    if (!isMade && this.#source.count !== undefined) return this.#source.count(pattern)
    const { low, high } = this.range(s, p, o, g)
    return high - low
  }

  has(s: number, p: number, o: number, g = 0): boolean {
    if (this.#orders[0] === undefined && this.#source.has !== undefined) return this.#source.has(s, p, o, g)
    const [low, high] = matchingRows(this.order(0), [s, p, o, g])
    return low < high
  }

  /** Bytes held by the orders made so far. */
  get bytes(): number {
    return this.#orders.reduce((sum, order) => sum + (order?.bytes ?? 0), 0)
  }
}
