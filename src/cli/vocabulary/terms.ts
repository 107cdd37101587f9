// The terms of one namespace that an ontology declares: classes, properties, and individuals such as codes.
import type { Range } from '../../query/property.ts'
import { DCTERMS, OWL, RDFS, RDFS_LABEL, SKOS_DEFINITION, SKOS_PREF_LABEL } from '../../rdf/vocabularies.ts'
import { identifiersFor, isIdentifier } from './identifiers.ts'
import type { Ontology } from './ontology.ts'
import { isPropertyType, rangeOf } from './property-range.ts'

const OBO = 'http://purl.obolibrary.org/obo/'
const DEFINITIONS = [SKOS_DEFINITION, `${RDFS}comment`, `${OBO}IAO_0000115`, `${DCTERMS}description`]
const LABELS = [RDFS_LABEL, SKOS_PREF_LABEL]
const REPLACEMENTS = [`${DCTERMS}isReplacedBy`, `${OBO}IAO_0100001`]

export const INDIVIDUALS = ['plain', 'all', 'none'] as const
/** Which individuals are terms: those whose names are identifiers as they stand, all, or none. */
export type Individuals = (typeof INDIVIDUALS)[number]

export interface VocabularyTerm {
  readonly identifier: string
  /** What the IRI has after the namespace. */
  readonly local: string
  /** What values a property has; undefined for what is no property. */
  readonly range: Range | undefined
  readonly comment: string | undefined
  /** The IRI of what to use instead, or '' where nobody says. */
  readonly replacedBy: string | undefined
}

const CLASS_TYPES: ReadonlySet<string> = new Set([
  `${RDFS}Class`,
  `${RDFS}Datatype`,
  `${OWL}Class`,
  `${OWL}DeprecatedClass`,
])

/** The terms of `namespace`, sorted by name. */
export function termsOf(ontology: Ontology, namespace: string, individuals: Individuals): VocabularyTerm[] {
  const locals = [...ontology.declared()]
    .filter(iri => iri.startsWith(namespace) && iri.length > namespace.length)
    .filter(iri => isTerm(ontology, iri, iri.slice(namespace.length), individuals))
    .map(iri => iri.slice(namespace.length))
    .sort((a, b) => (a < b ? -1 : 1))
  const identifiers = identifiersFor(locals)
  return locals.map(local => termOf(ontology, namespace + local, local, identifiers.get(local)!))
}

function isTerm(ontology: Ontology, iri: string, local: string, individuals: Individuals): boolean {
  const types = [...ontology.types(iri)]
  if (types.every(type => type === `${OWL}Ontology`)) return false
  if (types.some(type => CLASS_TYPES.has(type) || isPropertyType(type))) return true
  return individuals === 'all' || (individuals === 'plain' && isIdentifier(local))
}

function termOf(ontology: Ontology, iri: string, local: string, identifier: string): VocabularyTerm {
  const types = ontology.types(iri)
  const isProperty = [...types].some(isPropertyType)
  const label = ontology.text(iri, LABELS)
  return {
    identifier,
    local,
    range: isProperty ? rangeOf(ontology, iri, types) : undefined,
    comment: ontology.text(iri, DEFINITIONS) ?? (label === local ? undefined : label),
    replacedBy: isDeprecated(ontology, iri, types)
      ? (REPLACEMENTS.flatMap(property => ontology.resources(iri, property))[0] ?? '')
      : undefined,
  }
}

function isDeprecated(ontology: Ontology, iri: string, types: ReadonlySet<string>): boolean {
  return (
    types.has(`${OWL}DeprecatedClass`) ||
    types.has(`${OWL}DeprecatedProperty`) ||
    ontology.values(iri, `${OWL}deprecated`).some(({ value }) => value === 'true' || value === '1')
  )
}
