// Regular expressions of XPath and XQuery for REGEX, REPLACE, shapes and search. V8's engine, which
// backtracks and can't be interrupted, gets a match whose steps, bounded by the expression and the length
// of the text, stay below a limit. The others run on our linear engine; expressions with back-references
// on one that counts its steps; both come late.
import { LimitError, QueryError, quote } from '../../rdf/errors.ts'
import { lateParts } from '../late.ts'
import { NOT_ON_V8, type OnV8, onV8 } from './on-v8.ts'
import { readExpression } from './read.ts'
import { Filler, type Replacement, readReplacement } from './replacement.ts'
import type { SlowPattern } from './slow-pattern.ts'
import { type Expression, groupsKept, type Node } from './syntax.ts'
import { trimmed } from './trim.ts'

/** Compiled patterns that are kept. */
const KEPT = 200

export interface Pattern {
  /**
   * Whether the pattern matches somewhere in `text`. `tick` is called every millisecond or so of a long
   * match; what it throws ends the match.
   * @throws LimitError where it takes too many steps
   */
  test(text: string, tick?: () => void): boolean
  /**
   * `text` with all matches replaced, from left to right, by a replacement of fn:replace.
   * @throws QueryError where the replacement is wrong, or the pattern matches the empty string
   * @throws LimitError where it takes too many steps
   */
  replace(text: string, replacement: string, tick?: () => void): string
}

/** Characters of a pattern, which takes many times its length to compile. */
const LONGEST = 10_000

const compiled = new Map<string, Pattern>()

/**
 * The compiled pattern; the same object while it is among the last few used.
 * @throws QueryError where pattern or flags are wrong: an error of the query where they stand in it; where
 * they come of data, for the caller to take as an error of that row
 * @throws LimitError where brackets stand too deep inside each other, or past 10,000 characters
 * @example compileRegExp('^met(a+)', 'i').test('Metastasis') // true
 */
export function compileRegExp(pattern: string, flags: string): Pattern {
  if (pattern.length > LONGEST)
    throw new LimitError(
      `A regular expression of ${pattern.length.toLocaleString('en')} characters is longer than the limit of ${LONGEST.toLocaleString('en')}; shorten it, or use CONTAINS for plain text.`,
    )
  const key = `${flags}/${pattern}`
  let found = compiled.get(key)
  if (found === undefined) {
    found = new CompiledPattern(pattern, flags)
    if (compiled.size >= KEPT) compiled.clear()
    compiled.set(key, found)
  }
  return found
}

class CompiledPattern implements Pattern {
  readonly #quoted: string
  readonly #literal: boolean
  /** Groups that V8 forgets and XPath keeps. */
  readonly #groupsKept: ReadonlySet<number>
  readonly #expression: Expression
  /** What a test needs of the expression. */
  readonly #core: Expression
  readonly #testing: OnV8
  #replacing: OnV8 | undefined
  #slowTest: SlowPattern | undefined
  #slowReplace: SlowPattern | undefined
  #matchesEmpty: boolean | undefined
  #lastReplacement: { readonly text: string; readonly parts: Replacement } | undefined

  constructor(pattern: string, flags: string) {
    this.#quoted = quote(pattern)
    this.#literal = flags.includes('q')
    this.#expression = readExpression(pattern, flags)
    const { root, references } = this.#expression
    this.#groupsKept = groupsKept(root)
    this.#core = references === 'none' ? { root: trimmed(root), groups: 0, references } : this.#expression
    this.#testing = this.#onV8(this.#core.root, 'u')
  }

  test(text: string, tick?: () => void): boolean {
    const { regExp, longest, unwatched } = this.#testing
    if (text.length <= longest) {
      if (text.length > unwatched) tick?.()
      try {
        return regExp.test(text)
      } catch {
        // V8 ran out of room for places to come back to, or found the expression too large.
      }
    }
    this.#slowTest ??= this.#slow(this.#core)
    return this.#slowTest.matcher(0).find(text, 0, this.#slowTest.limit(text, tick)) !== undefined
  }

  replace(text: string, replacement: string, tick?: () => void): string {
    this.#matchesEmpty ??= this.test('')
    if (this.#matchesEmpty)
      throw new QueryError(
        `The regular expression ${this.#quoted} matches the empty string, which can't be replaced; use "+" instead of "*", for example.`,
      )
    const parts = this.#parts(replacement)
    this.#replacing ??= this.#onV8(this.#expression.root, 'gu')
    const { regExp, longest, unwatched } = this.#replacing
    if (text.length <= longest && !this.#needsKeptGroup(parts)) {
      if (text.length > unwatched) tick?.()
      const filler = new Filler(text, this.#quoted)
      try {
        return text.replace(regExp, (...match) => filler.fill(parts, group => match[group] as string))
      } catch (error) {
        if (error instanceof LimitError) throw error
      }
    }
    return this.#replaceSlowly(text, parts, tick)
  }

  #replaceSlowly(text: string, parts: Replacement, tick?: () => void): string {
    this.#slowReplace ??= this.#slow(this.#expression)
    const matcher = this.#slowReplace.matcher(placesIn(parts))
    const limit = this.#slowReplace.limit(text, tick)
    const filler = new Filler(text, this.#quoted)
    let result = ''
    let from = 0
    for (;;) {
      const match = matcher.find(text, from, limit)
      if (match === undefined) return result + text.slice(from)
      const piece = filler.fill(parts, group => {
        const [start, end] = [match[2 * group]!, match[2 * group + 1]!]
        return start < 0 || end < 0 ? undefined : text.slice(start, end)
      })
      const end = match[1]!
      result += text.slice(from, match[0]) + piece
      from = end
      // Only `\b` makes it possible that nothing was read; then the search goes on behind the next character.
      if (end > match[0]!) continue
      if (end === text.length) return result
      from += text.codePointAt(end)! > 0xffff ? 2 : 1
      result += text.slice(end, from)
    }
  }

  #slow(expression: Expression): SlowPattern {
    const { SlowPattern } = lateParts(
      `What runs the regular expression ${this.#quoted}, which could take V8 too long,`,
      LimitError,
    )
    return new SlowPattern(expression, this.#quoted)
  }

  #parts(replacement: string): Replacement {
    if (this.#literal) return [replacement]
    if (this.#lastReplacement?.text !== replacement) {
      const parts = readReplacement(replacement, this.#expression.groups)
      this.#lastReplacement = { text: replacement, parts }
    }
    return this.#lastReplacement!.parts
  }

  #needsKeptGroup(parts: Replacement): boolean {
    const kept = this.#groupsKept
    return kept.size > 0 && parts.some(part => typeof part === 'number' && kept.has(part))
  }

  /** V8 reads a back-reference otherwise than XPath where case counts, or a group is kept. */
  #onV8(root: Node, flags: string): OnV8 {
    const { references } = this.#expression
    const isExact = references === 'none' || (references === 'exact' && this.#groupsKept.size === 0)
    return isExact ? onV8(root, flags) : NOT_ON_V8
  }
}

/** How many places an engine keeps for the groups up to the last one used. */
function placesIn(parts: Replacement): number {
  let places = 2
  for (const part of parts) if (typeof part === 'number') places = Math.max(places, 2 * part + 2)
  return places
}
