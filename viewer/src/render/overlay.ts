// Text and marks over the WebGL drawing, on one 2D canvas: outlines, letters, labels that don't cover each
// other, conflict marks and the name of the selected edge. Redrawn after every frame of the renderer.
import { placeLabels, shortLabel } from '../core/labels.ts'
import { GRAPH_PALETTES, KINDS, type ThemeName } from '../core/palette.ts'
import { edgeStyle } from './edge-style.ts'
import type { Emphasis, Scene } from './graph-renderer.ts'
import { letterColor } from './letter-color.ts'

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

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif'
const LABEL_SIZE = 12
const LINE = 15

/** Draws everything of `view` on a cleared canvas. */
export function drawOverlay(canvas: HTMLCanvasElement, view: OverlayView): void {
  const context = prepare(canvas)
  if (context === null) return
  const spots = view.scene.nodes.map(node => ({
    node,
    at: view.place(node.iri),
    radius: view.scale(node.radius),
  }))
  const positions = new Map(spots.map(({ node, at }) => [node.iri, at]))
  drawBars(context, view, positions)
  drawConflicts(context, view, positions)
  for (const { node, at, radius } of spots) if (at) drawNode(context, view, node.iri, node.kind, at, radius)
  drawLabels(context, view, spots, canvas.clientWidth)
  drawEdgeLabel(context, view, positions)
}

type Spot = {
  readonly node: Scene['nodes'][number]
  readonly at: { x: number; y: number } | undefined
  readonly radius: number
}
type Positions = ReadonlyMap<string, { x: number; y: number } | undefined>

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

function drawNode(
  context: CanvasRenderingContext2D,
  view: OverlayView,
  iri: string,
  kind: Scene['nodes'][number]['kind'],
  { x, y }: { x: number; y: number },
  radius: number,
): void {
  const palette = GRAPH_PALETTES[view.theme]
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.lineWidth = 1.5
  context.strokeStyle = palette.outline
  context.stroke()
  if (iri === view.emphasis.node || iri === view.hovered) {
    context.beginPath()
    context.arc(x, y, radius + 4, 0, Math.PI * 2)
    context.lineWidth = iri === view.emphasis.node ? 2.5 : 1.5
    context.strokeStyle = palette.selection
    context.stroke()
  }
  if (radius < 5) return
  context.font = `600 ${Math.round(radius * 1.1)}px ${FONT}`
  context.fillStyle = letterColor(KINDS[kind].color)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(KINDS[kind].letter, x, y + radius * 0.06)
}

function drawLabels(
  context: CanvasRenderingContext2D,
  view: OverlayView,
  spots: readonly Spot[],
  right: number,
): void {
  const palette = GRAPH_PALETTES[view.theme]
  const fontOf = (spot: Spot) => `${spot.node.focus ? 650 : 450} ${LABEL_SIZE}px ${FONT}`
  const visible = spots.filter(spot => spot.at !== undefined)
  const isForced = ({ node }: Spot) =>
    node.focus || node.iri === view.emphasis.node || node.iri === view.hovered
  const ordered = [...visible.filter(isForced), ...visible.filter(spot => !isForced(spot))]
  const texts = ordered.map(spot => (isForced(spot) ? spot.node.label : shortLabel(spot.node.label)))
  const requests = ordered.map((spot, i) => {
    context.font = fontOf(spot)
    return {
      ...spot.at!,
      radius: spot.radius,
      width: context.measureText(texts[i]).width + 4,
      forced: isForced(spot),
    }
  })
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const { node, x, y } of placeLabels(requests, LINE, { left: 2, right: right - 2 })) {
    context.font = fontOf(ordered[node])
    drawText(context, texts[node], x, y, palette.text, palette.background)
  }
}

function drawText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  color: string,
  halo: string,
): void {
  context.lineWidth = 3.5
  context.strokeStyle = halo
  context.strokeText(text, x, y)
  context.fillStyle = color
  context.fillText(text, x, y)
}

/** A bar across the end of each edge that inhibits, just outside of the node it ends at. */
function drawBars(context: CanvasRenderingContext2D, view: OverlayView, positions: Positions): void {
  const radii = new Map(view.scene.nodes.map(node => [node.iri, view.scale(node.radius)]))
  for (const edge of view.scene.edges) {
    const { color, head } = edgeStyle(edge, view.theme)
    const [from, to] = [positions.get(edge.subject), positions.get(edge.object)]
    if (head !== 'bar' || !from || !to) continue
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (length === 0) continue
    const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
    const away = (radii.get(edge.object) ?? 0) + 4
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
function drawConflicts(context: CanvasRenderingContext2D, view: OverlayView, positions: Positions): void {
  const palette = GRAPH_PALETTES[view.theme]
  for (const edge of view.scene.edges) {
    const middle = edge.conflict ? middleOf(edge, positions) : undefined
    if (middle === undefined) continue
    context.beginPath()
    context.moveTo(middle.x, middle.y - 6)
    context.lineTo(middle.x + 6, middle.y)
    context.lineTo(middle.x, middle.y + 6)
    context.lineTo(middle.x - 6, middle.y)
    context.closePath()
    context.fillStyle = palette.conflict
    context.fill()
    context.lineWidth = 1.5
    context.strokeStyle = palette.background
    context.stroke()
  }
}

function drawEdgeLabel(context: CanvasRenderingContext2D, view: OverlayView, positions: Positions): void {
  const edge = view.scene.edges.find(({ id }) => id === view.emphasis.edge)
  const center = edge && middleOf(edge, positions)
  if (edge === undefined || center === undefined) return
  // Beside the line, so that a short edge stays in sight.
  const middle = { x: center.x, y: center.y - 18 }
  const palette = GRAPH_PALETTES[view.theme]
  context.font = `600 ${LABEL_SIZE}px ${FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const width = context.measureText(edge.label).width + 12
  context.fillStyle = palette.selection
  context.beginPath()
  context.roundRect(middle.x - width / 2, middle.y - 10, width, 20, 4)
  context.fill()
  context.fillStyle = palette.background
  context.fillText(edge.label, middle.x, middle.y)
}

function middleOf(edge: Scene['edges'][number], positions: Positions): { x: number; y: number } | undefined {
  const [from, to] = [positions.get(edge.subject), positions.get(edge.object)]
  return from && to ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } : undefined
}
