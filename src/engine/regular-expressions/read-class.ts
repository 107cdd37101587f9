// Character class expressions: ranges, escapes, negation and subtraction (XSD 1.1 part 2, G.4.1).
import { caseVariants } from './case-variants.ts'
import {
  type CharacterClass,
  classOf,
  classWithout,
  difference,
  joined,
  type Members,
  membersIn,
} from './character-class.ts'
import { escapedSet, propertySet } from './character-escapes.ts'
import type { PatternText } from './pattern-text.ts'

/** The class whose opening bracket has just been read. */
export function readClass(text: PatternText, ignoreCase: boolean): CharacterClass {
  const start = text.at - 1
  text.enter(start)
  const negated = text.take('^')
  const members: Members[] = []
  let subtracted: CharacterClass | undefined
  while (!text.take(']')) {
    if (text.peek() === undefined) throw text.error('"[" is not closed', start)
    if (text.peek() === '-' && text.peek(1) === '[' && members.length > 0) {
      text.skip(2)
      subtracted = readClass(text, ignoreCase)
      if (!text.take(']')) throw text.error('a subtraction "-[…]" has to be the last in its class', text.at)
      break
    }
    members.push(readMember(text, ignoreCase))
  }
  text.leave()
  if (members.length === 0)
    throw text.error('a class may not be empty (these characters are written "\\]" and "\\^")', start)
  const set = negated ? classWithout(joined(members)) : classOf(joined(members))
  return subtracted === undefined ? set : difference(set, subtracted)
}

/** A character, a range or an escape; hyphens by the rules for charGroupPart. */
function readMember(text: PatternText, ignoreCase: boolean): Members {
  const start = text.at
  const startsWithHyphen = text.peek() === '-'
  const first = readSingle(text)
  if (typeof first !== 'number') return first
  const ahead = text.peek(1)
  const isLiteral = ahead === ']' || ahead === '[' || (ahead === '-' && text.peek(2) === '[')
  if (text.peek() !== '-' || isLiteral) return letterCase(first, first, ignoreCase)
  text.skip(1)
  if (startsWithHyphen || text.peek() === '-')
    throw text.error('a hyphen at the end of a range is written "\\-"', start)
  const last = readSingle(text)
  if (typeof last !== 'number') throw text.error('a range has to end with a single character', start)
  if (last < first) throw text.error('the range ends before it begins', start)
  return letterCase(first, last, ignoreCase)
}

function readSingle(text: PatternText): number | Members {
  const start = text.at
  const c = text.next()
  if (c === undefined) throw text.error('the class is not closed', start)
  if (c === '[') throw text.error('"[" in a class is written "\\["', start)
  return c === '\\' ? readEscape(text) : c.codePointAt(0)!
}

/** The code points from `first` to `last`, with their case variants where case is ignored. */
export function letterCase(first: number, last: number, ignoreCase: boolean): Members {
  const variants = ignoreCase ? caseVariants(first, last) : []
  return membersIn([first, last, ...variants.flatMap(c => [c, c])])
}

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 }

/** What to write for escapes of other languages. */
const INSTEAD: Readonly<Record<string, string>> = {
  A: ', use "^"',
  Z: ', use "$"',
  z: ', use "$"',
  Q: ', use the flag "q"',
  x: ', write the character itself',
  u: ', write the character itself',
}

/**
 * The set, or the code point, of the escape whose backslash has just been read. Signs without a meaning of
 * their own may be escaped, too: XPath forbids it, and SPARQL is full of `\/`.
 */
export function readEscape(text: PatternText): number | Members {
  const start = text.at - 1
  const letter = text.next()
  if (letter === undefined) throw text.error('"\\" at the end (a backslash is written "\\\\")', start)
  if (letter === 'p' || letter === 'P') return readProperty(text, letter)
  const set = escapedSet(letter)
  if (set !== undefined) return set
  if (Object.hasOwn(CONTROLS, letter)) return CONTROLS[letter]!
  if (/^[ -~]$/.test(letter) && !/^[0-9A-Za-z]$/.test(letter)) return letter.charCodeAt(0)
  throw text.error(`XPath has no escape "\\${letter}" here${INSTEAD[letter] ?? ''}`, start)
}

function readProperty(text: PatternText, letter: 'p' | 'P'): Members {
  const start = text.at - 2
  let name = ''
  if (!text.take('{')) throw text.error(`"\\${letter}" needs a name in braces`, start)
  while (!text.take('}')) {
    const c = text.next()
    if (c === undefined) throw text.error('"{" is not closed', start)
    name += c
  }
  const set = propertySet(name, letter)
  if (set !== undefined) return set
  throw text.error(
    `"${name}" is neither a category such as "Lu" nor a block such as "IsGreekandCoptic" (XPath has no scripts)`,
    start,
  )
}
