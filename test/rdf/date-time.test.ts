import { describe, expect, it } from 'vitest'
import { dateFromDays, daysFromDate, daysInMonth } from '../../src/rdf/calendar.ts'
import {
  addDuration,
  castDateTime,
  compareDateTimes,
  type DateTime,
  type DateTimeType,
  formatDateTime,
  parseDateTime,
  secondsOf,
  subtractDateTimes,
} from '../../src/rdf/date-time.ts'
import { formatDecimal } from '../../src/rdf/decimal.ts'
import { formatDuration, parseDuration } from '../../src/rdf/duration.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'

const parse = (text: string, type: string) => parseDateTime(text, XSD + type)
const must = (text: string, type: string): DateTime => parse(text, type)!

describe('the calendar', () => {
  it('counts days as JavaScript does, and back', () => {
    for (let days = -800_000; days < 800_000; days += 37) {
      const date = new Date(days * 86_400_000)
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
      expect(daysFromDate(year, month, day)).toBe(days)
      expect(dateFromDays(days)).toEqual({ year, month, day })
    }
  })
  it.each([
    [2020, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [-4, 2, 29],
    [0, 2, 29],
    [2021, 4, 30],
    [2021, 12, 31],
  ])('year %d has in month %d %d days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days)
  })
})

describe('a date or time', () => {
  it.each([
    ['dateTime', '2011-01-10T14:45:13.815-05:00', '2011-01-10T14:45:13.815-05:00'],
    ['dateTime', '2011-01-10T14:45:13.500+00:00', '2011-01-10T14:45:13.5Z'],
    ['dateTime', '2020-12-31T24:00:00', '2021-01-01T00:00:00'],
    ['dateTime', '-0044-03-15T12:00:00Z', '-0044-03-15T12:00:00Z'],
    ['dateTime', '12026-01-01T00:00:00', '12026-01-01T00:00:00'],
    ['dateTime', '0000-02-29T00:00:00', '0000-02-29T00:00:00'],
    ['dateTime', '2020-01-01T10:00:00.12345678901234567890', '2020-01-01T10:00:00.1234567890123456789'],
    ['date', '2020-02-29+14:00', '2020-02-29+14:00'],
    ['time', '24:00:00Z', '00:00:00Z'],
    ['gYearMonth', '2020-02', '2020-02'],
    ['gYear', '-2020Z', '-2020Z'],
    ['gMonthDay', '--02-29', '--02-29'],
    ['gDay', '---31', '---31'],
    ['gMonth', '--02-05:00', '--02-05:00'],
  ])('%s %s is %s', (type, text, canonical) => {
    expect(formatDateTime(must(text, type))).toBe(canonical)
  })
  it.each([
    ['dateTime', '2021-02-29T00:00:00'],
    ['dateTime', '2021-13-01T00:00:00'],
    ['dateTime', '2021-01-01T24:00:01'],
    ['dateTime', '2021-01-01T23:60:00'],
    ['dateTime', '2021-01-01T23:00:60'],
    ['dateTime', '2021-01-01T00:00:00+14:01'],
    ['dateTime', '2021-01-01 00:00:00'],
    ['dateTime', '02021-01-01T00:00:00'],
    ['dateTime', '+2021-01-01T00:00:00'],
    ['dateTime', ' 2021-01-01T00:00:00'],
    ['dateTime', '2021-01-01T00:00:00.'],
    ['dateTime', '900000000-01-01T00:00:00'],
    ['date', '2021-01-01T00:00:00'],
    ['gMonthDay', '--02-30'],
    ['gDay', '---32'],
    ['string', '2021-01-01'],
  ])('%s can not be %s', (type, text) => {
    expect(parse(text, type)).toBeUndefined()
  })
  it('keeps the digits of its seconds', () => {
    expect(formatDecimal(secondsOf(must('2011-01-10T14:45:13.8150-05:00', 'dateTime')))).toBe('13.815')
  })
})

