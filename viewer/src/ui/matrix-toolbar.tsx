import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MatrixModel } from '../core/domain.ts'
import type { MatrixView } from '../core/matrix-view.ts'
import type { ColumnOrder, Fold, RowOrder } from '../core/state.ts'
import { capitalized, counted } from '../core/words.ts'
import { useViewer } from './context.ts'
import { Heading } from './heading.tsx'

interface Props {
  readonly model: MatrixModel
  readonly shown: MatrixView
}

/** What is measured, how rows and columns are ordered, and which are folded. */
export function MatrixToolbar({ model, shown }: Props): JSX.Element {
  const { state, overview, dispatch } = useViewer()
  const { rowOrder, columnOrder, fold } = state.value
  // On a phone the rest is folded, so that the table comes first.
  const [open, setOpen] = useState(false)
  const sortedSite =
    typeof rowOrder === 'object' ? model.sites.find(site => site.iri === rowOrder.site) : undefined
  return (
    <div class={open ? 'toolbar open' : 'toolbar'}>
      <div class="measure">
        <Heading of="view" id="matrix-title">
          Where tumors spread
        </Heading>
        <label>
          <span>Measure</span>
          <select
            value={model.kind.iri}
            onChange={event => dispatch({ type: 'measureKind', iri: event.currentTarget.value })}
          >
            {overview.value?.kinds.map(kind => (
              <option key={kind.iri} value={kind.iri}>
                {capitalized(kind.label)} — {counted(kind.cells, 'cell')}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="options" aria-expanded={open} onClick={() => setOpen(!open)}>
          Options
        </button>
      </div>
      <p class="definition">{model.kind.definition}</p>
      <div class="orders">
        <label>
          <span>Rows</span>
          <select
            value={typeof rowOrder === 'string' ? rowOrder : 'site'}
            onChange={event =>
              dispatch({ type: 'sortRows', order: event.currentTarget.value as Exclude<RowOrder, object> })
            }
          >
            <option value="count">most studied first</option>
            <option value="name">by name</option>
            {sortedSite && <option value="site">by value in {sortedSite.label}</option>}
          </select>
        </label>
        <label>
          <span>Columns</span>
          <select
            value={columnOrder}
            onChange={event =>
              dispatch({ type: 'sortColumns', order: event.currentTarget.value as ColumnOrder })
            }
          >
            <option value="count">most measured first</option>
            <option value="group">by organ system</option>
            <option value="name">by name</option>
          </select>
        </label>
        <label>
          <span>Show</span>
          <select
            value={fold}
            onChange={event => dispatch({ type: 'fold', fold: event.currentTarget.value as Fold })}
          >
            <option value="kind">with this measure</option>
            <option value="any">measured in any way</option>
          </select>
        </label>
        <FoldNote shown={shown} />
      </div>
    </div>
  )
}

function FoldNote({ shown }: { shown: MatrixView }): JSX.Element {
  const { dispatch } = useViewer()
  const size = `${counted(shown.rows.length, 'tumor')} × ${counted(shown.columns.length, 'site')}`
  const folded = [
    shown.foldedRows > 0 && counted(shown.foldedRows, 'tumor'),
    shown.foldedColumns > 0 && counted(shown.foldedColumns, 'site'),
  ].filter(Boolean)
  return (
    <p class="fold-note">
      {size}
      {folded.length > 0 && (
        <>
          {' · '}
          <button type="button" class="link" onClick={() => dispatch({ type: 'fold', fold: 'any' })}>
            {folded.join(' and ')} folded: show all
          </button>
        </>
      )}
    </p>
  )
}
