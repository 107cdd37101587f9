// Counts the steps of our own engines, so that a match ends at a limit and a deadline is looked at.
import { LimitError } from '../../rdf/errors.ts'

/** Steps between two looks at the clock; about a millisecond. */
const BETWEEN_TICKS = 50_000

export class StepLimit {
  readonly #most: number
  readonly #message: string
  readonly #tick: (() => void) | undefined
  #steps = 0
  #next = BETWEEN_TICKS

  /** `tick` may throw, which ends the match. */
  constructor(most: number, message: string, tick?: () => void) {
    this.#most = most
    this.#message = message
    this.#tick = tick
  }

  /** Takes `steps` more; throws past the limit. */
  spend(steps: number): void {
    this.#steps += steps
    if (this.#steps < this.#next) return
    this.#next = this.#steps + BETWEEN_TICKS
    if (this.#steps > this.#most) throw new LimitError(this.#message)
    this.#tick?.()
  }
}
