// Dates and times of XML Schema: dateTime, date, time and the five g… types. Seconds are whole numbers
// beside a fraction of any length, so nothing is rounded. What a type lacks is taken from 1972-12-31, the
// reference of XPath F&O. Values with a zone and without compare only where fourteen hours, the widest zone,
// can't turn the result around (XSD 1.1, 3.3.7.2).
import { type CivilDate, dateFromDays, daysFromDate, daysInMonth } from './calendar.ts'
import { addDecimals, type Decimal, decimal, parseDecimal, subtractDecimals } from './decimal.ts'
import type { Duration } from './duration.ts'
import { XSD } from './vocabularies.ts'

export const DATE_TIME_TYPES = [
  'dateTime',
  'date',
  'time',
  'gYearMonth',
  'gYear',
  'gMonthDay',
  'gDay',
  'gMonth',
] as const

export type DateTimeType = (typeof DATE_TIME_TYPES)[number]

export type DateTimeField = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'

export interface DateTime {
  readonly type: DateTimeType
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Digits after the point of the seconds, without zeros at the end. */
  readonly fraction: string
  /** Minutes east of UTC; undefined without a zone. */
  readonly offset: number | undefined
  /** Whole seconds since 1970, in UTC or, without a zone, as if it were. */
  readonly instant: number
}

const DATE_FIELDS = ['year', 'month', 'day'] as const
const TIME_FIELDS = ['hour', 'minute', 'second'] as const

const FIELDS: Readonly<Record<DateTimeType, readonly DateTimeField[]>> = {
  dateTime: [...DATE_FIELDS, ...TIME_FIELDS],
  date: DATE_FIELDS,
  time: TIME_FIELDS,
  gYearMonth: ['year', 'month'],
  gYear: ['year'],
  gMonthDay: ['month', 'day'],
  gDay: ['day'],
  gMonth: ['month'],
}

// Each form has the same eight groups; those of parts that a type lacks are empty.
const YEAR = '(-?(?:[1-9]\\d{3,}|0\\d{3}))'
const TWO = '(\\d\\d)'
const TIME = `${TWO}:${TWO}:${TWO}(?:\\.(\\d+))?`
const NO_TIME = '()()()()'
const ZONE = '(Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?'

const PATTERNS: Readonly<Record<DateTimeType, string>> = {
  dateTime: `${YEAR}-${TWO}-${TWO}T${TIME}`,
  date: `${YEAR}-${TWO}-${TWO}${NO_TIME}`,
  time: `()()()${TIME}`,
  gYearMonth: `${YEAR}-${TWO}()${NO_TIME}`,
  gYear: `${YEAR}()()${NO_TIME}`,
  gMonthDay: `()--${TWO}-${TWO}${NO_TIME}`,
  gDay: `()()---${TWO}${NO_TIME}`,
  gMonth: `()--${TWO}()${NO_TIME}`,
}

/** Each type with the pattern of its lexical forms, by its IRI. */
const FORMS = new Map(
  DATE_TIME_TYPES.map(type => [XSD + type, { type, pattern: new RegExp(`^${PATTERNS[type]}${ZONE}$`) }]),
)

/** Years further from 0 than this are no dates here: their seconds would not be exact. */
const MOST_YEARS = 200_000_000

export function isDateTimeType(datatype: string): boolean {
  return FORMS.has(datatype)
}

/** The value of a lexical form of one of the datatypes, undefined where it is none. */
export function parseDateTime(text: string, datatype: string): DateTime | undefined {
  const form = FORMS.get(datatype)
  const match = form?.pattern.exec(text)
  if (form === undefined || match === null || match === undefined) return undefined
  const { type } = form
  // A time is one of the reference date, a day one of December, a month its first day.
  const year = match[1] === '' ? 1972 : Number(match[1])
  const month = match[2] === '' ? (type === 'time' || type === 'gDay' ? 12 : 1) : Number(match[2])
  const day = match[3] === '' ? (type === 'time' ? 31 : 1) : Number(match[3])
  const hour = Number(match[4])
  const minute = Number(match[5])
  const second = Number(match[6])
  const fraction = match[7] === undefined ? '' : match[7].replace(/0+$/, '')
  const offset = offsetOf(match[8])
  if (!isDate(year, month, day) || hour > 24 || minute > 59 || second > 59) return undefined
  if (hour < 24) return make(type, { year, month, day, hour, minute, second, fraction, offset })
  if (minute > 0 || second > 0 || fraction !== '') return undefined
  // The end of a day is the beginning of the next; a time alone has no next day.
  const date = type === 'dateTime' ? dayAfter(year, month, day) : { year, month, day }
  return make(type, { ...date, hour: 0, minute, second, fraction, offset })
}

type Parts = Omit<DateTime, 'type' | 'instant'>

function make(type: DateTimeType, parts: Parts): DateTime {
  const { year, month, day, hour, minute, second, fraction, offset } = parts
  const instant =
    daysFromDate(year, month, day) * 86_400 + hour * 3600 + (minute - (offset ?? 0)) * 60 + second
  return { type, year, month, day, hour, minute, second, fraction, offset, instant }
}

function isDate(year: number, month: number, day: number): boolean {
  return (
    Math.abs(year) <= MOST_YEARS && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  )
}

function dayAfter(year: number, month: number, day: number): CivilDate {
  return dateFromDays(daysFromDate(year, month, day) + 1)
}

function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))
  return zone.startsWith('-') ? 0 - minutes : minutes
}

