import { describe, expect, it } from 'vitest'
import { Budget } from '../../src/engine/budget.ts'
import { Stretch } from '../../src/engine/stretch.ts'
import { LimitError } from '../../src/rdf/errors.ts'

/** A stretch by a clock that stands still but for the work of rows, and a pull of so many of them. */
function stretchOf(timeout?: number) {
  let time = performance.now()
  const stretch = new Stretch(new Budget({ timeout }), () => time)
  const pull = (most: number, cost: (row: number) => number): number => {
    for (let row = 0; row < most; row++) {
      if (stretch.isOver(row)) return row
      time += cost(row)
    }
    return most
  }
  return { stretch, pull }
}

describe('a stretch of work', () => {
  it('is over after five milliseconds', () => {
    const { pull } = stretchOf()
    expect(pull(100, () => 6)).toBe(1)
    expect(pull(100, () => 6)).toBe(1)
    expect(pull(100, () => 2)).toBe(3)
    expect(pull(100, () => 0.7)).toBeLessThanOrEqual(5 / 0.7 + 16)
  })

  it('is not over while rows are quick', () => {
    const { pull } = stretchOf()
    expect(pull(1000, () => 0)).toBe(1000)
    expect(pull(1000, () => 0.0049)).toBe(1000)
  })

  it('always does one row', () => {
    const { pull } = stretchOf()
    for (let k = 0; k < 5; k++) expect(pull(1, () => 20)).toBe(1)
  })

  it('looks at the clock every sixteen rows where they are quick, and at each where they become slow', () => {
    const { stretch, pull } = stretchOf()
    pull(200, () => 0)
    expect(stretch.rows).toBe(16)
    expect(pull(200, row => (row < 32 ? 0 : 2))).toBeLessThanOrEqual(48)
    expect(stretch.rows).toBe(1)
  })

  it('ends the query where its time is up, after one slow row at most', () => {
    const { pull } = stretchOf(100)
    let rows = 0
    expect(() => {
      for (let k = 0; k < 100; k++) rows += pull(100, () => 50)
    }).toThrow(LimitError)
    expect(rows).toBeLessThanOrEqual(3)
  })
})
