// What is in a graph, counted: what the domain counts, and what holds for RDF of any kind.
import { INFERRED, type KnowledgeGraph } from '../knowledge-graph.ts'
import { type Info, info } from '../metastasis/info.ts'
import { iri } from '../rdf/terms.ts'
import { DCTERMS, OWL, RDF, RDF_TYPE, RDFS } from '../rdf/vocabularies.ts'

export interface GraphInfo extends Info {
  /** Names of the sources read. */
  readonly sources: readonly string[]
  readonly license?: string
  readonly inferredTriples: number
  /** Classes and properties that are declared, of any kind. */
  readonly declaredClasses: number
  readonly declaredProperties: number
}

const TYPE = iri(RDF_TYPE)
const CLASS_TYPES = [`${OWL}Class`, `${RDFS}Class`]
const PROPERTY_TYPES = [
  `${OWL}ObjectProperty`,
  `${OWL}DatatypeProperty`,
  `${OWL}AnnotationProperty`,
  `${RDF}Property`,
]

export function graphInfo(graph: KnowledgeGraph): GraphInfo {
  const license = licenseOf(graph)
  return {
    ...info(graph),
    ...(license !== undefined && { license }),
    sources: graph.sources,
    inferredTriples: graph.store.count(null, null, null, INFERRED),
    declaredClasses: countOfTypes(graph, CLASS_TYPES),
    declaredProperties: countOfTypes(graph, PROPERTY_TYPES),
  }
}

/** Named things only: an anonymous class is a part of an axiom. */
function countOfTypes(graph: KnowledgeGraph, types: readonly string[]): number {
  const found = new Set<string>()
  for (const type of types)
    for (const subject of graph.subjects(TYPE, iri(type)))
      if (subject.termType === 'NamedNode') found.add(subject.value)
  return found.size
}

function licenseOf(graph: KnowledgeGraph): string | undefined {
  for (const ontology of graph.subjects(TYPE, iri(`${OWL}Ontology`))) {
    const license = graph.value(ontology, iri(`${DCTERMS}license`))
    if (license !== undefined) return license.value
  }
  return undefined
}
