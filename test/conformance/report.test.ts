import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { earlText, type Outcomes, readEarl } from './earl.ts'
import { README, readmeText, reportedOutcomes } from './report.ts'
import { SUITES } from './suites.ts'

describe('docs/conformance', () => {
  it('README.md has the counts of the reports', () => {
    expect(readFileSync(README, 'utf8')).toBe(readmeText())
  })

  test.each(SUITES)('the report on $title is there, and says of no test that it failed', suite => {
    const outcomes = [...reportedOutcomes(suite)]
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.filter(([, { outcome }]) => outcome === 'failed')).toEqual([])
  })
})

it('outcomes come back from EARL, and the same outcomes give the same text', () => {
  const outcomes: Outcomes = new Map([
    ['http://e.org/m#b', { outcome: 'passed' }],
    ['http://e.org/m#a', { outcome: 'failed' }],
    ['http://e.org/m#c', { outcome: 'inapplicable', reason: 'needs "more"' }],
  ])
  const text = earlText(outcomes)
  expect(readEarl(text)).toEqual(outcomes)
  expect(earlText(new Map([...outcomes].reverse()))).toBe(text)
})
