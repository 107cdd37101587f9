import { describe, expect, it } from 'vitest'
import { resultOf } from './result-of.ts'

const table = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s is %s', (expression, value) => {
    expect(resultOf(expression)).toBe(value)
  })

describe('arithmetic', () => {
  table([
    ['0.1 + 0.2', '"0.3"^^xsd:decimal'],
    ['9223372036854775807 + 1', '9223372036854775808'],
    ['4 / 2', '"2"^^xsd:decimal'],
    ['2 / 3', '"0.666666666666666667"^^xsd:decimal'],
    ['1 / 0', 'error'],
    ['1.5 / 0.0', 'error'],
    ['1 / 0e0', '"INF"^^xsd:double'],
    ['1e0 + 1', '"2.0E0"^^xsd:double'],
    ['xsd:float("0.1") + 0.2', '"3.0E-1"^^xsd:float'],
    ['"5"^^xsd:byte * "60"^^xsd:byte', '300'],
    ['-"5"^^xsd:byte', '-5'],
    ['-(-1.50)', '"1.5"^^xsd:decimal'],
    ['+"5"^^xsd:byte', '5'],
    ['1 + "1"', 'error'],
    ['1 + :a', 'error'],
    ['"x"^^xsd:integer + 1', 'error'],
    ['"300"^^xsd:byte + 1', 'error'],
    ['1 + 2 * 3 - 4 / 2', '"5"^^xsd:decimal'],
    ['ABS(-2.50)', '"2.5"^^xsd:decimal'],
    ['ABS("-5"^^xsd:int)', '5'],
    ['CEIL(10.5)', '"11"^^xsd:decimal'],
    ['CEIL(-10.5)', '"-10"^^xsd:decimal'],
    ['FLOOR(-10.5)', '"-11"^^xsd:decimal'],
    ['ROUND(2.4999)', '"2"^^xsd:decimal'],
    ['ROUND(2.5)', '"3"^^xsd:decimal'],
    ['ROUND(-2.5)', '"-2"^^xsd:decimal'],
    ['ROUND(-0.5e0)', '"-0.0E0"^^xsd:double'],
    ['ROUND("5"^^xsd:int)', '5'],
    ['ROUND("x")', 'error'],
    ['-"x"', 'error'],
  ])
})

describe('dates and durations', () => {
  table([
    [
      '"2020-01-01T10:00:00Z"^^xsd:dateTime - "2020-01-01T00:00:00.5Z"^^xsd:dateTime',
      '"PT9H59M59.5S"^^xsd:dayTimeDuration',
    ],
    ['"2020-01-31"^^xsd:date + "P1M"^^xsd:yearMonthDuration', '"2020-02-29"^^xsd:date'],
    ['"P1M"^^xsd:yearMonthDuration + "2020-01-31"^^xsd:date', '"2020-02-29"^^xsd:date'],
    ['"2020-01-31"^^xsd:date - "P1M"^^xsd:yearMonthDuration', '"2019-12-31"^^xsd:date'],
    ['"P1D"^^xsd:dayTimeDuration + "PT1H"^^xsd:dayTimeDuration', '"P1DT1H"^^xsd:dayTimeDuration'],
    ['"P1Y"^^xsd:yearMonthDuration - "P13M"^^xsd:yearMonthDuration', '"-P1M"^^xsd:yearMonthDuration'],
    ['-"P1D"^^xsd:dayTimeDuration', '"-P1D"^^xsd:dayTimeDuration'],
    ['"2020-01-31"^^xsd:date + "2020-01-31"^^xsd:date', 'error'],
    ['"P1D"^^xsd:dayTimeDuration - "2020-01-31"^^xsd:date', 'error'],
    ['"2020-01-31"^^xsd:date + 1', 'error'],
    ['"P1D"^^xsd:dayTimeDuration * 2', 'error'],
  ])
})

