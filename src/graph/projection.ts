// The graph as people and graph algorithms see it: one node for each entity and one edge for each
// (subject, relation, object), with the claims behind it. Claims, evidence and whatever else the claim
// model folds away are no nodes. Without a model every triple between resources is an edge.
import { MultiDirectedGraph } from 'graphology'
import { termKey } from '../rdf/term-key.ts'
import { iri, type NamedNode, type Quad, type Subject, type Term } from '../rdf/terms.ts'
import { INFERRED_GRAPH, OWL, RDF, RDF_TYPE, RDFS, SKOS } from '../rdf/vocabularies.ts'
import { bestLabel, localName } from '../store/labels.ts'
import type { Store } from '../store/store.ts'
import { type FactsOfClaims, readClaimFacts } from './claim-facts.ts'
import { type ClaimModel, foldedProperties, statementsOf } from './claim-model.ts'
import { contradictions } from './contradictions.ts'
import { entityKinds, type KindOf } from './entity-kinds.ts'
import { sourceCounter } from './independent-sources.ts'
import { readOnly } from './read-only.ts'
import { edgeKey, shortCuts } from './short-cuts.ts'

export interface NodeAttributes {
  /** IRI of the class by which the node is told apart; '' where it has no type. */
  readonly kind: string
  readonly label: string
}

export interface EdgeAttributes {
  /** IRI of the relation. */
  readonly relation: string
  readonly label: string
  /** Keys of the claims that say this very edge, sorted; empty for a plain triple. */
  readonly claims: readonly string[]
  /** Keys of the claims of something narrower from which the edge follows. */
  readonly climbed: readonly string[]
  /** Keys of claims that speak against one of `claims`. */
  readonly against: readonly string[]
  /** Independent sources behind `claims`, or behind `climbed` where there are none. */
  readonly sources: number
  /** Pieces of evidence for and against, over `claims` (or `climbed`). */
  readonly supports: number
  readonly disputes: number
  /** IRIs of the kinds of measure among `claims`. */
  readonly measureKinds: readonly string[]
  /** What narrows `claims` (or `climbed`): the values of their context properties. */
  readonly context: readonly string[]
  /** Whether the subject furthers (1) or holds back (-1) the object; 0 where the relation does not say. */
  readonly sign: 1 | -1 | 0
  /** No claim and no asserted triple says it: it was reached by climbing or by inference. */
  readonly inferred: boolean
}

export interface ProjectionAttributes {
  /** The version of the store that the projection shows. */
  readonly version: number
}

/** Read-only: whoever wants to write positions or drop nodes takes a `copy()`. */
export type Projection = MultiDirectedGraph<NodeAttributes, EdgeAttributes, ProjectionAttributes>

/**
 * The projection of what `store` holds now. Node keys are IRIs (`_:label` for blank nodes), edge keys
 * `subject relation object`; both come in sorted order, whatever order the triples were loaded in.
 * @param label names nodes and relations; by default the English rdfs:label, else any, else the local name
 */
export function project(
  store: Store,
  model?: ClaimModel,
  label: (term: Term) => string = term => bestLabel(store, term, ['en']) ?? localName(term.value),
): Projection {
  const kindOf = entityKinds(store, model)
  const edges = new Map<string, Edge>()
  if (model !== undefined) addShortCuts(edges, store, model)
  addTriples(edges, store, kindOf, model)

  const nodes = new Map<string, Term>()
  for (const term of kindOf.entities()) nodes.set(termKey(term), term)
  for (const { subject, object } of edges.values())
    nodes.set(termKey(subject), subject).set(termKey(object), object)

  const graph: Projection = new MultiDirectedGraph()
  graph.replaceAttributes({ version: store.version })
  for (const [key, term] of sorted(nodes))
    graph.addNode(key, Object.freeze({ kind: kindOf(term), label: label(term) }))
  for (const [key, { subject, relation, object, ...said }] of sorted(edges))
    graph.addEdgeWithKey(
      key,
      termKey(subject),
      termKey(object),
      Object.freeze({ relation: relation.value, label: label(relation), ...said }),
    )
  return readOnly(graph)
}

