// Rows for people: columns aligned by display width, a line under the titles, nothing around it.
import { displayWidth, shorten } from './display-width.ts'

export interface TableOptions {
  /** Columns of the terminal; without it nothing is cut. */
  readonly width?: number | undefined
  /** Indexes of the columns that hold numbers. */
  readonly right?: ReadonlySet<number>
}

const GAP = '  '
const NARROWEST = 8

/** The lines of the table, each without trailing spaces. Cells must hold no line breaks or control characters. */
export function formatTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  { width, right = new Set() }: TableOptions = {},
): string[] {
  const widths = columnWidths(titles, rows, width)
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => pad(cell, widths[column]!, right.has(column)))
      .join(GAP)
      .trimEnd()
  return [line(titles), widths.map(one => '─'.repeat(one)).join(GAP), ...rows.map(line)]
}

function columnWidths(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  available: number | undefined,
): number[] {
  const widths = titles.map((title, column) => {
    let widest = displayWidth(title)
    for (const row of rows) widest = Math.max(widest, displayWidth(row[column]!))
    return widest
  })
  if (available === undefined) return widths
  const room = available - GAP.length * (widths.length - 1)
  let over = widths.reduce((sum, one) => sum + one, 0) - room
  // The widest column gives way first, down to the next widest, until all fit or none can give more.
  while (over > 0) {
    const widest = Math.max(...widths)
    if (widest <= NARROWEST) break
    const column = widths.indexOf(widest)
    const next = Math.max(NARROWEST, ...widths.filter(one => one < widest))
    const cut = Math.max(1, Math.min(over, widest - next))
    widths[column] = widest - cut
    over -= cut
  }
  return widths
}

function pad(cell: string, width: number, right: boolean): string {
  const text = shorten(cell, width)
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return right ? space + text : text + space
}
