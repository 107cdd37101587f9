import { Component, type JSX } from 'preact'
import type { MatrixCell } from '../core/domain.ts'
import { NAME_COLUMN } from '../core/grid-place.ts'
import type { MatrixRow } from '../core/matrix-view.ts'
import { scaleClass } from '../core/palette.ts'
import { cellWords, hasSpread, shortPercent } from '../core/words.ts'

interface Props {
  readonly row: MatrixRow
  readonly index: number
  /** Column of the place in this row that Tab reaches, undefined where it is in another. */
  readonly reachable: number | undefined
  /** Whether the tumor or one of its cells is selected. */
  readonly current: boolean
  /** Column of the selected cell, or -1. */
  readonly selected: number
  select(iri: string): void
}

/** One tumor with its cells; drawn again only when it changes itself. */
export class MatrixRowView extends Component<Props> {
  override shouldComponentUpdate(next: Readonly<Props>): boolean {
    const { row, index, reachable, selected, current } = this.props
    return (
      next.row !== row ||
      next.index !== index ||
      next.reachable !== reachable ||
      next.selected !== selected ||
      next.current !== current
    )
  }

  render({ row, index, reachable, selected, current, select }: Readonly<Props>): JSX.Element {
    return (
      <tr class={current ? 'selected' : undefined}>
        <th scope="row">
          <button
            type="button"
            data-r={index}
            data-c={NAME_COLUMN}
            tabIndex={reachable === NAME_COLUMN ? 0 : -1}
            title={row.label}
            onClick={() => select(row.iri)}
          >
            {row.label}
          </button>
        </th>
        {row.cells.map((cell, column) => (
          <td
            key={column}
            data-r={index}
            data-c={column}
            tabIndex={column === reachable ? 0 : -1}
            class={`${cellClass(cell, row.origins.has(column))}${selected === column ? ' chosen' : ''}`}
            aria-current={selected === column ? true : undefined}
            title={cell && hasSpread(cell) ? cellWords(cell) : undefined}
          >
            <CellContent cell={cell} isOrigin={row.origins.has(column)} />
          </td>
        ))}
      </tr>
    )
  }
}

function CellContent({ cell, isOrigin }: { cell: MatrixCell | undefined; isOrigin: boolean }): JSX.Element {
  return (
    <>
      {cell && (
        <span aria-hidden="true">
          {cell.state === 'otherKind' ? (
            <>
              <span class="dot" />
              {cell.otherObservations}
            </>
          ) : (
            shortPercent(cell.percent ?? 0)
          )}
        </span>
      )}
      <span class="vh">{cellWords(cell, isOrigin)}</span>
    </>
  )
}

function cellClass(cell: MatrixCell | undefined, isOrigin: boolean): string {
  switch (cell?.state) {
    case 'value':
      return `cell value v${scaleClass(cell.percent ?? 0)}${hasSpread(cell) ? ' spread' : ''}`
    case 'conflict':
      return `cell value v${scaleClass(cell.percent ?? 0)} conflict`
    case 'rare':
      return 'cell rare'
    case 'otherKind':
      return 'cell other'
    default:
      return isOrigin ? 'cell origin' : 'cell none'
  }
}
