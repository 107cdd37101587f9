// Predicates that carry the type of their values, as a vocabulary generated from an ontology gives them.
// At run time a property is an IRI with the name of its range; the value type exists for the compiler.
import { NamedNode } from '../rdf/terms.ts'

/** JavaScript types of values by the range that a property declares. */
export interface RangeTypes {
  iri: NamedNode
  integer: number | bigint
  decimal: number
  double: number
  boolean: boolean
  /** `xsd:string`. */
  string: string
  /** A string with or without a language tag, as labels have. */
  text: string
  any: unknown
}

export type Range = keyof RangeTypes

export class Property<Name extends Range = Range> extends NamedNode {
  readonly range: Name
  constructor(value: string, range: Name) {
    super(value)
    this.range = range
  }
}

/** A property whose values are resources. */
export function objectProperty(iri: string): Property<'iri'> {
  return new Property(iri, 'iri')
}

/** A property whose values are literals of one kind. */
export function dataProperty<Name extends Exclude<Range, 'iri'>>(iri: string, range: Name): Property<Name> {
  return new Property(iri, range)
}

/** The type of a predicate's values: what its range says, and unknown where it says nothing. */
export type ValueOf<Predicate> = Predicate extends Property<infer Name> ? RangeTypes[Name] : unknown
