// How values compare: by the operators = and < (SPARQL 1.1, section 17.3), which may fail, and for
// ORDER BY (section 15.1), which never does.
import { compareCodePoints } from '../../rdf/code-points.ts'
import { compareNumbers, isNumber, isNumericType } from '../../rdf/numeric.ts'
import { termKey } from '../../rdf/term-key.ts'
import type { Literal, Term } from '../../rdf/terms.ts'
import { XSD, XSD_BOOLEAN, XSD_DATE, XSD_DATE_TIME, XSD_STRING } from '../../rdf/vocabularies.ts'

/** `a` = `b`; undefined where the two can't be compared (an unknown datatype with another lexical form). */
export function equalTerms(a: Term, b: Term): boolean | undefined {
  if (a.termType !== 'Literal' || b.termType !== 'Literal') return termKey(a) === termKey(b)
  const difference = compareLiterals(a, b)
  if (difference !== undefined) return difference === 0
  if (a.equals(b)) return true
  if (a.language !== '' || b.language !== '') return false
  const known = (literal: Literal) =>
    KNOWN.has(literal.datatype.value) || isNumericType(literal.datatype.value)
  return known(a) && known(b) && a.datatype.value !== b.datatype.value ? false : undefined
}

/** Below, at or above zero as `a` < `b`, `a` = `b`, `a` > `b`; NaN where one is NaN; undefined where they have no order. */
export function compareLiterals(a: Literal, b: Literal): number | undefined {
  if (isNumericType(a.datatype.value) && isNumericType(b.datatype.value))
    return isNumber(a) && isNumber(b) ? compareNumbers(a, b) : undefined
  if (a.language !== '' || b.language !== '' || a.datatype.value !== b.datatype.value) return undefined
  switch (a.datatype.value) {
    case XSD_STRING:
      return compareCodePoints(a.value, b.value)
    case XSD_BOOLEAN:
      return compareDefined(booleanValue(a), booleanValue(b))
    case XSD_DATE_TIME:
    case XSD_DATE:
      return compareDefined(instant(a.value), instant(b.value))
    default:
      return undefined
  }
}

const KNOWN: ReadonlySet<string> = new Set([XSD_STRING, XSD_BOOLEAN, XSD_DATE_TIME, XSD_DATE])

/** The value of an `xsd:boolean`, undefined where it is none. */
export function booleanValue(literal: Literal): boolean | undefined {
  if (literal.value === 'true' || literal.value === '1') return true
  return literal.value === 'false' || literal.value === '0' ? false : undefined
}

const INSTANT = /^(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:\d\d)?$/

/** Milliseconds since 1970, a missing zone being UTC; undefined where the form is wrong. */
function instant(text: string): number | undefined {
  const match = INSTANT.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] = match
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  // A day that the month does not have rolls over into another.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  if (Number(minute) > 59 || Number(second) >= 60 || seconds > 86_400) return undefined
  const offset = zone === 'Z' ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))
  if (offset > 14 * 60) return undefined
  return date.getTime() + seconds * 1000 - (zone.startsWith('-') ? -offset : offset) * 60_000
}

function compareDefined<Value extends number | boolean>(
  a: Value | undefined,
  b: Value | undefined,
): number | undefined {
  if (a === undefined || b === undefined) return undefined
  return a < b ? -1 : a > b ? 1 : 0
}

/** The total order of ORDER BY: unbound, blank nodes, IRIs, literals, triple terms; numbers before other literals. */
export function compareForOrder(a: Term | undefined, b: Term | undefined): number {
  const classes = rank(a) - rank(b)
  if (classes !== 0 || a === undefined || b === undefined) return classes
  if (a.termType === 'Literal' && b.termType === 'Literal') {
    const values = compareLiterals(a, b)
    if (values !== undefined && !Number.isNaN(values) && values !== 0) return values
    if (values === 0) return 0
    const texts = compareCodePoints(a.value, b.value)
    if (texts !== 0 && rankLiteral(a) === rankLiteral(b)) return texts
    return rankLiteral(a) - rankLiteral(b) || compareCodePoints(termKey(a), termKey(b))
  }
  return compareCodePoints(termKey(a), termKey(b))
}

function rank(term: Term | undefined): number {
  if (term === undefined) return 0
  return { BlankNode: 1, NamedNode: 2, Literal: 3, Quad: 4 }[term.termType]
}

function rankLiteral(literal: Literal): number {
  if (isNumericType(literal.datatype.value) && isNumber(literal)) return 0
  if (literal.datatype.value === `${XSD}boolean`) return 1
  if (KNOWN.has(literal.datatype.value) && literal.datatype.value !== XSD_STRING) return 2
  return 3
}
