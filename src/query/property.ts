// Predicates that carry the kind of their values, as a vocabulary generated from an ontology gives them.
// At run time a property is an IRI with the name of its range. Row types hold these names, not JavaScript
// types: they decide at once how a value is decoded, what it compares with and which functions it has.
import { NamedNode } from '../rdf/terms.ts'

/** JavaScript types of values by the range that a property declares. */
export interface RangeTypes {
  iri: NamedNode
  /** An integer beyond 2^53 comes as a bigint. */
  integer: number | bigint
  /** Of an integer type and within 2^53, as counts and lengths are. */
  safeInteger: number
  /** The nearest number; `.terms()` has all digits. */
  decimal: number
  /** Of any numeric type. */
  double: number
  /** Of any numeric type; an integer beyond 2^53 comes as a bigint. */
  numeric: number | bigint
  boolean: boolean
  /** `xsd:string`. */
  string: string
  /** A string with or without a language tag, as labels have. */
  text: string
  /** `xsd:date` as it is written: a `Date` would need a time and a time zone that it does not have. */
  date: string
  /** `xsd:dateTime` as it is written; `new Date(text)` reads it. */
  dateTime: string
  any: unknown
}

export type Range = keyof RangeTypes
export type NumericRange = 'integer' | 'safeInteger' | 'decimal' | 'double' | 'numeric'
export type TextRange = 'string' | 'text'
export type DateRange = 'date' | 'dateTime'

type Kind = 'number' | 'text' | 'boolean' | 'date' | 'dateTime' | 'iri' | 'any'

const KINDS: Readonly<Record<Range, Kind>> = {
  iri: 'iri',
  integer: 'number',
  safeInteger: 'number',
  decimal: 'number',
  double: 'number',
  numeric: 'number',
  boolean: 'boolean',
  string: 'text',
  text: 'text',
  date: 'date',
  dateTime: 'dateTime',
  any: 'any',
}

/** Whether a value of one of the ranges may be one of one of the others: of the same kind, or not known. */
export function canCompare(some: readonly Range[], others: readonly Range[]): boolean {
  const kinds = new Set(others.map(range => KINDS[range]))
  return kinds.has('any') || some.some(range => range === 'any' || kinds.has(KINDS[range]))
}

/** How the variable of a pattern is known: by ranges, with undefined among them where it may be unbound. */
export type MaybeRange = Range | undefined

/** The JavaScript type of what a variable known as `Known` holds. */
export type ValueOf<Known> = Known extends Range ? RangeTypes[Known] : undefined

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
