// The nodes of a graph, its subjects and objects, each once, found in bounded steps: where a path may begin when
// neither of its ends is bound.
import { OBJECT, SUBJECT } from '../../store/quad-index.ts'
import { BATCH_PROBES } from '../batch.ts'
import type { Budget } from '../budget.ts'
import { IdSet } from '../id-set.ts'
import type { PathGraph } from './reach.ts'

export class GraphNodes {
  /** The nodes, `length` of them, in the order in which triples mention them; all are there once `step` has returned true. */
  ids: Uint32Array = new Uint32Array(64)
  length = 0
  readonly #budget: Budget
  readonly #seen: IdSet
  readonly #subjects: Uint32Array
  readonly #objects: Uint32Array
  readonly #high: number
  #row: number

  constructor({ index, graph }: PathGraph, budget: Budget) {
    const { order, low, high } = index.range(0, 0, 0, graph)
    this.#budget = budget
    this.#seen = new IdSet(budget)
    this.#subjects = order.columns[order.places.indexOf(SUBJECT)]!
    this.#objects = order.columns[order.places.indexOf(OBJECT)]!
    this.#row = low
    this.#high = high
  }

  /** Looks at some thousand triples more; true where that were all. */
  step(): boolean {
    const end = Math.min(this.#high, this.#row + BATCH_PROBES)
    for (; this.#row < end; this.#row++) {
      this.#take(this.#subjects[this.#row]!)
      this.#take(this.#objects[this.#row]!)
    }
    if (end < this.#high) return false
    this.#seen.clear()
    return true
  }

  #take(id: number): void {
    if (!this.#seen.add(id)) return
    if (this.length === this.ids.length) {
      this.#budget.charge(4 * this.ids.length)
      const longer = new Uint32Array(2 * this.ids.length)
      longer.set(this.ids)
      this.ids = longer
    }
    this.ids[this.length++] = id
  }
}
