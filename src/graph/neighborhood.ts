// What surrounds a node, as a list that can be read aloud: by relation and direction, then neighbors.
import type { Projection } from './projection.ts'

export interface Neighbor {
  readonly node: string
  readonly label: string
  readonly kind: string
  /** Key of the edge between. */
  readonly edge: string
}

export interface NeighborGroup {
  /** IRI of the relation. */
  readonly relation: string
  readonly label: string
  /** Whether the node asked about is the subject ('out') or the object ('in'). */
  readonly direction: 'out' | 'in'
  /** Sorted by label, then key. */
  readonly neighbors: readonly Neighbor[]
}

/** The neighbors of `node` grouped by relation and direction, sorted by label, outgoing first; empty for an unknown node. */
export function neighborhood(projection: Projection, node: string): readonly NeighborGroup[] {
  if (!projection.hasNode(node)) return []
  const groups = new Map<string, NeighborGroup & { readonly neighbors: Neighbor[] }>()
  const add = (direction: 'out' | 'in', edge: string, other: string): void => {
    const { relation, label } = projection.getEdgeAttributes(edge)
    const key = `${direction} ${relation}`
    const group = groups.get(key) ?? { relation, label, direction, neighbors: [] }
    groups.set(key, group)
    const { label: name, kind } = projection.getNodeAttributes(other)
    group.neighbors.push({ node: other, label: name, kind, edge })
  }
  projection.forEachOutEdge(node, (edge, _, __, target) => add('out', edge, target))
  projection.forEachInEdge(node, (edge, _, source) => add('in', edge, source))
  for (const { neighbors } of groups.values())
    neighbors.sort((a, b) => order(a.label, b.label) || order(a.node, b.node))
  return [...groups.values()].sort(
    (a, b) => -order(a.direction, b.direction) || order(a.label, b.label) || order(a.relation, b.relation),
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
