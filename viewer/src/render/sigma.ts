// The graph view on WebGL. The only file that names sigma; loaded by import() when a graph is first shown,
// because sigma can't be loaded where there is no WebGL.
import { MultiDirectedGraph } from 'graphology'
import Sigma, { DEFAULT_STYLES } from 'sigma'
import {
  extremityArrow,
  layerFill,
  layerPlain,
  pathCurved,
  pathLine,
  pathLoop,
  sdfCircle,
} from 'sigma/rendering'
import { KINDS } from '../core/palette.ts'
import { edgeStyle } from './edge-style.ts'
import type { CreateRenderer, Emphasis, GraphRenderer, Scene, SceneEdge } from './graph-renderer.ts'
import { drawOverlay } from './overlay.ts'
import { sceneBox } from './scene-box.ts'

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
  chosen: boolean
}

// The renderer draws lines thinner than other techniques at the same width.
const WEIGHT = 1.3

type Drawn = MultiDirectedGraph<NodeLook, EdgeLook>

/** A renderer in `container`, which must have a size. */
export const createSigmaRenderer: CreateRenderer = (container, handlers, initialTheme): GraphRenderer => {
  let theme = initialTheme
  let scene: Scene = { nodes: [], edges: [] }
  let emphasis: Emphasis = { node: undefined, edge: undefined }
  let hovered: string | undefined
  let graph: Drawn = new MultiDirectedGraph()

  const sigma = new Sigma<NodeLook, EdgeLook>(graph, container, {
    primitives: {
      nodes: { shapes: [sdfCircle()], layers: [layerFill()] },
      edges: {
        paths: [pathLine(), pathCurved(), pathLoop()],
        extremities: [extremityArrow({ lengthRatio: 4.5, widthRatio: 4, margin: 1 })],
        layers: [layerPlain()],
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
    redraw()
  })
  sigma.on('leaveNode', () => {
    hovered = undefined
    redraw()
  })
  const resizing = new ResizeObserver(() => {
    sigma.resize()
    sigma.refresh()
  })
  resizing.observe(container)

  const look = (edge: SceneEdge): EdgeLook => {
    const { color, head } = edgeStyle(edge, theme)
    // The overlay draws bars: there they stand clear of the node.
    const end = head === 'bar' ? 'none' : head
    const chosen = edge.id === emphasis.edge
    return { size: WEIGHT * edge.width + (chosen ? 1.5 : 0), color, head: end, chosen }
  }
  const restyle = () => {
    for (const edge of scene.edges) graph.mergeEdgeAttributes(edge.id, look(edge))
    sigma.refresh()
  }

  return {
    technique: 'webgl',
    show(next) {
      scene = next
      hovered = undefined
      graph = new MultiDirectedGraph()
      for (const { iri, kind, x, y, radius } of scene.nodes) {
        graph.addNode(iri, { x, y, size: radius, color: KINDS[kind].color })
      }
      for (const edge of scene.edges) graph.addEdgeWithKey(edge.id, edge.subject, edge.object, look(edge))
      sigma.setGraph(graph)
      sigma.setCustomBBox(sceneBox(scene))
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
