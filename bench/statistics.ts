import type { Loaded } from './protocol.ts'

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}

/** Each figure the median of that figure. */
export function medianLoad(loads: readonly Loaded[]): Loaded {
  const middle = (figure: (load: Loaded) => number) => median(loads.map(figure))
  return {
    size: loads[0]!.size,
    ms: middle(load => load.ms),
    heapBytes: middle(load => load.heapBytes),
    residentBytes: middle(load => load.residentBytes),
    usedMs: middle(load => load.usedMs),
    usedHeapBytes: middle(load => load.usedHeapBytes),
  }
}
