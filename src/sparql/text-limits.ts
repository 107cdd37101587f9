// What is counted on the text of a query before the parser sees it: its time grows with the square of some
// counts, its stack ends near a hundred levels, and while it works nothing can stop it.
import { LimitError } from '../rdf/errors.ts'
import { checkDepth } from './depth.ts'
import { maskLiterals } from './mask.ts'
import { lineOf } from './position.ts'

/** An update brings its data along, and may be longer. */
export const LONGEST_QUERY = 5_000_000
/** Words and punctuation marks of a query, which are read in a second or two. */
export const MOST_WORDS = 500_000
/** Variables that one SELECT names. */
export const MOST_SELECTED = 10_000
export const MOST_AGGREGATES = 1000

/** Throws `LimitError` where the text of a query is too long to be read in a while. */
export function checkLength(text: string): void {
  if (text.length > LONGEST_QUERY)
    throw new LimitError(
      `The query is longer than ${LONGEST_QUERY.toLocaleString('en')} characters; put its data into a graph, or split it up.`,
    )
  if (text.length <= MOST_WORDS) return
  let words = 0
  for (const _ of maskLiterals(text, 'x').matchAll(/[\w:?$-]+|[^\w:?$\s-]/g))
    if (++words > MOST_WORDS)
      throw new LimitError(
        `The query has more than ${MOST_WORDS.toLocaleString('en')} words and punctuation marks; put its data into a graph, or split it up.`,
      )
}

/** Throws `LimitError` where brackets nest deeper than 64, or one SELECT has more parts than can be read in a while. */
export function checkCounts(text: string): void {
  const masked = maskLiterals(text)
  checkDepth(masked)
  let aggregates = 0
  for (const { index } of masked.matchAll(/\b(?:count|sum|avg|min|max|sample|group_concat)\s*\(/gi))
    if (++aggregates > MOST_AGGREGATES)
      throw new LimitError(
        `The query has more than ${MOST_AGGREGATES.toLocaleString('en')} aggregates, at line ${lineOf(text, index)}; split it up.`,
      )
  for (const { 0: clause, index } of masked.matchAll(/\bselect\b[^{]*/gi))
    if (clause.split(/[?$]/).length - 1 > MOST_SELECTED)
      throw new LimitError(
        `A SELECT names more than ${MOST_SELECTED.toLocaleString('en')} variables, at line ${lineOf(text, index)}; select all of them with "*", or fewer.`,
      )
}
