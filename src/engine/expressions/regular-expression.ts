// Regular expressions of SPARQL on V8's engine, which backtracks: a pattern in which a repeated group
// repeats or alternates inside may take exponential time on a short text, so it is refused before it runs.
import { LimitError, QueryError, quote } from '../../rdf/errors.ts'

const compiled = new Map<string, RegExp>()
const KEPT = 200

/**
 * The compiled pattern; the same object while it is among the last few used.
 * @throws QueryError where pattern or flags are wrong; LimitError where the pattern may backtrack without bound.
 */
export function compileRegExp(pattern: string, flags: string): RegExp {
  const key = `${flags}/${pattern}`
  let found = compiled.get(key)
  if (found === undefined) {
    found = compile(pattern, flags)
    if (compiled.size >= KEPT) compiled.clear()
    compiled.set(key, found)
  }
  return found
}

function compile(pattern: string, flags: string): RegExp {
  const wrong = /[^ims]/.exec(flags)
  if (wrong !== null)
    throw new QueryError(
      `The flag ${quote(wrong[0])} of a regular expression is not supported; use i, m or s.`,
    )
  if (repeatsARepetition(pattern))
    throw new LimitError(
      `The regular expression ${quote(pattern)} repeats a group that itself repeats or alternates, which can take time without bound; rewrite it without the inner repetition.`,
    )
  try {
    return new RegExp(pattern, `${[...new Set(flags)].join('')}u`)
  } catch (error) {
    throw new QueryError(
      `The regular expression ${quote(pattern)} can't be read: ${(error as Error).message}.`,
      { cause: error },
    )
  }
}

/** Whether some group that may be matched more than once holds a quantifier without bound, or an alternative. */
function repeatsARepetition(pattern: string): boolean {
  const groups: { risky: boolean }[] = [{ risky: false }]
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!
    if (c === '\\') i++
    else if (c === '[') i = classEnd(pattern, i)
    else if (c === '(') groups.push({ risky: false })
    else if (c === ')') {
      const inner = groups.pop()
      if (inner === undefined || groups.length === 0) return false // unbalanced: the compiler will say so
      if (inner.risky && isRepetition(pattern, i + 1)) return true
      if (inner.risky) groups.at(-1)!.risky = true
    } else if (c === '|' || isRepetition(pattern, i)) groups.at(-1)!.risky = true
  }
  return false
}

function isRepetition(pattern: string, at: number): boolean {
  return pattern[at] === '*' || pattern[at] === '+' || /^\{\d*,?\d*\}/.test(pattern.slice(at, at + 24))
}

function classEnd(pattern: string, start: number): number {
  for (let i = start + 1; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++
    else if (pattern[i] === ']' && i > start + 1) return i
  }
  return pattern.length
}
