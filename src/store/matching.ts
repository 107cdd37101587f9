// A snapshot as RDF/JS sees it: patterns of terms against layers, each an index and the graph its rows
// stand in. Null, undefined and variables leave a place open.
import type * as RDFJS from '@rdfjs/types'
import { termFromKey } from '../rdf/term-key.ts'
import { defaultGraph, type Graph, type NamedNode, Quad, type Subject } from '../rdf/terms.ts'
import { INFERRED_GRAPH } from '../rdf/vocabularies.ts'
import type { Dictionary, TermId } from './dictionary.ts'
import type { QuadIndex } from './quad-index.ts'
import type { Snapshot } from './snapshot.ts'

export type Slot = RDFJS.Term | null | undefined

/** Subject, predicate, object and graph. */
export type Slots = readonly Slot[]

export interface Layer {
  readonly index: QuadIndex
  /** The graph of all rows; absent where the rows name theirs. */
  readonly graph?: Graph | undefined
}

const THE_INFERRED_GRAPH = termFromKey(INFERRED_GRAPH) as NamedNode

/** The default graph, all named graphs and the inferred one under its name, in that order. */
export function allLayers(snapshot: Snapshot): readonly Layer[] {
  return [...assertedLayers(snapshot), inferredLayer(snapshot)]
}

/** The default graph and all named graphs, as they were loaded or edited. */
export function assertedLayers(snapshot: Snapshot): readonly Layer[] {
  return [{ index: snapshot.asserted, graph: defaultGraph() }, { index: snapshot.named }]
}

/** What queries see: inferred triples both in the default graph and under their name. */
export function visibleLayers(snapshot: Snapshot): readonly Layer[] {
  return [
    {
      get index() {
        return snapshot.visible
      },
      graph: defaultGraph(),
    },
    {
      get index() {
        return snapshot.visibleNamed
      },
    },
  ]
}

function inferredLayer(snapshot: Snapshot): Layer {
  return {
    // Read only where the pattern leads here: it may have to be derived.
    get index() {
      return snapshot.inferred
    },
    graph: THE_INFERRED_GRAPH,
  }
}

/** The quads that match, lazily, layer by layer. */
export function* matchQuads(
  layers: readonly Layer[],
  dictionary: Dictionary,
  slots: Slots,
): Generator<Quad, void, undefined> {
  for (const { index, graph, pattern } of patternsOn(layers, dictionary, slots)) {
    const { order, low, high } = index.range(...pattern)
    const column = (place: number): Uint32Array | undefined => order.columns[order.places.indexOf(place)]
    const [s, p, o] = [column(0)!, column(1)!, column(2)!]
    const graphs = column(3)
    for (let row = low; row < high; row++)
      yield new Quad(
        dictionary.term(s[row]!) as Subject,
        dictionary.term(p[row]!) as NamedNode,
        dictionary.term(o[row]!),
        graphs === undefined ? graph! : (dictionary.term(graphs[row]!) as Graph),
      )
  }
}

/** How many quads match, each counted in each of its graphs. */
export function countQuads(layers: readonly Layer[], dictionary: Dictionary, slots: Slots): number {
  let sum = 0
  for (const { index, pattern } of patternsOn(layers, dictionary, slots)) sum += index.count(...pattern)
  return sum
}

/** Whether that very quad is there; a variable is no place to leave open here. */
export function hasQuad(layers: readonly Layer[], dictionary: Dictionary, quad: RDFJS.BaseQuad): boolean {
  const places = [quad.subject, quad.predicate, quad.object, quad.graph] as const
  return !places.some(isOpen) && countQuads(layers, dictionary, places) > 0
}

interface PatternOn extends Layer {
  readonly pattern: readonly [TermId, TermId, TermId, TermId]
}

/** The layers where something may match, and the ids to look for there. */
function* patternsOn(layers: readonly Layer[], dictionary: Dictionary, slots: Slots): Generator<PatternOn> {
  for (const layer of reached(layers, slots[3])) {
    // Reading the index may derive it, and so make terms known: it comes before the look-up of terms.
    const { index, graph } = layer
    const sought = graph === undefined ? slots : slots.slice(0, 3)
    const pattern: [TermId, TermId, TermId, TermId] = [0, 0, 0, 0]
    const isPossible = sought.every((slot, place) => {
      pattern[place] = isOpen(slot) ? 0 : dictionary.find(slot)
      return isOpen(slot) || pattern[place] !== 0
    })
    if (isPossible) yield { index, graph, pattern }
  }
}

/** The layers that a graph slot leads to. */
function reached(layers: readonly Layer[], slot: Slot): readonly Layer[] {
  if (isOpen(slot)) return layers
  const own = layers.filter(({ graph }) => graph?.termType === slot.termType && graph.value === slot.value)
  if (own.length > 0 || slot.termType === 'DefaultGraph') return own
  return layers.filter(({ graph }) => graph === undefined)
}

/** Whether the slot leaves its place open. */
export function isOpen(slot: Slot): slot is null | undefined | RDFJS.Variable {
  return slot === null || slot === undefined || slot.termType === 'Variable'
}
