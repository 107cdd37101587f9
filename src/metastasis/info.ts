// What is in the graph: version and counts.

import { retractedSources } from '../graph/claim-facts.ts'
import { isMeta } from '../graph/entity-kinds.ts'
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { iri } from '../rdf/terms.ts'
import { DCTERMS, OWL, RDF_TYPE } from '../rdf/vocabularies.ts'
import { CLAIM_MODEL } from './claims.ts'
import { allClaims } from './claims-about.ts'
import { entityKind, listedEntities } from './entities.ts'
import { ENTITY_KINDS, type EntityKind } from './entity-kinds.ts'
import { byText, type Named, named, present, textOf } from './named.ts'
import { observations } from './observations.ts'
import { mkg } from './vocabulary.ts'

export interface DataVersion {
  /** As the ontology header says; '' where there is no header. */
  readonly version: string
  readonly versionIri?: string
  readonly title?: string
}

/** The version of the data that are loaded, from the header of metastasis-kg, else of another ontology among them. */
export function dataVersion(kg: KnowledgeGraph): DataVersion {
  const headers = kg
    .subjects(iri(RDF_TYPE), iri(`${OWL}Ontology`))
    .map(term => term.value)
    .sort(byText)
  const ours = mkg.Claim.value.slice(0, -'Claim'.length)
  const header = headers.includes(ours) ? ours : headers[0]
  if (header === undefined) return { version: '' }
  const versionIri = textOf(kg, header, iri(`${OWL}versionIRI`))
  return present<DataVersion>({
    version: textOf(kg, header, iri(`${OWL}versionInfo`)) ?? versionIri ?? '',
    versionIri,
    title: textOf(kg, header, iri(`${DCTERMS}title`)),
  })
}

export interface ClassCount extends Named {
  /** Individuals typed with this very class. */
  readonly count: number
}

export interface Info extends DataVersion {
  /** Asserted triples. */
  readonly triples: number
  readonly claims: number
  readonly observations: number
  readonly publications: number
  readonly retractedPublications: number
  /** Every class with individuals, by label; classes and properties themselves are not counted. */
  readonly classes: ClassCount[]
}

/** Version and counts of what is loaded. */
export function info(kg: KnowledgeGraph): Info {
  const classes = new Map<string, number>()
  for (const { object } of kg.match(null, iri(RDF_TYPE)))
    if (!isMeta(object)) classes.set(object.value, (classes.get(object.value) ?? 0) + 1)
  return {
    ...dataVersion(kg),
    triples: kg.size,
    claims: allClaims(kg.store).length,
    observations: observations(kg.store).length,
    publications: classes.get(mkg.Publication.value) ?? 0,
    retractedPublications: retractedSources(kg.store, CLAIM_MODEL).size,
    classes: [...classes]
      .map(([type, count]) => ({ ...named(kg, type), count }))
      .sort((a, b) => byText(a.label, b.label) || byText(a.iri, b.iri)),
  }
}

export interface EntityCount {
  readonly kind: EntityKind | 'claim'
  /** Plural. */
  readonly label: string
  readonly count: number
}

/** How many entities of each kind there are, kinds without any left out; claims come last. */
export function counts(kg: KnowledgeGraph): EntityCount[] {
  const tally = new Map<EntityKind, number>()
  for (const entity of listedEntities(kg)) {
    const kind = entityKind(kg, entity)
    tally.set(kind, (tally.get(kind) ?? 0) + 1)
  }
  const rows: EntityCount[] = ENTITY_KINDS.map(({ kind, plural }) => ({
    kind,
    label: plural,
    count: tally.get(kind) ?? 0,
  }))
  return [...rows, { kind: 'claim' as const, label: 'claims', count: allClaims(kg.store).length }].filter(
    ({ count }) => count > 0,
  )
}
