// COUNT without a look at the rows: the triples that match a pattern are a run of the index, and those of one
// subject, predicate or object a run inside it, whose ends are found by galloping.
import type { Aggregate } from '../../algebra/algebra.ts'
import { iri, literal } from '../../rdf/terms.ts'
import { XSD_INTEGER } from '../../rdf/vocabularies.ts'
import type { TermId } from '../../store/dictionary.ts'
import type { Order } from '../../store/order.ts'
import { matchingRows, orderShapes } from '../../store/orders.ts'
import type { QuadIndex } from '../../store/quad-index.ts'
import { lowerBound } from '../../store/sorted-columns.ts'
import { BATCH_PROBES, type Batch, emptyBatch, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { QueryTerms } from '../query-terms.ts'
import { RowBuffer } from '../row-buffer.ts'
import type { Slot } from './index-join.ts'
import { Rows } from './rows.ts'

/** The count of what `slots` match, by one of their places or all; undefined where no order of the index tells it. */
export function indexCount(
  index: QuadIndex,
  slots: readonly Slot[],
  options: IndexCountOptions,
): IndexCount | undefined {
  const bound = slots.map(slot => (typeof slot === 'number' ? slot : 0))
  const order = orderToCountBy(index, bound, options.place)
  return order && new IndexCount(order, bound, options)
}

/** The order of an index that has the bound places first and then the one to count by; undefined where none has. */
export function orderToCountBy(
  index: QuadIndex,
  bound: readonly TermId[],
  place: number | undefined,
): Order | undefined {
  const constants = [0, 1, 2, 3].filter(k => (bound[k] ?? 0) !== 0)
  const number = orderShapes(index.width).findIndex(
    ({ places }) =>
      constants.every(k => places.indexOf(k) < constants.length) &&
      (place === undefined || places[constants.length] === place),
  )
  return number < 0 ? undefined : index.order(number)
}

export interface IndexCountOptions {
  readonly by: readonly string[]
  /** The place of the variable to count by; undefined to count all. */
  readonly place: number | undefined
  readonly aggregates: readonly Aggregate[]
  readonly terms: QueryTerms
  readonly budget: Budget
}

export class IndexCount implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #order: Order
  readonly #bound: readonly TermId[]
  readonly #options: IndexCountOptions
  readonly #idle: Batch
  #rows: RowBuffer
  #column: Uint32Array = new Uint32Array(0)
  #at = 0
  #high = -1
  #done: Rows | undefined

  /** `order` has the places of `bound` that are not 0 first, and then the place to count by. */
  constructor(order: Order, bound: readonly TermId[], options: IndexCountOptions) {
    this.variables = [...options.by, ...options.aggregates.map(({ variable }) => variable)]
    this.certain = new Set(this.variables)
    this.#order = order
    this.#bound = bound
    this.#options = options
    this.#idle = emptyBatch(this.variables.length)
    this.#rows = new RowBuffer(this.variables.length, options.budget)
  }

  next(): Batch | undefined {
    if (this.#done !== undefined) return this.#done.next()
    if (this.#high < 0) this.#begin()
    if (this.#options.place === undefined) this.#add(0, this.#high - this.#at)
    else if (!this.#countRuns()) return this.#idle
    this.#done = new Rows(this.variables, this.certain, this.#rows.columns, this.#rows.length)
    return this.#idle
  }

  reset(): void {
    this.#rows = new RowBuffer(this.variables.length, this.#options.budget)
    this.#high = -1
    this.#done = undefined
  }

  #begin(): void {
    const { place } = this.#options
    const [low, high] = matchingRows(this.#order, this.#bound)
    this.#at = low
    this.#high = high
    if (place !== undefined) this.#column = this.#order.columns[this.#order.places.indexOf(place)]!
  }

  /** Counts some runs; true where all are counted. */
  #countRuns(): boolean {
    const column = this.#column
    for (let steps = 0; this.#at < this.#high; steps++) {
      if (steps === BATCH_PROBES) return false
      const value = column[this.#at]!
      let step = 1
      while (this.#at + step < this.#high && column[this.#at + step] === value) step *= 2
      const end = lowerBound(
        column,
        this.#at + Math.floor(step / 2),
        Math.min(this.#at + step, this.#high),
        value + 1,
      )
      this.#add(value, end - this.#at)
      this.#at = end
    }
    return true
  }

  #add(group: TermId, count: number): void {
    const { by, aggregates, terms } = this.#options
    const id = terms.intern(literal(String(count), INTEGER))
    const row = [...by.map(() => group), ...aggregates.map(() => id)]
    this.#rows.append({ columns: row.map(value => Uint32Array.of(value)), length: 1 })
  }
}

const INTEGER = iri(XSD_INTEGER)
