import { describe, expect, it } from 'vitest'
import { forceLayout, type LayoutInput, overlaps, startPosition } from '../../viewer/src/core/layout.ts'

function star(leaves: number, seed = 1): LayoutInput {
  const ids = ['hub', ...Array.from({ length: leaves }, (_, i) => `leaf-${i}`)]
  return {
    ids,
    edges: Uint32Array.from(ids.slice(1).flatMap((_, i) => [0, i + 1])),
    widths: Float32Array.from(ids, () => 120),
    seed,
  }
}

describe('forceLayout', () => {
  it('gives the same positions every time, and others for another seed', () => {
    expect(forceLayout(star(30))).toEqual(forceLayout(star(30)))
    expect(forceLayout(star(30, 2))).not.toEqual(forceLayout(star(30)))
  })

  it('does not depend on the order in which nodes and edges are named', () => {
    const input = star(12)
    const order = [5, 0, 12, 3, 1, 2, 4, 6, 11, 7, 8, 10, 9]
    const ids = order.map(i => input.ids[i])
    const shuffled = forceLayout({
      ...input,
      ids,
      edges: Uint32Array.from(input.edges, i => order.indexOf(i)).reverse(),
    })
    const plain = forceLayout({ ...input })
    // The edges were also reversed in direction, which the forces do not see.
    order.forEach((from, to) => {
      expect(shuffled[2 * to]).toBeCloseTo(plain[2 * from], 0)
      expect(shuffled[2 * to + 1]).toBeCloseTo(plain[2 * from + 1], 0)
    })
  })

  it.each([1, 2, 10, 50, 150])('with %i nodes has only finite numbers and no overlapping boxes', count => {
    const input = star(count - 1)
    const positions = forceLayout(input)
    expect(positions).toHaveLength(2 * count)
    expect([...positions].every(Number.isFinite)).toBe(true)
    expect(overlaps(positions, input.widths)).toBe(0)
  })

  it('lays out nothing', () => {
    expect(
      forceLayout({ ids: [], edges: new Uint32Array(), widths: new Float32Array(), seed: 1 }),
    ).toHaveLength(0)
  })
})

describe('startPosition', () => {
  it('lies in the unit square and differs between similar identifiers', () => {
    const places = Array.from({ length: 200 }, (_, i) => startPosition(`node-${i}`, 1))
    expect(places.flat().every(value => value >= -1 && value < 1)).toBe(true)
    expect(new Set(places.map(String)).size).toBe(200)
  })
})
