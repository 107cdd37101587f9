// The matrix as a real table. One cell at a time can be reached by Tab; arrows, Home and End move from there.
// Rows are memoized, so that a selection redraws two rows and not two thousand cells.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { MatrixCell, MatrixModel } from '../core/domain.ts'
import { clampPlace, isCell, movePlace, type Place } from '../core/grid-place.ts'
import type { AxisItem, MatrixRow, MatrixView } from '../core/matrix-view.ts'
import { cellWords } from '../core/words.ts'
import { useViewer } from './context.ts'
import { MatrixHead } from './matrix-head.tsx'
import { MatrixRowView } from './matrix-row.tsx'
import { onSecondClick } from './second-click.ts'

interface Props {
  readonly model: MatrixModel
  readonly shown: MatrixView
  /** Hands on what the pointer or the focus is on, in words. */
  onPoint(words: string): void
}

/** The table of `shown`; a cell opens its evidence, twice its graph. */
export function MatrixTable({ model, shown, onPoint }: Props): JSX.Element {
  const { state, dispatch } = useViewer()
  const table = useRef<HTMLTableElement>(null)
  const [reachable, setReachable] = useState<Place>({ row: 0, column: 0 })
  const { selection, columnOrder } = state.value
  const size = { rows: shown.rows.length, columns: shown.columns.length }
  const at = clampPlace(reachable, size)
  const selected = selection?.kind === 'cell' ? selection : undefined
  const entity = selection?.kind === 'entity' ? selection.iri : undefined
  const selectedColumn = shown.columns.findIndex(column => column.iri === selected?.site)

  const open = ({ row, column }: Place) => {
    const [tumor, site] = [shown.rows[row].iri, shown.columns[column].iri]
    if (selected?.tumor === tumor && selected.site === site) openInGraph(tumor, site)
    else dispatch({ type: 'select', selection: { kind: 'cell', tumor, site } })
  }
  const openInGraph = (tumor: string, site: string) =>
    dispatch({ type: 'focus', iris: [tumor, site], selection: { kind: 'cell', tumor, site } })
  const point = (place: Place | undefined) =>
    onPoint(
      place
        ? describe(
            shown.rows[place.row],
            shown.columns[place.column],
            shown.rows[place.row].cells[place.column],
            shown.rows[place.row].origins.has(place.column),
          )
        : '',
    )

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    if (place === undefined) return
    if (isCell(place) && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      open(place)
      return
    }
    const next = movePlace(place, event, size)
    if (next === undefined) return
    event.preventDefault()
    setReachable(next)
    elementAt(table.current, next)?.focus()
  }

  // A selection that came from a link or from Back is brought into view; what was clicked is in view.
  const clicked = useRef('')
  useEffect(() => {
    if (selected && clicked.current === `${selected.tumor} ${selected.site}`) return
    clicked.current = ''
    const row = shown.rows.findIndex(item => item.iri === selected?.tumor)
    if (row >= 0 && selectedColumn >= 0) {
      setReachable({ row, column: selectedColumn })
      elementAt(table.current, { row, column: selectedColumn })?.scrollIntoView({
        block: 'nearest',
        inline: 'nearest',
      })
    }
    const entityRow = shown.rows.findIndex(item => item.iri === entity)
    if (entityRow >= 0)
      elementAt(table.current, { row: entityRow, column: 0 })?.scrollIntoView({
        block: 'nearest',
        inline: 'nearest',
      })
  }, [selected?.tumor, selected?.site, entity, shown])

  return (
    <div class="matrix-scroll">
      <table
        ref={table}
        class={columnOrder === 'group' ? 'matrix-table grouped' : 'matrix-table'}
        onKeyDown={onKeyDown}
        onClick={event => {
          const place = cellPlaceOf(event.target)
          if (place === undefined || event.detail > 1) return
          setReachable(place)
          const [tumor, site] = [shown.rows[place.row].iri, shown.columns[place.column].iri]
          clicked.current = `${tumor} ${site}`
          dispatch({ type: 'select', selection: { kind: 'cell', tumor, site } })
          onSecondClick(() => openInGraph(tumor, site))
        }}
        onPointerOver={event => point(cellPlaceOf(event.target))}
        onPointerLeave={() => point(undefined)}
        onFocusIn={event => {
          const place = placeOf(event.target)
          if (place) setReachable(place)
          point(place && isCell(place) ? place : undefined)
        }}
      >
        <caption class="vh">
          Share of patients by tumor (rows) and metastatic site (columns), measured as: {model.kind.label}
        </caption>
        <MatrixHead columns={shown.columns} selected={selected?.site ?? entity} reachable={at} />
        <tbody>
          {shown.rows.map((row, i) => (
            <MatrixRowView
              key={row.iri}
              row={row}
              index={i}
              reachable={at.row === i ? at.column : undefined}
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

function describe(row: MatrixRow, column: AxisItem, cell: MatrixCell | undefined, isOrigin: boolean): string {
  return `${row.label} → ${column.label}: ${cellWords(cell, isOrigin)}`
}

/** The place an element of the table stands at; heads have places too, see grid-place.ts in core. */
function placeOf(target: EventTarget | null): Place | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-c]') : null
  return element ? { row: Number(element.dataset.r), column: Number(element.dataset.c) } : undefined
}

function cellPlaceOf(target: EventTarget | null): Place | undefined {
  const place = placeOf(target)
  return place && isCell(place) ? place : undefined
}

function elementAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-r="${row}"][data-c="${column}"]`) ?? null
}
