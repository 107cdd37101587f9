// The graph view without WebGL: the same scene as SVG elements, for up to 300 nodes. Texts are text nodes and
// looks are attributes, so that nothing of the data can become markup and no inline style is needed.
import { placeLabels, shortLabel } from '../core/labels.ts'
import { GRAPH_PALETTES, type ThemeName } from '../core/palette.ts'
import { edgeStyle } from './edge-style.ts'
import { fitScene } from './fit-scene.ts'
import {
  type CreateRenderer,
  type Emphasis,
  type GraphRenderer,
  RING,
  type Scene,
  type SceneEdge,
  type SceneNode,
} from './graph-renderer.ts'
import { letterColor } from './letter-color.ts'
import { sceneBox } from './scene-box.ts'

const NAMESPACE = 'http://www.w3.org/2000/svg'
const MARGIN = 16
const LABEL_SIZE = 12

/** A renderer in `container`. */
export const createSvgRenderer: CreateRenderer = (container, handlers, initialTheme): GraphRenderer => {
  const svg = element('svg', { role: 'presentation', class: 'graph-svg' }) as SVGSVGElement
  container.append(svg)
  let theme = initialTheme
  // As it was given, and as it fits the container.
  let given: Scene = { nodes: [], edges: [] }
  let scene = given
  let emphasis: Emphasis = { node: undefined, edge: undefined }
  let zoom = 1

  const frame = () => viewBox(scene, zoom)
  const redraw = () => {
    scene = fitScene(given, container.clientWidth, container.clientHeight).scene
    const { x, y, width, height } = frame()
    svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`)
    const byIri = new Map(scene.nodes.map(node => [node.iri, node]))
    svg.replaceChildren(
      ...scene.edges.map(edge => drawEdge(edge, byIri, theme, emphasis, () => handlers.edge(edge.id))),
      ...scene.nodes.map(node => drawNode(node, theme, emphasis, handlers)),
      ...drawLabels(scene, theme),
    )
  }

  const resizing = new ResizeObserver(redraw)
  resizing.observe(container)

  return {
    technique: 'svg',
    show(next) {
      given = next
      zoom = 1
      redraw()
    },
    emphasize(next) {
      emphasis = next
      redraw()
    },
    setTheme(next) {
      theme = next
      redraw()
    },
    zoom(factor) {
      zoom = Math.min(6, Math.max(0.5, zoom * factor))
      redraw()
    },
    fit() {
      zoom = 1
      redraw()
    },
    camera: () => ({ x: 0, y: 0, ratio: 1 / zoom }),
    place(iri) {
      const node = scene.nodes.find(item => item.iri === iri)
      const matrix = svg.getScreenCTM()
      if (node === undefined || matrix === null) return undefined
      const at = new DOMPoint(node.x, -node.y).matrixTransform(matrix)
      const box = container.getBoundingClientRect()
      return { x: at.x - box.left, y: at.y - box.top }
    },
    destroy() {
      resizing.disconnect()
      svg.remove()
    },
  }
}

function viewBox(scene: Scene, zoom: number): { x: number; y: number; width: number; height: number } {
  const { x, y } = sceneBox(scene)
  const [left, right] = [x[0] - MARGIN, x[1] + MARGIN]
  const [top, bottom] = [-y[1] - MARGIN, -y[0] + MARGIN]
  const [width, height] = [(right - left) / zoom, (bottom - top) / zoom]
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height }
}

function drawEdge(
  edge: SceneEdge,
  nodes: ReadonlyMap<string, SceneNode>,
  theme: ThemeName,
  emphasis: Emphasis,
  onClick: () => void,
): SVGElement {
  const [from, to] = [nodes.get(edge.subject)!, nodes.get(edge.object)!]
  const { color, head, dashed } = edgeStyle(edge, theme)
  const chosen = edge.id === emphasis.edge
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [ux, uy] = [(to.x - from.x) / length, -(to.y - from.y) / length]
  const away = to.radius + 2 + (to.iri === emphasis.node ? RING : 0)
  const end = { x: to.x - ux * away, y: -to.y - uy * away }
  const stroke = { stroke: color, 'stroke-width': String(edge.width + (chosen ? 1.5 : 0)) }
  const group = element('g', { class: 'graph-edge' })
  group.append(
    element('line', {
      x1: from.x,
      y1: -from.y,
      x2: end.x,
      y2: end.y,
      ...stroke,
      ...(dashed && { 'stroke-dasharray': '5 4' }),
    }),
    element('line', {
      x1: from.x,
      y1: -from.y,
      x2: end.x,
      y2: end.y,
      stroke: 'transparent',
      'stroke-width': 12,
    }),
  )
  if (head === 'arrow') {
    const points = [
      [0, 0],
      [-9, 4.5],
      [-9, -4.5],
    ].map(([a, b]) => `${end.x + a * ux - b * uy},${end.y + a * uy + b * ux}`)
    group.append(element('polygon', { points: points.join(' '), fill: color }))
  } else if (head === 'bar') {
    group.append(
      element('line', {
        x1: end.x - uy * 7,
        y1: end.y + ux * 7,
        x2: end.x + uy * 7,
        y2: end.y - ux * 7,
        ...stroke,
        'stroke-width': 3,
      }),
    )
  }
  if (edge.conflict || chosen) {
    const [x, y] = [(from.x + to.x) / 2, -(from.y + to.y) / 2]
    const palette = GRAPH_PALETTES[theme]
    if (edge.conflict) {
      group.append(
        element('polygon', {
          points: `${x},${y - 6} ${x + 6},${y} ${x},${y + 6} ${x - 6},${y}`,
          fill: palette.conflict,
        }),
      )
    }
    if (chosen) group.append(text(edge.label, x, y - 10, palette.text, 'graph-label strong'))
  }
  group.addEventListener('click', onClick)
  return group
}

function drawNode(
  node: SceneNode,
  theme: ThemeName,
  emphasis: Emphasis,
  handlers: { node(iri: string): void; openNode(iri: string): void },
): SVGElement {
  const palette = GRAPH_PALETTES[theme]
  const { color, letters } = node
  const group = element('g', { class: 'graph-node' })
  const chosen = node.iri === emphasis.node
  if (chosen)
    group.append(
      element('circle', {
        cx: node.x,
        cy: -node.y,
        r: node.radius + RING,
        fill: 'none',
        stroke: palette.selection,
        'stroke-width': 2.5,
      }),
    )
  group.append(
    element('circle', {
      cx: node.x,
      cy: -node.y,
      r: node.radius,
      fill: color,
      stroke: palette.outline,
      'stroke-width': 1.5,
    }),
    text(letters, node.x, -node.y + node.radius * 0.4, letterColor(color), 'graph-letter'),
  )
  group.addEventListener('click', () => handlers.node(node.iri))
  group.addEventListener('dblclick', () => handlers.openNode(node.iri))
  return group
}

function drawLabels({ nodes }: Scene, theme: ThemeName): SVGElement[] {
  const palette = GRAPH_PALETTES[theme]
  const texts = nodes.map(node => (node.focus ? node.label : shortLabel(node.label)))
  const requests = nodes.map((node, i) => ({
    x: node.x,
    y: -node.y,
    radius: node.radius,
    width: texts[i].length * 6.6,
    forced: node.focus,
  }))
  return placeLabels(requests, LABEL_SIZE + 3).map(({ node, x, y }) =>
    text(texts[node], x, y + 4, palette.text, nodes[node].focus ? 'graph-label strong' : 'graph-label'),
  )
}

function text(content: string, x: number, y: number, fill: string, className: string): SVGElement {
  const made = element('text', { x, y, fill, class: className, 'text-anchor': 'middle' })
  made.append(document.createTextNode(content))
  return made
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
