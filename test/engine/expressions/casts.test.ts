import { describe, expect, it } from 'vitest'
import { resultOf } from './result-of.ts'

/** Each row: an argument, and what the casts named above make of it. */
const matrix = (targets: readonly string[], rows: readonly (readonly string[])[]) =>
  it.each(rows.flatMap(([argument, ...values]) => targets.map((t, k) => [t, argument, values[k]] as const)))(
    'xsd:%s(%s) is %s',
    (target, argument, value) => {
      expect(resultOf(`xsd:${target}(${argument})`)).toBe(value)
    },
  )

const decimal = (text: string) => `"${text}"^^xsd:decimal`
const double = (text: string) => `"${text}"^^xsd:double`
const E = 'error'

describe('casts to numbers', () => {
  matrix(
    ['integer', 'decimal', 'double'],
    [
      ['"5"', '5', decimal('5'), double('5.0E0')],
      ['" +05\\t"', '5', decimal('5'), double('5.0E0')],
      ['"-7.9"', E, decimal('-7.9'), double('-7.9E0')],
      ['"1E2"', E, E, double('1.0E2')],
      ['"NaN"', E, E, double('NaN')],
      ['"+INF"', E, E, double('INF')],
      ['""', E, E, E],
      ['"5"@en', E, E, E],
      ['true', '1', decimal('1'), double('1.0E0')],
      ['"0"^^xsd:boolean', '0', decimal('0'), double('0.0E0')],
      ['-7.9', '-7', decimal('-7.9'), double('-7.9E0')],
      ['7.9e0', '7', decimal('7.9000000000000003552713678800500929355621337890625'), double('7.9E0')],
      ['1e22', '10000000000000000000000', decimal('10000000000000000000000'), double('1.0E22')],
      ['xsd:double("INF")', E, E, double('INF')],
      ['xsd:float("0.1")', '0', decimal('0.100000001490116119384765625'), double('1.0000000149011612E-1')],
      ['"12"^^xsd:byte', '12', decimal('12'), double('1.2E1')],
      ['"x"^^xsd:integer', E, E, E],
      [':a', E, E, E],
      ['"2020-01-01"^^xsd:date', E, E, E],
    ],
  )
  matrix(
    ['float', 'byte', 'unsignedInt'],
    [
      ['"1.1"', '"1.1E0"^^xsd:float', E, E],
      ['127', '"1.27E2"^^xsd:float', '"127"^^xsd:byte', '"127"^^xsd:unsignedInt'],
      ['128', '"1.28E2"^^xsd:float', E, '"128"^^xsd:unsignedInt'],
      ['-1', '"-1.0E0"^^xsd:float', '"-1"^^xsd:byte', E],
      ['-1.5', '"-1.5E0"^^xsd:float', '"-1"^^xsd:byte', E],
      ['1e300', '"INF"^^xsd:float', E, E],
      ['0.1', '"1.0E-1"^^xsd:float', '"0"^^xsd:byte', '"0"^^xsd:unsignedInt'],
    ],
  )
})

describe('casts to boolean and string', () => {
  matrix(
    ['boolean', 'string'],
    [
      ['"true"', 'true', '"true"'],
      ['" 0 "', 'false', '" 0 "'],
      ['"TRUE"', E, '"TRUE"'],
      ['0.0', 'false', '"0"'],
      ['-3', 'true', '"-3"'],
      ['1.50', 'true', '"1.5"'],
      ['1e0', 'true', '"1"'],
      ['1e6', 'true', '"1.0E6"'],
      ['xsd:double("NaN")', 'false', '"NaN"'],
      ['xsd:float("1.1")', 'true', '"1.1"'],
      ['"1"^^xsd:boolean', 'true', '"true"'],
      ['"007"^^xsd:int', 'true', '"7"'],
      ['"a"@en', E, '"a"'],
      [':a', E, '"http://e/a"'],
      ['BNODE()', E, E],
      ['"2020-01-01T00:00:00.500+00:00"^^xsd:dateTime', E, '"2020-01-01T00:00:00.5Z"'],
      ['"P12M"^^xsd:duration', E, '"P1Y"'],
      ['"x"^^xsd:integer', E, '"x"'],
      ['"x"^^:unknown', E, '"x"'],
    ],
  )
})

describe('casts to dates and durations', () => {
  matrix(
    ['dateTime', 'date', 'time', 'gYear'],
    [
      ['"2020-01-02T03:04:05"', '"2020-01-02T03:04:05"^^xsd:dateTime', E, E, E],
      ['" 2020-01-02 "', E, '"2020-01-02"^^xsd:date', E, E],
      ['"2020-13-01T00:00:00"', E, E, E, E],
      ['"2020"', E, E, E, '"2020"^^xsd:gYear'],
      [
        '"2020-01-02T03:04:05Z"^^xsd:dateTime',
        '"2020-01-02T03:04:05Z"^^xsd:dateTime',
        '"2020-01-02Z"^^xsd:date',
        '"03:04:05Z"^^xsd:time',
        '"2020Z"^^xsd:gYear',
      ],
      [
        '"2020-01-02"^^xsd:date',
        '"2020-01-02T00:00:00"^^xsd:dateTime',
        '"2020-01-02"^^xsd:date',
        E,
        '"2020"^^xsd:gYear',
      ],
      ['"03:04:05"^^xsd:time', E, E, '"03:04:05"^^xsd:time', E],
      ['2020', E, E, E, E],
      [':a', E, E, E, E],
    ],
  )
  matrix(
    ['duration', 'dayTimeDuration', 'yearMonthDuration'],
    [
      ['"P14M"', '"P1Y2M"^^xsd:duration', E, '"P1Y2M"^^xsd:yearMonthDuration'],
      ['"PT90M"', '"PT1H30M"^^xsd:duration', '"PT1H30M"^^xsd:dayTimeDuration', E],
      [
        '"P1Y2M3DT4H"^^xsd:duration',
        '"P1Y2M3DT4H"^^xsd:duration',
        '"P3DT4H"^^xsd:dayTimeDuration',
        '"P1Y2M"^^xsd:yearMonthDuration',
      ],
      [
        '"P1D"^^xsd:dayTimeDuration',
        '"P1D"^^xsd:duration',
        '"P1D"^^xsd:dayTimeDuration',
        '"P0M"^^xsd:yearMonthDuration',
      ],
      ['1', E, E, E],
    ],
  )
})