describe('two dates or times', () => {
  it.each([
    ['dateTime', '2020-01-01T12:00:00+02:00', '2020-01-01T10:00:00Z', 0],
    ['dateTime', '2020-01-01T24:00:00Z', '2020-01-02T00:00:00Z', 0],
    ['dateTime', '2020-01-01T10:00:00.1Z', '2020-01-01T10:00:00.11Z', -1],
    ['dateTime', '2020-01-01T10:00:00.10Z', '2020-01-01T10:00:00.1Z', 0],
    ['dateTime', '2020-01-01T10:00:00', '2020-01-01T10:00:00', 0],
    ['dateTime', '2020-01-01T10:00:00', '2020-01-01T10:00:00Z', undefined],
    ['dateTime', '2020-01-01T10:00:00', '2020-01-02T00:00:00Z', undefined],
    ['dateTime', '2020-01-01T10:00:00', '2020-01-02T00:00:00.001Z', -1],
    ['dateTime', '2020-01-01T10:00:00', '2019-12-31T19:59:59Z', 1],
    ['dateTime', '-0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z', -1],
    ['date', '2020-01-01', '2020-01-02', -1],
    ['date', '2020-01-01', '2020-01-01Z', undefined],
    ['date', '2020-01-01', '2020-01-03Z', -1],
    ['time', '10:00:00+02:00', '09:00:00Z', -1],
    ['time', '23:00:00-05:00', '04:00:00Z', 1],
    ['gYear', '2020', '2021', -1],
    ['gMonthDay', '--02-29', '--03-01', -1],
  ])('%s %s against %s: %s', (type, a, b, sign) => {
    const difference = compareDateTimes(must(a, type), must(b, type))
    const back = compareDateTimes(must(b, type), must(a, type))
    expect(difference && Math.sign(difference)).toBe(sign)
    expect(back && Math.sign(back)).toBe(sign && 0 - sign)
  })
  it.each([
    ['dateTime', '2020-01-01T10:00:00Z', '2020-01-01T00:00:00.5Z', 'PT9H59M59.5S'],
    ['dateTime', '2020-01-01T00:00:00Z', '2020-03-01T12:00:00+01:00', '-P60DT11H'],
    ['date', '2020-01-31', '2020-01-01', 'P30D'],
    ['time', '09:00:00', '10:00:00', '-PT1H'],
    ['dateTime', '2020-01-01T10:00:00Z', '2020-01-01T00:00:00', undefined],
    ['gYear', '2020', '2019', undefined],
  ])('%s: from %s take %s, which leaves %s', (type, a, b, duration) => {
    const difference = subtractDateTimes(must(a, type), must(b, type))
    expect(difference && formatDuration(difference)).toBe(duration)
  })
})

describe('a date and a duration', () => {
  it.each([
    ['dateTime', '2020-01-31T10:00:00Z', 'P1M', '2020-02-29T10:00:00Z'],
    ['dateTime', '2019-01-31T10:00:00Z', 'P1M', '2019-02-28T10:00:00Z'],
    ['dateTime', '2020-02-29T00:00:00', 'P1Y', '2021-02-28T00:00:00'],
    ['dateTime', '2020-01-01T00:00:00', '-PT0.5S', '2019-12-31T23:59:59.5'],
    ['dateTime', '2020-01-31T00:00:00', '-P1Y2M3DT4H5M6.7S', '2018-11-26T19:54:53.3'],
    ['dateTime', '2020-01-01T23:00:00-05:00', 'PT2H', '2020-01-02T01:00:00-05:00'],
    ['date', '2020-01-31', 'PT25H', '2020-02-01'],
    ['date', '2020-01-01+02:00', '-PT1H', '2019-12-31+02:00'],
    ['time', '10:00:00', 'PT15H', '01:00:00'],
    ['time', '10:00:00', 'P1M', undefined],
    ['gYear', '2020', 'P1Y', undefined],
    ['dateTime', '2020-01-01T00:00:00', 'P900000000Y', undefined],
  ])('%s %s and %s make %s', (type, text, duration, sum) => {
    const result = addDuration(must(text, type), parseDuration(duration, `${XSD}duration`)!)
    expect(result && formatDateTime(result)).toBe(sum)
  })
})

describe('a date or time as another type', () => {
  it.each([
    ['dateTime', '2020-01-02T03:04:05Z', 'date', '2020-01-02Z'],
    ['dateTime', '2020-01-02T03:04:05Z', 'time', '03:04:05Z'],
    ['dateTime', '2020-01-02T03:04:05Z', 'gMonthDay', '--01-02Z'],
    ['date', '2020-01-02', 'dateTime', '2020-01-02T00:00:00'],
    ['date', '2020-01-02', 'gYear', '2020'],
    ['date', '2020-01-02', 'time', undefined],
    ['time', '03:04:05', 'dateTime', undefined],
    ['gYear', '2020', 'date', undefined],
  ])('%s %s as %s: %s', (type, text, target, result) => {
    const cast = castDateTime(must(text, type), target as DateTimeType)
    expect(cast && formatDateTime(cast)).toBe(result)
  })
})
