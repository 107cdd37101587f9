// The graph view on WebGL. The only file that names sigma; loaded by import() when a graph is first shown,
// because sigma can't be loaded where there is no WebGL.
import { MultiDirectedGraph } from 'graphology'
import Sigma, { DEFAULT_STYLES } from 'sigma'
import {
  extremityArrow,
  layerDashed,
  layerFill,
  pathCurved,
  pathLine,
  pathLoop,
  sdfCircle,
} from 'sigma/rendering'
import { GRAPH_PALETTES } from '../core/palette.ts'
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
import { drawOverlay } from './overlay.ts'

interface NodeLook {
  x: number
  y: number
  size: number
  color: string
}

interface EdgeLook {
  size: number
  color: string
  head: string
  /** Between dashes: that of the ground, or the edge's own in a whole line. */
  gapColor: string
  chosen: boolean
}

// The renderer draws lines thinner than other techniques at the same width.
const WEIGHT = 1.3

type Drawn = MultiDirectedGraph<NodeLook, EdgeLook>

/** A renderer in `container`, which must have a size. */
export const createSigmaRenderer: CreateRenderer = (container, handlers, initialTheme): GraphRenderer => {
  let theme = initialTheme
  // As it was given, and as it fits the container.
  let given: Scene = { nodes: [], edges: [] }
  let scene = given
  let emphasis: Emphasis = { node: undefined, edge: undefined }
  let hovered: string | undefined
  let graph: Drawn = new MultiDirectedGraph()

  const sigma = new Sigma<NodeLook, EdgeLook>(graph, container, {
    primitives: {
      nodes: { shapes: [sdfCircle()], layers: [layerFill()] },
      edges: {
        variables: { gapColor: { type: 'color', default: '#ffffff' } },
        paths: [pathLine(), pathCurved(), pathLoop()],
        extremities: [extremityArrow({ lengthRatio: 4.5, widthRatio: 4, margin: 1 })],
        layers: [
          layerDashed({
            dashSize: { value: 5, mode: 'pixels' },
            gapSize: { value: 4, mode: 'pixels' },
            gapColor: { attribute: 'gapColor' },
            solidExtremities: true,
          }),
        ],
      },
    },
    styles: {
      nodes: {
        ...DEFAULT_STYLES.nodes,
        size: { attribute: 'size' },
        labelVisibility: 'hidden',
        backdropVisibility: 'hidden',
        cursor: 'pointer',
      },
      edges: {
        ...DEFAULT_STYLES.edges,
        path: 'straight',
        parallelPath: 'curved',
        selfLoopPath: 'loop',
        head: { attribute: 'head' },
        depth: (edge: EdgeLook) => (edge.chosen ? 'topEdges' : 'edges'),
        cursor: 'pointer',
      },
    },
    settings: {
      renderLabels: false,
      enableEdgeEvents: true,
      edgePickingPadding: 5,
      nodePickingPadding: 6,
      itemSizesReference: 'screen',
      stagePadding: 16,
      minEdgeThickness: 1,
      minCameraRatio: 0.15,
      maxCameraRatio: 2.5,
      doubleClickZoomingRatio: 1,
      inertiaDuration: 0,
      zoomDuration: 0,
      allowInvalidContainer: true,
    },
  })
  const overlay = sigma.createCanvas('overlay', { afterLayer: 'stage', style: { pointerEvents: 'none' } })

  const place = (iri: string) => {
    if (!graph.hasNode(iri)) return undefined
    const { x, y } = graph.getNodeAttributes(iri)
    return sigma.graphToViewport({ x, y })
  }
  const redraw = () =>
    drawOverlay(overlay, { scene, emphasis, hovered, theme, place, scale: radius => sigma.scaleSize(radius) })
  sigma.on('afterRender', redraw)
  sigma.on('clickNode', ({ node }) => handlers.node(node))
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    handlers.openNode(node)
  })
  sigma.on('clickEdge', ({ edge }) => handlers.edge(edge))
  sigma.on('enterNode', ({ node }) => {
    hovered = node
    restyle()
  })
  sigma.on('leaveNode', () => {
    hovered = undefined
    restyle()
  })
  const resizing = new ResizeObserver(() => {
    sigma.resize()
    fitContainer()
    for (const node of scene.nodes) graph.mergeNodeAttributes(node.iri, nodeLook(node))
    sigma.refresh()
  })
  resizing.observe(container)

  const fitContainer = () => {
    const fitted = fitScene(given, container.clientWidth, container.clientHeight)
    scene = fitted.scene
    sigma.setCustomBBox(fitted.box)
  }
  // The disc of a ringed node reaches to its ring in the color of the ground: there its edges end.
  const nodeLook = ({ iri, color, x, y, radius }: SceneNode): NodeLook => {
    const ringed = iri === emphasis.node || iri === hovered
    return ringed
      ? { x, y, size: radius + RING + 1, color: GRAPH_PALETTES[theme].background }
      : { x, y, size: radius, color }
  }

  const look = (edge: SceneEdge): EdgeLook => {
    const { color, head, dashed } = edgeStyle(edge, theme)
    // The overlay draws bars: there they stand clear of the node.
    const end = head === 'bar' ? 'none' : head
    const chosen = edge.id === emphasis.edge
    return {
      size: WEIGHT * edge.width + (chosen ? 1.5 : 0),
      color,
      head: end,
      gapColor: dashed ? GRAPH_PALETTES[theme].background : color,
      chosen,
    }
  }
  const restyle = () => {
    for (const node of scene.nodes) graph.mergeNodeAttributes(node.iri, nodeLook(node))
    for (const edge of scene.edges) graph.mergeEdgeAttributes(edge.id, look(edge))
    sigma.refresh()
  }

  return {
    technique: 'webgl',
    show(next) {
      given = next
      hovered = undefined
      fitContainer()
      graph = new MultiDirectedGraph()
      for (const node of scene.nodes) graph.addNode(node.iri, nodeLook(node))
      for (const edge of scene.edges) graph.addEdgeWithKey(edge.id, edge.subject, edge.object, look(edge))
      sigma.setGraph(graph)
      sigma.getCamera().setState({ x: 0.5, y: 0.5, angle: 0, ratio: 1 })
      sigma.refresh()
    },
    emphasize(next) {
      emphasis = next
      restyle()
    },
    setTheme(next) {
      theme = next
      restyle()
    },
    zoom(factor) {
      const camera = sigma.getCamera()
      camera.setState({ ratio: Math.min(2.5, Math.max(0.15, camera.getState().ratio / factor)) })
    },
    fit: () => sigma.getCamera().setState({ x: 0.5, y: 0.5, angle: 0, ratio: 1 }),
    camera: () => {
      const { x, y, ratio } = sigma.getCamera().getState()
      return { x, y, ratio }
    },
    place,
    destroy() {
      resizing.disconnect()
      sigma.kill()
    },
  }
}
