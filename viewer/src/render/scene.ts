// From the neighbourhood and its positions to what is drawn.
import type { EdgeSummary } from '../core/domain.ts'
import { CONTEXT_RELATION } from '../core/edge-index.ts'
import { kindLetters } from '../core/kinds.ts'
import { estimateWidth } from '../core/labels.ts'
import type { LayoutRequest } from '../core/messages.ts'
import type { Neighbourhood } from '../core/neighbourhood.ts'
import { KINDS } from '../core/palette.ts'
import type { EdgeRole, Scene } from './graph-renderer.ts'

/** What the layout needs to know of `shown`. */
export function layoutInput({ nodes, edges }: Neighbourhood, seed: number): Omit<LayoutRequest, 'id'> {
  const indexOf = new Map(nodes.map((node, i) => [node.iri, i]))
  const pairs = edges.flatMap(edge => [indexOf.get(edge.subject)!, indexOf.get(edge.object)!])
  return {
    ids: nodes.map(node => node.iri),
    edges: Uint32Array.from(pairs),
    widths: Float32Array.from(nodes, node => estimateWidth(node.label)),
    seed,
  }
}

/** The drawing of `shown` with its nodes at `positions`. */
export function makeScene({ nodes, edges }: Neighbourhood, positions: Float32Array): Scene {
  return {
    nodes: nodes.map((node, i) => ({
      iri: node.iri,
      label: node.label,
      color: KINDS[node.kind].color,
      letters: kindLetters(node.kind, node.className),
      focus: node.focus,
      x: positions[2 * i],
      y: positions[2 * i + 1],
      radius: node.focus ? 16 : 11,
    })),
    edges: edges.map(edge => ({
      id: edge.id,
      subject: edge.subject,
      object: edge.object,
      label: edge.relationLabel,
      role: roleOf(edge),
      // One source, two to four, five and more.
      width: edge.sources >= 5 ? 3.75 : edge.sources >= 2 ? 2.5 : 1.6,
      conflict: edge.conflict,
      inferred: edge.inferred,
    })),
  }
}

/** What the edge is drawn as. */
export function roleOf(edge: EdgeSummary): EdgeRole {
  if (edge.sign !== 'none') return edge.sign
  if (edge.relation === CONTEXT_RELATION) return 'context'
  return edge.claims.length > 0 ? 'relation' : 'structure'
}
