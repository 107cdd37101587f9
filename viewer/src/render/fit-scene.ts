// The drawing in the proportions of the area it gets. The layout knows one reference area, so that a link shows
// the same picture everywhere; a wide or high area stretches it, and a small one draws smaller nodes.
import type { Scene } from './graph-renderer.ts'
import { type SceneBox, sceneBox } from './scene-box.ts'

const MOST_STRETCH = 2.6
const LEAST_RADIUS = 0.62
/** Pixels that the layout keeps between neighbors one above the other. */
const ROW = 48

/** `scene` stretched along one axis and with radii that fit an area of that size in pixels. */
export function fitScene(scene: Scene, width: number, height: number): { scene: Scene; box: SceneBox } {
  if (width <= 0 || height <= 0) return { scene, box: sceneBox(scene) }
  const { x, y } = sceneBox(scene)
  const ratio = width / height / ((x[1] - x[0]) / (y[1] - y[0]))
  const stretchX = Math.min(MOST_STRETCH, Math.max(1, ratio))
  const stretchY = Math.min(MOST_STRETCH, Math.max(1, 1 / ratio))
  const stretched = scene.nodes.map(node => ({ ...node, x: node.x * stretchX, y: node.y * stretchY }))
  const box = sceneBox({ ...scene, nodes: stretched })
  const pixels = Math.min(width / (box.x[1] - box.x[0]), height / (box.y[1] - box.y[0]))
  const shrink = Math.max(LEAST_RADIUS, Math.min(1, (pixels * stretchY * ROW) / (2 * 11 + 4)))
  return {
    scene: { ...scene, nodes: stretched.map(node => ({ ...node, radius: node.radius * shrink })) },
    box,
  }
}
