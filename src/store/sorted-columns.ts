// Rows of integers in sorted order, column by column. Many rows are sorted by a least-significant-digit
// counting sort over the dense ids, a stable pass a column, linear in rows and ids; few rows among many
// ids by comparing them.

/** How many ids there may be for each row before counting costs more than comparing. */
const SPARSE = 16

export interface SortedRows {
  /** The sort's keys, most significant first. All have `length` entries; no row stands twice. */
  readonly columns: readonly Uint32Array[]
  readonly length: number
}

export interface Sorted extends SortedRows {
  /** For each row, which input row it came from (the first of its duplicates). */
  readonly origin: Uint32Array
}

/** The first `length` rows of `columns`, sorted by the columns in their order. The input is left as it is. */
export function sortColumns(columns: readonly Uint32Array[], length: number): Sorted {
  const end = columns.reduce((most, column) => Math.max(most, endOf(column, length)), 0)
  const order = length * SPARSE < end ? compared(columns, length) : counted(columns, length, end)
  return gather(columns, order, length)
}

/** Row numbers in sorted order, equal rows in the order of the input. */
function counted(columns: readonly Uint32Array[], length: number, end: number): Uint32Array {
  const counts = new Uint32Array(end + 1)
  let order: Uint32Array | undefined
  for (let k = columns.length - 1; k >= 0; k--) order = countingPass(columns[k]!, order, length, counts)
  return order!
}

function countingPass(
  column: Uint32Array,
  order: Uint32Array | undefined,
  length: number,
  counts: Uint32Array,
): Uint32Array {
  countRuns(column, length, counts)
  const next = new Uint32Array(length)
  if (order === undefined) for (let i = 0; i < length; i++) next[counts[column[i]!]!++] = i
  else
    for (let i = 0; i < length; i++) {
      const row = order[i]!
      next[counts[column[row]!]!++] = row
    }
  return next
}

function compared(columns: readonly Uint32Array[], length: number): Uint32Array {
  const order = Uint32Array.from({ length }, (_, row) => row)
  return order.sort((a, b) => compareRows(columns, a, columns, b) || a - b)
}

function gather(columns: readonly Uint32Array[], order: Uint32Array, length: number): Sorted {
  let kept = 0
  for (let i = 0; i < length; i++) {
    const row = order[i]!
    if (kept > 0 && compareRows(columns, row, columns, order[kept - 1]!) === 0) continue
    order[kept++] = row
  }
  const sorted = columns.map(column => {
    const out = new Uint32Array(kept)
    for (let i = 0; i < kept; i++) out[i] = column[order[i]!]!
    return out
  })
  return { columns: sorted, length: kept, origin: order.subarray(0, kept) }
}

/**
 * Sorted rows with the column `moved` as their first key and the other keys as before; with the starts of
 * its runs where they were counted. Sorting by one key is stable, so one pass is enough.
 */
export function sortedByFirst(
  { columns, length }: SortedRows,
  moved: number,
): SortedRows & { starts: Uint32Array | undefined } {
  const keys = columns[moved]!
  const places = [moved, ...columns.keys()].filter((k, at) => at === 0 || k !== moved)
  const end = endOf(keys, length)
  if (length * SPARSE < end) {
    const order = compared([keys], length)
    return {
      columns: places.map(k => order.map(row => columns[k]![row]!)),
      length,
      starts: undefined,
    }
  }
  const starts = new Uint32Array(end + 1)
  countRuns(keys, length, starts)
  const next = starts.slice()
  const out = places.map(() => new Uint32Array(length))
  const to = new Uint32Array(length)
  for (let i = 0; i < length; i++) to[i] = next[keys[i]!]!++
  places.forEach((k, c) => {
    const from = columns[k]!
    const column = out[c]!
    for (let i = 0; i < length; i++) column[to[i]!] = from[i]!
  })
  return { columns: out, length, starts }
}

/** Sets `counts[v]` to the number of entries below v. */
export function countRuns(column: Uint32Array, length: number, counts: Uint32Array): void {
  counts.fill(0)
  for (let i = 0; i < length; i++) counts[column[i]! + 1]!++
  for (let id = 1; id < counts.length; id++) counts[id]! += counts[id - 1]!
}

/** Below zero, zero or above as a row comes before, is the same as, or comes after a row of other columns. */
export function compareRows(
  a: readonly Uint32Array[],
  row: number,
  b: readonly Uint32Array[],
  other: number,
): number {
  for (let k = 0; k < a.length; k++) {
    const difference = a[k]![row]! - b[k]![other]!
    if (difference !== 0) return difference
  }
  return 0
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

/** One more than the highest of the first `length` values. */
function endOf(column: Uint32Array, length: number): number {
  let most = -1
  for (let i = 0; i < length; i++) if (column[i]! > most) most = column[i]!
  return most + 1
}
