// Entities as a reader meets them: in a list of search results, and on a page of their own.
import { entityKinds, type KindOf } from '../graph/entity-kinds.ts'
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { termKey } from '../rdf/term-key.ts'
import { iri, type NamedNode, type Subject, type Term } from '../rdf/terms.ts'
import {
  INFERRED_GRAPH,
  RDF_TYPE,
  RDFS_LABEL,
  SKOS,
  SKOS_ALT_LABEL,
  SKOS_DEFINITION,
} from '../rdf/vocabularies.ts'
import { CLAIM_MODEL } from './claims.ts'
import { mentions } from './claims-about.ts'
import { type EntityKind, kindOfClass } from './entity-kinds.ts'
import { identifierOf } from './identifiers.ts'
import { byText, labelOf, type Named, named, present, resource, textOf, valuesOf } from './named.ts'
import { perVersion } from './per-version.ts'
import { mkg } from './vocabulary.ts'

export interface EntitySummary extends Named {
  readonly kind: EntityKind
  /** Label of its most specific class. */
  readonly className: string
  /** IRI of that class, '' where it has none. */
  readonly type: string
  readonly synonyms: string[]
  /** As people type them: MONDO:0007254, HGNC:1748, PMID:29984914, doi:10.…, ICD-O-3:8500/3; last its own CURIE. */
  readonly identifiers: string[]
  /** Number of claims that mention it. */
  readonly degree: number
}

export interface Mapping {
  readonly predicate: MappingPredicate
  readonly curie: string
  readonly url: string
}

const MAPPING_PREDICATES = ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch'] as const
export type MappingPredicate = (typeof MAPPING_PREDICATES)[number]

export interface Fact {
  readonly property: Named
  /** `iri` is there where the value is a resource. */
  readonly values: { readonly label: string; readonly iri?: string }[]
}

export interface EntityDetails extends EntitySummary {
  readonly definition?: string
  readonly types: Named[]
  readonly mappings: Mapping[]
  /** Whatever else is stated of it, by label of the property; not what its claims say. */
  readonly facts: Fact[]
}

/** All entities, papers and cohorts, sorted by IRI; no claims, evidence or coded values. */
export function searchEntries(kg: KnowledgeGraph): EntitySummary[] {
  return listedEntities(kg)
    .map(term => summarize(kg, term))
    .sort((a, b) => byText(a.iri, b.iri))
}

/** The named entities of the claim model, and what it folds away though people look for it: papers and cohorts. */
export function listedEntities(kg: KnowledgeGraph): NamedNode[] {
  const folded = [mkg.Publication, mkg.Cohort].flatMap(type => kg.subjects(iri(RDF_TYPE), type))
  // The store gives the same object for the same term.
  const all = new Set<Term>([...kinds(kg.store).byModel.entities(), ...folded])
  return [...all].filter((term): term is NamedNode => term.termType === 'NamedNode')
}

/** The kind of an entity, 'other' where none of the table fits. */
export function entityKind(kg: KnowledgeGraph, entity: Term): EntityKind {
  return kindOfClass(kinds(kg.store).byModel(entity))
}

/** What the graph says of `entity`; undefined where no triple names it. */
export function describeEntity(kg: KnowledgeGraph, entity: string): EntityDetails | undefined {
  const term = resource(entity)
  if (!isNamedIn(kg, term)) return undefined
  const types = valuesOf(kg, entity, iri(RDF_TYPE))
  return present<EntityDetails>({
    ...summarize(kg, term),
    definition: textOf(kg, entity, iri(SKOS_DEFINITION)),
    types: types.map(type => named(kg, type)).sort((a, b) => byText(a.label, b.label)),
    mappings: mappingsOf(kg, entity),
    facts: factsOf(kg, entity),
  })
}

/** The summary of any resource, one without a type too. */
export function summarizeEntity(kg: KnowledgeGraph, entity: string): EntitySummary {
  return summarize(kg, resource(entity))
}

function isNamedIn(kg: KnowledgeGraph, term: Subject): boolean {
  for (const _ of kg.match(term)) return true
  for (const _ of kg.match(null, null, term)) return true
  return false
}

/** The two ways to name an entity's class: the coarse one of the claim model, and its most specific type. */
const kinds = perVersion((store): { readonly byModel: KindOf; readonly specific: KindOf } => ({
  byModel: entityKinds(store, CLAIM_MODEL),
  specific: entityKinds(store),
}))

function summarize(kg: KnowledgeGraph, term: Subject): EntitySummary {
  const entity = termKey(term)
  const type = kinds(kg.store).specific(term)
  const className = type === '' ? '' : labelOf(kg, type)
  const label = labelOf(kg, entity)
  const unnamed = term.termType === 'BlankNode' && label === term.value
  return {
    iri: entity,
    label: unnamed ? `unnamed ${className || 'resource'}` : label,
    kind: entityKind(kg, term),
    className,
    type,
    synonyms: valuesOf(kg, entity, iri(SKOS_ALT_LABEL)).sort(byText),
    identifiers: identifiersOf(kg, entity),
    degree: mentions(kg.store).get(entity)?.size ?? 0,
  }
}

function identifiersOf(kg: KnowledgeGraph, entity: string): string[] {
  return [
    ...mappingsOf(kg, entity).map(({ curie }) => curie),
    ...valuesOf(kg, entity, mkg.pmid).map(id => `PMID:${id}`),
    ...valuesOf(kg, entity, mkg.pmcid),
    ...valuesOf(kg, entity, mkg.doi).map(id => `doi:${id}`),
    ...valuesOf(kg, entity, iri(`${SKOS}notation`)).sort(byText),
    ...[kg.compact(entity)].filter(curie => curie !== entity),
  ]
}

/** Exact matches first, within one predicate by CURIE. */
function mappingsOf(kg: KnowledgeGraph, entity: string): Mapping[] {
  return MAPPING_PREDICATES.flatMap(predicate =>
    valuesOf(kg, entity, iri(SKOS + predicate))
      .map(url => ({ predicate, curie: identifierOf(url), url }))
      .sort((a, b) => byText(a.curie, b.curie)),
  )
}

/** Shown elsewhere on the page. */
const NO_FACTS: ReadonlySet<string> = new Set([
  RDF_TYPE,
  RDFS_LABEL,
  SKOS_ALT_LABEL,
  SKOS_DEFINITION,
  `${SKOS}notation`,
  ...MAPPING_PREDICATES.map(predicate => SKOS + predicate),
  mkg.pmid.value,
  mkg.pmcid.value,
  mkg.doi.value,
])

function factsOf(kg: KnowledgeGraph, entity: string): Fact[] {
  const facts = new Map<string, Fact['values']>()
  for (const { predicate, object, graph } of kg.match(resource(entity))) {
    if (NO_FACTS.has(predicate.value) || graph.value === INFERRED_GRAPH) continue
    const value = object.termType === 'NamedNode' ? named(kg, object.value) : { label: object.value }
    facts.set(predicate.value, [...(facts.get(predicate.value) ?? []), value])
  }
  return [...facts]
    .map(([property, values]) => ({
      property: named(kg, property),
      values: values.sort((a, b) => byText(a.label, b.label)),
    }))
    .sort((a, b) => byText(a.property.label, b.property.label) || byText(a.property.iri, b.property.iri))
}
