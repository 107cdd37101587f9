// Gzip is told by its first two bytes, never by a name, and may not grow without bound.
import { LimitError, quote } from '../rdf/errors.ts'
import type { Piece, Pieces } from './bytes.ts'

const MAGIC_FIRST = 0x1f
const MAGIC_SECOND = 0x8b

const MOST_EXPANDED = 1_000_000_000
const MOST_RATIO = 100
// Below this no ratio is looked at: small inputs may well be one sentence repeated.
const RATIO_FREE = 16_000_000

/** Decompresses gzip, as the machine at hand does it; errors name the source. */
export type Gunzip = (compressed: AsyncIterable<Uint8Array>, name: string) => AsyncIterable<Uint8Array>

export interface ExpandOptions {
  readonly name: string
  readonly maxExpandedBytes: number | undefined
}

/** `pieces` decompressed where they are gzip, else as they are. @throws LimitError, while reading */
export async function* expanded(
  pieces: Pieces,
  gunzip: Gunzip,
  options: ExpandOptions,
): AsyncGenerator<Piece> {
  const iterator = pieces[Symbol.asyncIterator]()
  let first = await iterator.next()
  // The two bytes may come in two pieces.
  while (!first.done && first.value instanceof Uint8Array && first.value.length < 2) {
    const next = await iterator.next()
    if (next.done || !(next.value instanceof Uint8Array)) {
      yield first.value
      first = next
      break
    }
    first = { done: false, value: joined(first.value, next.value) }
  }
  if (first.done) return
  const rest = startingWith(first.value, iterator)
  if (
    first.value instanceof Uint8Array &&
    first.value[0] === MAGIC_FIRST &&
    first.value[1] === MAGIC_SECOND
  ) {
    yield* bounded(rest as AsyncGenerator<Uint8Array>, gunzip, options)
  } else {
    yield* rest
  }
}

async function* bounded(
  compressed: AsyncIterable<Uint8Array>,
  gunzip: Gunzip,
  { name, maxExpandedBytes }: ExpandOptions,
): AsyncGenerator<Uint8Array> {
  let read = 0
  let grown = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of compressed) {
      read += piece.length
      yield piece
    }
  }
  for await (const piece of gunzip(counted(), name)) {
    grown += piece.length
    const most = maxExpandedBytes ?? Math.min(MOST_EXPANDED, Math.max(RATIO_FREE, MOST_RATIO * read))
    if (grown > most) {
      throw new LimitError(
        `${quote(name)} grows past ${most} bytes when it is decompressed; if that is meant, raise the limit with the option maxExpandedBytes.`,
      )
    }
    yield piece
  }
}

async function* startingWith(first: Piece, rest: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  try {
    yield first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
