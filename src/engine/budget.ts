// What a query may spend. Whoever works in a loop asks now and then; past a limit the query ends with a
// LimitError that names it. Bytes are those of the engine's own columns and tables, not of the store.
import { LimitError } from '../rdf/errors.ts'

export interface BudgetOptions {
  /** Milliseconds after which a `LimitError` ends the query; none by default. */
  readonly timeout?: number | undefined
  /** Bytes that rows held at one time may take; 256 MB by default. */
  readonly maxBytes?: number | undefined
}

const DEFAULT_BYTES = 256 * 1024 * 1024

export class Budget {
  readonly #timeout: number | undefined
  readonly #deadline: number
  readonly #maxBytes: number
  #bytes = 0

  constructor({ timeout, maxBytes = DEFAULT_BYTES }: BudgetOptions = {}) {
    this.#timeout = timeout
    this.#deadline = timeout === undefined ? Number.POSITIVE_INFINITY : performance.now() + timeout
    this.#maxBytes = maxBytes
  }

  /** Throws where the time is up. */
  checkTime(): void {
    if (performance.now() <= this.#deadline) return
    const seconds = (this.#timeout ?? 0) / 1000
    throw new LimitError(
      `The query took longer than its time limit of ${seconds} s; narrow it, or allow more time.`,
    )
  }

  /** Takes `bytes` more (or gives them back, where negative); throws where too many are held. */
  charge(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes <= this.#maxBytes) return
    const megabytes = Math.round(this.#maxBytes / 1024 / 1024)
    throw new LimitError(
      `The query holds more than its limit of ${megabytes} MB of rows at a time; narrow it, add a LIMIT, or allow more (maxBytes).`,
    )
  }
}
