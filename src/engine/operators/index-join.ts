// Extends each incoming solution by the triples that match one pattern: an index nested-loop join, a batch
// at a time. A probe finds the run that a row leads to; new variables are copied from the run, old ones
// gathered through the number of the parent row. Where one variable stands twice in the pattern and is new,
// rows whose two places differ are passed over.
import type { TermId } from '../../store/dictionary.ts'
import type { Order, QuadIndex } from '../../store/quad-index.ts'
import { BATCH_PROBES, type Batch, emptyBatch, NO_IDS, type Operator } from '../batch.ts'
import type { ColumnPool } from '../column-pool.ts'
import { OutputRows } from '../output-rows.ts'
import { FixedProbe, LooseProbe, type Place, type Probe } from './probe.ts'

/** What stands at a place of a pattern: the name of a variable, or the id of a constant. */
export type Slot = string | TermId

/** An id that no quad has: a constant unknown to the store. */
export const NO_TERM: TermId = 0xfffffffe

export class IndexJoin implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #pool: ColumnPool
  readonly #probe: Probe
  /** New variables: the place that each is read from. */
  readonly #newPlaces: readonly number[]
  /** Pairs of places that must hold the same term. */
  readonly #equalPlaces: readonly (readonly [number, number])[]
  /** Incoming variables that may be unbound, and the place that binds them if they are. */
  readonly #fills: readonly { column: number; place: number }[]
  #parents = NO_IDS
  readonly #out: OutputRows
  readonly #idle: Batch
  #input: Batch | undefined
  #row = 0
  #at = 0
  #end = 0

  /** `slots` are the places of the pattern: subject, predicate, object and, in named graphs, graph. */
  constructor(source: Operator, index: QuadIndex, slots: readonly Slot[], pool: ColumnPool) {
    this.#source = source
    this.#pool = pool
    const fresh = new Map<string, number>()
    const equal: [number, number][] = []
    const fills: { column: number; place: number }[] = []
    let bound = 0
    const places = slots.map((slot, place): Place => {
      if (typeof slot === 'number') {
        bound |= 1 << place
        return { constant: slot, column: -1 }
      }
      const column = source.variables.indexOf(slot)
      if (column >= 0) {
        if (source.certain.has(slot)) bound |= 1 << place
        else fills.push({ column, place })
        return { constant: 0, column }
      }
      const first = fresh.get(slot)
      if (first === undefined) fresh.set(slot, place)
      else equal.push([first, place])
      return { constant: 0, column: -1 }
    })
    // A variable that may be unbound can stand twice in one pattern: both places must then agree.
    for (const fill of fills)
      for (const other of fills)
        if (fill.column === other.column && fill.place < other.place) equal.push([fill.place, other.place])
    this.#probe = fills.length === 0 ? new FixedProbe(index, places, bound) : new LooseProbe(index, places)
    this.#newPlaces = [...fresh.values()]
    this.#equalPlaces = equal
    this.#fills = fills
    this.variables = [...source.variables, ...fresh.keys()]
    const filled = fills.map(fill => source.variables[fill.column]!)
    this.certain = new Set([...source.certain, ...fresh.keys(), ...filled])
    this.#idle = emptyBatch(this.variables.length)
    this.#out = new OutputRows(this.variables.length, pool)
  }

  next(): Batch | undefined {
    this.#out.begin()
    if (this.#parents === NO_IDS) this.#parents = this.#pool.take()
    let rows = 0
    let probes = 0
    let pulled = false
    while (rows < this.#out.capacity) {
      if (this.#at < this.#end) {
        if (this.#fills.length + this.#equalPlaces.length === 0) {
          rows = this.#emit(rows)
          continue
        }
        const from = this.#at
        rows = this.#emitChecked(rows, from + BATCH_PROBES - probes)
        probes += this.#at - from
        if (probes >= BATCH_PROBES) break
        continue
      }
      if (this.#input !== undefined && this.#row + 1 < this.#input.length) {
        if (++probes > BATCH_PROBES) break
        this.#probe.seek(this.#input.columns, ++this.#row)
        this.#at = this.#probe.low
        this.#end = this.#probe.high
        continue
      }
      // The parents of the rows collected so far are in this input: hand them out before the next one comes.
      // One pull of the source is enough for one of ours: in a chain of joins they would multiply.
      if (rows > 0 || pulled) break
      pulled = true
      this.#input = this.#source.next()
      if (this.#input === undefined) return undefined
      this.#row = -1
      if (this.#input.length === 0) break
    }
    this.#out.end(rows)
    return this.#gathered(rows)
  }

  reset(): void {
    this.#source.reset()
    this.#input = undefined
    this.#at = 0
    this.#end = 0
  }

  /** Copies what fits of the current run; returns the number of rows then filled. */
  #emit(rows: number): number {
    const { order } = this.#probe
    const at = this.#at
    const take = Math.min(this.#end - at, this.#out.capacity - rows)
    const { columns } = this.#out
    const inherited = columns.length - this.#newPlaces.length
    for (let k = 0; k < this.#newPlaces.length; k++) {
      const from = columnOf(order, this.#newPlaces[k]!)
      const to = columns[inherited + k]!
      for (let i = 0; i < take; i++) to[rows + i] = from[at + i]!
    }
    if (take === 1) this.#parents[rows] = this.#row
    else this.#parents.fill(this.#row, rows, rows + take)
    this.#at = at + take
    return rows + take
  }

  /** The same, row by row up to `until`, where places must agree or fill an unbound variable. */
  #emitChecked(rows: number, until: number): number {
    const { order } = this.#probe
    const { columns } = this.#out
    const inherited = columns.length - this.#newPlaces.length
    const end = Math.min(this.#end, until)
    for (; this.#at < end && rows < this.#out.capacity; this.#at++) {
      if (!this.#agrees(order)) continue
      for (let k = 0; k < this.#newPlaces.length; k++)
        columns[inherited + k]![rows] = columnOf(order, this.#newPlaces[k]!)[this.#at]!
      for (const { column, place } of this.#fills) columns[column]![rows] = columnOf(order, place)[this.#at]!
      this.#parents[rows++] = this.#row
    }
    return rows
  }

  #agrees(order: Order): boolean {
    for (const [a, b] of this.#equalPlaces)
      if (columnOf(order, a)[this.#at] !== columnOf(order, b)[this.#at]) return false
    return true
  }

  /** The rows collected, their columns of incoming variables filled from the parents. */
  #gathered(rows: number): Batch {
    if (rows === 0) return this.#idle
    const { columns } = this.#out
    const inherited = columns.length - this.#newPlaces.length
    const parents = this.#parents
    for (let c = 0; c < inherited; c++) {
      if (this.#fills.some(fill => fill.column === c)) continue
      const from = this.#input!.columns[c]!
      const to = columns[c]!
      for (let i = 0; i < rows; i++) to[i] = from[parents[i]!]!
    }
    return { columns, length: rows }
  }
}

function columnOf(order: Order, place: number): Uint32Array {
  return order.columns[order.places.indexOf(place)]!
}
