import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ParseError } from '../rdf/errors.ts'
import { bundledOntologyFiles, bundledOntologyFolder } from './bundled-ontology.ts'
import type { Io } from './interface.ts'
import { checksums, listFolder, openFile } from './node-files.ts'
import { chunksOf, type Machine, openTextOn } from './open-text.ts'
import { preparedOntology } from './prepared-ontology.ts'
import { writeFileSafely } from './safe-write.ts'

export type { Checksum, OpenedText, OpenOptions, Source, WriteFileOptions } from './interface.ts'

const machine: Machine = { gunzip, openPath: openFile }

export const openText: Io['openText'] = (source, options) => openTextOn(machine, source, options)
export const readText: Io['readText'] = (source, options) => chunksOf(openText(source, options))
export const standardInput: Io['standardInput'] = () => process.stdin
export {
  bundledOntologyFiles,
  bundledOntologyFolder,
  checksums,
  listFolder,
  preparedOntology,
  writeFileSafely,
}

async function* gunzip(compressed: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const output = createGunzip()
  // Errors of both ends come out of `output`; leaving the loop early closes both.
  pipeline(compressed, output, () => {})
  try {
    for await (const piece of output) yield piece as Uint8Array
  } catch (cause) {
    if (!isZlibError(cause)) throw cause
    throw new ParseError('the gzip data is damaged or cut short', { source: name }, { cause })
  }
}

function isZlibError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return typeof code === 'string' && code.startsWith('Z_')
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