describe('= and !=', () => {
  // Left, right, and what = gives.
  const cases: readonly (readonly [string, string, string])[] = [
    ['1', '1.0', 'true'],
    ['1', '1e0', 'true'],
    ['01', '1', 'true'],
    ['1', '2', 'false'],
    ['1', '"1"', 'false'],
    ['1', 'true', 'false'],
    ['1', ':a', 'false'],
    ['0.1', 'xsd:float("0.1")', 'true'],
    ['0.1e0', 'xsd:float("0.1")', 'false'],
    ['9007199254740993', '9007199254740992', 'false'],
    ['xsd:double("NaN")', 'xsd:double("NaN")', 'false'],
    ['"x"^^xsd:integer', '1', 'error'],
    ['"x"^^xsd:integer', '1.0', 'error'],
    ['"x"^^xsd:integer', '"x"^^xsd:integer', 'true'],
    ['"300"^^xsd:byte', '300', 'error'],
    ['"a"', '"a"', 'true'],
    ['"a"', '"b"', 'false'],
    ['"a"', '"a"@en', 'false'],
    ['"a"@en', '"a"@EN', 'true'],
    ['"a"@en', '"a"@fr', 'false'],
    ['"a"@en', '"a"@en--ltr', 'false'],
    ['"a"@en', '"a"^^:unknown', 'false'],
    ['"a"', '"a"^^:unknown', 'error'],
    ['"a"^^:unknown', '"a"^^:unknown', 'true'],
    ['"a"^^:unknown', '"b"^^:unknown', 'error'],
    ['"a"^^:unknown', '"a"^^:other', 'error'],
    ['"a"^^:unknown', ':a', 'false'],
    [':a', ':a', 'true'],
    [':a', ':b', 'false'],
    ['true', '"1"^^xsd:boolean', 'true'],
    ['"x"^^xsd:boolean', 'true', 'error'],
    ['"2020-01-01T12:00:00+02:00"^^xsd:dateTime', '"2020-01-01T10:00:00Z"^^xsd:dateTime', 'true'],
    ['"2020-01-01T10:00:00"^^xsd:dateTime', '"2020-01-01T10:00:00Z"^^xsd:dateTime', 'error'],
    ['"2020-01-01T10:00:00"^^xsd:dateTime', '"2021-01-01T10:00:00Z"^^xsd:dateTime', 'false'],
    ['"2020-01-01"^^xsd:date', '"2020-01-01T00:00:00"^^xsd:dateTime', 'false'],
    ['"2020-02-30"^^xsd:date', '"2020-03-01"^^xsd:date', 'error'],
    ['"2020-02-30"^^xsd:date', '1', 'error'],
    ['"P1Y"^^xsd:duration', '"P12M"^^xsd:yearMonthDuration', 'true'],
    ['"P1M"^^xsd:duration', '"P30D"^^xsd:duration', 'false'],
    ['1', '1/0', 'error'],
  ]
  it.each(cases)('%s = %s is %s, and != the contrary', (a, b, equal) => {
    const contrary = { true: 'false', false: 'true', error: 'error' }[equal]
    expect(resultOf(`${a} = ${b}`)).toBe(equal)
    expect(resultOf(`${b} = ${a}`)).toBe(equal)
    expect(resultOf(`${a} != ${b}`)).toBe(contrary)
  })
})

describe('< and its kin', () => {
  // Left, right, and whether the left is less, equal, greater, none of them, or the two have no order.
  const cases: readonly (readonly [string, string, '<' | '=' | '>' | 'none' | 'error'])[] = [
    ['1', '2', '<'],
    ['2', '1.5', '>'],
    ['1', '1.0', '='],
    ['9007199254740993', '9007199254740992', '>'],
    ['xsd:double("NaN")', '1', 'none'],
    ['1', '"2"', 'error'],
    ['"a"', '"b"', '<'],
    ['"B"', '"a"', '<'],
    ['"\uffff"', '"😀"', '<'],
    ['"a"@en', '"b"@en', 'error'],
    ['"a"', '"b"@en', 'error'],
    ['false', 'true', '<'],
    [':a', ':b', 'error'],
    ['"a"^^:unknown', '"b"^^:unknown', 'error'],
    ['"2020-01-01T00:00:00Z"^^xsd:dateTime', '"2020-01-01T00:00:00.001Z"^^xsd:dateTime', '<'],
    ['"2020-01-01T00:00:00Z"^^xsd:dateTime', '"2020-01-01T05:00:00"^^xsd:dateTime', 'error'],
    ['"2020-01-01T00:00:00Z"^^xsd:dateTime', '"2020-01-02T05:00:00"^^xsd:dateTime', '<'],
    ['"2020-01-01"^^xsd:date', '"2020-01-02"^^xsd:date', '<'],
    ['"10:00:00"^^xsd:time', '"09:00:00"^^xsd:time', '>'],
    ['"2020-01-01"^^xsd:date', '"2020-01-02T00:00:00"^^xsd:dateTime', 'error'],
    ['"PT24H"^^xsd:dayTimeDuration', '"P1D"^^xsd:duration', '='],
    ['"P1M"^^xsd:duration', '"P30D"^^xsd:duration', 'error'],
  ]
  it.each(cases)('%s is to %s: %s', (a, b, relation) => {
    const holds = (signs: string) => (relation === 'error' ? 'error' : String(signs.includes(relation)))
    expect(resultOf(`${a} < ${b}`)).toBe(holds('<'))
    expect(resultOf(`${a} <= ${b}`)).toBe(holds('<='))
    expect(resultOf(`${a} > ${b}`)).toBe(holds('>'))
    expect(resultOf(`${a} >= ${b}`)).toBe(holds('>='))
    expect(resultOf(`${b} > ${a}`)).toBe(holds('<'))
    expect(resultOf(`${b} <= ${a}`)).toBe(holds('>='))
  })
})
