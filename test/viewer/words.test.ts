import { describe, expect, it } from 'vitest'
import {
  cellWords,
  countsInWords,
  evidenceWords,
  fullPercent,
  hasSpread,
  period,
  STATE_WORDS,
  shortPercent,
} from '../../viewer/src/core/words.ts'
import { MATRIX } from './fixtures/matrix.ts'

describe('numbers in words', () => {
  it.each([
    [0, '0'],
    [0.02, '<0.1'],
    [0.35, '0.3'],
    [3.28, '3.3'],
    [9.94, '9.9'],
    [9.96, '10'],
    [65.1, '65'],
    [4, '4'],
    [100, '100'],
  ])('%s % is printed as %s in a cell', (percent, text) => {
    expect(shortPercent(percent)).toBe(text)
  })

  it('keeps the number of the source elsewhere', () => {
    expect(fullPercent(65.125)).toBe('65.125\u00a0%')
  })

  it.each([
    [{ numerator: 8295, denominator: 12741 }, '8,295 of 12,741 patients'],
    [{ denominator: 295213 }, 'of 295,213 patients'],
    [{ numerator: 3 }, undefined],
  ])('counts %j are %s', (quantity, text) => {
    expect(countsInWords(quantity)).toBe(text)
  })

  it.each([
    [2010, 2014, '2010–2014'],
    [2010, undefined, '2010'],
    [undefined, undefined, undefined],
  ])('the period from %s to %s is %s', (first, last, text) => {
    expect(period(first, last)).toBe(text)
  })
})

describe('cell states', () => {
  it('are all told apart in words', () => {
    const words = [...MATRIX.cells.slice(0, 5), undefined].map(cell =>
      cellWords(cell).replaceAll('\u00a0', ' '),
    )
    expect(words).toEqual([
      '65.1 %, 1 independent source',
      'rare, 0.35 %, 1 independent source',
      '30 %, conflicting values from 12 to 39 %, 2 independent sources',
      '27.4 %, 1 independent source',
      'measured only by another kind, 2 observations',
      'no source in these data',
    ])
    expect(new Set(Object.values(STATE_WORDS)).size).toBe(5)
  })

  it('a zero that was looked for is no lack of sources', () => {
    expect(cellWords({ ...MATRIX.cells[1], percent: 0 })).toBe('sought and not found, 1 independent source')
  })
})

describe('what stands behind something', () => {
  it.each([
    [{ claims: 1, papers: 1, retracted: 0, sources: 1 }, '1 claim in 1 paper, 1 independent source'],
    [
      { claims: 3, papers: 2, retracted: 1, sources: 2 },
      '3 claims in 2 papers (1 retracted), 2 independent sources',
    ],
    [{ claims: 1, papers: 0, retracted: 0, sources: 0 }, '1 claim without a paper, 0 independent sources'],
  ])('%j is "%s"', (tally, words) => {
    expect(evidenceWords(tally)).toBe(words)
  })
})

describe('the spread of a cell', () => {
  it('is marked where the printed number hides another', () => {
    const [cell] = MATRIX.cells
    expect(hasSpread(cell)).toBe(false)
    expect(hasSpread({ ...cell, low: 53.71 })).toBe(true)
    expect(hasSpread({ ...cell, low: 65.2 })).toBe(false)
  })
})
