import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Budget } from '../../src/engine/budget.ts'
import { IdSet } from '../../src/engine/id-set.ts'
import { LimitError } from '../../src/rdf/errors.ts'

describe('a set of ids', () => {
  it('holds what was put in, each once, as a Set does', () => {
    const ids = fc.array(fc.integer({ min: 1, max: 0xffffffff }), { maxLength: 500, size: 'max' })
    const property = fc.property(ids, ids, (first, second) => {
      const set = new IdSet(new Budget())
      for (const list of [first, second]) {
        const model = new Set<number>()
        const added = [...list, ...list].filter(id => set.add(id))
        for (const id of list) model.add(id)
        expect(added).toEqual([...model])
        expect(set.size).toBe(model.size)
        const both = [...first, ...second]
        expect(both.filter(id => set.has(id))).toEqual(both.filter(id => model.has(id)))
        set.clear()
        expect(set.size).toBe(0)
        expect(list.some(id => set.has(id))).toBe(false)
      }
    })
    fc.assert(property, { numRuns: 50, seed: 1 })
  })

  it('holds a hundred thousand, and is empty again when it is cleared', () => {
    const set = new IdSet(new Budget())
    for (let round = 0; round < 3; round++) {
      let added = 0
      for (let id = 1; id <= 100_000; id++) if (set.add(id * 8)) added++
      expect(added).toBe(100_000)
      expect(set.size).toBe(100_000)
      expect(set.has(8)).toBe(true)
      expect(set.has(7)).toBe(false)
      set.clear()
      expect(set.has(8)).toBe(false)
    }
  })

  it('gives back what it took when a large one is cleared', () => {
    const budget = new Budget({ maxBytes: 1_500_000 })
    const set = new IdSet(budget)
    for (let round = 0; round < 20; round++) {
      for (let id = 1; id <= 100_000; id++) set.add(id)
      set.clear()
    }
    expect(() => {
      for (let id = 1; id <= 1_000_000; id++) set.add(id)
    }).toThrow(LimitError)
  })
})
