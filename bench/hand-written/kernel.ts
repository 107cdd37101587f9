// The yardstick: what somebody would write who knows the queries and the data. Terms as integers, the
// triples sorted three times as integer columns, and binary searches in them; no versions, no named
// graphs, no limits, no errors. The engine is measured against it, so it is kept fast, not general.
import { readFileSync } from 'node:fs'
import { Parser, type Quad, type Term } from 'n3'

export interface Order {
  /** Which place of the triple (0 subject, 1 predicate, 2 object) each column holds. */
  readonly places: readonly [number, number, number]
  readonly columns: readonly [Uint32Array, Uint32Array, Uint32Array]
  /** Where the run of each id of the first column begins. */
  readonly starts: Uint32Array
  readonly length: number
}

export interface Kernel {
  readonly terms: readonly Term[]
  /** The value of each numeric literal by its id, NaN for all else. */
  readonly numbers: Float64Array
  readonly spo: Order
  readonly pos: Order
  readonly osp: Order
  /** The id of an IRI, -1 where no triple names it. */
  id(iri: string): number
}

/** The triples of a Turtle file. */
export function loadKernel(path: string): Promise<Kernel> {
  const ids = new Map<string, number>()
  const terms: Term[] = []
  let columns = [new Uint32Array(1024), new Uint32Array(1024), new Uint32Array(1024)] as const
  let length = 0
  const idOf = (term: Term): number => {
    const known = ids.get(term.id)
    if (known !== undefined) return known
    ids.set(term.id, terms.length)
    return terms.push(term) - 1
  }
  const add = ({ subject, predicate, object }: Quad): void => {
    if (length === columns[0].length)
      columns = [doubled(columns[0]), doubled(columns[1]), doubled(columns[2])]
    columns[0][length] = idOf(subject as Term)
    columns[1][length] = idOf(predicate as Term)
    columns[2][length] = idOf(object as Term)
    length++
  }
  const finished = (): Kernel => {
    const triples = columns.map(column => column.subarray(0, length))
    return {
      terms,
      numbers: Float64Array.from(terms, numberOf),
      spo: sorted(triples, [0, 1, 2], terms.length),
      pos: sorted(triples, [1, 2, 0], terms.length),
      osp: sorted(triples, [2, 0, 1], terms.length),
      id: iri => ids.get(iri) ?? -1,
    }
  }
  return new Promise((resolve, reject) => {
    new Parser().parse(readFileSync(path, 'utf8'), (error, quad) => {
      if (error) reject(error)
      else if (quad) add(quad)
      else resolve(finished())
    })
  })
}

/** The first row from `low` to `high` whose value is not below `value`. */
export function lowerBound(column: Uint32Array, low: number, high: number, value: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (column[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The rows of `order` whose first value is `first` and, where it is given, second value `second`. */
export function range(order: Order, first: number, second?: number): readonly [low: number, high: number] {
  const low = order.starts[first]!
  const high = order.starts[first + 1]!
  if (second === undefined) return [low, high]
  const begin = lowerBound(order.columns[1], low, high, second)
  return [begin, lowerBound(order.columns[1], begin, high, second + 1)]
}

function doubled(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(column.length * 2)
  wider.set(column)
  return wider
}

function numberOf(term: Term): number {
  if (term.termType !== 'Literal') return Number.NaN
  return /#(integer|decimal|double|float|int|long)$/.test(term.datatype.value)
    ? Number(term.value)
    : Number.NaN
}

/** Least-significant-digit counting sort over the ids, without duplicates. */
function sorted(triples: readonly Uint32Array[], places: Order['places'], end: number): Order {
  const counts = new Uint32Array(end + 1)
  const rows = triples[0]!.length
  let order = Uint32Array.from({ length: rows }, (_, row) => row)
  for (let k = 2; k >= 0; k--) order = countingPass(order, triples[places[k]!]!, counts)

  const columns = [new Uint32Array(rows), new Uint32Array(rows), new Uint32Array(rows)] as const
  const [a, b, c] = columns
  let length = 0
  for (let i = 0; i < rows; i++) {
    const row = order[i]!
    const x = triples[places[0]]![row]!
    const y = triples[places[1]]![row]!
    const z = triples[places[2]]![row]!
    if (length > 0 && a[length - 1] === x && b[length - 1] === y && c[length - 1] === z) continue
    a[length] = x
    b[length] = y
    c[length++] = z
  }
  const starts = new Uint32Array(end + 1)
  for (let i = 0; i < length; i++) starts[a[i]! + 1]!++
  for (let id = 0; id < end; id++) starts[id + 1]! += starts[id]!
  return {
    places,
    columns: [a.subarray(0, length), b.subarray(0, length), c.subarray(0, length)],
    starts,
    length,
  }
}

function countingPass(
  order: Uint32Array<ArrayBuffer>,
  column: Uint32Array,
  counts: Uint32Array,
): Uint32Array<ArrayBuffer> {
  counts.fill(0)
  for (let i = 0; i < order.length; i++) counts[column[i]! + 1]!++
  for (let id = 1; id < counts.length; id++) counts[id]! += counts[id - 1]!
  const next = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    next[counts[column[row]!]!++] = row
  }
  return next
}
