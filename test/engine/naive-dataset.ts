// An RDF dataset for the oracle: lists of triples, one of them active (SPARQL 1.1, section 13).
import type { DatasetClause } from '../../src/algebra/algebra.ts'
import { iri, type NamedNode, type Quad, quad } from '../../src/rdf/terms.ts'

export interface Dataset {
  /** The triples that patterns outside GRAPH match. */
  readonly active: readonly Quad[]
  readonly named: ReadonlyMap<string, readonly Quad[]>
}

/** The dataset of quads; `empty` are names of graphs that hold nothing. */
export function datasetOf(quads: readonly Quad[], empty: readonly NamedNode[] = []): Dataset {
  const named = new Map<string, Quad[]>(empty.map(({ value }) => [value, []]))
  const active: Quad[] = []
  for (const each of quads) {
    const triple = quad(each.subject, each.predicate, each.object)
    if (each.graph.termType === 'DefaultGraph') active.push(triple)
    else named.set(each.graph.value, [...(named.get(each.graph.value) ?? []), triple])
  }
  return { active, named }
}

/** What FROM and FROM NAMED leave of a dataset. */
export function selected({ named }: Dataset, clause: DatasetClause): Dataset {
  const triplesOf = ({ value }: NamedNode) => named.get(value) ?? []
  const kept = clause.named === 'all' ? [...named.keys()].map(name => iri(name)) : clause.named
  return {
    active: distinctTriples(clause.default.flatMap(triplesOf)),
    named: new Map(kept.map(name => [name.value, triplesOf(name)])),
  }
}

/** Each triple once. */
export function distinctTriples(triples: readonly Quad[]): Quad[] {
  const found: Quad[] = []
  for (const triple of triples) if (!found.some(other => other.equals(triple))) found.push(triple)
  return found
}
