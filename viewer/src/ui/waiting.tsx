import type { JSX } from 'preact'
import type { Answer } from './use-request.ts'

/** What stands in place of an answer that is not there: a quiet wait, an error, or that the data lack it. */
export function Waiting({ answer, missing }: { answer: Answer<unknown>; missing: string }): JSX.Element {
  if (answer.error !== undefined) return <p class="empty">{answer.error}</p>
  if (answer.waiting) return <p class="empty quiet-start">Looking it up …</p>
  return <p class="empty">{missing}</p>
}
