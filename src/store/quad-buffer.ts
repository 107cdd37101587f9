// Rows on their way in: integer columns that grow by doubling, one for each place and, where positions
// are kept, one for file and line. Nothing is visible to queries before `Store` publishes it.
export class QuadBuffer {
  length = 0
  readonly width: 3 | 4
  #columns: Uint32Array[]
  #file: Uint16Array | undefined
  #line: Uint32Array | undefined

  constructor(width: 3 | 4, withPositions = false) {
    this.width = width
    this.#columns = Array.from({ length: width }, () => new Uint32Array(256))
    if (withPositions) {
      this.#file = new Uint16Array(256)
      this.#line = new Uint32Array(256)
    }
  }

  push(s: number, p: number, o: number, g: number): void {
    const row = this.length
    if (row === this.#columns[0]!.length) this.#grow()
    this.#columns[0]![row] = s
    this.#columns[1]![row] = p
    this.#columns[2]![row] = o
    if (this.width === 4) this.#columns[3]![row] = g
    this.length = row + 1
  }

  /** Says where the row pushed last was read. */
  place(file: number, line: number): void {
    if (this.#file === undefined || this.#line === undefined) return
    this.#file[this.length - 1] = file
    this.#line[this.length - 1] = line
  }

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
    this.#columns = this.#columns.map(column => doubled(column, new Uint32Array(column.length * 2)))
    if (this.#file) this.#file = doubled(this.#file, new Uint16Array(this.#file.length * 2))
    if (this.#line) this.#line = doubled(this.#line, new Uint32Array(this.#line.length * 2))
  }
}

function doubled<Column extends Uint32Array | Uint16Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
