// Rows of integers in sorted order, column by column, without duplicates. `starts` gives for each value
// of the first column where its run begins (a sentinel closes the last), so the first look-up costs
// nothing and the ones below it are binary searches inside a run. Sorting is a least-significant-digit
// counting sort over the dense ids: a stable pass a column, linear in rows and ids.

export interface SortedColumns {
  /** `columns[0]` is the sort's first key. All have `length` entries. */
  readonly columns: readonly Uint32Array[]
  readonly length: number
  /** For id v of the first column the run is `starts[v]` to `starts[v + 1]`. */
  readonly starts: Uint32Array
}

export interface Sorted extends SortedColumns {
  /** For each row, which input row it came from (the first of its duplicates). */
  readonly origin: Uint32Array
}

/** The rows of `columns` sorted by the columns in their order; ids are below `end`. The input is left as it is. */
export function sortColumns(columns: readonly Uint32Array[], length: number, end: number): Sorted {
  const counts = new Uint32Array(end + 1)
  let order: Uint32Array | undefined
  for (let k = columns.length - 1; k >= 0; k--) order = countingPass(columns[k]!, order, length, counts)
  return gather(columns, order ?? new Uint32Array(0), length, end)
}

function countingPass(
  column: Uint32Array,
  order: Uint32Array | undefined,
  length: number,
  counts: Uint32Array,
): Uint32Array {
  counts.fill(0)
  for (let i = 0; i < length; i++) counts[column[i]! + 1]!++
  for (let id = 1; id < counts.length; id++) counts[id]! += counts[id - 1]!
  const next = new Uint32Array(length)
  if (order === undefined) for (let i = 0; i < length; i++) next[counts[column[i]!]!++] = i
  else
    for (let i = 0; i < length; i++) {
      const row = order[i]!
      next[counts[column[row]!]!++] = row
    }
  return next
}

function gather(columns: readonly Uint32Array[], order: Uint32Array, length: number, end: number): Sorted {
  const origin = order
  let kept = 0
  for (let i = 0; i < length; i++) {
    const row = order[i]!
    if (kept > 0 && sameRow(columns, row, origin[kept - 1]!)) continue
    origin[kept++] = row
  }
  const sorted = columns.map(column => {
    const out = new Uint32Array(kept)
    for (let i = 0; i < kept; i++) out[i] = column[origin[i]!]!
    return out
  })
  return {
    columns: sorted,
    length: kept,
    starts: startsOf(sorted[0]!, kept, end),
    origin: origin.subarray(0, kept),
  }
}

function sameRow(columns: readonly Uint32Array[], a: number, b: number): boolean {
  for (const column of columns) if (column[a] !== column[b]) return false
  return true
}

function startsOf(first: Uint32Array, length: number, end: number): Uint32Array {
  const starts = new Uint32Array(end + 1)
  for (let i = 0; i < length; i++) starts[first[i]! + 1]!++
  for (let id = 1; id <= end; id++) starts[id]! += starts[id - 1]!
  return starts
}

/** The first position in `[low, high)` whose value is at least `value`. */
export function lowerBound(column: Uint32Array, low: number, high: number, value: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (column[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
