// What flows between operators: a few hundred solutions at a time, a column of term ids for each variable.
// A pull does a bounded amount of work, so that whoever drives a plan can stop, look at the clock or let
// others run between two pulls. An empty batch says "not done yet"; undefined says "done". Who draws from others
// makes one pull of each in a pull of its own, and hands an empty batch on at once: so the work of a pull adds
// up along a plan and does not multiply.

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
  /** Makes the operator begin again, after what it draws from was given new rows. */
  reset(): void
}

/** Rows that a batch holds at most. */
export const BATCH_ROWS = 1024

/** Look-ups that one pull makes at most, matches or not. */
export const BATCH_PROBES = 10_000

/** Variables past which rows are wide, and cells that a batch of such rows holds at most. */
const WIDE = 64
const WIDE_CELLS = 16_384

/** Rows that a batch of so many variables holds at most: fewer where rows are wide, so that long plans stay small. */
export function batchRows(width: number): number {
  if (width <= WIDE) return BATCH_ROWS
  return Math.max(64, Math.floor(WIDE_CELLS / width))
}

/** Rows in the first batch of an operator; each full batch is followed by one of four times as many. */
const FIRST_ROWS = 128

/** Rows of the batch after one of `rows`, the first where that is 0. */
export function nextBatchRows(rows: number, width: number): number {
  return Math.min(rows === 0 ? FIRST_ROWS : rows * 4, batchRows(width))
}

/** `array` where it is long enough, else a new one that is; what it held is of no account. */
export function atLeast(array: Uint32Array, length: number): Uint32Array {
  return array.length >= length ? array : new Uint32Array(Math.max(length, 16))
}

/** Copies `length` ids to `to`, from its place `at` on. A view of a typed array costs more than a short loop. */
export function copyIds(from: Uint32Array, to: Uint32Array, at: number, length: number): void {
  if (length > 64) to.set(from.subarray(0, length), at)
  else for (let i = 0; i < length; i++) to[at + i] = from[i]!
}

export const NO_IDS: Uint32Array = new Uint32Array(0)

export function newColumns(count: number, rows: number = BATCH_ROWS): Uint32Array[] {
  const columns = new Array<Uint32Array>(count)
  for (let c = 0; c < count; c++) columns[c] = new Uint32Array(rows)
  return columns
}

const EMPTY: Batch[] = []

/** A batch of no rows, which says "not done yet"; the same one for all operators of that many variables. */
export function emptyBatch(width: number): Batch {
  let batch = EMPTY[width]
  if (batch === undefined) {
    batch = { columns: Array.from({ length: width }, () => NO_IDS), length: 0 }
    EMPTY[width] = batch
  }
  return batch
}

/** Moves the rows that `keep` names to the front, in order, in place. */
export function compact(batch: Batch, keep: Uint32Array, kept: number): void {
  if (kept < batch.length)
    for (const column of batch.columns) for (let i = 0; i < kept; i++) column[i] = column[keep[i]!]!
  batch.length = kept
}
