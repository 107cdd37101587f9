import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderShapes, type Width } from '../../src/store/orders.ts'
import { QuadBuffer } from '../../src/store/quad-buffer.ts'
import { Revision } from '../../src/store/revision.ts'

type Row = readonly [number, number, number, number]

const rowsOf = (width: Width, rows: Iterable<Row>): QuadBuffer => {
  const buffer = new QuadBuffer(width)
  for (const row of rows) buffer.push(...row)
  return buffer
}

/** What `revision` holds in order `k`, each row's places in their own order. */
function read(revision: Revision, k: number): string[] {
  const { columns, places, length } = revision.index.order(k)
  return Array.from({ length }, (_, row) =>
    places.map((_, place) => columns[places.indexOf(place)]![row]).join(' '),
  )
}

const keyOf = (width: Width, row: Row): string => row.slice(0, width).join(' ')

/** The keys in the order of the places, numerically. */
function sortedBy(keys: Iterable<string>, places: readonly number[]): string[] {
  const rows = Array.from(keys, key => key.split(' ').map(Number))
  rows.sort((a, b) => {
    const place = places.find(place => a[place] !== b[place])
    return place === undefined ? 0 : a[place]! - b[place]!
  })
  return rows.map(row => row.join(' '))
}

// Small ids make rows meet again; a large one makes an order whose starts are not worth holding.
const id = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1, 700, 100_000))
const row: fc.Arbitrary<Row> = fc.tuple(id, id, id, id)

describe.each([1, 3, 4] as const)('revisions of rows of %i', width => {
  it('hold what a set holds: after any edits, from any revision, read in any order and at any time', () => {
    const edit = fc.record({
      from: fc.nat({ max: 30 }),
      adding: fc.boolean(),
      rows: fc.array(row, { maxLength: 8 }),
      read: fc.option(fc.nat({ max: 5 })),
    })
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.array(edit, { maxLength: 10 }),
        fc.array(row, { maxLength: 5 }),
        (start, edits, patterns) => {
          const first = Revision.sorted(rowsOf(width, start))
          const known = [{ revision: first, model: new Set(start.map(r => keyOf(width, r))) }]
          for (const { from, adding, rows, read: order } of edits) {
            // Mostly the newest revision is edited, sometimes an older one.
            const before = known[from >= known.length ? known.length - 1 : from]!
            const model = new Set(before.model)
            for (const r of rows) adding ? model.add(keyOf(width, r)) : model.delete(keyOf(width, r))
            const revision = before.revision.edited(rowsOf(width, rows), adding)
            const changes = revision.changesSince(before.revision)
            expect(changes.added).toBe(adding ? model.size - before.model.size : 0)
            expect(changes.deleted).toBe(adding ? 0 : before.model.size - model.size)
            if (changes.added + changes.deleted === 0) expect(revision).toBe(before.revision)
            known.push({ revision, model })
            if (order !== null) read(revision, order % orderShapes(width).length)
          }
          for (const { revision, model } of known) {
            expect(revision.length).toBe(model.size)
            for (const pattern of [...patterns, [0, 0, 0, 0] as const, [1, 0, 0, 0] as const]) {
              // Every second place is left open.
              const open = pattern.map((value, place) => (place % 2 === 0 ? value : 0)) as unknown as Row
              const matching = [...model].filter(key =>
                key.split(' ').every((value, place) => open[place] === 0 || Number(value) === open[place]),
              )
              expect(revision.index.count(...open)).toBe(matching.length)
              if (pattern[0] !== 0 && pattern[1] !== 0)
                expect(revision.index.has(...pattern)).toBe(model.has(keyOf(width, pattern)))
            }
          }
          for (const { revision, model } of known.reverse())
            orderShapes(width).forEach(({ places }, k) => {
              expect(revision.index.order(k).places).toEqual(places)
              expect(read(revision, k)).toEqual(sortedBy(model, places))
            })
        },
      ),
      { seed: 11, numRuns: 300 },
    )
  })
})

describe('a revision', () => {
  it('that was settled holds the same rows, and can be edited on', () => {
    const rows = Array.from({ length: 6000 }, (_, i): Row => [1 + (i % 77), 1 + (i % 13), 1 + i, 0])
    const odd = rows.filter((_, i) => i % 2 === 1)
    const before = Revision.empty(3).edited(rowsOf(3, rows), true)
    const after = before.settled()
    expect(after).not.toBe(before)
    const edited = after.edited(rowsOf(3, odd), false)
    const model = new Set(rows.map(r => keyOf(3, r)))
    orderShapes(3).forEach(({ places }, k) => {
      expect(read(before, k)).toEqual(sortedBy(model, places))
      expect(read(after, k)).toEqual(sortedBy(model, places))
    })
    for (const r of odd) model.delete(keyOf(3, r))
    orderShapes(3).forEach(({ places }, k) => {
      expect(read(edited, k)).toEqual(sortedBy(model, places))
    })
    expect(edited.settled()).toBe(edited)
  })

  it('says for each id of the first place where its rows begin, whether it holds that or searches for it', () => {
    for (const highest of [3, 100_000]) {
      const rows: Row[] = [
        [2, 1, 1, 0],
        [highest, 1, 1, 0],
        [highest, 2, 1, 0],
      ]
      const revision = Revision.sorted(rowsOf(3, rows)).edited(rowsOf(3, [[1, 1, 1, 0]]), true)
      const order = revision.index.order(0)
      const searched = [1, 2, 3, highest, highest + 1, highest + 9].map(value => order.runStart(value))
      const { starts } = order
      expect(starts).toHaveLength(highest + 2)
      expect([1, 2, 3, highest, highest + 1].map(value => starts[value])).toEqual(searched.slice(0, 5))
      expect(searched).toEqual([0, 1, 2, 2, 4, 4])
    }
  })
})
