// How terms compare: by the operator = (SPARQL 1.1, section 17.4.1.7), which may fail, and for ORDER BY
// (section 15.1), MIN and MAX, where the order is total: unbound, blank nodes, IRIs, literals, triple terms.
// Among literals come numbers (NaN first), booleans, dates and times type by type, durations, and then all
// others by their text, whatever their language or datatype. Equal values, 1 and 1.0, take the same place.
import { compareCodePoints } from '../../rdf/code-points.ts'
import { booleanValue, equalLiterals, valueSpace } from '../../rdf/compare-literals.ts'
import { DATE_TIME_TYPES, parseDateTime } from '../../rdf/date-time.ts'
import { decimalOfDouble, formatDecimal } from '../../rdf/decimal.ts'
import { meanSeconds, parseDuration } from '../../rdf/duration.ts'
import { compareDigits, isBinaryType, isNumber, numericValue } from '../../rdf/numeric.ts'
import { termKey } from '../../rdf/term-key.ts'
import type { Literal, Quad, Term } from '../../rdf/terms.ts'

/** `a` = `b`; undefined where the two can't be compared. Triple terms are equal where their parts are. */
export function equalTerms(a: Term, b: Term): boolean | undefined {
  if (a.termType === 'Literal' && b.termType === 'Literal') return equalLiterals(a, b)
  if (a.termType !== 'Quad' || b.termType !== 'Quad') return a.equals(b)
  if (!a.subject.equals(b.subject) || !a.predicate.equals(b.predicate)) return false
  return equalTerms(a.object, b.object)
}

/** What the place of a term in the order depends on, taken apart once and compared often. */
export interface OrderKey {
  readonly rank: number
  readonly number: number
  readonly text: string
  readonly term: Term | undefined
}

const UNBOUND: OrderKey = { rank: 0, number: 0, text: '', term: undefined }
const NUMBER = 3
const BOOLEAN = 4
const FIRST_DATE = BOOLEAN + 1
const DURATION = FIRST_DATE + DATE_TIME_TYPES.length
const OTHER = DURATION + 1
const TRIPLE = OTHER + 1

/** The key of `term`, or of what is unbound. */
export function orderKey(term: Term | undefined): OrderKey {
  if (term === undefined) return UNBOUND
  switch (term.termType) {
    case 'BlankNode':
      return { rank: 1, number: 0, text: term.value, term }
    case 'NamedNode':
      return { rank: 2, number: 0, text: term.value, term }
    case 'Quad':
      return { rank: TRIPLE, number: 0, text: '', term }
    case 'Literal':
      return literalKey(term)
  }
}

function literalKey(term: Literal): OrderKey {
  const space = valueSpace(term)
  switch (space) {
    case undefined:
    case 'string':
    case 'language string':
      break
    case 'number': {
      const value = numericValue(term)
      if (!Number.isNaN(value) || isNumber(term)) return { rank: NUMBER, number: value, text: '', term }
      break
    }
    case 'boolean': {
      const value = booleanValue(term)
      if (value !== undefined) return { rank: BOOLEAN, number: Number(value), text: '', term }
      break
    }
    case 'duration': {
      const value = parseDuration(term.value, term.datatype.value)
      if (value !== undefined) return { rank: DURATION, number: meanSeconds(value), text: '', term }
      break
    }
    default: {
      const value = parseDateTime(term.value, term.datatype.value)
      if (value === undefined) break
      // Where the seconds are equal, the digits after their point decide.
      const rank = FIRST_DATE + DATE_TIME_TYPES.indexOf(space)
      return { rank, number: value.instant, text: value.fraction, term }
    }
  }
  return { rank: OTHER, number: 0, text: term.value, term }
}

/** Below zero, zero or above as `a` comes before, with or after `b`. */
export function compareKeys(a: OrderKey, b: OrderKey): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  if (a.number !== b.number && !(Number.isNaN(a.number) && Number.isNaN(b.number)))
    return a.number < b.number || Number.isNaN(a.number) ? -1 : 1
  switch (a.rank) {
    case NUMBER:
      return compareExactly(a.term as Literal, b.term as Literal, a.number)
    case TRIPLE:
      return compareTriples(a.term as Quad, b.term as Quad)
    case OTHER:
      return compareCodePoints(a.text, b.text) || compareCodePoints(termKey(a.term!), termKey(b.term!))
    default:
      return compareCodePoints(a.text, b.text)
  }
}

/** Numbers whose nearest double is the same: a double is exactly that, a decimal may lie beside it. */
function compareExactly(a: Literal, b: Literal, double: number): number {
  const aIsDouble = isBinaryType(a.datatype.value)
  const bIsDouble = isBinaryType(b.datatype.value)
  if (aIsDouble && bIsDouble) return 0
  if (!Number.isFinite(double) && (aIsDouble || bIsDouble)) return aIsDouble === double > 0 ? 1 : -1
  const digits = (isDouble: boolean, literal: Literal) =>
    isDouble ? formatDecimal(decimalOfDouble(double)) : literal.value
  return compareDigits(digits(aIsDouble, a), digits(bIsDouble, b))
}

function compareTriples(a: Quad, b: Quad): number {
  return (
    compareForOrder(a.subject, b.subject) ||
    compareForOrder(a.predicate, b.predicate) ||
    compareForOrder(a.object, b.object)
  )
}

/** `compareKeys` on terms; undefined is what is unbound. */
export function compareForOrder(a: Term | undefined, b: Term | undefined): number {
  return a === b ? 0 : compareKeys(orderKey(a), orderKey(b))
}
