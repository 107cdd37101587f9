// The store as an RDF/JS source and sink: what other query engines read from and parsers write to. Each call
// reads the version that is current then.
import type * as RDFJS from '@rdfjs/types'
import type { Quad } from '../../rdf/terms.ts'
import { countQuads, type Layer, matchQuads, type Slot } from '../matching.ts'
import type { Snapshot } from '../snapshot.ts'
import { EventEmitter } from './event-emitter.ts'
import { QuadStream } from './quad-stream.ts'

export interface ViewedStore {
  readonly snapshot: Snapshot
  /** Adds quads as one version. */
  add(quads: Iterable<RDFJS.BaseQuad>): unknown
  delete(quads: Iterable<RDFJS.BaseQuad>): unknown
}

export class QuadSource
  implements RDFJS.Source<Quad>, RDFJS.Sink<RDFJS.Stream<RDFJS.Quad>, RDFJS.Stream<Quad>>
{
  readonly #store: ViewedStore
  readonly #layersOf: (snapshot: Snapshot) => readonly Layer[]

  constructor(store: ViewedStore, layersOf: (snapshot: Snapshot) => readonly Layer[]) {
    this.#store = store
    this.#layersOf = layersOf
  }

  /** The quads that match, made as they are read; null, undefined and variables leave a place open. */
  match(subject?: Slot, predicate?: Slot, object?: Slot, graph?: Slot): QuadStream {
    const { snapshot } = this.#store
    const layers = this.#layersOf(snapshot)
    return new QuadStream(matchQuads(layers, snapshot.dictionary, [subject, predicate, object, graph]))
  }

  /** How many quads `match` gives. */
  countQuads(subject?: Slot, predicate?: Slot, object?: Slot, graph?: Slot): number {
    const { snapshot } = this.#store
    return countQuads(this.#layersOf(snapshot), snapshot.dictionary, [subject, predicate, object, graph])
  }

  /** Adds the quads of a stream as one version when it ends, and none where it fails; emits `end` or `error`. */
  import(stream: RDFJS.Stream<RDFJS.Quad>): RDFJS.Stream<Quad> {
    const quads: RDFJS.Quad[] = []
    const events = new ImportEvents()
    stream.on('data', (quad: RDFJS.Quad) => quads.push(quad))
    stream.on('error', (error: Error) => events.emit('error', error))
    stream.on('end', () => {
      this.#store.add(quads)
      events.emit('end')
    })
    return events
  }
}

class ImportEvents extends EventEmitter {
  read(): null {
    return null
  }
}
