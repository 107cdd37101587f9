// VALUES of JavaScript values.
import type { Values } from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import type { Part } from './inner-query.ts'
import { rangesOf } from './operand.ts'
import { variableIn } from './pattern-slot.ts'
import type { Range } from './property.ts'
import { shown, termOf } from './term-of.ts'

/** Rows of one variable's values, or of several variables with undefined where a value is left open. */
export function valueRows(variables: unknown, given: unknown): Part {
  const single = !Array.isArray(variables)
  const names = (single ? [variables] : variables).map(variableIn)
  if (!Array.isArray(given))
    throw new QueryError(
      `values(…) takes an array of ${single ? 'values' : 'rows'} after the ${single ? 'variable' : 'variables'}, not ${shown(given)}.`,
    )
  const cells: unknown[] = single ? given.map(value => [value]) : given
  if (new Set(names).size < names.length) throw new QueryError('values(…) takes each variable once.')
  const rows = cells.map((row, r): readonly unknown[] => {
    if (Array.isArray(row) && row.length === names.length) return row
    throw new QueryError(`Row ${r + 1} of values(…) needs ${names.length} values, one a variable.`)
  })
  const operation: Values = {
    op: 'values',
    variables: names,
    rows: rows.map(row =>
      row.map(cell => (cell === undefined ? undefined : termOf(cell, 'any', 'values(…)'))),
    ),
  }
  const ranges = names.map((name, c): [string, readonly Range[]] => {
    const known = new Set(rows.flatMap(row => (row[c] === undefined ? [] : rangesOf(row[c]))))
    return [name, known.size === 0 ? ['any'] : [...known]]
  })
  return { operation, ranges: new Map(ranges) }
}
