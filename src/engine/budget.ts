// What a query may spend. Whoever works in a loop asks now and then; past a limit the query ends with a
// LimitError that names it. Bytes are those of the engine's own columns and tables, not of the store.
import { LimitError, quote, UsageError } from '../rdf/errors.ts'

export interface BudgetOptions {
  /** Milliseconds after which a `LimitError` ends the query; none by default. */
  readonly timeout?: number | undefined
  /** Bytes that rows held at one time may take; 256 MB by default. */
  readonly maxBytes?: number | undefined
  /** Rows past which a `LimitError` ends the query; none by default. */
  readonly maxRows?: number | undefined
}

const DEFAULT_BYTES = 256 * 1024 * 1024

export class Budget {
  readonly #timeout: number | undefined
  readonly #deadline: number
  readonly #maxBytes: number
  readonly #maxRows: number
  #bytes = 0

  /** @throws UsageError where a limit is no number above zero */
  constructor({ timeout, maxBytes = DEFAULT_BYTES, maxRows }: BudgetOptions = {}) {
    checkLimit('timeout', timeout)
    checkLimit('maxBytes', maxBytes)
    checkLimit('maxRows', maxRows)
    this.#timeout = timeout
    this.#deadline = timeout === undefined ? Number.POSITIVE_INFINITY : performance.now() + timeout
    this.#maxBytes = maxBytes
    this.#maxRows = maxRows ?? Number.POSITIVE_INFINITY
  }

  /** Throws where the time is up. */
  checkTime(now: number = performance.now()): void {
    if (now <= this.#deadline) return
    const seconds = (this.#timeout ?? 0) / 1000
    throw new LimitError(
      `The query took longer than its time limit of ${seconds} s; narrow it, or allow more time.`,
    )
  }

  /** Takes `bytes` more (or gives them back, where negative); throws where too many are held. */
  charge(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes <= this.#maxBytes) return
    const size = this.#maxBytes / 1024 / 1024
    const megabytes = size < 10 ? Number(size.toPrecision(2)) : Math.round(size)
    throw new LimitError(
      `The query holds more than its limit of ${megabytes} MB of rows at a time; narrow it, add a LIMIT, or allow more (maxBytes).`,
    )
  }

  /** Throws where a result has more rows than are allowed. */
  countRows(rows: number): void {
    if (rows <= this.#maxRows) return
    throw new LimitError(
      `The query has more than ${this.#maxRows.toLocaleString('en')} rows; narrow it, add a LIMIT, or allow more (maxRows).`,
    )
  }
}

/** A part of a budget whose bytes can be given back together. */
export class BudgetPart extends Budget {
  readonly #whole: Budget
  #held = 0

  constructor(whole: Budget) {
    super()
    this.#whole = whole
  }

  override checkTime(now?: number): void {
    this.#whole.checkTime(now)
  }

  override charge(bytes: number): void {
    this.#held += bytes
    this.#whole.charge(bytes)
  }

  override countRows(rows: number): void {
    this.#whole.countRows(rows)
  }

  release(): void {
    this.#whole.charge(-this.#held)
    this.#held = 0
  }
}

function checkLimit(name: string, value: unknown): void {
  if (value === undefined || (typeof value === 'number' && value >= 0)) return
  throw new UsageError(
    `${name} takes a number from 0, such as 5000, and is ${typeof value === 'string' ? quote(value) : String(value)}.`,
  )
}
