// A set of term ids: open addressing over one flat array. Holds the nodes that a path has reached.
import type { TermId } from '../store/dictionary.ts'
import type { Budget } from './budget.ts'

const LEAST_SLOTS = 64
/** An array larger than this is dropped rather than wiped. */
const MOST_WIPED = 4096

export class IdSet {
  readonly #budget: Budget
  /** 0 is a free slot; the length is a power of two. */
  #slots = new Uint32Array(LEAST_SLOTS)
  #size = 0

  constructor(budget: Budget) {
    this.#budget = budget
  }

  get size(): number {
    return this.#size
  }

  has(id: TermId): boolean {
    return this.#slots[this.#slotOf(id)] !== 0
  }

  /** Puts `id` in; false where it was there. */
  add(id: TermId): boolean {
    const slot = this.#slotOf(id)
    if (this.#slots[slot] !== 0) return false
    this.#slots[slot] = id
    if (++this.#size * 2 > this.#slots.length) this.#grow()
    return true
  }

  clear(): void {
    if (this.#slots.length <= MOST_WIPED) this.#slots.fill(0)
    else {
      this.#budget.charge(4 * (LEAST_SLOTS - this.#slots.length))
      this.#slots = new Uint32Array(LEAST_SLOTS)
    }
    this.#size = 0
  }

  #slotOf(id: TermId): number {
    const mask = this.#slots.length - 1
    let slot = (Math.imul(id, 0x9e3779b1) >>> 8) & mask
    for (let held = this.#slots[slot]!; held !== 0 && held !== id; held = this.#slots[slot]!)
      slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const old = this.#slots
    const factor = old.length < MOST_WIPED ? 4 : 2
    this.#budget.charge(4 * (factor - 1) * old.length)
    this.#slots = new Uint32Array(old.length * factor)
    for (const id of old) if (id !== 0) this.#slots[this.#slotOf(id)] = id
  }
}
