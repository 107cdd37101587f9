import { estimateWidth } from '../core/labels.ts'
import type { Scene } from './graph-renderer.ts'

export interface SceneBox {
  x: [number, number]
  y: [number, number]
}

// A handful of nodes is not blown up to fill the page.
const LEAST = { x: 380, y: 260 } as const

/** The area that the nodes of `scene` take with the labels below them, at least {@link LEAST} to each side. */
export function sceneBox({ nodes }: Scene): SceneBox {
  const box: SceneBox = { x: [-LEAST.x, LEAST.x], y: [-LEAST.y, LEAST.y] }
  for (const { x, y, label, radius } of nodes) {
    const half = estimateWidth(label) / 2
    box.x = [Math.min(box.x[0], x - half), Math.max(box.x[1], x + half)]
    box.y = [Math.min(box.y[0], y - radius - 22), Math.max(box.y[1], y + radius + 6)]
  }
  return box
}
