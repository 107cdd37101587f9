import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { NeighbourhoodOptions } from '../core/neighbourhood.ts'
import { useViewer } from './context.ts'
import { GraphCanvas } from './graph-canvas.tsx'
import { GraphToolbar } from './graph-toolbar.tsx'
import { NeighbourList } from './neighbour-list.tsx'
import { Questions } from './start-bar.tsx'
import { useRequest } from './use-request.ts'

/** What surrounds the focus: the drawing and, beside it, the same as a list. */
export function GraphView(): JSX.Element {
  const { state, overview, dispatch } = useViewer()
  const { focus, relations, kinds, inferred, limit } = state.value
  const options = useMemo<NeighbourhoodOptions>(
    () => ({ focus, relations, kinds, inferred, limit }),
    [focus, relations, kinds, inferred, limit],
  )
  const loaded = overview.value !== undefined
  const { value: shown, error } = useRequest(
    'neighbourhood',
    loaded && focus.length > 0 ? options : undefined,
  )
  if (focus.length === 0) {
    return (
      <section class="graph-start">
        <h2>The graph starts from what you name</h2>
        <p>Search for a tumor, site, gene, therapy or step, or take one of these:</p>
        <Questions ask={dispatch} ready={loaded} />
      </section>
    )
  }
  if (error !== undefined) return <p class="empty">The graph could not be made. {error}</p>
  if (shown === undefined) return <p class="empty quiet-start">Reading the ontology …</p>
  return (
    <section class="graph" aria-label="Graph">
      <GraphToolbar shown={shown} />
      <NeighbourList shown={shown} />
      <div class="drawing">
        <GraphCanvas shown={shown} />
      </div>
    </section>
  )
}
