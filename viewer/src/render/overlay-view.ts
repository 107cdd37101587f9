// What the parts of the overlay share: where things are on the screen, and how text is set.
import type { ThemeName } from '../core/palette.ts'
import type { Emphasis, Scene, SceneNode } from './graph-renderer.ts'

export interface OverlayView {
  readonly scene: Scene
  readonly emphasis: Emphasis
  readonly hovered: string | undefined
  readonly theme: ThemeName
  /** Pixels of the container, y downward. */
  place(iri: string): { x: number; y: number } | undefined
  /** Radius on screen of a node of that radius in the scene. */
  scale(radius: number): number
}

/** A node where it is on the screen. */
export interface Spot {
  readonly node: SceneNode
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Whether a ring is drawn around it. */
  readonly ringed: boolean
}

export const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif'
export const LABEL_SIZE = 12

/** Text with a halo of the ground's color. */
export function drawText(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y, color, halo }: { x: number; y: number; color: string; halo: string },
): void {
  context.lineWidth = 3.5
  context.strokeStyle = halo
  context.strokeText(text, x, y)
  context.fillStyle = color
  context.fillText(text, x, y)
}
