// A small graph whose answers can be worked out by hand.
import { KnowledgeGraph } from '../../src/knowledge-graph.ts'
import { CLAIM_MODEL } from '../../src/metastasis/index.ts'

export const MKG = 'https://w3id.org/metastasis-kg/'
/** The IRI of a local name. */
export const at = (local: string): string => MKG + local
/** IRIs without the namespace, for reading. */
export const short = (text: string): string => text.replaceAll(MKG, '')

const PREFIXES = `@prefix mkg: <${MKG}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix obo: <http://purl.obolibrary.org/obo/> .
`

const SCHEMA = `
mkg:TropismObservation rdfs:subClassOf mkg:Claim ; rdfs:label "tropism observation"@en .
mkg:MechanismClaim rdfs:subClassOf mkg:Claim ; rdfs:label "mechanism claim"@en .
mkg:Publication rdfs:subClassOf mkg:InformationSource .
mkg:DataSource rdfs:subClassOf mkg:InformationSource .
mkg:Organ rdfs:subClassOf mkg:AnatomicalSite ; rdfs:label "organ"@en .
mkg:PrimaryTumor rdfs:label "primary tumor"@en .
mkg:everAmongAll a mkg:MeasureKind ; rdfs:label "ever, among all"@en ; skos:definition "Ever."@en .
mkg:autopsyAmongAll a mkg:MeasureKind ; rdfs:label "at autopsy, among all"@en .
mkg:supports rdfs:label "supports"@en . mkg:patients rdfs:label "patients"@en .
mkg:MeasureKind rdfs:subClassOf mkg:CodedValue .
`

const ENTITIES = `
mkg:tumor-cancer a mkg:PrimaryTumor ; rdfs:label "cancer"@en .
mkg:tumor-lung a mkg:PrimaryTumor ; rdfs:label "lung cancer"@en ; mkg:subtypeOf mkg:tumor-cancer ;
  skos:definition "A tumor."@en ; skos:altLabel "cancer of lung"@en ; mkg:arisesIn mkg:site-lung ;
  skos:exactMatch obo:MONDO_0008903 ; skos:closeMatch <http://id.nlm.nih.gov/mesh/D008175> ; skos:notation "ICD-O-3:8000/3" .
mkg:tumor-breast a mkg:PrimaryTumor ; rdfs:label "breast cancer"@en ; mkg:subtypeOf mkg:tumor-cancer .
mkg:site-bone a mkg:Organ ; rdfs:label "bone"@en ; mkg:inOrganSystem mkg:system-skeleton .
mkg:site-spine a mkg:Organ ; rdfs:label "spine"@en ; mkg:siteWithin mkg:site-bone .
mkg:site-brain a mkg:Organ ; rdfs:label "brain"@en .
mkg:site-lung a mkg:Organ ; rdfs:label "lung"@en .
mkg:system-skeleton a mkg:OrganSystem ; rdfs:label "skeletal system"@en .
mkg:cohort-a a mkg:Cohort ; rdfs:label "registry A"@en ; mkg:studyDesign mkg:populationRegistry ; mkg:dataSource mkg:source-a .
mkg:cohort-b a mkg:Cohort ; rdfs:label "series B"@en ; mkg:studyDesign mkg:singleCenterSeries ; mkg:dataSource mkg:source-b .
mkg:cohort-c a mkg:Cohort ; rdfs:label "registry A, later"@en ; mkg:studyDesign mkg:populationRegistry ; mkg:dataSource mkg:source-a .
mkg:source-a a mkg:DataSource ; rdfs:label "A"@en ; dcterms:license <https://e.org/license> .
mkg:source-b a mkg:DataSource ; rdfs:label "B"@en .
mkg:pub-1 a mkg:Publication ; rdfs:label "One 2001"@en ; mkg:pmid "1" ; mkg:doi "10.1/one" ; mkg:year 2001 .
mkg:pub-2 a mkg:Publication ; rdfs:label "Two 2002"@en ; mkg:doi "10.1/two" ; mkg:year 2002 .
mkg:pub-3 a mkg:Publication ; rdfs:label "Three 2003"@en ; mkg:pmcid "PMC3" ; mkg:year 2003 ; mkg:retracted true .
`

export interface ObservationParts {
  readonly tumor?: string
  readonly site?: string
  readonly cohort?: string
  readonly kind?: string
  readonly paper?: string
  /** Further Turtle, for instance `mkg:denominator 100`. */
  readonly more?: string
}

/** An observation named `obs-NAME` with one piece of evidence; `percent` 0 is written as looked for and not found. */
export function observation(name: string, percent: number, parts: ObservationParts = {}): string {
  const { tumor = 'lung', site = 'bone', cohort = 'a', kind = 'everAmongAll', paper = '1', more } = parts
  return `
mkg:obs-${name} a mkg:TropismObservation ; mkg:ofTumor mkg:tumor-${tumor} ;
  mkg:${percent === 0 ? 'soughtInSite' : 'inSite'} mkg:site-${site} ; mkg:percent ${percent.toFixed(2)} ;
  mkg:measureKind mkg:${kind} ; mkg:cohort mkg:cohort-${cohort} ; mkg:hasEvidence mkg:ev-${name} ${more ? `; ${more}` : ''} .
mkg:ev-${name} a mkg:Evidence ; mkg:publication mkg:pub-${paper} ; mkg:evidenceDirection mkg:supports ;
  mkg:modelSystem mkg:patients ; mkg:tableRow "t.tsv:1" .
`
}

/** The small graph with the Turtle given. */
export function smallWorld(...turtle: readonly string[]): Promise<KnowledgeGraph> {
  const text = [PREFIXES, SCHEMA, ENTITIES, ...turtle].join('\n')
  return KnowledgeGraph.load({ text, syntax: 'turtle', name: 'small world' }, { claims: CLAIM_MODEL })
}
