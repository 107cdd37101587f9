import { N3Failure, N3Reading } from './n3-reader.ts'
import type { QuadSink } from './quad-sink.ts'
import type { Syntax } from './syntax.ts'

export interface ReadOptions {
  readonly syntax: Syntax
  /** What errors call the text: a file name, an address, or the name given with it. */
  readonly source: string
  /** Against it relative addresses are resolved; without it a relative address is an error. */
  readonly base?: string | undefined
  /** Put before every blank node label, so that those of two texts stay apart. */
  readonly blankNodePrefix: string
  /** Looked at between chunks. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Resolves when every quad of the text has been put into `sink`, in document order. What was put there
 * before an error stays there: a sink that must hold all or nothing commits after this resolves.
 * @throws ParseError with source, line and (where known) column
 */
export async function readQuads(
  chunks: AsyncIterable<string> | string,
  options: ReadOptions,
  sink: QuadSink,
): Promise<void> {
  if (options.syntax === 'jsonld') {
    const { readJsonLd } = await import('./jsonld-reader.ts')
    return readJsonLd(await joined(chunks, options.signal), options, sink)
  }
  try {
    const reading = new N3Reading(options, sink)
    for await (const chunk of typeof chunks === 'string' ? [chunks] : chunks) {
      options.signal?.throwIfAborted()
      reading.push(chunk)
    }
    reading.end()
  } catch (error) {
    if (!(error instanceof N3Failure)) throw error
    const { explain } = await import('./parse-reason.ts')
    throw explain(error.error, error.scene)
  }
}

async function joined(
  chunks: AsyncIterable<string> | string,
  signal: AbortSignal | undefined,
): Promise<string> {
  if (typeof chunks === 'string') return chunks
  const parts: string[] = []
  for await (const chunk of chunks) {
    signal?.throwIfAborted()
    parts.push(chunk)
  }
  return parts.join('')
}
