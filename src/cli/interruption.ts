// Ctrl-C and its kin while something is being written that must be tidied away. Everywhere else the process
// just ends, as the system does it, since there is nothing to tidy.
import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export class Interrupted extends Error {
  /** As a shell tells it of a process that a signal has ended. */
  readonly status: number
  constructor(signal: (typeof SIGNALS)[number]) {
    super(`ended by ${signal}`)
    this.status = 128 + constants.signals[signal]
  }
}

/** The result of `work`, whose signal is aborted with an `Interrupted` when the process is told to end. */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController()
  const abort = (name: NodeJS.Signals): void =>
    controller.abort(new Interrupted(name as (typeof SIGNALS)[number]))
  for (const name of SIGNALS) process.once(name, abort)
  try {
    return await work(controller.signal)
  } finally {
    for (const name of SIGNALS) process.off(name, abort)
  }
}

/** `pieces` until `signal` is aborted, whose reason it then throws. */
export async function* untilAborted(pieces: Iterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  for (const piece of pieces) {
    signal.throwIfAborted()
    yield piece
  }
  signal.throwIfAborted()
}
