// Nesting is counted on the text, before the parser sees it: its own stack would end near a hundred levels.
import { LimitError } from '../rdf/errors.ts'
import { lineOf } from './position.ts'

export const DEEPEST = 64

// Strings, IRIs and comments are passed over whole; what is left are brackets.
const TOKENS =
  /'''(?:[^\\]|\\[\s\S])*?'''|"""(?:[^\\]|\\[\s\S])*?"""|'(?:[^'\\\n\r]|\\[\s\S])*'|"(?:[^"\\\n\r]|\\[\s\S])*"|<[^<>"{}|^`\\\s]*>|#[^\n\r]*|[{}()[\]]/g

/** Throws `LimitError` where brackets nest deeper than 64. */
export function checkDepth(text: string): void {
  let depth = 0
  for (const match of text.matchAll(TOKENS)) {
    const token = match[0]
    if (token === '{' || token === '(' || token === '[') {
      if (++depth > DEEPEST)
        throw new LimitError(
          `The query nests more than ${DEEPEST} brackets deep, at line ${lineOf(text, match.index)}; flatten it.`,
        )
    } else if (token === '}' || token === ')' || token === ']') depth--
  }
}
