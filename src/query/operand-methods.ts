// The methods of operands: the function of SPARQL behind each, the operands that have it, what it takes and
// gives. The types of the same table stand in operand-types.ts.
import type { AnyOperand } from './operand-types.ts'
import type { Range } from './property.ts'

const NUMBERS = ['integer', 'safeInteger', 'decimal', 'double', 'numeric'] as const
const TEXTS = ['string', 'text'] as const
const DATES = ['date', 'dateTime'] as const
const ORDERED = [...NUMBERS, ...TEXTS, ...DATES, 'boolean'] as const

interface Ranged {
  readonly ranges: readonly Range[]
}

type MethodName = Exclude<keyof AnyOperand<'any'>, 'expression' | '~known'>

export interface Method {
  /** The function's lower-case name, or its operator. */
  readonly calls: string
  /** The ranges whose operands have the method; without it, all. */
  readonly of?: readonly Range[]
  /** How many arguments it takes, least and most. */
  readonly count: readonly [number, number]
  /** What its arguments are known as; `same` is what the operand is. */
  readonly takes: 'same' | readonly Range[]
  readonly gives: (own: readonly Range[], others: readonly Ranged[]) => readonly Range[]
}

type Gives = Range | Method['gives']

function method(
  calls: string,
  of: readonly Range[] | undefined,
  [least, most, takes = 'same']: readonly [number, number, ('same' | Range | readonly Range[])?],
  gives: Gives,
): Method {
  return {
    calls,
    count: [least, most],
    takes: typeof takes === 'string' && takes !== 'same' ? [takes] : takes,
    gives: typeof gives === 'string' ? () => [gives] : gives,
    ...(of && { of }),
  }
}

const comparison = (calls: string, of?: readonly Range[]): Method => method(calls, of, [1, 1], 'boolean')
const test = (calls: string): Method => method(calls, undefined, [0, 0], 'boolean')
const arithmetic = (calls: string, gives: Gives): Method => method(calls, NUMBERS, [1, 1, 'numeric'], gives)
const rounding = (calls: string): Method => method(calls, NUMBERS, [0, 0], sameNumber)
const ofText = (calls: string, gives: Gives): Method => method(calls, TEXTS, [0, 0], gives)
const ofTexts = (calls: string, gives: Gives): Method => method(calls, TEXTS, [1, 1, 'string'], gives)
const field = (calls: string, gives: Range): Method => method(calls, DATES, [0, 0], gives)
export const MANY: number = Number.POSITIVE_INFINITY

export const METHODS: Readonly<Record<Exclude<MethodName, 'cast' | 'inLanguage'>, Method>> = {
  eq: comparison('='),
  ne: comparison('!='),
  lt: comparison('<', ORDERED),
  le: comparison('<=', ORDERED),
  gt: comparison('>', ORDERED),
  ge: comparison('>=', ORDERED),
  in: method('in', undefined, [0, MANY], 'boolean'),
  notIn: method('notin', undefined, [0, MANY], 'boolean'),
  sameTerm: method('sameterm', undefined, [1, 1, 'any'], 'boolean'),
  isBound: test('bound'),
  isIri: test('isiri'),
  isBlank: test('isblank'),
  isLiteral: test('isliteral'),
  isNumeric: test('isnumeric'),
  str: method('str', undefined, [0, 0], 'string'),
  lang: method('lang', undefined, [0, 0], 'string'),
  datatype: method('datatype', undefined, [0, 0], 'iri'),
  orElse: method('coalesce', undefined, [1, 1], eitherOf),
  plus: arithmetic('+', sum),
  minus: arithmetic('-', sum),
  times: arithmetic('*', sum),
  dividedBy: arithmetic('/', quotient),
  negated: rounding('uminus'),
  abs: rounding('abs'),
  round: rounding('round'),
  ceil: rounding('ceil'),
  floor: rounding('floor'),
  length: ofText('strlen', 'safeInteger'),
  contains: ofTexts('contains', 'boolean'),
  startsWith: ofTexts('strstarts', 'boolean'),
  endsWith: ofTexts('strends', 'boolean'),
  before: ofTexts('strbefore', sameText),
  after: ofTexts('strafter', sameText),
  substring: method('substr', TEXTS, [1, 2, 'integer'], sameText),
  lowerCase: ofText('lcase', sameText),
  upperCase: ofText('ucase', sameText),
  concat: method('concat', TEXTS, [0, MANY, 'string'], 'text'),
  matches: method('regex', TEXTS, [1, 2, 'string'], 'boolean'),
  replace: method('replace', TEXTS, [2, 3, 'string'], sameText),
  withLanguage: ofTexts('strlang', 'text'),
  withDatatype: method('strdt', TEXTS, [1, 1, 'iri'], 'any'),
  asIri: ofText('iri', 'iri'),
  encodeForUri: ofText('encode_for_uri', 'string'),
  md5: ofText('md5', 'string'),
  sha1: ofText('sha1', 'string'),
  sha256: ofText('sha256', 'string'),
  sha384: ofText('sha384', 'string'),
  sha512: ofText('sha512', 'string'),
  year: field('year', 'safeInteger'),
  month: field('month', 'safeInteger'),
  day: field('day', 'safeInteger'),
  hours: field('hours', 'safeInteger'),
  minutes: field('minutes', 'safeInteger'),
  seconds: field('seconds', 'decimal'),
  timezone: field('timezone', 'any'),
  tz: field('tz', 'string'),
  and: method('&&', ['boolean'], [0, MANY, 'boolean'], 'boolean'),
  or: method('||', ['boolean'], [0, MANY, 'boolean'], 'boolean'),
  not: method('!', ['boolean'], [0, 0], 'boolean'),
}

function eitherOf(own: readonly Range[], others: readonly Ranged[]): readonly Range[] {
  return [...new Set([...own, ...others.flatMap(other => other.ranges)])]
}

function sameText(own: readonly Range[]): readonly Range[] {
  return own.every(range => range === 'string') ? ['string'] : ['text']
}

function sameNumber(own: readonly Range[]): readonly Range[] {
  return own.every(range => (NUMBERS as readonly Range[]).includes(range)) ? own : ['numeric']
}

/** XPath's promotion; the mirror of `Promoted`. */
function sum(own: readonly Range[], others: readonly Ranged[]): readonly Range[] {
  const all = [...own, ...others.flatMap(other => other.ranges)]
  if (all.includes('double')) return ['double']
  const exact = all.every(range => range === 'decimal' || range === 'integer' || range === 'safeInteger')
  if (all.includes('decimal')) return [exact ? 'decimal' : 'double']
  return [exact ? 'integer' : 'numeric']
}

function quotient(own: readonly Range[], others: readonly Ranged[]): readonly Range[] {
  return sum(own, others).map(range =>
    range === 'integer' ? 'decimal' : range === 'numeric' ? 'double' : range,
  )
}
