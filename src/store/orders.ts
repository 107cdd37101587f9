// The sort orders in which rows are kept, so that whatever is bound in a pattern is a prefix of one of them.
// Triples need three orders; quads of all named graphs together need six, the graph being one more place.
// Every order but the first is another one with a single column moved to the front, and sorting by one key
// is stable: so each comes from a sorted neighbor by one counting pass.
import type { Order } from './order.ts'
import { lowerBound } from './sorted-columns.ts'

export const SUBJECT = 0
export const PREDICATE = 1
export const OBJECT = 2
export const GRAPH = 3

const S = SUBJECT
const P = PREDICATE
const O = OBJECT
const G = GRAPH

/** Places in a row: one for a set of ids, three for triples, four for quads. */
export type Width = 1 | 3 | 4

export interface OrderShape {
  /** Which place of the row each column holds. */
  readonly places: readonly number[]
  /** The order that this one is made from, by moving the column `moved` to the front. */
  readonly from: number
  readonly moved: number
}

const FIRST = { from: -1, moved: -1 }

const SHAPES: Readonly<Record<Width, readonly OrderShape[]>> = {
  1: [{ places: [0], ...FIRST }],
  3: [
    { places: [S, P, O], ...FIRST },
    { places: [O, S, P], from: 0, moved: 2 },
    { places: [P, O, S], from: 1, moved: 2 },
  ],
  4: [
    { places: [S, P, O, G], ...FIRST },
    { places: [O, S, P, G], from: 0, moved: 2 },
    { places: [P, O, S, G], from: 1, moved: 2 },
    { places: [G, S, P, O], from: 0, moved: 3 },
    { places: [G, O, S, P], from: 1, moved: 3 },
    { places: [G, P, O, S], from: 2, moved: 3 },
  ],
}

/** The orders of rows of that width; the first has the places in their own order. */
export function orderShapes(width: Width): readonly OrderShape[] {
  return SHAPES[width]
}

/** For each set of bound places (bit `1 << place`), the number of the order that has most of them as a prefix. */
const CHOICES: Readonly<Record<Width, readonly number[]>> = { 1: choices(1), 3: choices(3), 4: choices(4) }

/** The number of the order in which the bound places (bit `1 << place` each) come first. */
export function orderNumber(width: Width, bound: number): number {
  return CHOICES[width][bound]!
}

function choices(width: Width): number[] {
  return Array.from({ length: 1 << width }, (_, bound) => {
    const prefixes = SHAPES[width].map(({ places }) => {
      const open = places.findIndex(place => (bound & (1 << place)) === 0)
      return open < 0 ? width : open
    })
    return prefixes.indexOf(Math.max(...prefixes))
  })
}

/** The bound places of a pattern (bit `1 << place` each); 0 leaves a place open. */
export function boundPlaces(width: Width, pattern: readonly number[]): number {
  let bound = 0
  for (let place = 0; place < width; place++) if (pattern[place] !== 0) bound |= 1 << place
  return bound
}

/** The rows of `order` that match, from the first number to below the second. */
export function matchingRows(order: Order, pattern: readonly number[]): readonly [number, number] {
  let low = 0
  let high = order.length
  for (let k = 0; k < order.places.length; k++) {
    const value = pattern[order.places[k]!]!
    if (value === 0) break
    if (k === 0) {
      low = order.runStart(value)
      high = order.runStart(value + 1)
    } else {
      const column = order.columns[k]!
      low = lowerBound(column, low, high, value)
      high = lowerBound(column, low, high, value + 1)
    }
  }
  return [low, high]
}

/** Order number `k` of rows whose order `from` is given. Linear in rows and ids. */
export function derivedOrder(width: Width, k: number, from: Order): Order {
  const { moved } = SHAPES[width][k]!
  return from.withColumnFirst(moved)
}
