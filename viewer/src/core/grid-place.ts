// Places of the matrix that the arrow keys reach, one of them by Tab: cells from 0, the name of a column at
// row -2, its sort button at row -1, the name of a row at column -1.

export interface Place {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** Row and column of the heads. */
export const NAME_ROW = -2
export const SORT_ROW = -1
export const NAME_COLUMN = -1

/** Whether the place is a cell and no head. */
export function isCell({ row, column }: Place): boolean {
  return row >= 0 && column >= 0
}

/** `place`, or the nearest that exists when the table has become smaller. */
export function clampPlace({ row, column }: Place, { rows, columns }: GridSize): Place {
  return { row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) }
}

/** Where a key leads, undefined for keys that lead nowhere. The corner is no place: a move into it stays. */
export function movePlace(
  place: Place,
  key: { readonly key: string; readonly ctrlKey: boolean },
  size: GridSize,
): Place | undefined {
  const aim = aimOf(place, key, size)
  if (aim === undefined) return undefined
  const next = {
    row: Math.max(NAME_ROW, Math.min(size.rows - 1, aim.row)),
    column: Math.max(NAME_COLUMN, Math.min(size.columns - 1, aim.column)),
  }
  return next.row < 0 && next.column < 0 ? place : next
}

function aimOf(
  { row, column }: Place,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns }: GridSize,
): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 }
    default:
      return undefined
  }
}