/** The canonical form, in the value's own zone. */
export function formatDateTime(value: DateTime): string {
  const { year, month, day, hour, minute } = value
  const y = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  const time = `${two(hour)}:${two(minute)}:${secondsForm(value)}`
  return `${formOf(value.type)}${formatZone(value.offset)}`

  function formOf(type: DateTimeType): string {
    switch (type) {
      case 'dateTime':
        return `${y}-${two(month)}-${two(day)}T${time}`
      case 'date':
        return `${y}-${two(month)}-${two(day)}`
      case 'time':
        return time
      case 'gYearMonth':
        return `${y}-${two(month)}`
      case 'gYear':
        return y
      case 'gMonthDay':
        return `--${two(month)}-${two(day)}`
      case 'gDay':
        return `---${two(day)}`
      case 'gMonth':
        return `--${two(month)}`
    }
  }
}

function secondsForm({ second, fraction }: DateTime): string {
  return two(second) + (fraction === '' ? '' : `.${fraction}`)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** `Z`, `-05:00`, or nothing without a zone. */
export function formatZone(offset: number | undefined): string {
  if (offset === undefined) return ''
  if (offset === 0) return 'Z'
  const size = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** Whether values of the type have this field of their own. */
export function hasField(type: DateTimeType, field: DateTimeField): boolean {
  return FIELDS[type].includes(field)
}

/** The seconds of the minute, with their fraction. */
export function secondsOf({ second, fraction }: DateTime): Decimal {
  return parseDecimal(fraction === '' ? String(second) : `${second}.${fraction}`)
}

/** The instant and its fraction as one number of seconds. */
function preciseInstant({ instant, fraction }: DateTime): Decimal {
  return decimal(BigInt(instant) * 10n ** BigInt(fraction.length) + BigInt(fraction), fraction.length)
}

const WIDEST_ZONE = 14 * 3600

/** Below zero, zero or above as `a` < `b`, `a` = `b`, `a` > `b`, both of one type; undefined where a zone would decide. */
export function compareDateTimes(a: DateTime, b: DateTime): number | undefined {
  const difference = compareInstants(a, b)
  if ((a.offset === undefined) === (b.offset === undefined)) return difference
  const apart = Math.abs(a.instant - b.instant)
  if (apart !== WIDEST_ZONE) return apart > WIDEST_ZONE ? difference : undefined
  // Exactly fourteen hours by whole seconds: the fraction of the later one decides.
  const [later, earlier] = difference > 0 ? [a, b] : [b, a]
  return later.fraction > earlier.fraction ? difference : undefined
}

/** The order of the instants, a missing zone taken as UTC. */
function compareInstants(a: DateTime, b: DateTime): number {
  if (a.instant !== b.instant) return a.instant - b.instant
  return a.fraction < b.fraction ? -1 : a.fraction > b.fraction ? 1 : 0
}

/** The value so much later; undefined where the type can't take the duration, or the calendar ends. */
export function addDuration(value: DateTime, { months, seconds }: Duration): DateTime | undefined {
  if (value.type !== 'dateTime' && value.type !== 'date' && (value.type !== 'time' || months !== 0))
    return undefined
  const month = value.year * 12 + value.month - 1 + months
  const year = Math.floor(month / 12)
  if (!(Math.abs(year) <= MOST_YEARS)) return undefined
  const ofYear = month - year * 12 + 1
  const local = make('dateTime', {
    ...value,
    year,
    month: ofYear,
    day: Math.min(value.day, daysInMonth(year, ofYear)),
    offset: undefined,
  })
  return fromLocal(value, addDecimals(preciseInstant(local), seconds))
}

/** A value like `value` at another local time, given as seconds since 1970. */
function fromLocal(value: DateTime, { digits, scale }: Decimal): DateTime | undefined {
  const unit = 10n ** BigInt(scale)
  const fraction = ((digits % unit) + unit) % unit
  const whole = Number((digits - fraction) / unit)
  const days = Math.floor(whole / 86_400)
  const seconds = whole - days * 86_400
  const date = dateFromDays(days)
  if (!(Math.abs(date.year) <= MOST_YEARS)) return undefined
  const keepsTime = value.type !== 'date'
  return make(value.type, {
    ...(value.type === 'time' ? { year: 1972, month: 12, day: 31 } : date),
    hour: keepsTime ? Math.floor(seconds / 3600) : 0,
    minute: keepsTime ? Math.floor(seconds / 60) % 60 : 0,
    second: keepsTime ? seconds % 60 : 0,
    fraction: keepsTime ? String(fraction).padStart(scale, '0').replace(/0+$/, '') : '',
    offset: value.offset,
  })
}

/** The time from `b` to `a`, both of one type; undefined where only one has a zone, and for the g… types. */
export function subtractDateTimes(a: DateTime, b: DateTime): Duration | undefined {
  if (a.type !== b.type || a.type.startsWith('g')) return undefined
  if ((a.offset === undefined) !== (b.offset === undefined)) return undefined
  const seconds = subtractDecimals(preciseInstant(a), preciseInstant(b))
  return { type: 'dayTimeDuration', months: 0, seconds }
}

/** The value as another type, which takes what it has from the value; undefined where it lacks something. */
export function castDateTime(value: DateTime, type: DateTimeType): DateTime | undefined {
  if (type === value.type) return value
  if (value.type === 'date' ? type === 'time' : value.type !== 'dateTime') return undefined
  const text = formatDateTime({ ...value, type })
  return parseDateTime(text, XSD + type)
}
