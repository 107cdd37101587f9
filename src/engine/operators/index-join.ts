// Extends each incoming solution by the quads that match one triple pattern: an index nested-loop join,
// a batch at a time. A probe finds a run of the index by the places that are bound; new variables are
// copied from the run, old ones gathered through the number of the parent row. Where one variable stands
// twice in the pattern and is new, rows whose two places differ are passed over.
import type { PatternTerm, TriplePattern } from '../../algebra/algebra.ts'
import type { TermId } from '../../store/dictionary.ts'
import type { Order, QuadIndex } from '../../store/quad-index.ts'
import { lowerBound } from '../../store/sorted-columns.ts'
import { BATCH_PROBES, BATCH_ROWS, type Batch, newColumns, type Operator } from '../batch.ts'

/** What stands at one place of the pattern: a constant id, or the column of an incoming variable, or neither. */
interface Place {
  readonly constant: TermId
  readonly column: number
}

const OPEN: Place = { constant: 0, column: -1 }

export class IndexJoin implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #index: QuadIndex
  readonly #places: readonly Place[]
  /** New variables: the place that each is read from. */
  readonly #newPlaces: readonly number[]
  /** Pairs of places that must hold the same term. */
  readonly #equalPlaces: readonly (readonly [number, number])[]
  /** Incoming variables that may be unbound, and the place that binds them if they are. */
  readonly #fills: readonly { column: number; place: number }[]
  readonly #boundMask: number

  readonly #parents = new Uint32Array(BATCH_ROWS)
  readonly #out: Uint32Array[]
  readonly #batch: { columns: Uint32Array[]; length: number }

  #input: Batch | undefined
  #row = 0
  #order: Order | undefined
  #at = 0
  #end = 0

  /** `idOf` gives a constant's id, 0 where the store has no such term: the pattern then matches nothing. */
  constructor(
    source: Operator,
    index: QuadIndex,
    pattern: TriplePattern,
    idOf: (term: PatternTerm) => TermId,
  ) {
    this.#source = source
    this.#index = index
    const slots = [pattern.subject, pattern.predicate, pattern.object]
    const fresh = new Map<string, number>()
    const equal: [number, number][] = []
    const fills: { column: number; place: number }[] = []
    let mask = 0
    this.#places = slots.map((slot, place) => {
      if (slot.termType !== 'Variable') {
        mask |= 1 << place
        return { constant: idOf(slot) || NOTHING, column: -1 }
      }
      const column = source.variables.indexOf(slot.value)
      if (column >= 0) {
        if (source.certain.has(slot.value)) mask |= 1 << place
        else fills.push({ column, place })
        return { constant: 0, column }
      }
      const first = fresh.get(slot.value)
      if (first === undefined) fresh.set(slot.value, place)
      else equal.push([first, place])
      return OPEN
    })
    // A variable that may be unbound can stand twice in one pattern: both places must then agree.
    for (const fill of fills)
      for (const other of fills)
        if (fill.column === other.column && fill.place < other.place) equal.push([fill.place, other.place])
    this.#newPlaces = [...fresh.values()]
    this.#equalPlaces = equal
    this.#fills = fills
    this.#boundMask = mask
    this.variables = [...source.variables, ...fresh.keys()]
    this.certain = new Set([
      ...source.certain,
      ...fresh.keys(),
      ...fills.map(fill => source.variables[fill.column]!),
    ])
    this.#out = newColumns(this.variables.length)
    this.#batch = { columns: this.#out, length: 0 }
  }

  next(): Batch | undefined {
    let rows = 0
    let probes = 0
    while (rows < BATCH_ROWS) {
      if (this.#at < this.#end) {
        rows = this.#emit(rows)
        continue
      }
      if (this.#input !== undefined && ++this.#row < this.#input.length) {
        if (++probes > BATCH_PROBES) {
          this.#row--
          break
        }
        this.#probe(this.#input)
        continue
      }
      // The parents of the rows collected so far are in this input: hand them out before the next one comes.
      if (rows > 0) break
      this.#input = this.#source.next()
      if (this.#input === undefined) return undefined
      this.#row = -1
      if (this.#input.length === 0) break
    }
    this.#gather(rows)
    return this.#batch
  }

  /** Copies what fits of the current run; returns the number of rows then filled. */
  #emit(rows: number): number {
    const order = this.#order!
    const take = Math.min(this.#end - this.#at, BATCH_ROWS - rows)
    if (this.#equalPlaces.length > 0 || this.#fills.length > 0) return this.#emitChecked(rows, order)
    const inherited = this.#out.length - this.#newPlaces.length
    for (let k = 0; k < this.#newPlaces.length; k++) {
      const from = columnOf(order, this.#newPlaces[k]!)
      const to = this.#out[inherited + k]!
      if (take === 1) to[rows] = from[this.#at]!
      else for (let i = 0; i < take; i++) to[rows + i] = from[this.#at + i]!
    }
    if (take === 1) this.#parents[rows] = this.#row
    else this.#parents.fill(this.#row, rows, rows + take)
    this.#at += take
    return rows + take
  }

  #emitChecked(rows: number, order: Order): number {
    const inherited = this.#out.length - this.#newPlaces.length
    for (; this.#at < this.#end && rows < BATCH_ROWS; this.#at++) {
      if (!this.#agrees(order)) continue
      for (let k = 0; k < this.#newPlaces.length; k++)
        this.#out[inherited + k]![rows] = columnOf(order, this.#newPlaces[k]!)[this.#at]!
      for (const { column, place } of this.#fills)
        this.#out[column]![rows] = columnOf(order, place)[this.#at]!
      this.#parents[rows++] = this.#row
    }
    return rows
  }

  #agrees(order: Order): boolean {
    for (const [a, b] of this.#equalPlaces)
      if (columnOf(order, a)[this.#at] !== columnOf(order, b)[this.#at]) return false
    return true
  }

  /** Finds the run that the current input row leads to. */
  #probe(input: Batch): void {
    const order = this.#fills.length === 0 ? this.#index.orderFor(this.#boundMask) : this.#orderForRow(input)
    this.#order = order
    let low = 0
    let high = order.length
    for (let k = 0; k < order.places.length; k++) {
      const value = this.#value(input, order.places[k]!)
      if (value === 0) break
      if (k === 0) {
        if (value + 1 >= order.starts.length) {
          low = high
          break
        }
        low = order.starts[value]!
        high = order.starts[value + 1]!
      } else {
        const column = order.columns[k]!
        low = lowerBound(column, low, high, value)
        high = runEnd(column, low, high, value)
      }
      if (low === high) break
    }
    this.#at = low
    this.#end = high
  }

  #value(input: Batch, place: number): TermId {
    const { constant, column } = this.#places[place]!
    return column < 0 ? constant : input.columns[column]![this.#row]!
  }

  #orderForRow(input: Batch): Order {
    let mask = 0
    for (let place = 0; place < 3; place++) if (this.#value(input, place) !== 0) mask |= 1 << place
    return this.#index.orderFor(mask)
  }

  #gather(rows: number): void {
    const inherited = this.#out.length - this.#newPlaces.length
    const filled = this.#fills
    for (let c = 0; c < inherited; c++) {
      if (filled.length > 0 && filled.some(fill => fill.column === c)) continue
      const from = this.#input?.columns[c]
      if (from === undefined) break
      const to = this.#out[c]!
      const parents = this.#parents
      for (let i = 0; i < rows; i++) to[i] = from[parents[i]!]!
    }
    this.#batch.length = rows
  }
}

/** An id that no quad has: a constant unknown to the store. */
const NOTHING = 0xfffffffe

function columnOf(order: Order, place: number): Uint32Array {
  return order.columns[order.places.indexOf(place)]!
}

/** The end of the run of `value` that begins at `low`: most runs are short, so it gallops from there. */
function runEnd(column: Uint32Array, low: number, high: number, value: number): number {
  if (low === high || column[low] !== value) return low
  let step = 1
  while (low + step < high && column[low + step] === value) step <<= 1
  return lowerBound(column, low + (step >>> 1), Math.min(low + step, high), value + 1)
}
