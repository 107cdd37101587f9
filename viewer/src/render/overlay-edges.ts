// The marks of edges over the WebGL drawing: bars of what inhibits, diamonds of what disagrees, and names.
import { type Box, freePlace, type LabelArea } from '../core/labels.ts'
import { GRAPH_PALETTES } from '../core/palette.ts'
import { edgeStyle } from './edge-style.ts'
import { RING, type SceneEdge } from './graph-renderer.ts'
import { drawText, FONT, LABEL_SIZE, type OverlayView, type Spot } from './overlay-view.ts'

type Spots = ReadonlyMap<string, Spot>

/** More names than this at one node would hide the drawing. */
const MOST_NAMES = 12

/** A bar across the end of each edge that inhibits, just outside of the node, or of its ring. */
export function drawBars(context: CanvasRenderingContext2D, view: OverlayView, spots: Spots): void {
  for (const edge of view.scene.edges) {
    const { color, head } = edgeStyle(edge, view.theme)
    const [from, to] = [spots.get(edge.subject), spots.get(edge.object)]
    if (head !== 'bar' || !from || !to) continue
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (length === 0) continue
    const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
    const away = to.radius + 4 + (to.ringed ? RING : 0)
    const [x, y] = [to.x - ux * away, to.y - uy * away]
    context.beginPath()
    context.moveTo(x - uy * 6, y + ux * 6)
    context.lineTo(x + uy * 6, y - ux * 6)
    context.lineWidth = 3
    context.strokeStyle = color
    context.stroke()
  }
}

/** A small diamond in the middle of each edge whose claims disagree. */
export function drawConflicts(context: CanvasRenderingContext2D, view: OverlayView, spots: Spots): void {
  const palette = GRAPH_PALETTES[view.theme]
  for (const edge of view.scene.edges) {
    const middle = edge.conflict ? along(edge, spots, 0.5) : undefined
    if (middle === undefined) continue
    const [x, y] = middle
    context.beginPath()
    context.moveTo(x, y - 6)
    context.lineTo(x + 6, y)
    context.lineTo(x, y + 6)
    context.lineTo(x - 6, y)
    context.closePath()
    context.fillStyle = palette.conflict
    context.fill()
    context.lineWidth = 1.5
    context.strokeStyle = palette.background
    context.stroke()
  }
}

/**
 * The name of the selected edge, and of those at the ringed node where they are few, on the first place along
 * each that covers neither node nor label.
 */
export function drawEdgeLabels(
  context: CanvasRenderingContext2D,
  view: OverlayView,
  spots: Spots,
  covered: readonly Box[],
  area: LabelArea,
): void {
  const palette = GRAPH_PALETTES[view.theme]
  const taken = [...covered]
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const edge of namedEdges(view, spots)) {
    const chosen = edge.id === view.emphasis.edge
    context.font = `${chosen ? 600 : 450} ${chosen ? LABEL_SIZE : LABEL_SIZE - 1}px ${FONT}`
    const width = context.measureText(edge.label).width + (chosen ? 12 : 4)
    const height = chosen ? 20 : 14
    const place = freePlace(placesAlong(edge, spots, height), width, height, taken, area)
    const at = place ?? (chosen ? along(edge, spots, 0.5) : undefined)
    if (at === undefined) continue
    const [x, y] = at
    taken.push([x - width / 2, y - height / 2, x + width / 2, y + height / 2])
    if (!chosen) {
      drawText(context, edge.label, { x, y, color: palette.text, halo: palette.background })
      continue
    }
    context.fillStyle = palette.selection
    context.beginPath()
    context.roundRect(x - width / 2, y - height / 2, width, height, 4)
    context.fill()
    context.fillStyle = palette.background
    context.fillText(edge.label, x, y)
  }
}

/** The selected edge first. */
function namedEdges({ scene, emphasis }: OverlayView, spots: Spots): readonly SceneEdge[] {
  const chosen = scene.edges.filter(({ id }) => id === emphasis.edge)
  const atRing = scene.edges.filter(
    edge =>
      edge.id !== emphasis.edge && [edge.subject, edge.object].some(iri => spots.get(iri)?.ringed === true),
  )
  return atRing.length > MOST_NAMES ? chosen : [...chosen, ...atRing]
}

/** Beside the line first, so that a short edge stays in sight; then on it. */
function placesAlong(edge: SceneEdge, spots: Spots, height: number): [number, number][] {
  const parts = [0.5, 0.38, 0.62, 0.28, 0.72]
  return [-1, 1, 0].flatMap(side =>
    parts.flatMap((part): [number, number][] => {
      const at = along(edge, spots, part)
      return at ? [[at[0], at[1] + side * (height / 2 + 6)]] : []
    }),
  )
}

function along(edge: SceneEdge, spots: Spots, part: number): [number, number] | undefined {
  const [from, to] = [spots.get(edge.subject), spots.get(edge.object)]
  return from && to && [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part]
}
