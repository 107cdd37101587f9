import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BATCH_PROBES } from '../../../src/engine/batch.ts'
import { Budget } from '../../../src/engine/budget.ts'
import { HashJoin } from '../../../src/engine/operators/hash-join.ts'
import { Minus } from '../../../src/engine/operators/minus.ts'
import { LimitError } from '../../../src/rdf/errors.ts'
import { budget, drained, Given, type IdRows, pool } from './given.ts'

const LEFT = ['a', 'b', 'c']
const RIGHT = ['b', 'c', 'd']

/** The pairs that a left and a right row agree on: columns of b and c. */
const SHARED = [
  [1, 0],
  [2, 1],
] as const

const agree = (left: readonly number[], right: readonly number[]): boolean =>
  SHARED.every(([l, r]) => left[l] === right[r] || left[l] === 0 || right[r] === 0)

const both = (left: readonly number[], right: readonly number[]): number[] => [
  left[0]!,
  left[1]! || right[0]!,
  left[2]! || right[1]!,
  right[2]!,
]

/** A row of ids below 4, which may leave variables unbound where `holes` says so. */
const rowsOf = (width: number, holes: boolean) =>
  fc.array(fc.array(fc.integer({ min: holes ? 0 : 1, max: 3 }), { minLength: width, maxLength: width }), {
    maxLength: 30,
  })
const inputs = fc.boolean().chain(l => fc.boolean().chain(r => fc.tuple(rowsOf(3, l), rowsOf(3, r))))
const RUNS = { numRuns: 300, seed: 1 }

const sorted = (rows: IdRows) => rows.map(row => row.join()).sort()

describe('a hash join', () => {
  const join = (left: IdRows, right: IdRows, options = {}) =>
    new HashJoin(new Given(LEFT, left), new Given(RIGHT, right), {
      optional: false,
      budget: budget(),
      pool: pool(),
      ...options,
    })

  it('gives the pairs that agree, an unbound variable with anything', () => {
    const property = fc.property(inputs, ([left, right]) => {
      const expected = left.flatMap(l => right.filter(r => agree(l, r)).map(r => both(l, r)))
      expect(sorted(drained(join(left, right)))).toEqual(sorted(expected))
    })
    fc.assert(property, RUNS)
  })

  it('keeps left rows without a partner where it is optional', () => {
    const property = fc.property(inputs, ([left, right]) => {
      const expected = left.flatMap(l => {
        const found = right.filter(r => agree(l, r)).map(r => both(l, r))
        return found.length > 0 ? found : [[...l, 0]]
      })
      expect(sorted(drained(join(left, right, { optional: true })))).toEqual(sorted(expected))
    })
    fc.assert(property, RUNS)
  })

  it('takes a pair for a match only where the condition holds', () => {
    const holds = (row: readonly number[]) => (row[0]! + row[3]!) % 2 === 0
    const condition = (variables: readonly string[]) => {
      const [a, d] = ['a', 'd'].map(name => variables.indexOf(name))
      return ({ columns }: { columns: readonly Uint32Array[] }, row: number) =>
        (columns[a!]![row]! + columns[d!]![row]!) % 2 === 0
    }
    const property = fc.property(inputs, ([left, right]) => {
      const expected = left.flatMap(l => {
        const found = right
          .filter(r => agree(l, r))
          .map(r => both(l, r))
          .filter(holds)
        return found.length > 0 ? found : [[...l, 0]]
      })
      expect(sorted(drained(join(left, right, { optional: true, condition })))).toEqual(sorted(expected))
    })
    fc.assert(property, RUNS)
  })

  it('begins again with the same rows', () => {
    const plan = join([[1, 1, 1]], [[1, 1, 2]])
    expect(drained(plan)).toEqual([[1, 1, 1, 2]])
    plan.reset()
    expect(drained(plan)).toEqual([[1, 1, 1, 2]])
  })

  it('begins again also where it was left in the middle of a row', () => {
    const right = Array.from({ length: 3000 }, (_, i) => [1, 1, i + 1])
    const plan = join([[1, 1, 1]], right)
    let rows = 0
    while (rows === 0) rows = plan.next()!.length
    expect(rows).toBeLessThan(3000)
    plan.reset()
    expect(drained(plan)).toHaveLength(3000)
  })

  it('multiplies where nothing is shared, in batches', () => {
    const left = new Given(
      ['a'],
      Array.from({ length: 50 }, (_, i) => [i + 1]),
    )
    const right = new Given(
      ['d'],
      Array.from({ length: 100 }, (_, i) => [i + 1]),
    )
    const plan = new HashJoin(left, right, { optional: false, budget: budget(), pool: pool() })
    const rows = drained(plan)
    expect(new Set(rows.map(row => row.join())).size).toBe(5000)
  })

  it('makes one pull of its left side in a pull of its own, however many rows have no partner', () => {
    const left = new Given(
      LEFT,
      Array.from({ length: 300 }, () => [1, 1, 1]),
    )
    const right = new Given(RIGHT, [[2, 2, 2]])
    const plan = new HashJoin(left, right, { optional: false, budget: budget(), pool: pool() })
    for (let before = 0, batch = plan.next(); batch !== undefined; batch = plan.next()) {
      expect(left.pulls - before).toBeLessThanOrEqual(1)
      before = left.pulls
    }
  })

  it('looks at no more than some thousand pairs a pull', () => {
    const right = Array.from({ length: 3 * BATCH_PROBES }, () => [1, 1, 1])
    let tests = 0
    const condition = () => () => {
      tests++
      return false
    }
    const plan = join([[1, 1, 1]], right, { condition })
    for (let before = 0, batch = plan.next(); batch !== undefined; batch = plan.next()) {
      expect(tests - before).toBeLessThanOrEqual(BATCH_PROBES)
      before = tests
    }
    expect(tests).toBe(3 * BATCH_PROBES)
  })

  it('charges the right side to the budget', () => {
    const right = Array.from({ length: 20_000 }, (_, i) => [1, 1, i + 1])
    const plan = join([[1, 1, 1]], right, { budget: new Budget({ maxBytes: 100_000 }) })
    expect(() => drained(plan)).toThrow(LimitError)
  })
})

