import { describe, expect, it } from 'vitest'
import { freePlace, placeLabels, shortLabel } from '../../viewer/src/core/labels.ts'

const at = (x: number, y: number, forced = false) => ({ x, y, radius: 8, width: 60, forced })

describe('placeLabels', () => {
  it('puts a label below its node where there is room', () => {
    expect(placeLabels([at(0, 0)], 14)).toEqual([{ node: 0, x: 0, y: 18 }])
  })

  it('tries another side before leaving a label out', () => {
    const placed = placeLabels([at(0, 0), at(0, 20)], 14)
    expect(placed.map(label => label.node)).toEqual([0, 1])
    expect(placed[0]).toMatchObject({ y: 0 })
  })

  it('leaves out what has no room, unless it is forced', () => {
    const crowd = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(i => at((i % 3) * 4, Math.floor(i / 3) * 4))
    const placed = placeLabels(crowd, 14)
    expect(placed.length).toBeLessThan(crowd.length)
    const forced = placeLabels([...crowd.slice(0, 8), at(8, 8, true)], 14)
    expect(forced.some(label => label.node === 8)).toBe(true)
  })
})

describe('the area of the drawing', () => {
  const area = { left: 0, right: 200, top: 0, bottom: 100 }

  it('keeps labels whole at every edge', () => {
    for (const [x, y] of [
      [4, 50],
      [196, 50],
      [100, 4],
      [100, 96],
    ]) {
      const [label] = placeLabels([at(x, y, true)], 14, area)
      expect(label.x - 30).toBeGreaterThanOrEqual(0)
      expect(label.x + 30).toBeLessThanOrEqual(200)
      expect(label.y - 7).toBeGreaterThanOrEqual(0)
      expect(label.y + 7).toBeLessThanOrEqual(100)
    }
  })

  it('gives a name the first place that covers nothing', () => {
    const places = [
      [100, 50],
      [100, 80],
    ] as const
    expect(freePlace(places, 40, 14, [[90, 40, 110, 60]], area)).toEqual([100, 80])
    expect(freePlace(places, 40, 14, [[0, 0, 200, 100]], area)).toBeUndefined()
  })
})

describe('shortLabel', () => {
  it.each([
    ['bone', 'bone'],
    ['triple-negative breast carcinoma of no special type', 'triple-negat…special type'],
    ['breast carcinoma, HER2 positive', 'breast…HER2 positive'],
    ['a'.repeat(60), `${'a'.repeat(12)}…${'a'.repeat(15)}`],
  ])('%s becomes %s', (label, short) => {
    expect(shortLabel(label)).toBe(short)
  })
})
