// The properties of RDF, RDF Schema and SKOS that queries name most, with their ranges.
import { RDF_TYPE, RDFS, SKOS } from '../rdf/vocabularies.ts'
import { dataProperty, objectProperty, type Property } from './property.ts'

export const rdf: { readonly type: Property<'iri'> } = { type: objectProperty(RDF_TYPE) }

export const rdfs: {
  readonly label: Property<'text'>
  readonly comment: Property<'text'>
  readonly subClassOf: Property<'iri'>
  readonly subPropertyOf: Property<'iri'>
  readonly domain: Property<'iri'>
  readonly range: Property<'iri'>
  readonly isDefinedBy: Property<'any'>
  readonly seeAlso: Property<'any'>
} = {
  label: dataProperty(`${RDFS}label`, 'text'),
  comment: dataProperty(`${RDFS}comment`, 'text'),
  subClassOf: objectProperty(`${RDFS}subClassOf`),
  subPropertyOf: objectProperty(`${RDFS}subPropertyOf`),
  domain: objectProperty(`${RDFS}domain`),
  range: objectProperty(`${RDFS}range`),
  // People write addresses as text here too.
  isDefinedBy: dataProperty(`${RDFS}isDefinedBy`, 'any'),
  seeAlso: dataProperty(`${RDFS}seeAlso`, 'any'),
}

export const skos: {
  readonly prefLabel: Property<'text'>
  readonly altLabel: Property<'text'>
  readonly definition: Property<'text'>
  readonly notation: Property<'any'>
  readonly broader: Property<'iri'>
  readonly narrower: Property<'iri'>
  readonly related: Property<'iri'>
  readonly inScheme: Property<'iri'>
  readonly exactMatch: Property<'iri'>
  readonly closeMatch: Property<'iri'>
} = {
  prefLabel: dataProperty(`${SKOS}prefLabel`, 'text'),
  altLabel: dataProperty(`${SKOS}altLabel`, 'text'),
  definition: dataProperty(`${SKOS}definition`, 'text'),
  notation: dataProperty(`${SKOS}notation`, 'any'),
  broader: objectProperty(`${SKOS}broader`),
  narrower: objectProperty(`${SKOS}narrower`),
  related: objectProperty(`${SKOS}related`),
  inScheme: objectProperty(`${SKOS}inScheme`),
  exactMatch: objectProperty(`${SKOS}exactMatch`),
  closeMatch: objectProperty(`${SKOS}closeMatch`),
}
