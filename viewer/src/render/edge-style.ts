// How edges look, the same in every renderer.
import { GRAPH_PALETTES, type ThemeName } from '../core/palette.ts'
import type { SceneEdge } from './graph-renderer.ts'

export interface EdgeStyle {
  readonly color: string
  readonly head: 'arrow' | 'bar' | 'none'
  readonly dashed: boolean
}

/** Promotion is blue with an arrow, inhibition orange with a bar, a context dashed; what is inferred is mixed with the ground. */
export function edgeStyle(edge: SceneEdge, theme: ThemeName): EdgeStyle {
  const palette = GRAPH_PALETTES[theme]
  const base = {
    promotes: palette.promotes,
    inhibits: palette.inhibits,
    relation: palette.edge,
    structure: palette.structure,
    context: palette.edge,
  }[edge.role]
  return {
    color: edge.inferred ? mix(base, palette.background, 0.55) : base,
    head: edge.role === 'inhibits' ? 'bar' : edge.role === 'context' ? 'none' : 'arrow',
    dashed: edge.role === 'context',
  }
}

/** `part` of `b` in `a`, both `#rrggbb`: the fade that needs no transparency. */
export function mix(a: string, b: string, part: number): string {
  const channel = (at: number) => {
    const from = Number.parseInt(a.slice(at, at + 2), 16)
    const to = Number.parseInt(b.slice(at, at + 2), 16)
    return Math.round(from + (to - from) * part)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
