import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BATCH_PROBES } from '../../src/engine/batch.ts'
import { MergeSort } from '../../src/engine/merge-sort.ts'

/** The numbers of `keys` in order, and the most comparisons that one step made. */
function sorted(keys: readonly number[]): { order: number[]; most: number } {
  let comparisons = 0
  let most = 0
  const sort = new MergeSort(keys.length, (a, b) => {
    comparisons++
    return keys[a]! - keys[b]!
  })
  for (let done = false; !done; ) {
    const before = comparisons
    done = sort.step()
    most = Math.max(most, comparisons - before)
  }
  return { order: [...sort.order], most }
}

/** What a stable sort of the language gives. */
const stable = (keys: readonly number[]) => keys.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]!)

describe('a merge sort', () => {
  it('sorts as the language does, equal ones in the order in which they came', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 5000, size: 'max' })
    fc.assert(
      fc.property(keys, list => {
        expect(sorted(list).order).toEqual(stable(list))
      }),
      { numRuns: 30, seed: 1 },
    )
  })

  it.each([0, 1, 2, 1023, 1024, 1025, 2048, 2049, 3072, 10_000])('sorts %i rows', length => {
    const keys = Array.from({ length }, (_, i) => (i * 7919) % 101)
    expect(sorted(keys).order).toEqual(stable(keys))
  })

  it.each([
    ['sorted', (i: number) => i],
    ['reversed', (i: number) => -i],
    ['all equal', () => 0],
  ])('sorts rows that are %s', (_, key) => {
    const keys = Array.from({ length: 5000 }, (_, i) => key(i))
    expect(sorted(keys).order).toEqual(stable(keys))
  })

  it('makes no more than some thousand comparisons a step', () => {
    const keys = Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 100_003)
    const { order, most } = sorted(keys)
    expect(order).toEqual(stable(keys))
    expect(most).toBeLessThanOrEqual(2 * BATCH_PROBES)
  })

  it('passes on what a comparison throws', () => {
    const sort = new MergeSort(10, () => {
      throw new RangeError('no')
    })
    expect(() => sort.step()).toThrow('no')
  })
})
