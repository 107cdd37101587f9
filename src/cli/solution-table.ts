import type { Row } from '../formats/solutions.ts'
import { escapeControls } from '../rdf/errors.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import { cellText, isNumber } from './cell-text.ts'
import { terminalWidth } from './output.ts'
import { formatTable } from './table.ts'

/** The lines of a table of solutions: columns that hold numbers and nothing else are set to the right. */
export function solutionTable(
  variables: readonly string[],
  rows: readonly Row[],
  prefixes: Prefixes,
): string[] {
  const right = new Set<number>()
  for (const column of variables.keys()) {
    const bound = rows.map(row => row[column]).filter(term => term !== undefined)
    if (bound.length > 0 && bound.every(isNumber)) right.add(column)
  }
  const cells = rows.map(row => row.map(term => cellText(term, prefixes)))
  return formatTable(variables.map(escapeControls), cells, { width: terminalWidth(), right })
}
