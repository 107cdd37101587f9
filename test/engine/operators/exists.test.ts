import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Batch, Operator } from '../../../src/engine/batch.ts'
import { Exists } from '../../../src/engine/operators/exists.ts'
import { drained, Given, type IdRows, pool } from './given.ts'

/** A pattern that matches row `a` as often as `matchesOf` says, some hundred a pull, after as many empty pulls. */
class Pattern implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  pulls = 0
  readonly #source: Operator
  readonly #matchesOf: (a: number) => number
  readonly #idleBefore: (a: number) => number
  #input: Batch | undefined
  #row = -1
  #left = 0
  #idle = 0

  constructor(source: Operator, matchesOf: (a: number) => number, idleBefore: (a: number) => number) {
    this.variables = source.variables
    this.certain = source.certain
    this.#source = source
    this.#matchesOf = matchesOf
    this.#idleBefore = idleBefore
  }

  next(): Batch | undefined {
    this.pulls++
    const out: number[] = []
    while (out.length < 100) {
      if (this.#input === undefined) {
        if (out.length > 0) break
        this.#input = this.#source.next()
        this.#row = -1
        this.#left = 0
        if (this.#input === undefined) return undefined
      }
      if (this.#idle > 0) {
        if (out.length === 0) this.#idle--
        break
      }
      if (this.#left > 0) {
        out.push(this.#row)
        this.#left--
        continue
      }
      if (++this.#row >= this.#input.length) {
        if (out.length > 0) {
          this.#row--
          break
        }
        this.#input = undefined
        continue
      }
      const a = this.#input.columns[0]![this.#row]!
      this.#left = this.#matchesOf(a)
      this.#idle = this.#idleBefore(a)
    }
    const input = this.#input!
    return {
      columns: this.variables.map((_, c) => Uint32Array.from(out, row => input.columns[c]![row]!)),
      length: out.length,
    }
  }

  reset(): void {
    this.#source.reset()
    this.#input = undefined
    this.#left = 0
    this.#idle = 0
  }
}

function exists(
  rows: IdRows,
  matchesOf: (a: number) => number,
  { negated = false, idleBefore = (_: number): number => 0, size = 1000 } = {},
) {
  let pattern: Pattern | undefined
  const attach = (source: Operator) => {
    pattern = new Pattern(source, matchesOf, idleBefore)
    return pattern
  }
  const plan = new Exists(new Given(['a'], rows, size), attach, negated, pool())
  return { plan, pulls: () => pattern!.pulls }
}

describe('EXISTS', () => {
  it('keeps the rows with a match, in order, however many matches and empty pulls there are', () => {
    const matches = fc.array(fc.tuple(fc.constantFrom(0, 0, 1, 3, 150, 1000), fc.constantFrom(0, 0, 1, 5)), {
      maxLength: 40,
    })
    const property = fc.property(
      matches,
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      (list, negated, size) => {
        const rows = list.map((_, i) => [i + 1])
        const { plan } = exists(rows, a => list[a - 1]![0], {
          negated,
          size,
          idleBefore: a => list[a - 1]![1],
        })
        const expected = rows.filter(([a]) => list[a! - 1]![0] > 0 !== negated)
        expect(drained(plan)).toEqual(expected)
        plan.reset()
        expect(drained(plan)).toEqual(expected)
      },
    )
    fc.assert(property, { numRuns: 200, seed: 1 })
  })

  it('does not wait for all matches of a row', () => {
    const rows = Array.from({ length: 500 }, (_, i) => [i + 1])
    const { plan, pulls } = exists(rows, () => 1_000_000)
    expect(drained(plan)).toHaveLength(500)
    // All matches would be five million pulls.
    expect(pulls()).toBeLessThan(5000)
  })

  it('does not try rows again and again that take long and have no match', () => {
    const rows = Array.from({ length: 200 }, (_, i) => [i + 1])
    const slow = (a: number) => (a % 10 === 0 ? 100 : 0)
    const { plan, pulls } = exists(rows, a => (a % 10 === 0 ? 0 : 10_000), { idleBefore: slow })
    expect(drained(plan)).toHaveLength(180)
    // To wait for all matches takes 18,000 pulls and 2,000 in vain; twice what is needless is the worst.
    expect(pulls()).toBeLessThan(20_000)
  })

  it('hands on an empty batch at once, so that waiting does not multiply along a chain', () => {
    const sources: Given[] = []
    let plan: Operator = new Given(['a'], [[1], [2], [3]], 1)
    sources.push(plan as Given)
    for (let level = 0; level < 60; level++)
      plan = new Exists(
        plan,
        source =>
          new Pattern(
            source,
            () => 1,
            () => 1,
          ),
        false,
        pool(),
      )
    let pulls = 0
    for (let batch = plan.next(); batch !== undefined; batch = plan.next()) pulls++
    expect(pulls).toBeLessThan(3 * 60 * 10)
  })
})
