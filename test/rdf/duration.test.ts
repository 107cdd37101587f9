import { describe, expect, it } from 'vitest'
import {
  addDurations,
  compareDurations,
  equalDurations,
  formatDuration,
  negateDuration,
  parseDuration,
} from '../../src/rdf/duration.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'

const parse = (text: string, type = 'duration') => parseDuration(text, XSD + type)

describe('a duration', () => {
  it.each([
    ['duration', 'P1Y2M3DT4H5M6.7S', 'P1Y2M3DT4H5M6.7S'],
    ['duration', 'P14M', 'P1Y2M'],
    ['duration', '-P0D', 'PT0S'],
    ['duration', 'P400D', 'P400D'],
    ['dayTimeDuration', 'PT90M', 'PT1H30M'],
    ['dayTimeDuration', 'PT0.50S', 'PT0.5S'],
    ['dayTimeDuration', '-PT36H', '-P1DT12H'],
    ['dayTimeDuration', 'PT3600S', 'PT1H'],
    ['yearMonthDuration', 'P0Y', 'P0M'],
    ['yearMonthDuration', '-P25M', '-P2Y1M'],
  ])('%s %s is %s', (type, text, canonical) => {
    expect(formatDuration(parse(text, type)!)).toBe(canonical)
  })
  it.each([
    ['duration', 'P'],
    ['duration', 'PT'],
    ['duration', 'P1YT'],
    ['duration', 'P1.5D'],
    ['duration', 'P-1D'],
    ['duration', '+P1D'],
    ['duration', 'PT.5S'],
    ['duration', '1Y'],
    ['dayTimeDuration', 'P1M'],
    ['yearMonthDuration', 'P1D'],
    ['yearMonthDuration', 'PT1M'],
    ['integer', 'P1D'],
  ])('%s can not be %s', (type, text) => {
    expect(parse(text, type)).toBeUndefined()
  })
})

describe('two durations', () => {
  it.each([
    ['P1Y', 'P12M', 0, true],
    ['P1Y', 'P13M', -1, false],
    ['PT24H', 'P1D', 0, true],
    ['P1D', 'PT24H0.001S', -1, false],
    ['P1M', 'P30D', undefined, false],
    ['P1M', 'P27D', 1, false],
    ['P1M', 'P32D', -1, false],
    ['P5M', 'P153D', undefined, false],
    ['P1Y', 'P364D', 1, false],
    ['P1Y', 'P365D', undefined, false],
    ['-P1M', '-P30D', undefined, false],
    ['PT0S', 'P0M', 0, true],
  ])('%s against %s: %s, equal %s', (a, b, sign, equal) => {
    const [x, y] = [parse(a)!, parse(b)!]
    const difference = compareDurations(x, y)
    expect(difference && Math.sign(difference)).toBe(sign)
    expect(equalDurations(x, y)).toBe(equal)
  })
  it.each([
    ['duration', 'P1Y', 'duration', 'P1D', 'P1Y1D duration'],
    ['yearMonthDuration', 'P1Y', 'dayTimeDuration', 'P1D', 'P1Y1D duration'],
    ['yearMonthDuration', 'P1Y', 'yearMonthDuration', '-P13M', '-P1M yearMonthDuration'],
    ['dayTimeDuration', 'PT23H', 'dayTimeDuration', 'PT1H0.5S', 'P1DT0.5S dayTimeDuration'],
    ['yearMonthDuration', 'P1M', 'dayTimeDuration', '-P1D', undefined],
  ])('%s %s + %s %s = %s', (at, a, bt, b, sum) => {
    const result = addDurations(parse(a, at)!, parse(b, bt)!)
    expect(result && `${formatDuration(result)} ${result.type}`).toBe(sum)
  })
  it('turns around with its sign', () => {
    expect(formatDuration(negateDuration(parse('P1Y2DT0.5S')!))).toBe('-P1Y2DT0.5S')
    expect(formatDuration(negateDuration(parse('PT0S')!))).toBe('PT0S')
  })
})
