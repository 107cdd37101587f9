// The way from a source to text that Node and browsers share; what differs comes in as two functions.
import { abortable, type Pieces, piecesOf } from './bytes.ts'
import { answerPieces, fetchPieces } from './fetch-text.ts'
import { expanded, type Gunzip } from './gzip.ts'
import type { OpenedText, OpenOptions, Source } from './interface.ts'
import { decoded } from './utf8.ts'

export interface Machine {
  readonly gunzip: Gunzip
  /** What a string path, or an address of the file system, means here. */
  openPath(path: string | URL, signal: AbortSignal | undefined): Promise<Opened>
}

export interface Opened {
  readonly name: string
  readonly base?: string | undefined
  readonly mediaType?: string | undefined
  readonly pieces: Pieces
}

export async function openTextOn(
  machine: Machine,
  source: Source,
  { signal, maxExpandedBytes, onReplacedBytes }: OpenOptions = {},
): Promise<OpenedText> {
  signal?.throwIfAborted()
  const { name, base, mediaType, pieces } = await open(machine, source, signal)
  const plain = expanded(signal === undefined ? pieces : abortable(pieces, signal), machine.gunzip, {
    name,
    maxExpandedBytes,
  })
  return { name, base, mediaType, chunks: decoded(plain, name, onReplacedBytes) }
}

function open(machine: Machine, source: Source, signal: AbortSignal | undefined): Promise<Opened> | Opened {
  if (typeof source === 'string') return machine.openPath(source, signal)
  if (source instanceof URL) {
    return source.protocol === 'file:' ? machine.openPath(source, signal) : fetchPieces(source, signal)
  }
  if (source instanceof Response) return answerPieces(source)
  const bytes = source instanceof Uint8Array || source instanceof ArrayBuffer || source instanceof Blob
  return { name: bytes ? 'bytes' : 'stream', pieces: piecesOf(source) }
}

/** The pieces of text that `opening` will give. */
export async function* chunksOf(opening: Promise<OpenedText>): AsyncGenerator<string> {
  yield* (await opening).chunks
}
