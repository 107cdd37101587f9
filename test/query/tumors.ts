// A few tumors and their observations, and the properties that a vocabulary would give for them.
import {
  dataProperty,
  iri,
  KnowledgeGraph,
  type NamedNode,
  objectProperty,
  type Property,
} from '../../src/core.ts'

export const e = (name: string): NamedNode => iri(`http://e/${name}`)
export const of: Property<'iri'> = objectProperty('http://e/of')
export const site: Property<'iri'> = objectProperty('http://e/site')
export const partOf: Property<'iri'> = objectProperty('http://e/partOf')
export const percent: Property<'decimal'> = dataProperty('http://e/percent', 'decimal')
export const n: Property<'integer'> = dataProperty('http://e/n', 'integer')
export const seen: Property<'date'> = dataProperty('http://e/seen', 'date')
export const read: Property<'dateTime'> = dataProperty('http://e/read', 'dateTime')
export const checked: Property<'boolean'> = dataProperty('http://e/checked', 'boolean')
export const code: Property<'string'> = dataProperty('http://e/code', 'string')
export const label: Property<'text'> = dataProperty('http://www.w3.org/2000/01/rdf-schema#label', 'text')
export const note: NamedNode = e('note')

const TRIG = `
@prefix : <http://e/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:o1 :of :breast ; :site :bone  ; :percent 65.1 ; :n 8295 ; :seen "2020-02-29"^^xsd:date ; :checked true .
:o2 :of :breast ; :site :liver ; :percent 26.0 ; :n 12345678901234567890 ; :read "2021-06-01T12:30:15.5Z"^^xsd:dateTime .
:o3 :of :lung ; :site :bone ; :percent 34.3 ; :checked false .
:o4 :of :lung ; :site :spine ; :percent 20.00 ; :n 7 .
:o5 :of :lung ; :site :brain .
:spine :partOf :bone . :bone :partOf :skeleton . :skeleton :partOf :body . :liver :partOf :body .
:bone rdfs:label "bone"@en , "Knochen"@de ; :code "B" .
:liver rdfs:label "liver"@en ; :code "L" .
:spine rdfs:label "spine" .
:breast rdfs:label "breast cancer"@en . :lung rdfs:label "lung cancer"@en .
:o1 :note "?x } SELECT" .
:curated { :o1 :by :ada . :o3 :by :bob . }
:imported { :o2 :by :ada . }
`

export const kg: KnowledgeGraph = await KnowledgeGraph.load({ text: TRIG, syntax: 'trig' })

/** The last parts of the IRIs of a column, sorted. */
export function names(rows: readonly object[], column: string): string[] {
  return rows
    .map(row => (row as Record<string, NamedNode | undefined>)[column]?.value.replace('http://e/', '') ?? '-')
    .sort()
}
