// Casts (section 17.5): functions named by a datatype. The string of a literal is read as XPath reads it
// (white space around it does not count), a value of another datatype is converted by XPath F&O, section 19.
// The result is always in canonical form.
import { integer, isTruthy, toDecimal, toDouble } from '../../rdf/arithmetic.ts'
import { booleanValue, valueSpace } from '../../rdf/compare-literals.ts'
import {
  castDateTime,
  DATE_TIME_TYPES,
  type DateTimeType,
  formatDateTime,
  parseDateTime,
} from '../../rdf/date-time.ts'
import { type Decimal, decimal, decimalOfDouble, formatDecimal, truncateDecimal } from '../../rdf/decimal.ts'
import {
  DURATION_TYPES,
  type Duration,
  type DurationType,
  formatDuration,
  parseDuration,
} from '../../rdf/duration.ts'
import { doubleAsString } from '../../rdf/number-text.ts'
import { DERIVED_INTEGERS, isWithin, type Numeric, numericLiteral, numericOf } from '../../rdf/numeric.ts'
import { iri, type Literal, literal, type NamedNode, type Term } from '../../rdf/terms.ts'
import {
  XSD,
  XSD_BOOLEAN,
  XSD_DECIMAL,
  XSD_DOUBLE,
  XSD_FLOAT,
  XSD_INTEGER,
  XSD_STRING,
} from '../../rdf/vocabularies.ts'
import { boolean, entry, type FunctionEntry, type FunctionTable } from './function-entry.ts'
import { durationLiteral, timeLiteral } from './operators.ts'

const ZERO = decimal(0n, 0)

/** XML's white space, which casts take off both ends. */
function trimmed(text: string): string {
  return text.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '')
}

/** The literal as one of `datatype`, where it is a string; else as it is. */
function readAs(term: Literal, datatype: NamedNode): Literal {
  return term.datatype.value === XSD_STRING ? literal(trimmed(term.value), datatype) : term
}

/** The number that a literal gives to a cast: its own, that of its string, or 0 and 1 of a boolean. */
function numberFor(term: Term, datatype: NamedNode): Numeric | undefined {
  if (term.termType !== 'Literal') return undefined
  if (term.datatype.value === XSD_BOOLEAN) {
    const value = booleanValue(term)
    return value === undefined ? undefined : Number(value)
  }
  return numericOf(readAs(term, datatype))
}

const toNumber = (name: string, convert: (value: Numeric) => Numeric | undefined): FunctionEntry => {
  const datatype = iri(name)
  return entry(1, a => {
    const value = numberFor(a, datatype)
    const result = value === undefined ? undefined : convert(value)
    return result === undefined ? undefined : numericLiteral(result)
  })
}

function asDecimal(value: Numeric): Decimal | undefined {
  if (typeof value !== 'object' || value.kind === 'decimal') return toDecimal(value)
  return Number.isFinite(value.value) ? decimalOfDouble(value.value) : undefined
}

function asInteger(value: Numeric): Numeric | undefined {
  if (typeof value !== 'object') return value
  const exact = asDecimal(value)
  return exact && integer(truncateDecimal(exact))
}

/** A type derived from `xsd:integer`: the integer, where it is within the bounds. */
const toBounded = (name: string): FunctionEntry => {
  const datatype = iri(name)
  const plain = iri(XSD_INTEGER)
  return entry(1, a => {
    const value = numberFor(a, plain)
    const whole = value === undefined ? undefined : asInteger(value)
    if (whole === undefined) return undefined
    const text = String(whole)
    return isWithin(text, datatype.value) ? literal(text, datatype) : undefined
  })
}

function asBoolean(term: Term): Term | undefined {
  if (term.termType !== 'Literal') return undefined
  const number = numericOf(term)
  if (number !== undefined) return boolean(isTruthy(number))
  const read = readAs(term, iri(XSD_BOOLEAN))
  return read.datatype.value === XSD_BOOLEAN ? boolean(booleanValue(read)) : undefined
}

/** The canonical form of a value; what has none, or is ill-formed, stays as it is written. */
function asString(term: Term): Term | undefined {
  if (term.termType === 'NamedNode') return literal(term.value)
  return term.termType === 'Literal' ? literal(canonicalText(term)) : undefined
}

function canonicalText(term: Literal): string {
  const { value, datatype } = term
  const space = valueSpace(term)
  switch (space) {
    case undefined:
    case 'string':
    case 'language string':
      return value
    case 'number': {
      const number = numericOf(term)
      return number === undefined ? value : numberText(number)
    }
    case 'boolean':
      return String(booleanValue(term) ?? value)
    case 'duration': {
      const duration = parseDuration(value, datatype.value)
      return duration === undefined ? value : formatDuration(duration)
    }
    default: {
      const time = parseDateTime(value, datatype.value)
      return time === undefined ? value : formatDateTime(time)
    }
  }
}

function numberText(value: Numeric): string {
  if (typeof value !== 'object') return String(value)
  return value.kind === 'decimal' ? formatDecimal(value) : doubleAsString(value.value, value.kind === 'float')
}

const toTime = (type: DateTimeType): FunctionEntry => {
  const datatype = iri(XSD + type)
  return entry(1, a => {
    if (a.termType !== 'Literal') return undefined
    const read = readAs(a, datatype)
    const value = parseDateTime(read.value, read.datatype.value)
    return value && timeLiteral(castDateTime(value, type))
  })
}

const toDuration = (type: DurationType): FunctionEntry => {
  const datatype = iri(XSD + type)
  return entry(1, a => {
    if (a.termType !== 'Literal') return undefined
    const read = readAs(a, datatype)
    const value = parseDuration(read.value, read.datatype.value)
    return value && durationLiteral(castDuration(value, type))
  })
}

/** Months or seconds that the type does not have are left out (XPath F&O 19.1.9). */
function castDuration({ months, seconds }: Duration, type: DurationType): Duration {
  return {
    type,
    months: type === 'dayTimeDuration' ? 0 : months,
    seconds: type === 'yearMonthDuration' ? ZERO : seconds,
  }
}

export const CASTS: FunctionTable = [
  [XSD_BOOLEAN, entry(1, asBoolean)],
  [XSD_DOUBLE, toNumber(XSD_DOUBLE, value => ({ kind: 'double', value: toDouble(value) }))],
  [XSD_FLOAT, toNumber(XSD_FLOAT, value => ({ kind: 'float', value: Math.fround(toDouble(value)) }))],
  [XSD_DECIMAL, toNumber(XSD_DECIMAL, asDecimal)],
  [XSD_INTEGER, toNumber(XSD_INTEGER, asInteger)],
  [XSD_STRING, entry(1, asString)],
  ...DERIVED_INTEGERS.map((name): [string, FunctionEntry] => [name, toBounded(name)]),
  ...DATE_TIME_TYPES.map((type): [string, FunctionEntry] => [XSD + type, toTime(type)]),
  ...DURATION_TYPES.map((type): [string, FunctionEntry] => [XSD + type, toDuration(type)]),
]
