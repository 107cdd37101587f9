// Reading over HTTP, the same in Node and in a browser.
import { NetworkError, quote } from '../rdf/errors.ts'
import { type Pieces, piecesOf } from './bytes.ts'

const ACCEPT =
  'text/turtle, application/trig, application/n-quads, application/n-triples, application/ld+json;q=0.9, */*;q=0.1'

export interface Answer {
  readonly name: string
  readonly base: string
  readonly mediaType: string | undefined
  readonly pieces: Pieces
}

/** The answer of `url`. @throws NetworkError where there is none, or none with a body */
export async function fetchPieces(url: URL | string, signal: AbortSignal | undefined): Promise<Answer> {
  const address = String(url)
  let response: Response
  try {
    response = await fetch(address, { headers: { accept: ACCEPT }, ...(signal && { signal }) })
  } catch (cause) {
    signal?.throwIfAborted()
    const reason =
      cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : ''
    throw new NetworkError(`${quote(address)} can't be read: ${reason}.`, { cause })
  }
  return answerPieces(response, address)
}

export function answerPieces(response: Response, asked?: string): Answer {
  const name = asked ?? (response.url || 'response')
  if (!response.ok) {
    throw new NetworkError(
      `${quote(name)} can't be read: the server answered ${response.status} ${response.statusText}.`,
    )
  }
  return {
    name,
    base: response.url || name,
    mediaType: response.headers.get('content-type') ?? undefined,
    pieces: response.body === null ? nothing() : receivedPieces(response.body, name),
  }
}

/** The pieces of a body; a connection that breaks off is an error of the network. */
async function* receivedPieces(body: ReadableStream<Uint8Array>, name: string): Pieces {
  try {
    yield* piecesOf(body)
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') throw cause
    throw new NetworkError(`${quote(name)} broke off while it was read.`, { cause })
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
