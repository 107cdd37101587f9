// A stable sort of row numbers in bounded steps: short runs are sorted at once, then merged bottom-up,
// some thousand comparisons a step, so that whoever drives a plan can stop or let others run in between.
import { BATCH_PROBES } from './batch.ts'

const RUN = 1024

/** Bytes that a sort holds for each row. */
export const SORT_BYTES = 8

export class MergeSort {
  #from: Uint32Array
  #to: Uint32Array
  readonly #compare: (a: number, b: number) => number
  #width = 0
  /** Rows of this round that are done. */
  #done = 0
  /** The merge at hand: where its two runs stand. */
  #left = 0
  #right = 0
  #merging = false

  /** Sorts the numbers below `length`; `compare` of two equal ones is settled by their order. */
  constructor(length: number, compare: (a: number, b: number) => number) {
    this.#from = new Uint32Array(length)
    for (let row = 0; row < length; row++) this.#from[row] = row
    this.#to = new Uint32Array(length)
    this.#compare = compare
  }

  /** The numbers in order once `step` has returned true. */
  get order(): Uint32Array {
    return this.#from
  }

  /** Gets on by some thousand comparisons; true where all is sorted. */
  step(): boolean {
    const { length } = this.#from
    if (this.#width === 0) {
      this.#sortRun()
      if (this.#done < length) return false
      this.#width = RUN
      this.#done = 0
    }
    if (this.#width >= length) return true
    this.#merge()
    if (this.#done < length) return false
    ;[this.#from, this.#to] = [this.#to, this.#from]
    this.#width *= 2
    this.#done = 0
    return this.#width >= length
  }

  #sortRun(): void {
    const end = Math.min(this.#done + RUN, this.#from.length)
    this.#from.subarray(this.#done, end).sort((a, b) => this.#compare(a, b) || a - b)
    this.#done = end
  }

  #merge(): void {
    const from = this.#from
    const to = this.#to
    const { length } = from
    for (let steps = 0; steps < BATCH_PROBES && this.#done < length; ) {
      const start = this.#done - (this.#done % (2 * this.#width))
      const middle = Math.min(start + this.#width, length)
      const end = Math.min(start + 2 * this.#width, length)
      if (!this.#merging) {
        this.#left = start
        this.#right = middle
        this.#merging = true
      }
      for (; this.#done < end && steps < BATCH_PROBES; steps++) {
        const fromLeft =
          this.#right >= end ||
          (this.#left < middle && this.#compare(from[this.#left]!, from[this.#right]!) <= 0)
        to[this.#done++] = fromLeft ? from[this.#left++]! : from[this.#right++]!
      }
      if (this.#done === end) this.#merging = false
    }
  }
}
