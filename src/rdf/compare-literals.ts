// The operators = and < on literals (SPARQL 1.1, section 17.3), by value spaces: literals of one space
// compare by value, those of two spaces are unequal and have no order. What is no value (a datatype that is
// not known, a form that its datatype does not have) is equal to the same term and unknown beside all else.
import { compareCodePoints } from './code-points.ts'
import { compareDateTimes, type DateTimeType, isDateTimeType, parseDateTime } from './date-time.ts'
import { compareDurations, equalDurations, isDurationType, parseDuration } from './duration.ts'
import { compareNumbers, isNumber, isNumericType } from './numeric.ts'
import type { Literal } from './terms.ts'
import { XSD, XSD_BOOLEAN, XSD_STRING } from './vocabularies.ts'

export type ValueSpace = 'number' | 'string' | 'language string' | 'boolean' | 'duration' | DateTimeType

/** The space in which the literal's datatype has its values, undefined where it is not known. */
export function valueSpace({ datatype, language }: Literal): ValueSpace | undefined {
  const type = datatype.value
  if (type === XSD_STRING) return 'string'
  if (language !== '') return 'language string'
  if (isNumericType(type)) return 'number'
  if (type === XSD_BOOLEAN) return 'boolean'
  if (isDateTimeType(type)) return type.slice(XSD.length) as DateTimeType
  return isDurationType(type) ? 'duration' : undefined
}

/** The value of an `xsd:boolean`, undefined where it is none. */
export function booleanValue(literal: Literal): boolean | undefined {
  if (literal.value === 'true' || literal.value === '1') return true
  return literal.value === 'false' || literal.value === '0' ? false : undefined
}

/** Whether the literal is a value of its datatype; false where that is not known. */
export function hasValue(literal: Literal, space: ValueSpace | undefined = valueSpace(literal)): boolean {
  const { value, datatype } = literal
  switch (space) {
    case undefined:
      return false
    case 'string':
    case 'language string':
      return true
    case 'number':
      return isNumber(literal)
    case 'boolean':
      return booleanValue(literal) !== undefined
    case 'duration':
      return parseDuration(value, datatype.value) !== undefined
    default:
      return parseDateTime(value, datatype.value) !== undefined
  }
}

/** `a` = `b`; undefined where nobody can say. */
export function equalLiterals(a: Literal, b: Literal): boolean | undefined {
  const space = valueSpace(a)
  if (space === valueSpace(b)) {
    const equal = equalWithin(space, a, b)
    return equal === undefined && a.equals(b) ? true : equal
  }
  // A language tag sets a string apart from any value of any datatype.
  if (a.language !== '' || b.language !== '') return false
  return hasValue(a, space) && hasValue(b) ? false : undefined
}

function equalWithin(space: ValueSpace | undefined, a: Literal, b: Literal): boolean | undefined {
  switch (space) {
    case undefined:
      return undefined
    case 'string':
      return a.value === b.value
    case 'language string':
      return a.equals(b)
    case 'duration': {
      const x = parseDuration(a.value, a.datatype.value)
      const y = parseDuration(b.value, b.datatype.value)
      return x && y && equalDurations(x, y)
    }
    default: {
      const difference = compareLiterals(a, b)
      return difference === undefined ? undefined : difference === 0
    }
  }
}

/**
 * Below zero, zero or above as `a` < `b`, `a` = `b`, `a` > `b`; NaN beside the number NaN; undefined where
 * they have no order: values of two spaces, strings with a language, dates where a missing zone would decide.
 */
export function compareLiterals(a: Literal, b: Literal): number | undefined {
  const space = valueSpace(a)
  if (space !== valueSpace(b)) return undefined
  switch (space) {
    case undefined:
    case 'language string':
      return undefined
    case 'number':
      return compareNumbers(a, b)
    case 'string':
      return compareCodePoints(a.value, b.value)
    case 'boolean': {
      const x = booleanValue(a)
      const y = booleanValue(b)
      return x === undefined || y === undefined ? undefined : Number(x) - Number(y)
    }
    case 'duration': {
      const x = parseDuration(a.value, a.datatype.value)
      const y = parseDuration(b.value, b.datatype.value)
      return x && y && compareDurations(x, y)
    }
    default: {
      const x = parseDateTime(a.value, a.datatype.value)
      const y = parseDateTime(b.value, b.datatype.value)
      return x && y && compareDateTimes(x, y)
    }
  }
}
