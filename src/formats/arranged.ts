// Quads arranged as the stable form wants them: by graph, subject and predicate, without repetition, each
// level in the order in which it is written.
import type * as RDF from '@rdfjs/types'
import { compareCodePoints } from '../rdf/code-points.ts'
import { UsageError } from '../rdf/errors.ts'
import { termKey } from '../rdf/term-key.ts'
import { OWL, RDF as RDF_NS, RDFS_LABEL, SKOS_ALT_LABEL, SKOS_DEFINITION } from '../rdf/vocabularies.ts'

export interface SubjectBlock {
  readonly key: string
  readonly subject: RDF.Term
  readonly graph: GraphBlock
  /** Objects by their keys, by predicate IRI. */
  readonly predicates: Map<string, Map<string, RDF.Term>>
}

export interface GraphBlock {
  readonly key: string
  readonly graph: RDF.Term
  readonly subjects: Map<string, SubjectBlock>
}

/** The graphs by key, in the order in which they first come; the default graph is always there. */
export type Arranged = ReadonlyMap<string, GraphBlock>

/** @throws UsageError for a subject that is neither an IRI nor a blank node */
export function arrange(quads: Iterable<RDF.Quad>): Arranged {
  const graphs = new Map<string, GraphBlock>()
  const defaultGraph: RDF.Term = {
    termType: 'DefaultGraph',
    value: '',
    equals: other => other?.termType === 'DefaultGraph',
  }
  graphs.set('', { key: '', graph: defaultGraph, subjects: new Map() })
  for (const { subject, predicate, object, graph } of quads) {
    if (subject.termType !== 'NamedNode' && subject.termType !== 'BlankNode') {
      throw new UsageError(
        `A subject of type ${subject.termType} can't be written: only IRIs and blank nodes can.`,
      )
    }
    const graphBlock = at(graphs, termKey(graph), key => ({ key, graph, subjects: new Map() }))
    const block = at(graphBlock.subjects, termKey(subject), key => ({
      key,
      subject,
      graph: graphBlock,
      predicates: new Map(),
    }))
    at(block.predicates, predicate.value, () => new Map<string, RDF.Term>()).set(termKey(object), object)
  }
  return graphs
}

function at<Value>(map: Map<string, Value>, key: string, make: (key: string) => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make(key)
    map.set(key, value)
  }
  return value
}

export const RDF_TYPE: string = `${RDF_NS}type`
const OWL_ONTOLOGY = `${OWL}Ontology`

const FIRST_PREDICATES: ReadonlyMap<string, number> = new Map(
  [RDF_TYPE, RDFS_LABEL, SKOS_DEFINITION, SKOS_ALT_LABEL].map((predicate, rank) => [predicate, rank]),
)

/** The predicates of a block: type, label, definition, further labels, then the others by name. */
export function orderedPredicates(block: SubjectBlock, nameOf: (iri: string) => string): string[] {
  const rank = (iri: string): number => FIRST_PREDICATES.get(iri) ?? FIRST_PREDICATES.size
  return [...block.predicates.keys()].sort(
    (a, b) => rank(a) - rank(b) || compareCodePoints(nameOf(a), nameOf(b)),
  )
}

/** The blocks of named subjects: the ontology header first, then by IRI. */
export function orderedNamedBlocks(graph: GraphBlock): SubjectBlock[] {
  return [...graph.subjects.values()]
    .filter(block => block.subject.termType === 'NamedNode')
    .sort((a, b) => Number(isHeader(b)) - Number(isHeader(a)) || compareCodePoints(a.key, b.key))
}

function isHeader(block: SubjectBlock): boolean {
  return block.predicates.get(RDF_TYPE)?.has(OWL_ONTOLOGY) ?? false
}
