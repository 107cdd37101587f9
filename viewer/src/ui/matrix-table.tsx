// The matrix as a real table. One cell at a time can be reached by Tab; arrows, Home and End move from there.
// Rows are memoized, so that a selection redraws two rows and not two thousand cells.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { MatrixCell, MatrixModel } from '../core/domain.ts'
import type { AxisItem, MatrixRow, MatrixView } from '../core/matrix-view.ts'
import { cellWords } from '../core/words.ts'
import { useViewer } from './context.ts'
import { MatrixRowView } from './matrix-row.tsx'

interface Props {
  readonly model: MatrixModel
  readonly shown: MatrixView
  /** Hands on what the pointer or the focus is on, in words. */
  onPoint(words: string): void
}

interface Place {
  readonly row: number
  readonly column: number
}

export function MatrixTable({ model, shown, onPoint }: Props): JSX.Element {
  const { state, dispatch } = useViewer()
  const table = useRef<HTMLTableElement>(null)
  const [reachable, setReachable] = useState<Place>({ row: 0, column: 0 })
  const { selection, rowOrder } = state.value
  const at = clamp(reachable, shown)
  const selected = selection?.kind === 'cell' ? selection : undefined
  const entity = selection?.kind === 'entity' ? selection.iri : undefined
  const selectedColumn = shown.columns.findIndex(column => column.iri === selected?.site)

  const open = ({ row, column }: Place) => {
    const [tumor, site] = [shown.rows[row].iri, shown.columns[column].iri]
    if (selected?.tumor === tumor && selected.site === site) openInGraph({ row, column })
    else dispatch({ type: 'select', selection: { kind: 'cell', tumor, site } })
  }
  const openInGraph = ({ row, column }: Place) => {
    const [tumor, site] = [shown.rows[row].iri, shown.columns[column].iri]
    dispatch({ type: 'focus', iris: [tumor, site], selection: { kind: 'cell', tumor, site } })
  }
  const point = (place: Place | undefined) =>
    onPoint(
      place
        ? describe(
            shown.rows[place.row],
            shown.columns[place.column],
            shown.rows[place.row].cells[place.column],
          )
        : '',
    )

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    if (place === undefined) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(place)
      return
    }
    const next = moved(place, event, shown)
    if (next === undefined) return
    event.preventDefault()
    setReachable(next)
    cellAt(table.current, next)?.focus()
  }

  // A selection that came from a link or from Back is brought into view.
  useEffect(() => {
    const row = shown.rows.findIndex(item => item.iri === selected?.tumor)
    if (row >= 0 && selectedColumn >= 0) {
      setReachable({ row, column: selectedColumn })
      cellAt(table.current, { row, column: selectedColumn })?.scrollIntoView({
        block: 'nearest',
        inline: 'nearest',
      })
    }
    const entityRow = shown.rows.findIndex(item => item.iri === entity)
    if (entityRow >= 0)
      cellAt(table.current, { row: entityRow, column: 0 })?.scrollIntoView({
        block: 'nearest',
        inline: 'nearest',
      })
  }, [selected?.tumor, selected?.site, entity, shown])

  return (
    <div class="matrix-scroll">
      <table
        ref={table}
        class="matrix-table"
        onKeyDown={onKeyDown}
        onClick={event => {
          const place = placeOf(event.target)
          if (place === undefined || event.detail > 1) return
          setReachable(place)
          const { iri } = shown.rows[place.row]
          dispatch({
            type: 'select',
            selection: { kind: 'cell', tumor: iri, site: shown.columns[place.column].iri },
          })
        }}
        onDblClick={event => {
          const place = placeOf(event.target)
          if (place) openInGraph(place)
        }}
        onPointerOver={event => point(placeOf(event.target))}
        onPointerLeave={() => point(undefined)}
        onFocusIn={event => point(placeOf(event.target))}
      >
        <caption class="vh">
          Share of patients by tumor (rows) and metastatic site (columns), measured as: {model.kind.label}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="corner">
              <span>Primary tumor</span>
              <span class="to">Site of metastasis</span>
            </th>
            {shown.columns.map((column, i) => (
              <ColumnHead
                key={column.iri}
                column={column}
                sorted={typeof rowOrder === 'object' && rowOrder.site === column.iri}
                selected={i === selectedColumn || column.iri === entity}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row, i) => (
            <MatrixRowView
              key={row.iri}
              row={row}
              index={i}
              reachable={at.row === i ? at.column : -1}
              selected={row.iri === selected?.tumor ? selectedColumn : -1}
              current={row.iri === selected?.tumor || row.iri === entity}
              select={iri => dispatch({ type: 'select', selection: { kind: 'entity', iri } })}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ColumnHead({
  column,
  sorted,
  selected,
}: {
  column: AxisItem
  sorted: boolean
  selected: boolean
}): JSX.Element {
  const { dispatch } = useViewer()
  return (
    <th scope="col" class={selected ? 'site selected' : 'site'} aria-sort={sorted ? 'descending' : undefined}>
      <button
        type="button"
        class="head"
        title={column.label}
        onClick={() => dispatch({ type: 'select', selection: { kind: 'entity', iri: column.iri } })}
      >
        {column.label}
      </button>
      <button
        type="button"
        class="sort"
        aria-label={sorted ? 'Stop sorting by this site' : `Sort rows by value in ${column.label}`}
        title="Sort rows by this column"
        onClick={() => dispatch({ type: 'sortRows', order: sorted ? 'count' : { site: column.iri } })}
      >
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M0 0h10L5 6z" fill="currentColor" />
        </svg>
      </button>
    </th>
  )
}

function describe(row: MatrixRow, column: AxisItem, cell: MatrixCell | undefined): string {
  return `${row.label} → ${column.label}: ${cellWords(cell)}`
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-c]') : null
  const row = cell?.closest('tr')
  if (!cell || !row) return undefined
  return { row: Number(row.dataset.r), column: Number(cell.dataset.c) }
}

function cellAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`tr[data-r="${row}"] td[data-c="${column}"]`) ?? null
}

function clamp({ row, column }: Place, { rows, columns }: MatrixView): Place {
  return { row: Math.min(row, rows.length - 1), column: Math.min(column, columns.length - 1) }
}

function moved(
  { row, column }: Place,
  event: KeyboardEvent,
  { rows, columns }: MatrixView,
): Place | undefined {
  const last = { row: rows.length - 1, column: columns.length - 1 }
  switch (event.key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) }
    case 'Home':
      return { row: event.ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: event.ctrlKey ? last.row : row, column: last.column }
    default:
      return undefined
  }
}
