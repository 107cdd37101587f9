import { describe, expect, it } from 'vitest'
import { forceLayout } from '../../viewer/src/core/layout.ts'
import { fitScene } from '../../viewer/src/render/fit-scene.ts'
import type { Scene } from '../../viewer/src/render/graph-renderer.ts'

const COUNT = 50
const ids = Array.from({ length: COUNT }, (_, i) => `n${i}`)
const positions = forceLayout({
  ids,
  edges: Uint32Array.from(ids.flatMap((_, i) => [0, i])),
  widths: Float32Array.from(ids, () => 120),
  seed: 1,
})
const SCENE: Scene = {
  nodes: ids.map((iri, i) => ({
    iri,
    label: 'a name of twenty one',
    color: '#000000',
    letters: 'T',
    focus: i === 0,
    x: positions[2 * i],
    y: positions[2 * i + 1],
    radius: i === 0 ? 16 : 11,
  })),
  edges: [],
}

describe('fitScene', () => {
  it.each([
    [760, 360],
    [1000, 600],
    [330, 450],
  ])('keeps nodes apart in an area of %s by %s', (width, height) => {
    const { scene, box } = fitScene(SCENE, width, height)
    const pixels = Math.min(width / (box.x[1] - box.x[0]), height / (box.y[1] - box.y[0]))
    let overlaps = 0
    scene.nodes.forEach((a, i) => {
      for (const b of scene.nodes.slice(i + 1))
        if (Math.hypot(a.x - b.x, a.y - b.y) * pixels < a.radius + b.radius) overlaps++
    })
    expect(overlaps).toBe(0)
  })

  it('leaves a scene alone while its area has no size', () => {
    expect(fitScene(SCENE, 0, 0).scene).toBe(SCENE)
  })
})
