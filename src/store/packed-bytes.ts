// Integers, texts and columns as bytes. Integers are LEB128: seven bits a byte, the lowest first, the high
// bit where more follow. A column that never falls is written as the differences of its neighbors. The
// reader trusts nothing: bytes that end too early, and ids past the end of the dictionary, are errors.

/** The bytes are not what the writer writes. */
export class DamagedBytes extends Error {}

export class ByteWriter {
  #bytes: Uint8Array = new Uint8Array(1024)
  #length = 0

  /** What was written so far; a view. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** An integer below 2^32. */
  integer(value: number): void {
    this.#reserve(5)
    for (; value >= 0x80; value >>>= 7) this.#bytes[this.#length++] = (value & 0x7f) | 0x80
    this.#bytes[this.#length++] = value
  }

  /** A text without lone surrogates, which UTF-8 can't hold. */
  text(text: string): void {
    const bytes = new TextEncoder().encode(text)
    this.integer(bytes.length)
    this.append(bytes)
  }

  /** Bytes as they are, without their length. */
  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  column(values: Uint32Array): void {
    for (const value of values) this.integer(value)
  }

  risingColumn(values: Uint32Array): void {
    let last = 0
    for (const value of values) {
      this.integer(value - last)
      last = value
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#length + more, this.#bytes.length * 2))
    grown.set(this.bytes)
    this.#bytes = grown
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  integer(): number {
    const [value] = this.column(1, 2 ** 32)
    return value!
  }

  text(): string {
    const length = this.integer()
    const bytes = this.#bytes.subarray(this.#at, this.#at + length)
    if (bytes.length < length) throw cutShort()
    this.#at += length
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch (cause) {
      throw new DamagedBytes('A text is not UTF-8.', { cause })
    }
  }

  /** `length` values, all below `end`. */
  column(length: number, end: number): Uint32Array {
    const values = this.#room(length)
    const bytes = this.#bytes
    let at = this.#at
    let highest = 0
    for (let i = 0; i < length; i++) {
      let byte = bytes[at++]!
      let value = byte & 0x7f
      // Past the end a byte is undefined, which ends this loop too.
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++]!
        value |= (byte & 0x7f) << shift
      }
      value >>>= 0
      values[i] = value
      if (value > highest) highest = value
    }
    this.#moveTo(at)
    if (highest >= end) throw new DamagedBytes(`There is a value ${highest} where all are below ${end}.`)
    return values
  }

  /** `length` values, none below the one before it, all below `end`. */
  risingColumn(length: number, end: number): Uint32Array {
    const values = this.column(length, end)
    let last = 0
    for (let i = 0; i < length; i++) values[i] = last += values[i]!
    if (last >= end) throw new DamagedBytes(`There is a value ${last} where all are below ${end}.`)
    return values
  }

  /** A column for values that take a byte each at least, so that a wrong length asks for no room. */
  #room(length: number): Uint32Array {
    if (length > this.#bytes.length - this.#at) throw cutShort()
    return new Uint32Array(length)
  }

  #moveTo(at: number): void {
    if (at > this.#bytes.length) throw cutShort()
    this.#at = at
  }
}

function cutShort(): DamagedBytes {
  return new DamagedBytes('The bytes end too early.')
}
