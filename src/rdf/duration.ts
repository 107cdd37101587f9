// Durations of XML Schema: months and seconds, which no rule turns into each other. Two durations are
// equal where both are; one is less than another where it is so from each of four dates (XSD 1.1, 3.3.6.2),
// so that a month is neither less nor more than thirty days.
import { toDouble } from './arithmetic.ts'
import { daysFromDate } from './calendar.ts'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  formatDecimal,
  negateDecimal,
  parseDecimal,
} from './decimal.ts'
import { XSD } from './vocabularies.ts'

export const DURATION_TYPES = ['duration', 'dayTimeDuration', 'yearMonthDuration'] as const

export type DurationType = (typeof DURATION_TYPES)[number]

export interface Duration {
  readonly type: DurationType
  readonly months: number
  /** Not of another sign than the months. */
  readonly seconds: Decimal
}

const TYPES: ReadonlyMap<string, DurationType> = new Map(DURATION_TYPES.map(type => [XSD + type, type]))

export function isDurationType(datatype: string): boolean {
  return TYPES.has(datatype)
}

const FORM =
  /^(-?)P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** The value of a lexical form of one of the three datatypes, undefined where it is none. */
export function parseDuration(text: string, datatype: string): Duration | undefined {
  const type = TYPES.get(datatype)
  const match = type && FORM.exec(text)
  if (!type || !match) return undefined
  const [, sign, years, months, days, time, hours, minutes, seconds] = match
  if (type === 'dayTimeDuration' && (years ?? months) !== undefined) return undefined
  if (type === 'yearMonthDuration' && (days ?? time) !== undefined) return undefined
  const allMonths = Number(years ?? 0) * 12 + Number(months ?? 0)
  if (!Number.isSafeInteger(allMonths)) return undefined
  const whole = BigInt(days ?? 0) * 86_400n + BigInt(hours ?? 0) * 3600n + BigInt(minutes ?? 0) * 60n
  const allSeconds = addDecimals(decimal(whole, 0), parseDecimal(seconds ?? '0'))
  return sign === '-'
    ? { type, months: 0 - allMonths, seconds: negateDecimal(allSeconds) }
    : { type, months: allMonths, seconds: allSeconds }
}

/** The canonical form of XSD 1.1. */
export function formatDuration({ type, months, seconds }: Duration): string {
  const negative = months < 0 || seconds.digits < 0n
  const size = Math.abs(months)
  const years = Math.floor(size / 12)
  const date = part(years, 'Y') + part(size % 12, 'M')
  const time = type === 'yearMonthDuration' ? '' : secondsForm(seconds)
  const none = type === 'yearMonthDuration' ? '0M' : 'T0S'
  return `${negative ? '-' : ''}P${date + time || none}`
}

function secondsForm(seconds: Decimal): string {
  const unit = 10n ** BigInt(seconds.scale)
  const digits = seconds.digits < 0n ? -seconds.digits : seconds.digits
  const whole = digits / unit
  const rest = formatDecimal(decimal(digits % (60n * unit), seconds.scale))
  const time =
    part((whole / 3600n) % 24n, 'H') + part((whole / 60n) % 60n, 'M') + (rest === '0' ? '' : `${rest}S`)
  return part(whole / 86_400n, 'D') + (time === '' ? '' : `T${time}`)
}

function part(value: number | bigint, letter: string): string {
  return Number(value) === 0 ? '' : `${value}${letter}`
}

export function negateDuration({ type, months, seconds }: Duration): Duration {
  return { type, months: 0 - months, seconds: negateDecimal(seconds) }
}

/** The sum, of the common type or else an `xsd:duration`; undefined where months and seconds differ in sign. */
export function addDurations(a: Duration, b: Duration): Duration | undefined {
  const months = a.months + b.months
  const seconds = addDecimals(a.seconds, b.seconds)
  const type = a.type === b.type ? a.type : 'duration'
  if ((months < 0 && seconds.digits > 0n) || (months > 0 && seconds.digits < 0n)) return undefined
  return Number.isSafeInteger(months) ? { type, months, seconds } : undefined
}

export function equalDurations(a: Duration, b: Duration): boolean {
  return a.months === b.months && compareDecimals(a.seconds, b.seconds) === 0
}

/** Below zero, zero or above as `a` < `b`, `a` = `b`, `a` > `b`; undefined where they have no order. */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  const seconds = compareDecimals(a.seconds, b.seconds)
  if (a.months === b.months) return seconds
  if (seconds === 0) return a.months - b.months
  const [first, ...others] = REFERENCES.map(from => compareDecimals(length(a, from), length(b, from)))
  return others.every(other => other === first) ? first : undefined
}

/** The seconds from the reference date to where the duration leads; months by the days they have there. */
function length({ months, seconds }: Duration, [year, month]: readonly [number, number]): Decimal {
  const end = year * 12 + month - 1 + months
  const endYear = Math.floor(end / 12)
  const days = daysFromDate(endYear, end - endYear * 12 + 1, 1) - daysFromDate(year, month, 1)
  return addDecimals(decimal(BigInt(days) * 86_400n, 0), seconds)
}

/** The first of these months: before months of 30, 28, 31 and 31 days (XSD 1.1, E.3.2). */
const REFERENCES = [
  [1696, 9],
  [1697, 2],
  [1903, 3],
  [1903, 7],
] as const

/** Seconds that stand for the duration where an order must be total: a month is the mean one of the calendar. */
export function meanSeconds({ months, seconds }: Duration): number {
  return months * MEAN_MONTH + toDouble(seconds)
}

const MEAN_MONTH = (146_097 / 4800) * 86_400
