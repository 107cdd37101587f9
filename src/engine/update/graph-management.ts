// CLEAR, and the management of graphs: CREATE, DROP, COPY, MOVE, ADD (SPARQL 1.1 Update, sections 3.1.5 and
// 3.2). The store records empty graphs, so an operation on a graph that is not there fails, unless it is
// SILENT; an operation either fails before it edits anything or succeeds. What is inferred from a graph is
// no part of it and is not copied.
import type { GraphTarget, UpdateOperation } from '../../algebra/algebra.ts'
import { defaultGraph, type Graph, Quad } from '../../rdf/terms.ts'
import type { Draft } from '../../store/draft.ts'
import { allLayers, matchQuads } from '../../store/matching.ts'
import { isThere, nameOf, refused, requireThere, requireWritable, targetGraph } from './graph-target.ts'

type Clearing = Extract<UpdateOperation, { kind: 'clear' | 'drop' }>
type Creation = Extract<UpdateOperation, { kind: 'create' }>
type Transfer = Extract<UpdateOperation, { kind: 'copy' | 'move' | 'add' }>

export function applyToGraphs(operation: Clearing | Creation | Transfer, draft: Draft): void {
  if ('from' in operation) transfer(operation, draft)
  else if ('graph' in operation) create(operation, draft)
  else clear(operation, draft)
}

function clear({ kind, target, silent }: Clearing, draft: Draft): void {
  const verb = kind.toUpperCase()
  if (target !== 'all' && target !== 'named') {
    if (!requireThere(target, draft, verb, silent) || !requireWritable(target, draft, verb, silent)) return
  }
  const graphs = clearedGraphs(target, draft)
  if (kind === 'clear') draft.clearGraphs(graphs)
  else draft.dropGraphs(graphs)
}

function clearedGraphs(target: Clearing['target'], { snapshot }: Draft): Graph[] {
  if (target !== 'all' && target !== 'named') return [targetGraph(target)]
  const named = Array.from(snapshot.graphs, id => snapshot.dictionary.term(id) as Graph)
  const inferred = snapshot.dictionary.term(snapshot.inferredGraph) as Graph
  return target === 'all' ? [defaultGraph(), ...named, inferred] : [...named, inferred]
}

function create({ graph, silent }: Creation, draft: Draft): void {
  if (isThere(graph, draft)) refused(`The graph ${nameOf(graph)} is there already`, 'CREATE', silent)
  else if (requireWritable(graph, draft, 'CREATE', silent)) draft.createGraph(graph)
}

function transfer({ kind, from, to, silent }: Transfer, draft: Draft): void {
  const verb = kind.toUpperCase()
  if (!requireThere(from, draft, verb, silent) || !requireWritable(to, draft, verb, silent)) return
  if (kind === 'move' && !requireWritable(from, draft, verb, silent)) return
  if (isSame(from, to)) return
  const [source, target] = [targetGraph(from), targetGraph(to)]
  const { snapshot } = draft
  const found = matchQuads(allLayers(snapshot), snapshot.dictionary, [null, null, null, source])
  const quads = Array.from(
    found,
    ({ subject, predicate, object }) => new Quad(subject, predicate, object, target),
  )
  if (kind !== 'add') draft.clearGraphs([target])
  draft.createGraph(target)
  draft.add(quads)
  if (kind === 'move') draft.dropGraphs([source])
}

function isSame(a: GraphTarget, b: GraphTarget): boolean {
  return targetGraph(a).equals(targetGraph(b))
}
