// Indexes made of other indexes. Nothing is copied before an order is asked for, and then that order alone:
// sorted rows are cut out, filtered or merged, and sorted again only for the triples of several graphs.
import type { TermId } from './dictionary.ts'
import { mergeOrder } from './merge-order.ts'
import { Order } from './order.ts'
import { GRAPH, orderShapes } from './orders.ts'
import { QuadBuffer } from './quad-buffer.ts'
import { QuadIndex } from './quad-index.ts'
import { Revision } from './revision.ts'
import type { SortedRows } from './sorted-columns.ts'

/** Orders of quads come in two halves: the orders of triples with the graph last, and with the graph first. */
const HALF = orderShapes(4).length / 2

const NO_ROWS: SortedRows = { columns: [], length: 0 }

/** The rows of both; none may stand in both. An order is one linear merge. */
export function unionOf(a: QuadIndex, b: QuadIndex): QuadIndex {
  if (a.length === 0) return b
  if (b.length === 0) return a
  return new QuadIndex({
    width: a.width,
    length: a.length + b.length,
    order: k => mergeOrder(a.order(k), b.order(k), NO_ROWS),
    has: (s, p, o, g) => a.has(s, p, o, g) || b.has(s, p, o, g),
    count: ([s, p, o, g]) => a.count(s!, p!, o!, g) + b.count(s!, p!, o!, g),
  })
}

/** The triples of `a` that `b` has not; `a` itself where that is all of them. A look-up in `b` for each. */
export function differenceOf(a: QuadIndex, b: QuadIndex): QuadIndex {
  const [s, p, o] = a.columns as [Uint32Array, Uint32Array, Uint32Array]
  const kept = new QuadBuffer(3)
  for (let row = 0; row < a.length; row++)
    if (!b.has(s[row]!, p[row]!, o[row]!)) kept.push(s[row]!, p[row]!, o[row]!, 0)
  return kept.length === a.length ? a : Revision.sorted(kept).index
}

/** Triples as quads of the graph `graph`. An order shares the columns of the triples. */
export function asNamed(triples: QuadIndex, graph: TermId): QuadIndex {
  return new QuadIndex({
    width: 4,
    length: triples.length,
    order: k => {
      const { columns, length } = triples.order(k % HALF)
      const name = new Uint32Array(length).fill(graph)
      return new Order(orderShapes(4)[k]!.places, {
        columns: k < HALF ? [...columns, name] : [name, ...columns],
        length,
      })
    },
    has: (s, p, o, g) => g === graph && triples.has(s, p, o),
  })
}

/** The triples of one graph of `quads`. An order is cut out of theirs, which costs nothing. */
export function graphOf(quads: QuadIndex, graph: TermId): QuadIndex {
  return new QuadIndex({
    width: 3,
    length: quads.count(0, 0, 0, graph),
    order: k => {
      const order = quads.order(k + HALF)
      const [low, high] = [order.runStart(graph), order.runStart(graph + 1)]
      const columns = order.columns.slice(1).map(column => column.subarray(low, high))
      return new Order(orderShapes(3)[k]!.places, { columns, length: high - low })
    },
    has: (s, p, o) => quads.has(s, p, o, graph),
    count: ([s, p, o]) => quads.count(s!, p!, o!, graph),
  })
}

/** The quads in these graphs. An order is filtered out of theirs in one pass. */
export function graphsOf(quads: QuadIndex, graphs: ReadonlySet<TermId>): QuadIndex {
  let length = 0
  for (const graph of graphs) length += quads.count(0, 0, 0, graph)
  if (length === quads.length) return quads
  return new QuadIndex({
    width: 4,
    length,
    order: k => {
      const order = quads.order(k)
      const names = order.columns[order.places.indexOf(GRAPH)]!
      const columns = order.columns.map(() => new Uint32Array(length))
      for (let row = 0, to = 0; to < length; row++) {
        if (!graphs.has(names[row]!)) continue
        for (let c = 0; c < columns.length; c++) columns[c]![to] = order.columns[c]![row]!
        to++
      }
      return new Order(order.places, { columns, length })
    },
  })
}

/** The triples of several graphs together, each once. Linear in them and in ids where there are several. */
export function mergeOf(graphs: readonly QuadIndex[]): QuadIndex {
  if (graphs.length === 1) return graphs[0]!
  const rows = new QuadBuffer(3)
  for (const { columns, length } of graphs)
    for (let row = 0; row < length; row++)
      rows.push(columns[0]![row]!, columns[1]![row]!, columns[2]![row]!, 0)
  return Revision.sorted(rows).index
}
