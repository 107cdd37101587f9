// Which claims mention an entity: what a claim points to, the papers of its evidence, and the data source of
// its cohort.
import { objectsBySubject } from '../graph/claim-facts.ts'
import { classAndBelow } from '../graph/hierarchy.ts'
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { iri } from '../rdf/terms.ts'
import { RDF_TYPE } from '../rdf/vocabularies.ts'
import type { Store } from '../store/store.ts'
import { byText } from './named.ts'
import { perVersion } from './per-version.ts'
import { mkg } from './vocabulary.ts'

/** Every claim that mentions the entity, sorted by IRI. */
export function entityClaims(kg: KnowledgeGraph, entity: string): string[] {
  return [...(mentions(kg.store).get(entity) ?? [])].sort(byText)
}

/** Every claim that mentions both, sorted by IRI: observations of any kind and result, and what explains them. */
export function cellClaims(kg: KnowledgeGraph, tumor: string, site: string): string[] {
  const ofSite = mentions(kg.store).get(site)
  return entityClaims(kg, tumor).filter(claim => ofSite?.has(claim))
}

/** All claims, sorted by IRI. */
export const allClaims: (store: Store) => readonly string[] = perVersion(store =>
  classAndBelow(store, mkg.Claim)
    .flatMap(type => [...store.match(null, iri(RDF_TYPE), type)].map(({ subject }) => subject.value))
    .sort(byText),
)

/** From an entity to the claims that mention it. */
export const mentions: (store: Store) => ReadonlyMap<string, ReadonlySet<string>> = perVersion(store => {
  const papers = objectsBySubject(store, mkg.publication)
  const dataSources = objectsBySubject(store, mkg.dataSource)
  const claimsOf = new Map<string, Set<string>>()
  const mention = (entity: string, claim: string): void => {
    claimsOf.set(entity, (claimsOf.get(entity) ?? new Set()).add(claim))
  }
  for (const claim of allClaims(store))
    for (const { predicate, object } of store.match(iri(claim))) {
      if (object.termType !== 'NamedNode' || predicate.value === RDF_TYPE) continue
      mention(object.value, claim)
      for (const further of papers.get(object.value) ?? []) mention(further, claim)
      for (const further of dataSources.get(object.value) ?? []) mention(further, claim)
    }
  return claimsOf
})
