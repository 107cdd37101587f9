// Near misses: what the reader of a command line most likely meant.

/** The entry of `known` nearest to `typed`, or undefined where none is near enough to be worth naming. */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const word of known) {
    const allowed = Math.max(1, Math.floor(Math.max(word.length, typed.length) * 0.4))
    const distance = editDistance(typed.toLowerCase(), word.toLowerCase())
    if (distance > allowed || distance >= least) continue
    least = distance
    best = word
  }
  return best
}

/** Insertions, deletions, substitutions and swaps of neighbors between two short words (Damerau 1964). */
function editDistance(a: string, b: string): number {
  // A word much longer than any known one is no near miss; the table below stays small.
  if (Math.abs(a.length - b.length) > 8) return Number.POSITIVE_INFINITY
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
