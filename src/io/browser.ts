// The browser's half: it reads by fetch and from what the page holds, and has no files to write.
import { ParseError, UsageError } from '../rdf/errors.ts'
import { piecesOf } from './bytes.ts'
import { fetchPieces } from './fetch-text.ts'
import type { Io } from './interface.ts'
import { chunksOf, type Machine, openTextOn } from './open-text.ts'

export type { Checksum, OpenedText, OpenOptions, Source, WriteFileOptions } from './interface.ts'

const machine: Machine = {
  gunzip,
  // A path is an address relative to the page.
  openPath: (path, signal) => fetchPieces(new URL(path, globalThis.location?.href), signal),
}

export const openText: Io['openText'] = (source, options) => openTextOn(machine, source, options)
export const readText: Io['readText'] = (source, options) => chunksOf(openText(source, options))
export const listFolder: Io['listFolder'] = async () => undefined
export const writeFileSafely: Io['writeFileSafely'] = () =>
  refuse('write files; offer the text as a download')
export const standardInput: Io['standardInput'] = () => {
  throw new UsageError('A browser has no standard input.')
}
export const bundledOntologyFolder: Io['bundledOntologyFolder'] = () =>
  refuse('look into the package; load the ontology by its address')
export const bundledOntologyFiles: Io['bundledOntologyFiles'] = () =>
  refuse('look into the package; load the ontology by its address')
export const preparedOntology: Io['preparedOntology'] = async () => undefined
export const checksums: Io['checksums'] = () => {
  throw new UsageError("A browser can't read files; load the ontology by its address.")
}

async function refuse(what: string): Promise<never> {
  throw new UsageError(`A browser can't ${what}.`)
}

async function* gunzip(compressed: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const iterator = compressed[Symbol.asyncIterator]()
  let failure: unknown
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next()
        if (done) controller.close()
        else controller.enqueue(value as Uint8Array<ArrayBuffer>)
      } catch (error) {
        failure = error
        controller.error(error)
      }
    },
    async cancel() {
      await iterator.return?.()
    },
  })
  try {
    yield* piecesOf(stream.pipeThrough(new DecompressionStream('gzip'))) as AsyncIterable<Uint8Array>
  } catch (cause) {
    if (failure !== undefined) throw failure
    throw new ParseError('the gzip data is damaged or cut short', { source: name }, { cause })
  }
}

// The compiler holds this file against the promise.
void ({
  openText,
  readText,
  standardInput,
  bundledOntologyFiles,
  bundledOntologyFolder,
  preparedOntology,
  checksums,
  listFolder,
  writeFileSafely,
} satisfies Io)
