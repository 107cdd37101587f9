import { RDFS } from '../rdf/vocabularies.ts'
import { dataProperty, objectProperty, type Property } from './property.ts'

/** The properties of RDF Schema that queries name most, with their ranges. */
export const rdfs: {
  readonly label: Property<'text'>
  readonly comment: Property<'text'>
  readonly subClassOf: Property<'iri'>
} = {
  label: dataProperty(`${RDFS}label`, 'text'),
  comment: dataProperty(`${RDFS}comment`, 'text'),
  subClassOf: objectProperty(`${RDFS}subClassOf`),
}
