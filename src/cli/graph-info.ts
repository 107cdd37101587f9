// What is in a graph, counted. Inferred triples are counted apart and nowhere else.
import { INFERRED, type KnowledgeGraph } from '../knowledge-graph.ts'
import { bestLabel } from '../labels.ts'
import { mkg } from '../metastasis/vocabulary.ts'
import { iri, type NamedNode } from '../rdf/terms.ts'
import { RDF_TYPE, RDFS } from '../rdf/vocabularies.ts'
import { ontologyHeader } from './ontology-header.ts'

export interface ClassCount {
  readonly iri: string
  /** Undefined where the data give none. */
  readonly label: string | undefined
  readonly instances: number
}

export interface GraphInfo {
  readonly title: string | undefined
  readonly version: string | undefined
  readonly versionIri: string | undefined
  readonly license: string | undefined
  /** Names of the sources read. */
  readonly sources: readonly string[]
  readonly triples: number
  readonly inferredTriples: number
  /** Undefined where the data know no claims. */
  readonly claims: number | undefined
  readonly papers: number | undefined
  /** Most instances first, then by IRI. */
  readonly classes: readonly ClassCount[]
}

const TYPE = iri(RDF_TYPE)
const SUB_CLASS_OF = iri(`${RDFS}subClassOf`)

export function graphInfo(graph: KnowledgeGraph): GraphInfo {
  const header = ontologyHeader(graph)
  const instances = instancesByClass(graph)
  const claims = new Set<string>()
  for (const claimClass of withSubclasses(graph, mkg.Claim))
    for (const claim of instances.get(claimClass.value) ?? []) claims.add(claim)
  const papers = instances.get(mkg.Publication.value)?.size
  return {
    title: header?.title,
    version: header?.version,
    versionIri: header?.versionIri,
    license: header?.license,
    sources: graph.sources,
    triples: graph.size,
    inferredTriples: graph.store.count(null, null, null, INFERRED),
    claims: claims.size || undefined,
    papers,
    classes: [...instances]
      .map(([name, { size }]) => ({
        iri: name,
        label: bestLabel(graph.store, iri(name), graph.languages),
        instances: size,
      }))
      .sort((a, b) => b.instances - a.instances || (a.iri < b.iri ? -1 : 1)),
  }
}

/** The instances stated of each class, by IRI or blank node label. */
function instancesByClass(graph: KnowledgeGraph): Map<string, Set<string>> {
  const instances = new Map<string, Set<string>>()
  for (const { subject, object, graph: place } of graph.match(null, TYPE)) {
    if (object.termType !== 'NamedNode' || place.value === INFERRED.value) continue
    const known = instances.get(object.value)
    if (known === undefined) instances.set(object.value, new Set([subject.value]))
    else known.add(subject.value)
  }
  return instances
}

function withSubclasses(graph: KnowledgeGraph, top: NamedNode): NamedNode[] {
  const found = new Map([[top.value, top]])
  for (const one of found.values())
    for (const sub of graph.subjects(SUB_CLASS_OF, one))
      if (sub.termType === 'NamedNode' && !found.has(sub.value)) found.set(sub.value, sub)
  return [...found.values()]
}
