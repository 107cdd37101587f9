// The two ways to drive a plan. The synchronous driver drains it at once; the asynchronous one in slices of
// some milliseconds, between which others use the thread and an abort is noticed. A pull of an operator is
// bounded work, so both can stop between two pulls.
import type { Batch, Operator } from './batch.ts'
import type { Budget } from './budget.ts'

/** Work in pieces, a few milliseconds each: it stops between two of them. */
export type Pieces<Result> = Generator<undefined, Result>

/** Takes a batch of rows; true where that is enough. */
export type Take = (batch: Batch) => boolean

/** Milliseconds that a plan runs before others get their turn. */
const SLICE = 10

/** Drains `plan` into `take`. */
export function drain(plan: Operator, budget: Budget, take: Take): void {
  for (let batch = plan.next(); batch !== undefined; batch = plan.next()) {
    budget.checkTime()
    if (take(batch)) return
  }
}

/** The same a slice at a time; rejects with the reason of `signal` where that is aborted. */
export async function drainInSlices(
  plan: Operator,
  budget: Budget,
  take: Take,
  signal: AbortSignal | undefined,
): Promise<void> {
  const step = (): boolean => {
    const batch = plan.next()
    budget.checkTime()
    return batch === undefined || take(batch)
  }
  await inSlices(step, signal)
}

/** The result of work that comes in pieces. */
export function finish<Result>(work: Pieces<Result>, budget: Budget): Result {
  for (;;) {
    const piece = work.next()
    if (piece.done) return piece.value
    budget.checkTime()
  }
}

/** The same a slice at a time; rejects with the reason of `signal` where that is aborted. */
export async function finishInSlices<Result>(
  work: Pieces<Result>,
  budget: Budget,
  signal: AbortSignal | undefined,
): Promise<Result> {
  let result: { readonly value: Result } | undefined
  const step = (): boolean => {
    const piece = work.next()
    if (piece.done) result = { value: piece.value }
    else budget.checkTime()
    return piece.done === true
  }
  await inSlices(step, signal)
  return result!.value
}

/** Repeats `step` until it returns true. */
async function inSlices(step: () => boolean, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  for (;;) {
    const end = performance.now() + SLICE
    do if (step()) return
    while (performance.now() < end)
    await nextTurn()
    signal?.throwIfAborted()
  }
}

/** Resolves when the event loop has served what waited: timers, input, other queries. */
const nextTurn: () => Promise<void> =
  typeof setImmediate === 'function'
    ? () => new Promise(resolve => setImmediate(resolve))
    : () =>
        new Promise(resolve => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            port1.close()
            resolve()
          }
          port2.postMessage(undefined)
        })
