// Regular expressions of SPARQL on V8's engine, which backtracks and can't be interrupted. So a match is
// refused before it begins where the ways to try it, bounded by the pattern and the length of the text,
// could be too many to end in a fraction of a second.
import { LimitError, QueryError, quote } from '../../rdf/errors.ts'
import { type Ways, waysToMatch } from './backtracking.ts'

/** Tries that one match may come to; some tenths of a second. */
const MOST_TRIES = 1e8

/** Compiled patterns that are kept. */
const KEPT = 200

export interface Pattern {
  /**
   * Whether the pattern matches somewhere in `text`.
   * @throws LimitError where that could take too long on a text of this length
   */
  test(text: string): boolean
}

const compiled = new Map<string, Pattern>()

/**
 * The compiled pattern; the same object while it is among the last few used.
 * @throws QueryError where pattern or flags are wrong
 */
export function compileRegExp(pattern: string, flags: string): Pattern {
  const key = `${flags}/${pattern}`
  let found = compiled.get(key)
  if (found === undefined) {
    found = compile(pattern, flags)
    if (compiled.size >= KEPT) compiled.clear()
    compiled.set(key, found)
  }
  return found
}

function compile(pattern: string, flags: string): Pattern {
  const wrong = /[^ims]/.exec(flags)
  if (wrong !== null)
    throw new QueryError(
      `The flag ${quote(wrong[0])} of a regular expression is not supported; use i, m or s.`,
    )
  let expression: RegExp
  try {
    expression = new RegExp(pattern, `${[...new Set(flags)].join('')}u`)
  } catch (error) {
    throw new QueryError(
      `The regular expression ${quote(pattern)} can't be read: ${(error as Error).message}.`,
      { cause: error },
    )
  }
  const ways = waysToMatch(pattern)
  if (ways === undefined)
    throw new QueryError(`The brackets of the regular expression ${quote(pattern)} don't match.`)
  const longest = longestText(ways)
  return {
    test(text) {
      if (text.length > longest)
        throw new LimitError(
          `The regular expression ${quote(pattern)} could take too long on a text of ${text.length.toLocaleString('en')} characters; use fewer repetitions beside or inside each other.`,
        )
      return expression.test(text)
    },
  }
}

/** The longest text on which the ways stay below the limit; 0 where there is none. */
function longestText({ coefficient, degree }: Ways): number {
  if (coefficient > MOST_TRIES) return 0
  return degree === 0 ? Number.POSITIVE_INFINITY : Math.floor((MOST_TRIES / coefficient) ** (1 / degree))
}