type Edge = Omit<EdgeAttributes, 'relation' | 'label'> & {
  readonly subject: Subject
  readonly relation: NamedNode
  readonly object: Subject
}

function addShortCuts(edges: Map<string, Edge>, store: Store, model: ClaimModel): void {
  const facts = readClaimFacts(store, model)
  const count = sourceCounter(store, model, facts)
  const against = new Map<string, Set<string>>()
  for (const { edge, against: claim } of contradictions(store, model))
    if (edge !== undefined) against.set(edge, (against.get(edge) ?? new Set()).add(claim))
  const signs = new Map(statementsOf(model).map(({ shortCut, sign }) => [shortCut?.value, sign]))
  for (const cut of shortCuts(store, model)) {
    const key = edgeKey(cut.subject, cut.relation, cut.object)
    const behind = cut.claims.length > 0 ? cut.claims : cut.climbed
    edges.set(key, {
      ...cut,
      ...tally(behind, facts),
      against: [...(against.get(key) ?? [])].sort(),
      sources: count(behind),
      sign: signs.get(cut.relation.value) ?? 0,
      inferred: cut.claims.length === 0,
    })
  }
}

function tally(
  claims: readonly string[],
  facts: FactsOfClaims,
): Pick<EdgeAttributes, 'supports' | 'disputes' | 'measureKinds' | 'context'> {
  const kinds = new Set<string>()
  const context = new Set<string>()
  let supports = 0
  let disputes = 0
  for (const claim of claims) {
    const known = facts.get(claim)
    if (known === undefined) continue
    supports += known.supports
    disputes += known.disputes
    for (const kind of known.measureKinds) kinds.add(kind)
    for (const value of known.context) context.add(value)
  }
  return { supports, disputes, measureKinds: [...kinds].sort(), context: [...context].sort() }
}

/** Adds what is stated without a claim; a triple that a claim also says stays the claim's edge. */
function addTriples(edges: Map<string, Edge>, store: Store, kindOf: KindOf, model?: ClaimModel): void {
  const isLink = model ? linkTest(store, kindOf, model) : () => true
  for (const quad of store.match()) {
    const { subject, predicate, object } = quad
    if (!isResource(object) || !isLink(quad)) continue
    const key = edgeKey(subject, predicate, object)
    const known = edges.get(key)
    if (known === undefined) edges.set(key, plainEdge(quad, object))
    else if (known.inferred && quad.graph.value !== INFERRED_GRAPH)
      edges.set(key, { ...known, inferred: false })
  }
}

/**
 * Whether a triple joins two things. What has no type can be one, since someone's data may point to a
 * resource and leave it at that; but the value of an annotation, such as an identifier elsewhere, is none, and
 * nor is what speaks as a claim does.
 */
function linkTest(store: Store, kindOf: KindOf, model: ClaimModel): (quad: Quad) => boolean {
  const type = iri(RDF_TYPE)
  const annotations = new Set(
    Array.from(store.match(null, type, iri(`${OWL}AnnotationProperty`)), ({ subject }) => subject.value),
  )
  const folded = new Set(foldedProperties(model).map(({ value }) => value))
  const annotates = ({ value }: Term) =>
    annotations.has(value) ||
    folded.has(value) ||
    [RDF, RDFS, OWL, SKOS].some(namespace => value.startsWith(namespace))
  const isThing = (term: Term) => kindOf.isEntity(term) || !kindOf.isTyped(term)
  return ({ subject, predicate, object }) => {
    if (predicate.equals(type)) return false
    if (kindOf.isEntity(subject) && kindOf.isEntity(object)) return true
    return isThing(subject) && isThing(object) && !annotates(predicate)
  }
}

function plainEdge({ subject, predicate, graph }: Quad, object: Subject): Edge {
  return {
    subject,
    relation: predicate,
    object,
    claims: [],
    climbed: [],
    against: [],
    sources: 0,
    supports: 0,
    disputes: 0,
    measureKinds: [],
    context: [],
    sign: 0,
    inferred: graph.value === INFERRED_GRAPH,
  }
}

function isResource(term: Term): term is Subject {
  return term.termType === 'NamedNode' || term.termType === 'BlankNode'
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
}
