// Work row by row with expressions that may take long: a regular expression, a hash of megabytes, a chain of
// a thousand terms. A pull works on for some milliseconds and then says "not done yet", so that whoever drives
// the plan can stop or let others run. The clock is looked at more often where rows turn out to be slow.
import type { Budget } from './budget.ts'

/** Milliseconds that one pull works on. */
const LONGEST = 5
/** Rows between two looks at the clock, where they are quick. */
const MOST_ROWS = 16

export class Stretch {
  readonly #budget: Budget
  readonly #now: () => number
  #began = 0
  #last = 0
  #next = 0
  #interval = 1

  /** `now` gives milliseconds. */
  constructor(budget: Budget, now: () => number = () => performance.now()) {
    this.#budget = budget
    this.#now = now
  }

  /**
   * Whether this pull has worked long enough; asked before each row, which are counted from 0 in each pull.
   * @throws LimitError where the time of the query is up
   */
  isOver(step: number): boolean {
    if (step !== 0 && step < this.#next) return false
    const now = this.#now()
    this.#budget.checkTime(now)
    if (step === 0) this.#began = now
    else this.#interval = now - this.#last < 1 ? Math.min(MOST_ROWS, 2 * this.#interval) : 1
    this.#last = now
    this.#next = step + this.#interval
    return now - this.#began > LONGEST
  }

  /** Rows until the next look at the clock. */
  get rows(): number {
    return this.#interval
  }
}
