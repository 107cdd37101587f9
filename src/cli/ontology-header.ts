// What an ontology says of itself as a whole.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { iri, type NamedNode, type Subject } from '../rdf/terms.ts'
import { DCTERMS, OWL, RDF_TYPE } from '../rdf/vocabularies.ts'

export interface OntologyHeader {
  readonly iri: string
  readonly title: string
  readonly version: string | undefined
  readonly versionIri: string | undefined
  readonly license: string | undefined
}

const TYPE = iri(RDF_TYPE)
const ONTOLOGY = iri(`${OWL}Ontology`)
const VERSION_IRI = iri(`${OWL}versionIRI`)
const VERSION = iri(`${OWL}versionInfo`)
const TITLE = iri(`${DCTERMS}title`)
const LICENSE = iri(`${DCTERMS}license`)

/** The header of the ontology in `graph`, of the one with a version where there are several. */
export function ontologyHeader(graph: KnowledgeGraph): OntologyHeader | undefined {
  const ontologies = graph.subjects(TYPE, ONTOLOGY)
  const ontology = ontologies.find(one => graph.value(one, VERSION_IRI) !== undefined) ?? ontologies[0]
  if (ontology === undefined) return undefined
  return {
    iri: ontology.value,
    title: text(graph, ontology, TITLE) ?? graph.label(ontology),
    version: text(graph, ontology, VERSION) ?? text(graph, ontology, VERSION_IRI),
    versionIri: text(graph, ontology, VERSION_IRI),
    license: text(graph, ontology, LICENSE),
  }
}

function text(graph: KnowledgeGraph, subject: Subject, predicate: NamedNode): string | undefined {
  return graph.value(subject, predicate)?.value
}
