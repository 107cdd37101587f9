import { describe, expect, it } from 'vitest'
import type { Comparator } from '../../../src/algebra/algebra.ts'
import type { Batch } from '../../../src/engine/batch.ts'
import { Budget } from '../../../src/engine/budget.ts'
import { OrderBy } from '../../../src/engine/operators/order-by.ts'
import { LimitError } from '../../../src/rdf/errors.ts'
import { iri, literal } from '../../../src/rdf/terms.ts'
import { drained, Given } from './given.ts'

const INTEGER = iri('http://www.w3.org/2001/XMLSchema#integer')
const comparator = (name: string, descending = false): Comparator => ({
  expression: { kind: 'variable', name },
  descending,
})

/** Sorts rows by the numbers in their first column. */
function sorted(
  rows: readonly (readonly number[])[],
  {
    keep,
    descending = false,
    budget = new Budget(),
    size = 700,
  }: { keep?: number; descending?: boolean; budget?: Budget; size?: number },
) {
  const terms = new Map<number, ReturnType<typeof literal>>()
  const term = (id: number) => {
    const known = terms.get(id) ?? literal(String(id), INTEGER)
    terms.set(id, known)
    return known
  }
  return new OrderBy(new Given(['a', 'b'], rows, size), {
    comparators: [comparator('a', descending)],
    compile:
      () =>
      ({ columns }: Batch, row: number) =>
        term(columns[0]![row]!),
    keep,
    budget,
  })
}

const many = Array.from({ length: 20_000 }, (_, i) => [((i * 7919) % 501) + 1, i + 1])
const inOrder = many.map((row, i) => ({ row, i })).sort((x, y) => x.row[0]! - y.row[0]! || x.i - y.i)
const expected = inOrder.map(({ row }) => row)

describe('ORDER BY', () => {
  it('is stable', () => {
    expect(drained(sorted(many, {}))).toEqual(expected)
  })

  it.each([0, 1, 10, 3000, 19_999, 20_000, 50_000])(
    'with the first %i rows kept gives those of the whole sort',
    keep => {
      expect(drained(sorted(many, { keep }))).toEqual(expected.slice(0, keep))
    },
  )

  it('is stable downward too, also where few rows are kept', () => {
    const down = many
      .map((row, i) => ({ row, i }))
      .sort((x, y) => y.row[0]! - x.row[0]! || x.i - y.i)
      .map(({ row }) => row)
    expect(drained(sorted(many, { descending: true }))).toEqual(down)
    expect(drained(sorted(many, { descending: true, keep: 25 }))).toEqual(down.slice(0, 25))
  })

  it('begins again', () => {
    const plan = sorted(many, { keep: 5 })
    expect(drained(plan)).toEqual(expected.slice(0, 5))
    plan.reset()
    expect(drained(plan)).toEqual(expected.slice(0, 5))
  })

  it('of no rows has none', () => {
    expect(drained(sorted([], {}))).toEqual([])
  })

  it('holds no more bytes for a few rows kept of very many', () => {
    const keeping = (keep: number | undefined, budget: Budget) =>
      sorted(many, { budget, ...(keep !== undefined && { keep }) })
    expect(drained(keeping(10, new Budget({ maxBytes: 600_000 })))).toHaveLength(10)
    expect(() => drained(keeping(undefined, new Budget({ maxBytes: 600_000 })))).toThrow(LimitError)
  })

  it('gives back what it took, and no more', () => {
    const budget = new Budget({ maxBytes: 2_000_000 })
    const plan = sorted(many, { keep: 2000, budget })
    for (let round = 0; round < 20; round++) {
      drained(plan)
      plan.reset()
    }
    // What is left of the limit is what it was: a little less than all can be taken, and no more than all.
    budget.charge(1_900_000)
    budget.charge(-1_900_000)
    expect(() => budget.charge(2_000_001)).toThrow(LimitError)
  })
})
