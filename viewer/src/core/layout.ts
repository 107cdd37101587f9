// Positions as a pure function of what is shown: start positions are hashed from the identifiers, the number
// of iterations is fixed and there is no other randomness, so a link shows the same picture everywhere.
// ForceAtlas2 finds the shape; then boxes of node and label are pushed apart until none overlaps.
import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

export interface LayoutInput {
  /** Identifiers; their order does not matter to the result of each. */
  readonly ids: readonly string[]
  /** Pairs of indexes into `ids`, flat: from, to, from, to … */
  readonly edges: Uint32Array
  /** Width in pixels that node and label take at the scale of {@link EXTENT}, one per id. */
  readonly widths: Float32Array
  /** Another number gives another start, hence another picture. */
  readonly seed: number
}

/** The reference drawing area in pixels; what fits here without overlap fits any larger one. */
export const EXTENT = { width: 1040, height: 720 } as const

const ITERATIONS = 300
const BOX_HEIGHT = 48
// Area of the drawing over that of its boxes: generous while there is space, tight when there is not.
const LOOSE_FOR_FEW = 9
const LOOSE_FOR_MANY = 2.2
const MOST_ROUNDS = 1_000

/** x, y of each id, flat, in pixels around the origin, y upward; no two boxes overlap. */
export function forceLayout({ ids, edges, widths, seed }: LayoutInput): Float32Array {
  // Canonical order, because ForceAtlas2 sums forces in the order of the nodes.
  const order = ids.map((_, i) => i).sort((a, b) => (ids[a] < ids[b] ? -1 : 1))
  const graph = new Graph({ type: 'undirected', multi: false })
  for (const i of order) {
    const [x, y] = startPosition(ids[i], seed)
    graph.addNode(String(i), { x, y })
  }
  const pairs: [number, number][] = []
  for (let e = 0; e < edges.length; e += 2) pairs.push([edges[e], edges[e + 1]])
  pairs.sort((a, b) => compareText(ids[a[0]], ids[b[0]]) || compareText(ids[a[1]], ids[b[1]]))
  for (const [from, to] of pairs) if (from !== to) graph.mergeEdge(String(from), String(to))

  const found =
    ids.length < 2
      ? {}
      : forceAtlas2(graph, {
          iterations: ITERATIONS,
          settings: { gravity: 1.5, scalingRatio: 10, slowDown: 2 },
        })
  const positions = new Float32Array(ids.length * 2)
  for (const i of order) {
    const place = found[String(i)] ?? { x: 0, y: 0 }
    positions[2 * i] = place.x
    positions[2 * i + 1] = place.y
  }
  spreadOut(positions, order)
  stretch(positions, roomFor(widths))
  separate(positions, widths, order)
  return positions
}

/** Two numbers in [-1, 1) that depend on nothing but `id` and `seed`. */
export function startPosition(id: string, seed: number): [number, number] {
  const h = hash(`${seed} ${id}`)
  return [(h & 0xffff) / 0x8000 - 1, (h >>> 16) / 0x8000 - 1]
}

/** FNV-1a with a final mix, so that identifiers with a common start spread. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Moves each coordinate halfway to its rank: outliers come in and the crowded middle opens up. */
function spreadOut(positions: Float32Array, order: readonly number[]): void {
  for (let axis = 0; axis < 2; axis++) {
    const at = (i: number) => positions[2 * i + axis]
    const ranked = [...order].sort((a, b) => at(a) - at(b))
    if (ranked.length < 3) return
    const low = at(ranked[0])
    const width = at(ranked[ranked.length - 1]) - low || 1
    const moved = ranked.map((i, rank) => 0.5 * ((at(i) - low) / width) + 0.5 * (rank / (ranked.length - 1)))
    ranked.forEach((i, rank) => {
      positions[2 * i + axis] = moved[rank]
    })
  }
}

/** The size of the drawing, by the reference area, at which its boxes lie loosely; small for a few nodes. */
function roomFor(widths: Float32Array): number {
  const boxes = widths.reduce((sum, width) => sum + width * BOX_HEIGHT, 0)
  const roomy = Math.sqrt((boxes * LOOSE_FOR_FEW) / (EXTENT.width * EXTENT.height))
  const needed = Math.sqrt((boxes * LOOSE_FOR_MANY) / (EXTENT.width * EXTENT.height))
  return Math.max(Math.min(1, roomy), needed)
}

/** Moves and scales the cloud, both axes apart, so that it fills the reference area times `room`. */
function stretch(positions: Float32Array, room: number): void {
  const axes = [EXTENT.width * room, EXTENT.height * room]
  for (let axis = 0; axis < 2; axis++) {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (let i = axis; i < positions.length; i += 2) {
      low = Math.min(low, positions[i])
      high = Math.max(high, positions[i])
    }
    const scale = high > low ? axes[axis] / (high - low) : 0
    for (let i = axis; i < positions.length; i += 2) positions[i] = (positions[i] - (low + high) / 2) * scale
  }
}

/** Pushes overlapping boxes apart along the axis where they overlap least, until none does. */
function separate(positions: Float32Array, widths: Float32Array, order: readonly number[]): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false
    for (let a = 0; a < order.length; a++) {
      for (let b = a + 1; b < order.length; b++) {
        if (pushApart(positions, widths, order[a], order[b])) moved = true
      }
    }
    if (!moved) return
  }
}

function pushApart(positions: Float32Array, widths: Float32Array, i: number, j: number): boolean {
  const dx = positions[2 * j] - positions[2 * i]
  const dy = positions[2 * j + 1] - positions[2 * i + 1]
  const overlapX = (widths[i] + widths[j]) / 2 - Math.abs(dx)
  const overlapY = BOX_HEIGHT - Math.abs(dy)
  if (overlapX <= 0.01 || overlapY <= 0.01) return false
  // Vertical pushes count less: a box is much wider than high.
  const axis = overlapX < overlapY * 1.2 ? 0 : 1
  const by = ((axis === 0 ? overlapX : overlapY) / 2 + 0.02) * ((axis === 0 ? dx : dy) < 0 ? -1 : 1)
  positions[2 * i + axis] -= by
  positions[2 * j + axis] += by
  return true
}

/** Pairs of boxes that overlap; 0 for every result of {@link forceLayout} that settled. */
export function overlaps(positions: Float32Array, widths: Float32Array): number {
  let count = 0
  for (let i = 0; i < widths.length; i++) {
    for (let j = i + 1; j < widths.length; j++) {
      const x = (widths[i] + widths[j]) / 2 - Math.abs(positions[2 * i] - positions[2 * j])
      const y = BOX_HEIGHT - Math.abs(positions[2 * i + 1] - positions[2 * j + 1])
      if (x > 0.5 && y > 0.5) count++
    }
  }
  return count
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
