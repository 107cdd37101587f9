// Text and marks over the WebGL drawing, on one 2D canvas: outlines, rings, letters and labels that don't cover
// each other; the marks of edges come from overlay-edges.ts. Redrawn after every frame of the renderer.
import { boxAround, type LabelArea, placeLabels, shortLabel } from '../core/labels.ts'
import { GRAPH_PALETTES } from '../core/palette.ts'
import { RING } from './graph-renderer.ts'
import { letterColor } from './letter-color.ts'
import { drawBars, drawConflicts, drawEdgeLabels } from './overlay-edges.ts'
import { drawText, FONT, LABEL_SIZE, type OverlayView, type Spot } from './overlay-view.ts'

const LINE = 15

/** Draws everything of `view` on a cleared canvas. */
export function drawOverlay(canvas: HTMLCanvasElement, view: OverlayView): void {
  const context = prepare(canvas)
  if (context === null) return
  const spots = view.scene.nodes.flatMap((node): Spot[] => {
    const at = view.place(node.iri)
    const ringed = node.iri === view.emphasis.node || node.iri === view.hovered
    return at ? [{ node, ...at, radius: view.scale(node.radius), ringed }] : []
  })
  const byIri = new Map(spots.map(spot => [spot.node.iri, spot]))
  drawBars(context, view, byIri)
  drawConflicts(context, view, byIri)
  for (const spot of spots) drawNode(context, view, spot)
  const area = { left: 2, right: canvas.clientWidth - 2, top: 2, bottom: canvas.clientHeight - 2 }
  const labels = drawLabels(context, view, spots, area)
  const discs = spots.map(({ x, y, radius }) => boxAround(x, y, radius * 2, radius * 2))
  drawEdgeLabels(context, view, byIri, [...discs, ...labels], area)
}

function prepare(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1
  const { clientWidth, clientHeight } = canvas
  if (
    canvas.width !== Math.round(clientWidth * ratio) ||
    canvas.height !== Math.round(clientHeight * ratio)
  ) {
    canvas.width = Math.round(clientWidth * ratio)
    canvas.height = Math.round(clientHeight * ratio)
  }
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  context?.clearRect(0, 0, clientWidth, clientHeight)
  return context
}

function drawNode(context: CanvasRenderingContext2D, view: OverlayView, spot: Spot): void {
  const { node, x, y, radius, ringed } = spot
  const palette = GRAPH_PALETTES[view.theme]
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  // Below a ring the renderer left a disc of the ground's color, at which the edges end.
  if (ringed) {
    context.fillStyle = node.color
    context.fill()
  }
  context.lineWidth = 1.5
  context.strokeStyle = palette.outline
  context.stroke()
  if (ringed) {
    context.beginPath()
    context.arc(x, y, radius + RING, 0, Math.PI * 2)
    context.lineWidth = node.iri === view.emphasis.node ? 2.5 : 1.5
    context.strokeStyle = palette.selection
    context.stroke()
  }
  if (radius < 5) return
  context.font = `600 ${Math.round(radius * (node.letters.length > 1 ? 0.95 : 1.1))}px ${FONT}`
  context.fillStyle = letterColor(node.color)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(node.letters, x, y + radius * 0.06)
}

/** Draws the labels that fit and returns their boxes. */
function drawLabels(
  context: CanvasRenderingContext2D,
  view: OverlayView,
  spots: readonly Spot[],
  area: LabelArea,
): ReturnType<typeof boxAround>[] {
  const palette = GRAPH_PALETTES[view.theme]
  const fontOf = (spot: Spot) => `${spot.node.focus ? 650 : 450} ${LABEL_SIZE}px ${FONT}`
  const isForced = ({ node, ringed }: Spot) => node.focus || ringed
  const ordered = [...spots.filter(isForced), ...spots.filter(spot => !isForced(spot))]
  const texts = ordered.map(spot => (isForced(spot) ? spot.node.label : shortLabel(spot.node.label)))
  const requests = ordered.map((spot, i) => {
    context.font = fontOf(spot)
    return {
      x: spot.x,
      y: spot.y,
      radius: spot.radius + (spot.ringed ? RING : 0),
      width: context.measureText(texts[i]).width + 4,
      forced: isForced(spot),
    }
  })
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  return placeLabels(requests, LINE, area).map(({ node, x, y }) => {
    context.font = fontOf(ordered[node])
    drawText(context, texts[node], { x, y, color: palette.text, halo: palette.background })
    return boxAround(x, y, requests[node].width, LINE)
  })
}
