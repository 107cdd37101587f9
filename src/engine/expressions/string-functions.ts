// Functions on strings (section 17.4.3). Characters are code points, as in XPath. A second string goes with
// the first where it has no language or the same (section 17.4.3.1.2); results keep the first one's language.
import { toDouble } from '../../rdf/arithmetic.ts'
import { numericOf } from '../../rdf/numeric.ts'
import { type Literal, literal, type Term } from '../../rdf/terms.ts'
import {
  boolean,
  entry,
  type FunctionEntry,
  type FunctionTable,
  integerLiteral,
  isString,
} from './function-entry.ts'
import { checkLength } from './text-limit.ts'

function areCompatible(a: Literal, b: Literal): boolean {
  return b.language === '' || (b.language === a.language && b.direction === a.direction)
}

const ofStrings = (make: (a: Literal, b: Literal) => Term | undefined): FunctionEntry =>
  entry(2, (a, b) => (isString(a) && isString(b) && areCompatible(a, b) ? make(a, b) : undefined))

const testOfStrings = (test: (a: string, b: string) => boolean): FunctionEntry =>
  ofStrings((a, b) => boolean(test(a.value, b.value)))

/** A string of the same language. */
function like(model: Literal, text: string): Literal {
  checkLength(text.length)
  return literal(text, model.language, model.direction)
}

const mapString = (change: (text: string) => string): FunctionEntry =>
  entry(1, a => {
    if (!isString(a)) return undefined
    checkLength(a.value.length)
    return like(a, change(a.value))
  })

const SURROGATE = /[\ud800-\udfff]/

function countCharacters(text: string): number {
  if (!SURROGATE.test(text)) return text.length
  let count = 0
  for (const _ of text) count++
  return count
}

/** As fn:substring (XPath F&O 5.4.3): characters from the rounded start, before the rounded sum of both. */
function substring(text: Term, start: Term, length?: Term): Term | undefined {
  if (!isString(text)) return undefined
  const from = roundedNumber(start)
  const count = length === undefined ? Number.POSITIVE_INFINITY : roundedNumber(length)
  if (from === undefined || count === undefined) return undefined
  const first = Math.max(1, from) - 1
  const end = from + count - 1
  // Nothing is between two ends of which one is not a number.
  return like(text, first < end ? characters(text.value, first, end) : '')
}

function roundedNumber(term: Term): number | undefined {
  const value = term.termType === 'Literal' ? numericOf(term) : undefined
  return value === undefined ? undefined : Math.round(toDouble(value))
}

function characters(text: string, first: number, end: number): string {
  if (!SURROGATE.test(text)) return text.slice(first, end)
  let unit = 0
  let begin = text.length
  for (let character = 0; unit < text.length && character < end; character++) {
    if (character === first) begin = unit
    unit += text.codePointAt(unit)! > 0xffff ? 2 : 1
  }
  return text.slice(begin, unit)
}

function before(a: Literal, b: Literal): Literal {
  const at = a.value.indexOf(b.value)
  return at < 0 ? literal('') : like(a, a.value.slice(0, at))
}

function after(a: Literal, b: Literal): Literal {
  const at = a.value.indexOf(b.value)
  return at < 0 ? literal('') : like(a, a.value.slice(at + b.value.length))
}

/** All after each other; the result has a language where all have the same. */
function concatenated(...parts: Term[]): Term | undefined {
  let length = 0
  let text = ''
  const [first] = parts
  let same = true
  for (const part of parts) {
    if (!isString(part)) return undefined
    length += part.value.length
    checkLength(length)
    text += part.value
    same &&= part.language === (first as Literal).language && part.direction === (first as Literal).direction
  }
  return first !== undefined && same ? like(first as Literal, text) : literal(text)
}

const UNESCAPED = /[!'()*]/g
const LONE_SURROGATE = /\p{Surrogate}/gu
/** Characters that are encoded at a time, so that a long text can stop at the limit. */
const PIECE = 100_000

/** As fn:encode-for-uri (XPath F&O 6.2): all but letters, digits and `-_.~` of ASCII become %XX. */
function encoded(text: string): string {
  let result = ''
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + PIECE)
    // Both halves of a pair stay together.
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end++
    result += encodeURIComponent(text.slice(at, end).replace(LONE_SURROGATE, '\ufffd')).replace(
      UNESCAPED,
      c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
    )
    checkLength(result.length)
    at = end
  }
  return result
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

export const STRING_FUNCTIONS: FunctionTable = [
  ['strlen', entry(1, a => (isString(a) ? integerLiteral(countCharacters(a.value)) : undefined))],
  ['substr', entry([2, 3], substring)],
  ['lcase', mapString(text => text.toLowerCase())],
  ['ucase', mapString(text => text.toUpperCase())],
  ['contains', testOfStrings((a, b) => a.includes(b))],
  ['strstarts', testOfStrings((a, b) => a.startsWith(b))],
  ['strends', testOfStrings((a, b) => a.endsWith(b))],
  ['strbefore', ofStrings(before)],
  ['strafter', ofStrings(after)],
  ['concat', entry([0, Number.POSITIVE_INFINITY], concatenated)],
  ['encode_for_uri', entry(1, a => (isString(a) ? literal(encoded(a.value)) : undefined))],
]
