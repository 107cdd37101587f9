// One face for all that is measured: load a file, make a query ready, answer it.
import type * as RDFJS from '@rdfjs/types'
import type { BenchQuery } from '../queries.ts'

export type Cell = RDFJS.Term | undefined

export interface ReadyQuery {
  /**
   * Answers the query and reads every value of every row, in the shape in which the engine gives rows.
   * Returns the length of all values, so that no read can be optimized away.
   */
  read(): number | Promise<number>
  /** The answer as rows of terms in the order of `BenchQuery.columns`, for comparison. */
  rows(): Cell[][] | Promise<Cell[][]>
}

export interface LoadedEngine {
  /** Quads held. */
  readonly size: number
  /** undefined where the engine has no way to ask that. */
  prepare(query: BenchQuery): Promise<ReadyQuery | undefined>
  /** Looks up by every set of places, where the engine makes indexes when they are first needed. */
  readonly touch?: () => void
  /** Adds one triple, visible to the next query; undefined where the engine is never edited. */
  readonly add?: (triple: RDFJS.Quad) => void
}

/** Loads a file of Turtle or N-Quads, as the engine's own documentation says a user would. */
export type Loader = (path: string) => Promise<LoadedEngine>

export function mediaType(path: string): 'text/turtle' | 'application/n-quads' {
  return path.endsWith('.nq') ? 'application/n-quads' : 'text/turtle'
}

/** A query over an engine whose rows come as an array, all at once. */
export function readyQuery<Row>(
  { columns }: BenchQuery,
  answer: () => readonly Row[],
  cell: (row: Row, column: string) => Cell,
): ReadyQuery {
  return {
    read() {
      let length = 0
      for (const row of answer())
        for (let c = 0; c < columns.length; c++) length += cell(row, columns[c]!)?.value.length ?? 0
      return length
    },
    rows: () => answer().map(row => columns.map(column => cell(row, column))),
  }
}
