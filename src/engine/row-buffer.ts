import type { Batch } from './batch.ts'

/** Collects the rows of many batches in one growing column a variable. */
export class RowBuffer {
  length = 0
  columns: Uint32Array[]

  constructor(width: number) {
    this.columns = Array.from({ length: width }, () => new Uint32Array(1024))
  }

  append(batch: Batch): void {
    const needed = this.length + batch.length
    const capacity = this.columns[0]?.length ?? 0
    if (needed > capacity)
      this.columns = this.columns.map(column => grown(column, Math.max(needed, capacity * 2)))
    for (let c = 0; c < this.columns.length; c++)
      this.columns[c]!.set(batch.columns[c]!.subarray(0, batch.length), this.length)
    this.length = needed
  }
}

function grown(column: Uint32Array, capacity: number): Uint32Array {
  const larger = new Uint32Array(capacity)
  larger.set(column)
  return larger
}
