import type { StepLimit } from './step-limit.ts'

/** An engine with room for one search at a time. */
export interface Matcher {
  /**
   * The kept places of the first match in `text` at or after `from`, a view until the next search; undefined
   * where there is no match.
   */
  find(text: string, from: number, limit: StepLimit): Int32Array | undefined
}
