import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { viewMatrix } from '../core/matrix-view.ts'
import type { Selection } from '../core/state.ts'
import { useViewer } from './context.ts'
import { MatrixLegend } from './matrix-legend.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { MatrixToolbar } from './matrix-toolbar.tsx'
import { useRequest } from './use-request.ts'

/** What of the matrix a selection names: both of a cell, an entity in either place. */
function pairOf(selection: Selection): { tumor: string; site: string } | undefined {
  if (selection.kind === 'cell') return selection
  return selection.kind === 'entity' ? { tumor: selection.iri, site: selection.iri } : undefined
}

/** The tumor by site matrix with its tools and legend. */
export function MatrixView(): JSX.Element {
  const { state, measureKind, problems } = useViewer()
  const kind = measureKind.value
  const { value: model, error } = useRequest('matrix', kind === undefined ? undefined : { kind })
  const { rowOrder, columnOrder, fold, selection } = state.value
  const keep = selection && pairOf(selection)
  const shown = useMemo(
    () => model && viewMatrix(model, { rowOrder, columnOrder, fold, keep }),
    [model, rowOrder, columnOrder, fold, keep?.tumor, keep?.site],
  )
  const [pointed, setPointed] = useState('')
  if (error !== undefined) return <p class="empty">The matrix could not be made. {error}</p>
  if (model === undefined || shown === undefined) {
    return problems.value.length > 0 ? (
      <p class="empty">No data.</p>
    ) : (
      <p class="empty quiet-start">Reading the ontology …</p>
    )
  }
  return (
    <section class="matrix" aria-labelledby="matrix-title">
      <MatrixToolbar model={model} shown={shown} />
      <MatrixTable model={model} shown={shown} onPoint={setPointed} />
      <div class="under">
        <MatrixLegend />
        <p class="pointed" aria-hidden="true">
          {pointed ||
            'Click a cell (Enter or Space) for its evidence, double-click (Enter twice) for the graph. ? lists all keys.'}
        </p>
      </div>
    </section>
  )
}
