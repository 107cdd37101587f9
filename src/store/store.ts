// The store people hold: the current version, and edits that publish a new one or nothing.
import type * as RDFJS from '@rdfjs/types'
import { termFromKey, termKey } from '../rdf/term-key.ts'
import { defaultGraph, type Graph, type NamedNode, Quad, type Subject } from '../rdf/terms.ts'
import { INFERRED_GRAPH } from '../rdf/vocabularies.ts'
import type { Dictionary, TermId } from './dictionary.ts'
import { QuadBuffer } from './quad-buffer.ts'
import { QuadIndex } from './quad-index.ts'
import { Snapshot } from './snapshot.ts'

export type Slot = RDFJS.Term | null | undefined

export interface Location {
  readonly file: string
  /** From 1. */
  readonly line: number
}

/**
 * Derives triples from one version: columns of subject, predicate and object ids. New terms may be
 * interned in the version's dictionary. What is asserted already may be among them.
 */
export type Derivation = (snapshot: Snapshot) => readonly [Uint32Array, Uint32Array, Uint32Array]

export class Store {
  #current: Snapshot
  readonly #derive: Derivation | undefined

  /** With a derivation, each version's inferred triples are derived anew from its asserted ones. */
  constructor(first: Snapshot, derive?: Derivation) {
    this.#derive = derive
    this.#current = this.#withInferred(first)
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
   * The quads that match, lazily, from the version at the time of the call; null or undefined leaves a
   * place open. An open graph means the default graph, all named graphs and the inferred one, in that order.
   */
  match(subject?: Slot, predicate?: Slot, object?: Slot, graph?: Slot): Iterable<Quad> {
    return matchQuads(this.#current, [subject, predicate, object], graph)
  }

  has(quad: RDFJS.BaseQuad): boolean {
    for (const _ of this.match(quad.subject, quad.predicate, quad.object, quad.graph)) return true
    return false
  }

  /** How many quads match. */
  count(subject?: Slot, predicate?: Slot, object?: Slot, graph?: Slot): number {
    const pattern = idsOf(this.#current.dictionary, [subject, predicate, object])
    if (pattern === undefined) return 0
    let sum = 0
    for (const [index, , g] of indexesFor(this.#current, graph)) {
      const { low, high } = index.range(...pattern, g)
      sum += high - low
    }
    return sum
  }

  /** File and line of an asserted triple of the default graph, where the store was loaded with positions. */
  locate(quad: RDFJS.BaseQuad): Location | undefined {
    const { positions, asserted, dictionary } = this.#current
    const pattern = idsOf(dictionary, [quad.subject, quad.predicate, quad.object])
    if (positions === undefined || pattern === undefined || quad.graph.termType !== 'DefaultGraph')
      return undefined
    const { low, high } = asserted.range(...pattern)
    if (low === high || positions.line[low] === 0) return undefined
    return { file: positions.files[positions.file[low]!]!, line: positions.line[low]! }
  }

  /** Adds quads and publishes a new version, or does nothing where all were there. Returns how many were new. */
  add(quads: Iterable<RDFJS.BaseQuad>): number {
    return this.#edit(quads, [])
  }

  /** Deletes quads and publishes a new version, or does nothing where none was there. Returns how many went. */
  delete(quads: Iterable<RDFJS.BaseQuad>): number {
    return this.#edit([], quads)
  }

  get dictionary(): Dictionary {
    return this.#current.dictionary
  }

  #edit(added: Iterable<RDFJS.BaseQuad>, deleted: Iterable<RDFJS.BaseQuad>): number {
    const { dictionary } = this.#current
    const add = rowsOf(added, term => dictionary.intern(termKey(term)))
    const remove = rowsOf(deleted, term => dictionary.find(term) || MISSING)
    const graphs = new Set(this.#current.graphs)
    for (const [, , , g] of add.named) graphs.add(g)
    const before = this.#current
    const asserted = edited(before.asserted, add.triples, remove.triples, dictionary.end)
    const inferred = edited(before.inferred, add.inferred, remove.inferred, dictionary.end)
    const named = edited(before.named, add.named, remove.named, dictionary.end)
    const changed =
      Math.abs(asserted.length - before.asserted.length) +
      Math.abs(inferred.length - before.inferred.length) +
      Math.abs(named.length - before.named.length)
    if (changed > 0) this.#publish({ asserted, inferred, named, graphs })
    return changed
  }

  #publish(parts: Partial<Snapshot>): void {
    const before = this.#current
    this.#current = this.#withInferred(
      new Snapshot(before.dictionary, {
        version: before.version + 1,
        asserted: parts.asserted ?? before.asserted,
        named: parts.named ?? before.named,
        inferred: parts.inferred ?? before.inferred,
        graphs: parts.graphs ?? before.graphs,
        positions: undefined,
      }),
    )
  }

  /** Facts and what is inferred from them belong to one version, so that no query mixes new with old. */
  #withInferred(snapshot: Snapshot): Snapshot {
    if (this.#derive === undefined) return snapshot
    const [s, p, o] = this.#derive(snapshot)
    const fresh = new QuadBuffer(3)
    for (let row = 0; row < s.length; row++)
      if (!snapshot.asserted.has(s[row]!, p[row]!, o[row]!)) fresh.push(s[row]!, p[row]!, o[row]!, 0)
    const inferred = QuadIndex.build(fresh.columns, fresh.length, snapshot.dictionary.end)
    return new Snapshot(snapshot.dictionary, { ...snapshot.parts, inferred })
  }
}

/** Stands for a term the dictionary does not know, so that a row with it matches nothing. */
const MISSING = 0xffffffff

type Row = [TermId, TermId, TermId, TermId]

function rowsOf(
  quads: Iterable<RDFJS.BaseQuad>,
  idOf: (term: RDFJS.Term) => TermId,
): { triples: Row[]; named: Row[]; inferred: Row[] } {
  const rows = { triples: [] as Row[], named: [] as Row[], inferred: [] as Row[] }
  for (const { subject, predicate, object, graph } of quads) {
    const row: Row = [idOf(subject), idOf(predicate), idOf(object), 0]
    if (graph.termType === 'DefaultGraph') rows.triples.push(row)
    else if (graph.value === INFERRED_GRAPH) rows.inferred.push(row)
    else rows.named.push([row[0], row[1], row[2], idOf(graph)])
  }
  return rows
}

/** `index` with rows added and removed; the same object where nothing changes. */
function edited(index: QuadIndex, add: readonly Row[], remove: readonly Row[], end: number): QuadIndex {
  const fresh = add.filter(row => !index.has(...row))
  const gone = remove.filter(row => !row.includes(MISSING) && index.has(...row))
  if (fresh.length === 0 && gone.length === 0) return index
  const width = index.columns.length as 3 | 4
  const dropped = new Set(gone.map(row => firstOrderRow(index, row)))
  const buffer = new QuadBuffer(width)
  const columns = index.columns
  for (let i = 0; i < index.length; i++)
    if (!dropped.has(i))
      buffer.push(columns[0]![i]!, columns[1]![i]!, columns[2]![i]!, width === 4 ? columns[3]![i]! : 0)
  for (const row of fresh) buffer.push(...row)
  return QuadIndex.build(buffer.columns, buffer.length, end)
}

/** All places bound: the range is in the first order, of one row. */
function firstOrderRow(index: QuadIndex, row: Row): number {
  return index.range(...row).low
}

function* matchQuads(snapshot: Snapshot, slots: readonly Slot[], graph: Slot): Generator<Quad> {
  const { dictionary } = snapshot
  const pattern = idsOf(dictionary, slots)
  if (pattern === undefined) return
  for (const [index, name, g] of indexesFor(snapshot, graph)) {
    const { order, low, high } = index.range(...pattern, g)
    const column = (place: number): Uint32Array | undefined => order.columns[order.places.indexOf(place)]
    const [s, p, o] = [column(0)!, column(1)!, column(2)!]
    const graphs = column(3)
    for (let row = low; row < high; row++)
      yield new Quad(
        dictionary.term(s[row]!) as Subject,
        dictionary.term(p[row]!) as NamedNode,
        dictionary.term(o[row]!),
        graphs === undefined ? name : (dictionary.term(graphs[row]!) as Graph),
      )
  }
}

const THE_INFERRED_GRAPH = termFromKey(INFERRED_GRAPH) as NamedNode

/** The indexes that a graph slot reaches, the name their triples stand under, and the graph id to look for. */
function* indexesFor(snapshot: Snapshot, graph: Slot): Generator<[QuadIndex, Graph, TermId]> {
  const open = graph === null || graph === undefined
  if (open || graph.termType === 'DefaultGraph') yield [snapshot.asserted, defaultGraph(), 0]
  if (open) yield [snapshot.named, defaultGraph(), 0]
  else if (graph.termType !== 'DefaultGraph' && graph.value !== INFERRED_GRAPH) {
    const id = snapshot.dictionary.find(graph)
    if (id !== 0) yield [snapshot.named, defaultGraph(), id]
  }
  if (open || graph.value === INFERRED_GRAPH) yield [snapshot.inferred, THE_INFERRED_GRAPH, 0]
}

/** The ids of a pattern, 0 for an open place; undefined where a term is unknown, so that nothing can match. */
function idsOf(dictionary: Dictionary, slots: readonly Slot[]): [TermId, TermId, TermId] | undefined {
  const ids: TermId[] = []
  for (const slot of slots) {
    if (slot === null || slot === undefined || slot.termType === 'Variable') ids.push(0)
    else {
      const id = dictionary.find(slot)
      if (id === 0) return undefined
      ids.push(id)
    }
  }
  return ids as [TermId, TermId, TermId]
}
