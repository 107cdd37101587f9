// Rows on their way in: integer columns that grow by doubling, one for each place and, where positions
// are kept, one for file and line. Nothing is visible to queries before `Store` publishes it.
import type { Width } from './orders.ts'

export class QuadBuffer {
  length = 0
  readonly width: Width
  #columns: Uint32Array[]
  #file: Uint16Array | undefined
  #line: Uint32Array | undefined

  constructor(width: Width, options: { positions?: boolean; capacity?: number } = {}) {
    const { positions = false, capacity = 256 } = options
    this.width = width
    this.#columns = Array.from({ length: width }, () => new Uint32Array(capacity))
    if (positions) {
      this.#file = new Uint16Array(capacity)
      this.#line = new Uint32Array(capacity)
    }
  }

  /** Adds a row; places past the width are of no account. */
  push(s: number, p: number, o: number, g: number): void {
    const row = this.length
    if (row === this.#columns[0]!.length) this.#grow()
    this.#columns[0]![row] = s
    if (this.width > 1) {
      this.#columns[1]![row] = p
      this.#columns[2]![row] = o
      if (this.width === 4) this.#columns[3]![row] = g
    }
    this.length = row + 1
  }

  /** Says where the row pushed last was read. */
  place(file: number, line: number): void {
    if (this.#file === undefined || this.#line === undefined) return
    this.#file[this.length - 1] = file
    this.#line[this.length - 1] = line
  }

  /** The id at a place of a row, 0 past the width. */
  at(row: number, place: number): number {
    return place < this.width ? this.#columns[place]![row]! : 0
  }

  /** One column a place; longer than the rows that they hold. */
  get columns(): readonly Uint32Array[] {
    return this.#columns
  }

  get file(): Uint16Array | undefined {
    return this.#file
  }

  get line(): Uint32Array | undefined {
    return this.#line
  }

  #grow(): void {
    const capacity = Math.max(16, this.length * 2)
    this.#columns = this.#columns.map(column => copied(column, new Uint32Array(capacity)))
    if (this.#file) this.#file = copied(this.#file, new Uint16Array(capacity))
    if (this.#line) this.#line = copied(this.#line, new Uint32Array(capacity))
  }
}

function copied<Column extends Uint32Array | Uint16Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
