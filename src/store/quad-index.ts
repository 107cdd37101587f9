// Triples (or quads) in several sort orders, so that whatever is bound in a pattern is a prefix of one of
// them. The default graph needs three orders of three columns; all named graphs together share six of
// four, the graph being one more place. Immutable: an edit makes a new index.
import { lowerBound, type Sorted, type SortedColumns, sortColumns } from './sorted-columns.ts'

export const SUBJECT = 0
export const PREDICATE = 1
export const OBJECT = 2
export const GRAPH = 3

export interface Order extends SortedColumns {
  /** Which place of the quad each column holds. */
  readonly places: readonly number[]
}

export interface Range {
  readonly order: Order
  readonly low: number
  readonly high: number
}

const S = SUBJECT
const P = PREDICATE
const O = OBJECT
const G = GRAPH
const TRIPLE_ORDERS = [
  [S, P, O],
  [P, O, S],
  [O, S, P],
] as const
const QUAD_ORDERS = [
  [S, P, O, G],
  [P, O, S, G],
  [O, S, P, G],
  [G, S, P, O],
  [G, P, O, S],
  [G, O, S, P],
] as const

export class QuadIndex {
  readonly orders: readonly Order[]
  /** For each row of the first order, the input row it came from; kept only where asked for. */
  readonly origin: Uint32Array | undefined
  /** For each set of bound places (bit `1 << place`), the order that has them as a prefix. */
  readonly #orderOf: readonly Order[]

  private constructor(orders: readonly Order[], origin: Uint32Array | undefined) {
    this.orders = orders
    this.origin = origin
    const width = orders[0]!.places.length
    this.#orderOf = Array.from({ length: 1 << width }, (_, bound) => longestPrefix(orders, bound))
  }

  /**
   * The index of the first `length` rows of the columns subject, predicate, object and, where there is
   * one, graph; ids are below `end`. Linear in rows and ids.
   */
  static build(columns: readonly Uint32Array[], length: number, end: number, keepOrigin = false): QuadIndex {
    const [first, ...others] = columns.length === 3 ? TRIPLE_ORDERS : QUAD_ORDERS
    const sorted: Sorted = sortColumns(inOrder(columns, first), length, end)
    const orders: Order[] = [{ ...withoutOrigin(sorted), places: first }]
    for (const places of others) {
      // The first order's places are S, P, O (, G): its columns are the input, deduplicated.
      const next = sortColumns(inOrder(sorted.columns, places), sorted.length, end)
      orders.push({ ...withoutOrigin(next), places })
    }
    return new QuadIndex(orders, keepOrigin ? sorted.origin.slice() : undefined)
  }

  /** An index without rows, of `width` places. */
  static empty(width: 3 | 4): QuadIndex {
    return QuadIndex.build(
      Array.from({ length: width }, () => new Uint32Array(0)),
      0,
      0,
    )
  }

  get length(): number {
    return this.orders[0]!.length
  }

  /** The columns subject, predicate, object (, graph), sorted in that order. */
  get columns(): readonly Uint32Array[] {
    return this.orders[0]!.columns
  }

  /** The order in which the bound places (bit `1 << place` each) come first. */
  orderFor(bound: number): Order {
    return this.#orderOf[bound]!
  }

  /** The rows that match; 0 leaves a place open. `g` is of no account in an index of triples. */
  range(s: number, p: number, o: number, g = 0): Range {
    const wanted = [s, p, o, g]
    const order = this.orderFor(
      (s ? 1 : 0) | (p ? 2 : 0) | (o ? 4 : 0) | (g && this.orders.length > 3 ? 8 : 0),
    )
    let low = 0
    let high = order.length
    for (let k = 0; k < order.places.length; k++) {
      const value = wanted[order.places[k]!]!
      if (value === 0) break
      if (k === 0) {
        low = runStart(order, value)
        high = runStart(order, value + 1)
      } else {
        const column = order.columns[k]!
        low = lowerBound(column, low, high, value)
        high = lowerBound(column, low, high, value + 1)
      }
    }
    return { order, low, high }
  }

  has(s: number, p: number, o: number, g = 0): boolean {
    const { low, high } = this.range(s, p, o, g)
    return low < high
  }

  /** Bytes held by the columns. */
  get bytes(): number {
    let sum = this.origin?.byteLength ?? 0
    for (const order of this.orders) {
      sum += order.starts.byteLength
      for (const column of order.columns) sum += column.byteLength
    }
    return sum
  }
}

/** Where the run of id `value` begins; ids that came after the index was built have empty runs at its end. */
function runStart(order: Order, value: number): number {
  return value < order.starts.length ? order.starts[value]! : order.length
}

function inOrder(columns: readonly Uint32Array[], places: readonly number[]): Uint32Array[] {
  return places.map(place => columns[place]!)
}

function withoutOrigin({ columns, length, starts }: Sorted): SortedColumns {
  return { columns, length, starts }
}

function longestPrefix(orders: readonly Order[], bound: number): Order {
  let best = orders[0]!
  let most = -1
  for (const order of orders) {
    let prefix = 0
    while (prefix < order.places.length && bound & (1 << order.places[prefix]!)) prefix++
    if (prefix > most) {
      most = prefix
      best = order
    }
  }
  return best
}
