// The properties of RDF, RDF Schema and SKOS that queries name most, with their ranges.
import { RDF_TYPE, RDFS, SKOS } from '../rdf/vocabularies.ts'
import { dataProperty, objectProperty, type Property } from './property.ts'

export const rdf: { readonly type: Property<'iri'> } = { type: objectProperty(RDF_TYPE) }

export const rdfs: {
  readonly label: Property<'text'>
  readonly comment: Property<'text'>
  readonly subClassOf: Property<'iri'>
} = {
  label: dataProperty(`${RDFS}label`, 'text'),
  comment: dataProperty(`${RDFS}comment`, 'text'),
  subClassOf: objectProperty(`${RDFS}subClassOf`),
}

export const skos: {
  readonly prefLabel: Property<'text'>
  readonly altLabel: Property<'text'>
  readonly definition: Property<'text'>
  readonly notation: Property<'any'>
  readonly exactMatch: Property<'iri'>
  readonly closeMatch: Property<'iri'>
} = {
  prefLabel: dataProperty(`${SKOS}prefLabel`, 'text'),
  altLabel: dataProperty(`${SKOS}altLabel`, 'text'),
  definition: dataProperty(`${SKOS}definition`, 'text'),
  notation: dataProperty(`${SKOS}notation`, 'any'),
  exactMatch: objectProperty(`${SKOS}exactMatch`),
  closeMatch: objectProperty(`${SKOS}closeMatch`),
}
