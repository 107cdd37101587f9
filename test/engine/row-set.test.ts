import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Budget } from '../../src/engine/budget.ts'
import { RowSet } from '../../src/engine/row-set.ts'
import { LimitError } from '../../src/rdf/errors.ts'

/** The rows of `width` columns, `count` of them, that a seed makes; some come again. */
function columnsOf(width: number, count: number, values: number): Uint32Array[] {
  return Array.from({ length: width }, (_, c) =>
    Uint32Array.from(
      { length: count },
      (_, row) => (Math.imul(row + 1, 2_654_435_761 + 2 * c) >>> 3) % values,
    ),
  )
}

/** Adds all rows to a set and to a Map, and compares what both say. */
function expectAsMap(columns: readonly Uint32Array[], count: number): void {
  const set = new RowSet(columns.length, new Budget())
  const model = new Map<string, number>()
  for (let row = 0; row < count; row++) {
    const key = columns.map(column => column[row]).join()
    const known = model.get(key)
    if (known === undefined) model.set(key, model.size)
    const number = set.add(columns, row)
    if (number !== (known ?? model.size - 1)) expect(number, `row ${row}`).toBe(known ?? model.size - 1)
  }
  expect(set.size).toBe(model.size)
  for (let row = 0; row < count; row++) {
    const number = model.get(columns.map(column => column[row]).join())!
    if (set.find(columns, row) !== number) expect(set.find(columns, row)).toBe(number)
    if (columns.some((column, c) => set.at(number, c) !== column[row]))
      expect(columns.map((_, c) => set.at(number, c))).toEqual(columns.map(column => column[row]))
  }
}

describe('a set of rows', () => {
  it.each([
    [1, 100],
    [2, 1000],
    [3, 20],
    [0, 1],
  ])('of %i columns numbers rows as a Map does, in the order of their arrival', (width, values) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), count => {
        expectAsMap(columnsOf(width, count, values), count)
      }),
      { numRuns: 20, seed: 1 },
    )
  })

  it('grows in small steps while rows are added and looked for', () => {
    expectAsMap(columnsOf(2, 150_000, 1_000_000), 150_000)
  })

  it('does not hold what was not added', () => {
    const set = new RowSet(2, new Budget())
    expect(set.find([Uint32Array.of(1), Uint32Array.of(2)], 0)).toBe(-1)
    set.add([Uint32Array.of(1), Uint32Array.of(2)], 0)
    expect(set.find([Uint32Array.of(2), Uint32Array.of(1)], 0)).toBe(-1)
    expect(set.find([Uint32Array.of(1), Uint32Array.of(2)], 0)).toBe(0)
  })

  it('is charged to the budget', () => {
    const columns = columnsOf(2, 100_000, 0xffffffff)
    const set = new RowSet(2, new Budget({ maxBytes: 1_000_000 }))
    let added = 0
    expect(() => {
      for (; added < 100_000; added++) set.add(columns, added)
    }).toThrow(LimitError)
    // Eight bytes a row and as many or twice as many for its slots, and the table before while it is moved.
    expect(added).toBeGreaterThan(1_000_000 / 48)
    expect(added).toBeLessThan(1_000_000 / 16)
  })
})
