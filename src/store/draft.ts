// What a transaction has done so far: revisions that nobody else sees. It edits the graphs that were loaded
// or made; inferred triples that the store derives can't be edited, and follow by themselves.
import type * as RDFJS from '@rdfjs/types'
import { UsageError } from '../rdf/errors.ts'
import { termKey } from '../rdf/term-key.ts'
import { INFERRED_GRAPH } from '../rdf/vocabularies.ts'
import type { Dictionary, TermId } from './dictionary.ts'
import { QuadBuffer } from './quad-buffer.ts'
import type { Revision } from './revision.ts'
import { Snapshot, type SnapshotParts } from './snapshot.ts'

export interface EditCounts {
  /** Quads that are there now and were not before. */
  readonly added: number
  /** Quads that were there before and are not now. */
  readonly deleted: number
}

type Part = 'asserted' | 'named' | 'inferred' | 'graphs'

const PARTS: readonly Part[] = ['asserted', 'named', 'inferred', 'graphs']

/** Stands for a term that the dictionary does not know: a row with it is nowhere. */
const MISSING: TermId = 0xffffffff

export class Draft {
  /** The version that the draft began from. */
  readonly base: Snapshot
  readonly #dictionary: Dictionary
  #snapshot: Snapshot
  #parts: SnapshotParts
  #isOver = false

  constructor(base: Snapshot) {
    this.base = base
    this.#dictionary = base.dictionary
    this.#snapshot = base
    this.#parts = base.parts
  }

  /** All that was done so far, to be queried; it stays as it is when the draft is edited on. */
  get snapshot(): Snapshot {
    if (this.#snapshot.parts !== this.#parts) this.#snapshot = new Snapshot(this.#dictionary, this.#parts)
    return this.#snapshot
  }

  /** Adds quads, and the graphs that they are in. */
  add(quads: Iterable<RDFJS.BaseQuad>): void {
    const rows = this.#rowsOf(quads, term => this.#dictionary.intern(termKey(term)))
    const graphs = new QuadBuffer(1)
    const names = rows.named.columns[3]!
    for (let row = 0; row < rows.named.length; row++)
      if (row === 0 || names[row] !== names[row - 1]) graphs.push(names[row]!, 0, 0, 0)
    this.#edit({ ...rows, graphs }, true)
  }

  /** Deletes quads; a graph that is then empty stays. */
  delete(quads: Iterable<RDFJS.BaseQuad>): void {
    this.#edit(
      this.#rowsOf(quads, term => this.#dictionary.find(term) || MISSING),
      false,
    )
  }

  /** Makes an empty graph where there is none of that name. */
  createGraph(graph: RDFJS.Quad_Graph): void {
    const graphs = new QuadBuffer(1)
    if (isStored(graph)) graphs.push(this.#dictionary.intern(termKey(graph)), 0, 0, 0)
    this.#edit({ graphs }, true)
  }

  /** Deletes all quads of these graphs and keeps the graphs. */
  clearGraphs(graphs: Iterable<RDFJS.Quad_Graph>): void {
    const asserted = new QuadBuffer(3)
    const named = new QuadBuffer(4)
    const inferred = new QuadBuffer(3)
    for (const graph of graphs) {
      if (graph.termType === 'DefaultGraph') copyRows(this.#parts.asserted, asserted)
      else if (graph.value === INFERRED_GRAPH) copyRows(this.#parts.inferred, inferred)
      else {
        const id = this.#dictionary.find(graph)
        if (id !== 0) copyRows(this.#parts.named, named, id)
      }
    }
    this.#edit({ asserted, named, inferred }, false)
  }

  /** Deletes these graphs with all their quads; the default graph stays, empty. */
  dropGraphs(graphs: Iterable<RDFJS.Quad_Graph>): void {
    const all = [...graphs]
    this.clearGraphs(all)
    const rows = new QuadBuffer(1)
    for (const graph of all) if (isStored(graph)) rows.push(this.#dictionary.find(graph), 0, 0, 0)
    this.#edit({ graphs: rows }, false)
  }

  /** How many quads are new and how many are gone; what was added and deleted again counts as neither. */
  get counts(): EditCounts {
    let added = 0
    let deleted = 0
    for (const part of PARTS) {
      if (part === 'graphs') continue
      const changes = this.#parts[part].changesSince(this.base.parts[part])
      added += changes.added
      deleted += changes.deleted
    }
    return { added, deleted }
  }

  /** The version that the draft amounts to; its base where nothing has changed. */
  published(): Snapshot {
    const before = this.base.parts
    const isSame = PARTS.every(part => {
      const { added, deleted } = this.#parts[part].changesSince(before[part])
      return added + deleted === 0
    })
    if (isSame) return this.base
    const parts = this.#parts
    const settled = {
      asserted: parts.asserted.settled(),
      named: parts.named.settled(),
      inferred: parts.inferred.settled(),
      graphs: parts.graphs.settled(),
    }
    if (PARTS.every(part => settled[part] === parts[part])) return this.snapshot
    return new Snapshot(this.#dictionary, { ...parts, ...settled })
  }

  /** From now on the draft can't be edited. */
  end(): void {
    this.#isOver = true
  }

  #edit(rows: Partial<Record<Part, QuadBuffer>>, adding: boolean): void {
    if (this.#isOver)
      throw new UsageError('The transaction of this draft is over; begin another one to edit the store.')
    const parts = this.#parts
    const edited = (part: Part): Revision => {
      const buffer = rows[part]
      return buffer === undefined || buffer.length === 0 ? parts[part] : parts[part].edited(buffer, adding)
    }
    const next = {
      asserted: edited('asserted'),
      named: edited('named'),
      // Nobody edits what is derived.
      inferred: parts.derive ? parts.inferred : edited('inferred'),
      graphs: edited('graphs'),
    }
    if (PARTS.every(part => next[part] === parts[part])) return
    const before = this.base.parts
    // Positions are those of the rows as they were loaded.
    const positions = next.asserted === before.asserted ? before.positions : undefined
    this.#parts = { ...parts, ...next, version: before.version + 1, positions, derived: undefined }
  }

  #rowsOf(
    quads: Iterable<RDFJS.BaseQuad>,
    idOf: (term: RDFJS.Term) => TermId,
  ): Record<'asserted' | 'named' | 'inferred', QuadBuffer> {
    const asserted = new QuadBuffer(3, { capacity: 4 })
    const named = new QuadBuffer(4, { capacity: 4 })
    const inferred = new QuadBuffer(3, { capacity: 4 })
    for (const { subject, predicate, object, graph } of quads) {
      const [s, p, o] = [idOf(subject), idOf(predicate), idOf(object)]
      if (graph.termType === 'DefaultGraph') asserted.push(s, p, o, 0)
      else if (graph.value === INFERRED_GRAPH) inferred.push(s, p, o, 0)
      else named.push(s, p, o, idOf(graph))
    }
    return { asserted, named, inferred }
  }
}

/** Whether the graph has an entry among the named graphs. */
function isStored(graph: RDFJS.Term): boolean {
  return graph.termType !== 'DefaultGraph' && graph.value !== INFERRED_GRAPH
}

/** Copies the rows of a revision, or those of one graph. */
function copyRows(from: Revision, to: QuadBuffer, graph = 0): void {
  const { order, low, high } = from.index.range(0, 0, 0, graph)
  const [s, p, o] = [0, 1, 2].map(place => order.columns[order.places.indexOf(place)]!)
  for (let row = low; row < high; row++) to.push(s![row]!, p![row]!, o![row]!, graph)
}
