import { describe, expect, it } from 'vitest'
import { waysToMatch } from '../../src/engine/expressions/backtracking.ts'
import { compileRegExp } from '../../src/engine/expressions/regular-expression.ts'
import { LimitError, QueryError } from '../../src/rdf/errors.ts'

const label = 'metastatic adenocarcinoma of the lung, case 7'

describe('common patterns match', () => {
  it.each([
    ['carcinoma.*7$', true],
    ['^metastatic', true],
    ['.*carcinoma.*', true],
    ['(lung|liver)', true],
    ['(a|b)denoc', true],
    ['\\bcase \\d+$', true],
    ['^[\\w ,]+$', true],
    ['(\\d{4}-){2}\\d{2}', false],
    ['(?:ab|cd)+x', false],
    ['x[^]y', false],
    ['\\p{Lu}', false],
  ])('%s', (pattern, matches) => {
    expect(compileRegExp(pattern, '').test(label)).toBe(matches)
  })
  it('flags', () => {
    expect(compileRegExp('METASTATIC', 'i').test(label)).toBe(true)
  })
})

describe('what could backtrack without end is refused before it begins', () => {
  const text = `${'a'.repeat(60)}!`
  it.each([
    '(a+)+$',
    '(a|a)*$',
    '(a*)*$',
    '(?:a|aa)+$',
    '(\\w+\\s?)*$',
    '(.*)*x',
    '^a*a*a*a*a*a*a*a*a*a*a*c$',
    `(${'a?'.repeat(30)})c`,
    '(a?a?){20}c',
    '^(?:a?b?){30}c',
    '(a?){30}a{30}',
    'a{0,20}a{0,20}a{0,20}a{0,20}a{0,20}a{0,20}a{0,20}c',
    '^\\s*\\w*\\s*\\w*\\s*\\w*\\s*\\w*\\s*\\w*\\s*\\w*\\s*\\w*$',
    '(?:[]|(a+)+$)[b]?c',
    '(?=(a+)+$)b',
    '(a*)\\1\\1\\1*(a*)(a*)(a*)b',
  ])('%s', pattern => {
    expect(() => compileRegExp(pattern, '').test(text)).toThrow(LimitError)
  })
})

it('a pattern that V8 can not read is a QueryError that quotes it', () => {
  expect(() => compileRegExp('(a', '')).toThrow(QueryError)
  expect(() => compileRegExp('a', 'g')).toThrow('The flag "g" of a regular expression is not supported')
})

describe('ways to match', () => {
  it.each([
    ['abc', 1, 1],
    ['^abc', 1, 0],
    ['^a*b', 1, 1],
    ['a*b*', 1, 3],
    ['^a?b?', 4, 0],
    ['^a{2,4}', 3, 0],
    ['^(ab|cd)', 1, 0],
    ['^(a|ab)', 2, 0],
    ['^a|b', 2, 1],
  ])('%s: %d · n^%d', (pattern, coefficient, degree) => {
    expect(waysToMatch(pattern)).toMatchObject({ coefficient, degree })
  })
})
