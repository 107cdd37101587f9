import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { NeighbourhoodOptions } from '../core/neighbourhood.ts'
import { useViewer } from './context.ts'
import { GraphCanvas } from './graph-canvas.tsx'
import { GraphStart } from './graph-start.tsx'
import { GraphToolbar } from './graph-toolbar.tsx'
import { NeighbourList } from './neighbour-list.tsx'
import { useRequest } from './use-request.ts'

/** What surrounds the focus: the drawing and, beside it, the same as a list. */
export function GraphView(): JSX.Element {
  const { state, overview } = useViewer()
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
  if (focus.length === 0) return <GraphStart />
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
