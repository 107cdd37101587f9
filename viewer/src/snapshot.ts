// A look inside for tests, only where the address asks for it with `?test=1`: state and drawing as plain data.
import { effect } from '@preact/signals'
import type { Neighbourhood } from './core/neighbourhood.ts'
import type { ViewerState } from './core/state.ts'
import type { GraphRenderer } from './render/graph-renderer.ts'
import type { ViewerStore } from './store.ts'

export interface Snapshot {
  readonly ready: boolean
  readonly state: ViewerState
  readonly measureKind: string | undefined
  readonly technique: 'webgl' | 'svg' | undefined
  /** Identifiers drawn in the graph view, with their place in the canvas. */
  readonly nodes: readonly { iri: string; x: number; y: number }[]
  readonly edges: readonly string[]
  readonly camera: { readonly x: number; readonly y: number; readonly ratio: number } | undefined
}

declare global {
  interface Window {
    __viewer?: { snapshot(): Snapshot }
  }
}

let drawn: { renderer: GraphRenderer; shown: Neighbourhood } | undefined

/** Tells the hook what the graph view draws; undefined when it is gone. */
export function noteDrawing(drawing: typeof drawn): void {
  drawn = drawing
}

/** Installs `window.__viewer` if the address has `test=1`. */
export function offerSnapshot(store: ViewerStore): void {
  if (new URLSearchParams(location.search).get('test') !== '1') return
  let ready = false
  effect(() => {
    ready = store.overview.value !== undefined
  })
  window.__viewer = {
    snapshot: () => ({
      ready,
      state: store.state.peek(),
      measureKind: store.measureKind.peek(),
      technique: drawn?.renderer.technique,
      nodes: (drawn?.shown.nodes ?? []).map(({ iri }) => ({
        iri,
        ...(drawn?.renderer.place(iri) ?? { x: Number.NaN, y: Number.NaN }),
      })),
      edges: (drawn?.shown.edges ?? []).map(edge => edge.id),
      camera: drawn?.renderer.camera(),
    }),
  }
}
