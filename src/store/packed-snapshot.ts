// A snapshot as bytes, to be opened without parsing or sorting: the keys of the dictionary in the order of
// their ids, and the rows of each part in its first order. The other orders are made when they are asked
// for, as always. What was derived is packed beside what was read, so that it need not be derived again.
// Ids stay what they were, and with them the order of answers. Positions are left out.
import { Dictionary } from './dictionary.ts'
import { orderShapes, type Width } from './orders.ts'
import { type ByteReader, ByteWriter, DamagedBytes } from './packed-bytes.ts'
import type { QuadIndex } from './quad-index.ts'
import { Revision } from './revision.ts'
import { Snapshot } from './snapshot.ts'

/** The bytes of `snapshot` and of what is derived of it. @throws RangeError where a term holds a lone surrogate */
export function packSnapshot(snapshot: Snapshot): Uint8Array {
  const { parts, dictionary } = snapshot
  // Deriving may make terms known, so it comes first.
  const derived = parts.derive && snapshot.inferred
  const writer = new ByteWriter()
  writeKeys(writer, dictionary)
  for (const part of [parts.asserted, parts.named, parts.inferred, parts.graphs])
    writeRows(writer, part.index)
  writer.integer(derived ? 1 : 0)
  if (derived) writeRows(writer, derived)
  return writer.bytes
}

/** The snapshot in what is left of the bytes, as the first version of a store. @throws DamagedBytes */
export function unpackSnapshot(reader: ByteReader): Snapshot {
  const dictionary = readKeys(reader)
  const rows = (width: Width) => readRows(reader, width, dictionary.end)
  const parts = {
    version: 1,
    asserted: Revision.of(3, rows(3)),
    named: Revision.of(4, rows(4)),
    inferred: Revision.of(3, rows(3)),
    graphs: Revision.of(1, rows(1)),
    derived: reader.integer() === 1 ? Revision.of(3, rows(3)).index : undefined,
  }
  if (!reader.isAtEnd) throw new DamagedBytes('There are more bytes than the snapshot has.')
  return new Snapshot(dictionary, parts)
}

// All keys are one text, so that they are decoded at once; the lengths are those of JavaScript's strings.
function writeKeys(writer: ByteWriter, dictionary: Dictionary): void {
  const keys = Array.from({ length: dictionary.end - 1 }, (_, i) => dictionary.key(i + 1))
  const text = keys.join('')
  if (!isWellFormed(text)) throw new RangeError('A term holds a lone surrogate, which can not be packed.')
  writer.integer(keys.length)
  for (const key of keys) writer.integer(key.length)
  writer.text(text)
}

function readKeys(reader: ByteReader): Dictionary {
  const lengths = reader.column(reader.integer(), 2 ** 32)
  const text = reader.text()
  const keys: string[] = []
  let at = 0
  for (const length of lengths) {
    keys.push(text.slice(at, at + length))
    at += length
  }
  const dictionary = Dictionary.of(keys)
  if (at !== text.length || dictionary === undefined)
    throw new DamagedBytes('The keys of terms are not what they should be.')
  return dictionary
}

function writeRows(writer: ByteWriter, { columns, length }: QuadIndex): void {
  writer.integer(length)
  for (const [k, column] of columns.entries())
    if (k === 0) writer.risingColumn(column)
    else writer.column(column)
}

function readRows(
  reader: ByteReader,
  width: Width,
  end: number,
): { columns: readonly Uint32Array[]; length: number } {
  const length = reader.integer()
  const columns = orderShapes(width)[0]!.places.map((_, k) =>
    k === 0 ? reader.risingColumn(length, end) : reader.column(length, end),
  )
  return { columns, length }
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