function pullsOf(plan: Minus): number {
  let pulls = 1
  while (plan.next() !== undefined) pulls++
  return pulls
}

describe('a hash minus', () => {
  const minus = (left: IdRows, right: IdRows) =>
    new Minus(new Given(LEFT, left), new Given(RIGHT, right), budget())

  it('takes away rows that agree with a right one where both bind a variable', () => {
    const property = fc.property(inputs, ([left, right]) => {
      const expected = left.filter(
        l => !right.some(r => agree(l, r) && SHARED.some(([a, b]) => l[a] !== 0 && r[b] !== 0)),
      )
      expect(drained(minus(left, right))).toEqual(expected)
    })
    fc.assert(property, RUNS)
  })

  it('compares no more than some thousand pairs a pull', () => {
    // Nothing is surely bound, so each left row is compared with all right ones: six rounds of that many.
    const right = Array.from({ length: 3 * BATCH_PROBES }, (_, i) => (i === 0 ? [0, 0, 1] : [2, 2, 1]))
    const left = [
      [1, 1, 1],
      [0, 0, 0],
    ]
    const pullsFor = (rows: IdRows) =>
      pullsOf(new Minus(new Given(LEFT, rows), new Given(RIGHT, right, BATCH_PROBES), budget()))
    expect(pullsFor(left)).toBeGreaterThanOrEqual(pullsFor([]) + 6)
  })

  it('begins again with the same rows', () => {
    const plan = minus(
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
      [[1, 1, 2]],
    )
    expect(drained(plan)).toEqual([[2, 2, 2]])
    plan.reset()
    expect(drained(plan)).toEqual([[2, 2, 2]])
  })
})
