import type { Operation } from '../../src/algebra/algebra.ts'
import type { Solutions } from '../../src/query/executor.ts'
import type { Term } from '../../src/rdf/terms.ts'
import { type Solution, solutionKey } from './naive-solutions.ts'

/** The rows that an engine gave, as solution mappings. */
export function rowsOf(solutions: Solutions): Solution[] {
  return Array.from({ length: solutions.length }, (_, row) => {
    const bound = solutions.variables.flatMap((name, v): [string, Term][] => {
      const term = solutions.term(v, row)
      return term === undefined ? [] : [[name, term]]
    })
    return new Map(bound)
  })
}

/**
 * What two answers to `operation` share where they are the same: a multiset; a set where duplicates may go; a
 * sequence where the random query orders all that it selects.
 */
export function keys(rows: readonly Solution[], operation: Operation): string[] {
  const all = rows.map(solutionKey)
  if (operation.op === 'slice') return all
  return (operation.op === 'reduced' ? [...new Set(all)] : all).sort()
}
