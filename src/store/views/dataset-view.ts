// A store, or what matches a pattern in one of its versions, as an RDF/JS dataset
// (https://rdf.js.org/dataset-spec/). The view of a store is live: it shows the current version and edits the
// store. What `match` gives is a dataset of its own: it shows the version it was taken from without a copy,
// and is copied when it is first edited.
import type * as RDFJS from '@rdfjs/types'
import { termKey } from '../../rdf/term-key.ts'
import type { Quad } from '../../rdf/terms.ts'
import { Draft } from '../draft.ts'
import {
  allLayers,
  countQuads,
  hasQuad,
  isOpen,
  type Layer,
  matchQuads,
  type Slot,
  type Slots,
} from '../matching.ts'
import type { Snapshot } from '../snapshot.ts'
import { StoreBuilder } from '../store-builder.ts'
import type { ViewedStore } from './quad-source.ts'

type LayersOf = (snapshot: Snapshot) => readonly Layer[]

export class DatasetView implements RDFJS.DatasetCore<Quad, RDFJS.Quad> {
  /** A snapshot that must be copied before it is edited, or a store. */
  #contents: Snapshot | ViewedStore
  #layersOf: LayersOf
  #slots: Slots

  private constructor(contents: Snapshot | ViewedStore, layersOf: LayersOf, slots: Slots) {
    this.#contents = contents
    this.#layersOf = layersOf
    this.#slots = slots
  }

  /** The live view of a store. */
  static of(store: ViewedStore, layersOf: LayersOf): DatasetView {
    return new DatasetView(store, layersOf, [])
  }

  get size(): number {
    return countQuads(this.#layers, this.#snapshot.dictionary, this.#slots)
  }

  add(quad: RDFJS.Quad): this {
    this.#editable().add([quad])
    return this
  }

  delete(quad: RDFJS.Quad): this {
    this.#editable().delete([quad])
    return this
  }

  has(quad: RDFJS.Quad): boolean {
    const places = [quad.subject, quad.predicate, quad.object, quad.graph]
    return (
      places.every((term, place) => agrees(this.#slots[place], term)) &&
      hasQuad(this.#layers, this.#snapshot.dictionary, quad)
    )
  }

  /** A dataset of the quads that match now; null, undefined and variables leave a place open. */
  match(subject?: Slot, predicate?: Slot, object?: Slot, graph?: Slot): DatasetView {
    const further = [subject, predicate, object, graph]
    const isPossible = further.every((slot, place) => isOpen(slot) || agrees(this.#slots[place], slot))
    if (!isPossible) return new DatasetView(this.#snapshot, () => [], [])
    const slots = further.map((slot, place) => (isOpen(slot) ? this.#slots[place] : slot))
    return new DatasetView(this.#snapshot, this.#layersOf, slots)
  }

  [Symbol.iterator](): Iterator<Quad> {
    return matchQuads(this.#layers, this.#snapshot.dictionary, this.#slots)
  }

  get #snapshot(): Snapshot {
    return isStore(this.#contents) ? this.#contents.snapshot : this.#contents
  }

  get #layers(): readonly Layer[] {
    return this.#layersOf(this.#snapshot)
  }

  #editable(): ViewedStore {
    if (isStore(this.#contents)) return this.#contents
    const own = new OwnQuads(this)
    this.#contents = own
    this.#layersOf = allLayers
    this.#slots = []
    return own
  }
}

/** Quads that were copied, and are edited apart from where they came from. */
class OwnQuads implements ViewedStore {
  snapshot: Snapshot

  constructor(quads: Iterable<Quad>) {
    const builder = new StoreBuilder()
    for (const { subject, predicate, object, graph } of quads)
      builder.add(termKey(subject), termKey(predicate), termKey(object), termKey(graph), 0)
    this.snapshot = builder.build()
  }

  add(quads: Iterable<RDFJS.BaseQuad>): void {
    const draft = new Draft(this.snapshot)
    draft.add(quads)
    this.snapshot = draft.published()
  }

  delete(quads: Iterable<RDFJS.BaseQuad>): void {
    const draft = new Draft(this.snapshot)
    draft.delete(quads)
    this.snapshot = draft.published()
  }
}

function isStore(contents: Snapshot | ViewedStore): contents is ViewedStore {
  return 'snapshot' in contents
}

function agrees(slot: Slot, term: RDFJS.Term): boolean {
  return isOpen(slot) || termKey(slot) === termKey(term)
}
