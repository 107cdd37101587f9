import { N3Failure, N3Reading, type N3ReadingOptions } from './n3-reader.ts'
import { explain } from './parse-reason.ts'
import type { QuadSink } from './quad-sink.ts'
import type { Syntax } from './syntax.ts'

export interface ReadSyncOptions extends N3ReadingOptions {
  readonly syntax: Exclude<Syntax, 'jsonld'>
}

/** `readQuads` at once, for the syntaxes that need no promise (all but JSON-LD). @throws ParseError */
export function readQuadsSync(text: string, options: ReadSyncOptions, sink: QuadSink): void {
  try {
    const reading = new N3Reading(options, sink)
    reading.push(text)
    reading.end()
  } catch (error) {
    throw error instanceof N3Failure ? explain(error.error, error.scene) : error
  }
}
