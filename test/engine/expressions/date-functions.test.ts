import { describe, expect, it } from 'vitest'
import { resultOf } from './result-of.ts'

const table = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s is %s', (expression, value) => {
    expect(resultOf(expression)).toBe(value)
  })

const TIME = '"2011-01-10T14:45:13.815-05:00"^^xsd:dateTime'

describe('parts of dates and times', () => {
  // SPARQL 1.1, section 17.4.5.
  table([
    [`YEAR(${TIME})`, '2011'],
    [`MONTH(${TIME})`, '1'],
    [`DAY(${TIME})`, '10'],
    [`HOURS(${TIME})`, '14'],
    [`MINUTES(${TIME})`, '45'],
    [`SECONDS(${TIME})`, '"13.815"^^xsd:decimal'],
    [`TIMEZONE(${TIME})`, '"-PT5H"^^xsd:dayTimeDuration'],
    ['TIMEZONE("2011-01-10T14:45:13.815Z"^^xsd:dateTime)', '"PT0S"^^xsd:dayTimeDuration'],
    ['TIMEZONE("2011-01-10T14:45:13.815"^^xsd:dateTime)', 'error'],
    [`TZ(${TIME})`, '"-05:00"'],
    ['TZ("2011-01-10T14:45:13.815Z"^^xsd:dateTime)', '"Z"'],
    ['TZ("2011-01-10T14:45:13.815"^^xsd:dateTime)', '""'],
    ['YEAR("-0044-03-15T00:00:00"^^xsd:dateTime)', '-44'],
    ['HOURS("2020-12-31T24:00:00"^^xsd:dateTime)', '0'],
    ['YEAR("2020-12-31T24:00:00"^^xsd:dateTime)', '2021'],
    ['SECONDS("2020-12-31T23:00:07"^^xsd:dateTime)', '"7"^^xsd:decimal'],
    ['YEAR("2020-01-02"^^xsd:date)', '2020'],
    ['HOURS("10:11:12"^^xsd:time)', '10'],
    ['MONTH("--02"^^xsd:gMonth)', '2'],
    ['HOURS("2020-01-02"^^xsd:date)', 'error'],
    ['YEAR("10:11:12"^^xsd:time)', 'error'],
    ['YEAR("2020-02-30"^^xsd:date)', 'error'],
    ['YEAR("2020-01-02")', 'error'],
    ['YEAR(2020)', 'error'],
  ])
})

describe('NOW', () => {
  it('is one instant all through a query', () => {
    const now = new Date('2026-11-25T01:02:03.004Z')
    expect(resultOf('NOW()', { now })).toBe('"2026-11-25T01:02:03.004Z"^^xsd:dateTime')
    expect(resultOf('NOW() = NOW()')).toBe('true')
  })
})
