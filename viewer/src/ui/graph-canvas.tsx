import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Neighbourhood } from '../core/neighbourhood.ts'
import { SupersededError } from '../data-client.ts'
import { chooseRenderer } from '../render/choose-renderer.ts'
import type { GraphRenderer } from '../render/graph-renderer.ts'
import { layoutInput, makeScene } from '../render/scene.ts'
import { noteDrawing } from '../snapshot.ts'
import { useViewer } from './context.ts'
import { GraphLegend } from './graph-legend.tsx'

const SEED = 1

/** The drawing. Everything in it is also in the list beside it, which is the way in without a pointer. */
export function GraphCanvas({ shown }: { shown: Neighbourhood }): JSX.Element {
  const { state, theme, layouts, dispatch } = useViewer()
  const container = useRef<HTMLDivElement>(null)
  const [renderer, setRenderer] = useState<GraphRenderer>()
  const [failure, setFailure] = useState<string>()
  const current = useRef(shown)
  current.current = shown

  useEffect(() => {
    let made: GraphRenderer | undefined
    let gone = false
    chooseRenderer().then(
      create => {
        if (gone || container.current === null) return
        made = create(
          container.current,
          {
            node: iri => dispatch({ type: 'select', selection: { kind: 'entity', iri } }),
            openNode: iri => dispatch({ type: 'focus', iris: [iri] }),
            edge: id => {
              const edge = current.current.edges.find(item => item.id === id)
              if (edge === undefined) return
              const { subject, relation, object } = edge
              dispatch({ type: 'select', selection: { kind: 'edge', subject, relation, object } })
            },
          },
          theme.name.peek(),
        )
        setRenderer(made)
      },
      (error: Error) => setFailure(error.message),
    )
    return () => {
      gone = true
      made?.destroy()
      noteDrawing(undefined)
    }
  }, [dispatch, theme])

  useEffect(() => {
    if (renderer === undefined) return
    let stale = false
    layouts.layout(layoutInput(shown, SEED)).then(
      positions => {
        if (stale) return
        renderer.show(makeScene(shown, positions))
        noteDrawing({ renderer, shown })
      },
      (error: Error) => {
        if (!(error instanceof SupersededError)) setFailure(error.message)
      },
    )
    return () => {
      stale = true
    }
  }, [renderer, shown, layouts])

  const { selection } = state.value
  const node = selection?.kind === 'entity' ? selection.iri : undefined
  const edge =
    selection?.kind === 'edge' ? `${selection.subject} ${selection.relation} ${selection.object}` : undefined
  useEffect(() => renderer?.emphasize({ node, edge }), [renderer, node, edge, shown])
  const themeName = theme.name.value
  useEffect(() => renderer?.setTheme(themeName), [renderer, themeName])

  return (
    <>
      <div class="canvas-frame">
        <div
          ref={container}
          class="canvas"
          role="img"
          aria-label="Drawing of the graph; the list beside it has the same content."
        />
        {failure && (
          <p class="empty">The drawing could not be made: {failure} The list has the same content.</p>
        )}
      </div>
      <div class="drawing-foot">
        <GraphLegend shown={shown} />
        <div class="zoom">
          <button type="button" aria-label="Zoom in" onClick={() => renderer?.zoom(1.4)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => renderer?.zoom(1 / 1.4)}>
            −
          </button>
          <button type="button" onClick={() => renderer?.fit()}>
            Fit
          </button>
        </div>
      </div>
    </>
  )
}
