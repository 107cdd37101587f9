// Any source that is already at hand, as bytes or text in pieces.

export type Piece = Uint8Array | string
export type Pieces = AsyncIterable<Piece>

/** `content` in pieces; nothing is copied. */
export function piecesOf(
  content: Uint8Array | ArrayBuffer | Blob | ReadableStream<Piece> | AsyncIterable<Piece>,
): Pieces {
  if (content instanceof Uint8Array) return once(content)
  if (content instanceof ArrayBuffer) return once(new Uint8Array(content))
  if (content instanceof Blob) return streamPieces(content.stream())
  if (Symbol.asyncIterator in content) return content
  return streamPieces(content)
}

async function* once(piece: Piece): AsyncGenerator<Piece> {
  yield piece
}

// Not every browser lets a stream be iterated.
async function* streamPieces(stream: ReadableStream<Piece>): AsyncGenerator<Piece> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** `pieces` with `signal` looked at before each. */
export async function* abortable(pieces: Pieces, signal: AbortSignal): AsyncGenerator<Piece> {
  signal.throwIfAborted()
  for await (const piece of pieces) {
    signal.throwIfAborted()
    yield piece
  }
}
