// The prepared ontology lies beside the built code and is made by the same build, so that the two always
// fit. Code that runs from its sources finds none and reads the Turtle.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { constants, gunzipSync, gzipSync } from 'node:zlib'

export const PREPARED_ONTOLOGY = 'prepared-ontology.gz'

export async function preparedOntology(): Promise<Uint8Array | undefined> {
  return readPrepared(fileURLToPath(new URL(PREPARED_ONTOLOGY, import.meta.url)))
}

/** The content of a compressed file; undefined where there is none, or where it is damaged or cut short. */
export function readPrepared(path: string): Uint8Array | undefined {
  try {
    // Gzip ends with a checksum of all that is in it.
    return gunzipSync(readFileSync(path))
  } catch {
    return undefined
  }
}

/** Writes `content` compressed, for `readPrepared`. */
export function writePrepared(path: string, content: Uint8Array): void {
  writeFileSync(path, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }))
}
