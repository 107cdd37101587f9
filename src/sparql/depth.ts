// Nesting is counted on the text, before the parser sees it: its own stack would end near a hundred levels.
import { LimitError } from '../rdf/errors.ts'
import { lineOf } from './position.ts'

export const DEEPEST = 64

/** Throws `LimitError` where brackets nest deeper than 64 in a text whose strings, IRIs and comments are masked. */
export function checkDepth(masked: string): void {
  let depth = 0
  for (const { 0: bracket, index } of masked.matchAll(/[{}()[\]]/g)) {
    if (bracket === '{' || bracket === '(' || bracket === '[') depth++
    else depth--
    if (depth > DEEPEST)
      throw new LimitError(
        `The query nests more than ${DEEPEST} brackets deep, at line ${lineOf(masked, index)}; flatten it.`,
      )
  }
}
