import type { JSX } from 'preact'
import { NAME_ROW, type Place, SORT_ROW } from '../core/grid-place.ts'
import type { AxisItem } from '../core/matrix-view.ts'
import { useViewer } from './context.ts'

interface Props {
  readonly columns: readonly AxisItem[]
  /** IRI of the site whose column is selected. */
  readonly selected: string | undefined
  /** The place that Tab reaches. */
  readonly reachable: Place
}

/** The heads of the columns; above them their organ systems, where the columns are ordered by those. */
export function MatrixHead({ columns, selected, reachable }: Props): JSX.Element {
  const { columnOrder, rowOrder } = useViewer().state.value
  const sortedBy = typeof rowOrder === 'object' ? rowOrder.site : undefined
  return (
    <thead>
      {columnOrder === 'group' && <Groups columns={columns} />}
      <tr>
        <th scope="col" class="corner">
          <span>Primary tumor</span>
          <span class="to">Site of metastasis</span>
        </th>
        {columns.map((column, i) => (
          <ColumnHead
            key={column.iri}
            column={column}
            index={i}
            reachable={reachable.column === i ? reachable.row : undefined}
            sorted={column.iri === sortedBy}
            selected={column.iri === selected}
          />
        ))}
      </tr>
    </thead>
  )
}

function Groups({ columns }: { columns: readonly AxisItem[] }): JSX.Element {
  const runs: { label: string; size: number }[] = []
  for (const { group = 'other' } of columns) {
    const last = runs.at(-1)
    if (last?.label === group) last.size++
    else runs.push({ label: group, size: 1 })
  }
  return (
    <tr class="groups">
      <td class="corner" />
      {runs.map(({ label, size }) => (
        <th key={label} scope="colgroup" colSpan={size} title={label}>
          {fits(shortName(label), size) ? <span>{shortName(label)}</span> : <span class="vh">{label}</span>}
        </th>
      ))}
    </tr>
  )
}

function shortName(group: string): string {
  return group.replace(/ (organ )?system$/, '')
}

/** Whether `name` can be read above `size` columns; a cut one can't. */
function fits(name: string, size: number): boolean {
  return name.length * 6.2 < size * 42 - 6
}

interface HeadProps {
  readonly column: AxisItem
  readonly index: number
  /** Row of the place in this column that Tab reaches. */
  readonly reachable: number | undefined
  readonly sorted: boolean
  readonly selected: boolean
}

function ColumnHead({ column, index, reachable, sorted, selected }: HeadProps): JSX.Element {
  const { dispatch } = useViewer()
  return (
    <th scope="col" class={selected ? 'site selected' : 'site'} aria-sort={sorted ? 'descending' : undefined}>
      <button
        type="button"
        class="head"
        data-r={NAME_ROW}
        data-c={index}
        tabIndex={reachable === NAME_ROW ? 0 : -1}
        title={column.label}
        onClick={() => dispatch({ type: 'select', selection: { kind: 'entity', iri: column.iri } })}
      >
        {column.label}
      </button>
      <button
        type="button"
        class="sort"
        data-r={SORT_ROW}
        data-c={index}
        tabIndex={reachable === SORT_ROW ? 0 : -1}
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
