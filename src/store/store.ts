// The store people hold: the current version, and transactions that publish a new one or nothing.
import type * as RDFJS from '@rdfjs/types'
import { UsageError } from '../rdf/errors.ts'
import type { Quad } from '../rdf/terms.ts'
import type { Dictionary } from './dictionary.ts'
import { Draft, type EditCounts } from './draft.ts'
import {
  allLayers,
  assertedLayers,
  countQuads,
  hasQuad,
  type Layer,
  matchQuads,
  type Slot,
  visibleLayers,
} from './matching.ts'
import { type Derivation, Snapshot } from './snapshot.ts'
import { DatasetView } from './views/dataset-view.ts'
import { QuadSource } from './views/quad-source.ts'

export type { EditCounts } from './draft.ts'
export type { Slot } from './matching.ts'
export type { Derivation } from './snapshot.ts'

/**
 * The store for other query engines: `match` as a stream, `import`, and the counts that planners ask for. A type
 * of RDF/JS alone, so that it fits whatever version of Node's types a project has.
 */
export interface CountingSource extends RDFJS.Sink<RDFJS.Stream<RDFJS.Quad>, RDFJS.Stream<Quad>> {
  /** The quads that match, made as they are read; null, undefined and variables leave a place open. */
  match(
    subject?: Slot,
    predicate?: Slot,
    object?: Slot,
    graph?: Slot,
  ): RDFJS.Stream<Quad> & AsyncIterable<Quad>
  /** How many quads `match` gives. */
  countQuads(subject?: Slot, predicate?: Slot, object?: Slot, graph?: Slot): number
}

export interface Location {
  readonly file: string
  /** From 1. */
  readonly line: number
}

export interface ViewOptions {
  /**
   * True shows what queries of this library see: inferred triples in the default graph, and once more in
   * the graph of their own. They are left out by default.
   */
  readonly inferred?: boolean | undefined
}

export class Store {
  #current: Snapshot
  /** Settled when the asynchronous transactions begun so far are over. */
  #idle: Promise<void> = Promise.resolve()

  /** With a derivation, a version's inferred triples are what it derives from that version. */
  constructor(first: Snapshot, derive?: Derivation) {
    this.#current = derive ? new Snapshot(first.dictionary, { ...first.parts, derive }) : first
  }

  /** The current version; it stays as it is when the store is edited. */
  get snapshot(): Snapshot {
    return this.#current
  }

  get version(): number {
    return this.#current.version
  }

  /** Asserted quads in all graphs; inferred triples are not counted. */
  get size(): number {
    return this.#current.size
  }

  /**
   * The quads that match, lazily, from the version at the time of the call; null, undefined and variables
   * leave a place open. An open graph means the default graph, all named graphs and the inferred one, in
   * that order.
   */
  match(subject?: Slot, predicate?: Slot, object?: Slot, graph?: Slot): Iterable<Quad> {
    return matchQuads(allLayers(this.#current), this.dictionary, [subject, predicate, object, graph])
  }

  has(quad: RDFJS.BaseQuad): boolean {
    return hasQuad(allLayers(this.#current), this.dictionary, quad)
  }

  /** How many quads match. */
  count(subject?: Slot, predicate?: Slot, object?: Slot, graph?: Slot): number {
    return countQuads(allLayers(this.#current), this.dictionary, [subject, predicate, object, graph])
  }

  /** File and line of an asserted triple of the default graph, where the store was loaded with positions. */
  locate({ subject, predicate, object, graph }: RDFJS.BaseQuad): Location | undefined {
    const { positions, asserted, dictionary } = this.#current
    if (positions === undefined || graph.termType !== 'DefaultGraph') return undefined
    const [s, p, o] = [dictionary.find(subject), dictionary.find(predicate), dictionary.find(object)]
    if (s === 0 || p === 0 || o === 0) return undefined
    const { low, high } = asserted.range(s, p, o)
    if (low === high || positions.line[low] === 0) return undefined
    return { file: positions.files[positions.file[low]!]!, line: positions.line[low]! }
  }

  /** Adds quads and publishes a new version, or does nothing where all were there. Returns how many were new. */
  add(quads: Iterable<RDFJS.BaseQuad>): number {
    return this.transact(draft => draft.add(quads)).added
  }

  /** Deletes quads and publishes a new version, or does nothing where none was there. Returns how many went. */
  delete(quads: Iterable<RDFJS.BaseQuad>): number {
    return this.transact(draft => draft.delete(quads)).deleted
  }

  /**
   * Publishes all that `work` does to its draft as one new version, or none where nothing has changed.
   * Where `work` throws, nothing is published and the error is passed on.
   * @throws UsageError where `work` edits the store past its draft
   */
  transact(work: (draft: Draft) => void): EditCounts {
    const draft = new Draft(this.#current)
    try {
      const result: unknown = work(draft)
      if (result instanceof Promise)
        throw new UsageError(
          'The work of transact has to be done when it returns; use transactLater for a promise.',
        )
      return this.#publish(draft)
    } finally {
      draft.end()
    }
  }

  /**
   * The same for work that takes its time. Such transactions wait for each other, so each begins from the
   * version that the one before published; one that waits for another inside its own work waits for ever.
   * @throws UsageError where the store was edited otherwise while this one was at work; nothing is published
   */
  async transactLater(work: (draft: Draft) => Promise<void>): Promise<EditCounts> {
    const before = this.#idle
    let finish = (): void => {}
    this.#idle = new Promise(resolve => {
      finish = resolve
    })
    await before
    const draft = new Draft(this.#current)
    try {
      await work(draft)
      return this.#publish(draft)
    } finally {
      draft.end()
      finish()
    }
  }

  /** An RDF/JS dataset that shows the current version and edits the store; one version an edit. */
  asDataset(options: ViewOptions = {}): RDFJS.DatasetCore<Quad, RDFJS.Quad> {
    return DatasetView.of(this, layersFor(options))
  }

  /** An RDF/JS source and sink over the current version, for other query engines, parsers and the like. */
  asSource(options: ViewOptions = {}): CountingSource {
    return new QuadSource(this, layersFor(options))
  }

  get dictionary(): Dictionary {
    return this.#current.dictionary
  }

  #publish(draft: Draft): EditCounts {
    if (draft.base !== this.#current)
      throw new UsageError(
        `The store was edited (version ${draft.base.version} is now ${this.version}) while a transaction was at work on it, which is therefore not published; do it again.`,
      )
    const { counts } = draft
    this.#current = draft.published()
    return counts
  }
}

function layersFor({ inferred = false }: ViewOptions): (snapshot: Snapshot) => readonly Layer[] {
  return inferred ? visibleLayers : assertedLayers
}
