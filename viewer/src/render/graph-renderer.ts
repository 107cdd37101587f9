// What any renderer of the graph view can do. The page knows this and no drawing library.
import type { ThemeName } from '../core/palette.ts'

export interface SceneNode {
  readonly iri: string
  readonly label: string
  readonly color: string
  /** One or two, drawn in it. */
  readonly letters: string
  readonly focus: boolean
  /** Pixels, y upward, around the origin. */
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** What an edge is drawn as: a signed claim, another claim, a stated relation without claims, a mere context. */
export type EdgeRole = 'promotes' | 'inhibits' | 'relation' | 'structure' | 'context'

export interface SceneEdge {
  readonly id: string
  readonly subject: string
  readonly object: string
  readonly label: string
  readonly role: EdgeRole
  readonly width: number
  readonly conflict: boolean
  /** Drawn lighter: nobody stated it, it follows. */
  readonly inferred: boolean
}

export interface Scene {
  /** In order of importance: labels are placed in this order. */
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
}

/** Pixels between a node's disc and the ring around it; the edges of a ringed node end outside of it. */
export const RING = 4

/** What is picked out: at most one node and one edge. */
export interface Emphasis {
  readonly node: string | undefined
  readonly edge: string | undefined
}

export interface RendererHandlers {
  node(iri: string): void
  openNode(iri: string): void
  edge(id: string): void
}

export interface GraphRenderer {
  readonly technique: 'webgl' | 'svg'
  show(scene: Scene): void
  emphasize(emphasis: Emphasis): void
  setTheme(theme: ThemeName): void
  zoom(factor: number): void
  fit(): void
  /** The part of the picture that is seen; ratio 1 = all of it. */
  camera(): { x: number; y: number; ratio: number }
  /** Where a node stands in the container, in pixels. */
  place(iri: string): { x: number; y: number } | undefined
  destroy(): void
}

export type CreateRenderer = (
  container: HTMLElement,
  handlers: RendererHandlers,
  theme: ThemeName,
) => GraphRenderer
