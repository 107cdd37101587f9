// The operators of SPARQL (section 17.3) on terms. Arithmetic falls to numbers first, then to dates, times
// and durations, for which SPARQL leaves room (section 17.3.1).
import { add, divide, multiply, negate, subtract } from '../../rdf/arithmetic.ts'
import { compareLiterals } from '../../rdf/compare-literals.ts'
import type { DateTime } from '../../rdf/date-time.ts'
import { addDuration, formatDateTime, parseDateTime, subtractDateTimes } from '../../rdf/date-time.ts'
import {
  addDurations,
  type Duration,
  formatDuration,
  negateDuration,
  parseDuration,
} from '../../rdf/duration.ts'
import { type Numeric, numericLiteral, numericOf } from '../../rdf/numeric.ts'
import { iri, type Literal, literal, type Term } from '../../rdf/terms.ts'
import { XSD } from '../../rdf/vocabularies.ts'
import { boolean, entry, type FunctionEntry, type FunctionTable } from './function-entry.ts'
import { equalTerms } from './order.ts'

/** What a difference of two values, which may be NaN, says to each operator. */
export const COMPARISONS: Readonly<Record<string, (difference: number) => boolean>> = {
  '<': d => d < 0,
  '>': d => d > 0,
  '<=': d => d <= 0,
  '>=': d => d >= 0,
}

function comparison(holds: (difference: number) => boolean): FunctionEntry {
  return entry(2, (a, b) => {
    const difference = compareTerms(a, b)
    return difference === undefined ? undefined : boolean(holds(difference))
  })
}

/** As `compareLiterals`; undefined where one is no literal. */
export function compareTerms(a: Term, b: Term): number | undefined {
  return a.termType === 'Literal' && b.termType === 'Literal' ? compareLiterals(a, b) : undefined
}

type NumberOperation = (a: Numeric, b: Numeric) => Numeric | undefined

/** `+ - * /` on numbers. */
export const ARITHMETIC: Readonly<Record<string, NumberOperation>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
}

function arithmetic(name: string, otherwise: (a: Literal, b: Literal) => Term | undefined): FunctionEntry {
  const operation = ARITHMETIC[name]
  return entry(2, (a, b) => {
    if (a.termType !== 'Literal' || b.termType !== 'Literal') return undefined
    const x = numericOf(a)
    const y = numericOf(b)
    if (x === undefined || y === undefined) return otherwise(a, b)
    const result = operation(x, y)
    return result === undefined ? undefined : numericLiteral(result)
  })
}

function plus(a: Literal, b: Literal): Term | undefined {
  const x = timeOf(a) ?? durationOf(a)
  const y = timeOf(b) ?? durationOf(b)
  if (x === undefined || y === undefined) return undefined
  if ('instant' in x) return 'instant' in y ? undefined : timeLiteral(addDuration(x, y))
  return 'instant' in y ? timeLiteral(addDuration(y, x)) : durationLiteral(addDurations(x, y))
}

function minus(a: Literal, b: Literal): Term | undefined {
  const x = timeOf(a) ?? durationOf(a)
  const y = timeOf(b) ?? durationOf(b)
  if (x === undefined || y === undefined) return undefined
  if ('instant' in y) return 'instant' in x ? durationLiteral(subtractDateTimes(x, y)) : undefined
  const negative = negateDuration(y)
  return 'instant' in x ? timeLiteral(addDuration(x, negative)) : durationLiteral(addDurations(x, negative))
}

function timeOf({ value, datatype }: Literal): DateTime | undefined {
  return parseDateTime(value, datatype.value)
}

function durationOf({ value, datatype }: Literal): Duration | undefined {
  return parseDuration(value, datatype.value)
}

export function timeLiteral(value: DateTime | undefined): Literal | undefined {
  return value && literal(formatDateTime(value), iri(XSD + value.type))
}

export function durationLiteral(value: Duration | undefined): Literal | undefined {
  return value && literal(formatDuration(value), iri(XSD + value.type))
}

function signed(
  ofNumber: (value: Numeric) => Numeric,
  ofDuration: (value: Duration) => Duration,
): FunctionEntry {
  return entry(1, a => {
    if (a.termType !== 'Literal') return undefined
    const number = numericOf(a)
    if (number !== undefined) return numericLiteral(ofNumber(number))
    const duration = durationOf(a)
    return duration && durationLiteral(ofDuration(duration))
  })
}

export const OPERATORS: FunctionTable = [
  ['=', entry(2, (a, b) => boolean(equalTerms(a, b)))],
  [
    '!=',
    entry(2, (a, b) => {
      const equal = equalTerms(a, b)
      return equal === undefined ? undefined : boolean(!equal)
    }),
  ],
  ['<', comparison(COMPARISONS['<'])],
  ['>', comparison(COMPARISONS['>'])],
  ['<=', comparison(COMPARISONS['<='])],
  ['>=', comparison(COMPARISONS['>='])],
  ['+', arithmetic('+', plus)],
  ['-', arithmetic('-', minus)],
  ['*', arithmetic('*', () => undefined)],
  ['/', arithmetic('/', () => undefined)],
  ['uminus', signed(negate, negateDuration)],
  [
    'uplus',
    signed(
      value => value,
      value => value,
    ),
  ],
  ['sameterm', entry(2, (a, b) => boolean(a.equals(b)))],
]
