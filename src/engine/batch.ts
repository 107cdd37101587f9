// What flows between operators: a few hundred solutions at a time, a column of term ids for each variable.
// A pull does a bounded amount of work, so that whoever drives a plan can stop, look at the clock or let
// others run between two pulls. An empty batch says "not done yet"; undefined says "done".

export interface Batch {
  /** One column for each of the operator's variables. Valid until the next pull of the same operator. */
  readonly columns: readonly Uint32Array[]
  length: number
}

export interface Operator {
  readonly variables: readonly string[]
  /** Variables that no row leaves unbound. */
  readonly certain: ReadonlySet<string>
  next(): Batch | undefined
}

/** Rows that a batch holds at most. */
export const BATCH_ROWS = 1024

/** Look-ups that one pull makes at most, matches or not. */
export const BATCH_PROBES = 10_000

/** Rows that a batch of so many variables holds at most: fewer where rows are wide, so that long plans stay small. */
export function batchRows(width: number): number {
  return Math.max(64, Math.min(BATCH_ROWS, Math.floor(65_536 / Math.max(1, width))))
}

export function newColumns(count: number, rows: number = BATCH_ROWS): Uint32Array[] {
  return Array.from({ length: count }, () => new Uint32Array(rows))
}

/** Moves the rows that `keep` names to the front, in order, in place. */
export function compact(batch: Batch, keep: Uint32Array, kept: number): void {
  if (kept < batch.length)
    for (const column of batch.columns) for (let i = 0; i < kept; i++) column[i] = column[keep[i]!]!
  batch.length = kept
}
