// The range of a property in the words of the typed builder, from what the ontology says: its kind of
// property, its own rdfs:range, or that of the properties above it. What is not clear is 'any'.
import type { Range } from '../../query/property.ts'
import { isIntegerType } from '../../rdf/numeric.ts'
import { OWL, RDF, RDF_LANG_STRING, RDFS, XSD } from '../../rdf/vocabularies.ts'
import { keyOf, type Ontology } from './ontology.ts'

const PROPERTY_TYPES: ReadonlySet<string> = new Set([
  `${RDF}Property`,
  ...[
    'ObjectProperty',
    'DatatypeProperty',
    'AnnotationProperty',
    'OntologyProperty',
    'FunctionalProperty',
    'InverseFunctionalProperty',
    'TransitiveProperty',
    'SymmetricProperty',
    'AsymmetricProperty',
    'ReflexiveProperty',
    'IrreflexiveProperty',
    'DeprecatedProperty',
  ].map(name => OWL + name),
])

/** Kinds of property that only hold between resources. */
const BETWEEN_RESOURCES: readonly string[] = [
  'ObjectProperty',
  'TransitiveProperty',
  'SymmetricProperty',
  'AsymmetricProperty',
  'ReflexiveProperty',
  'IrreflexiveProperty',
].map(name => OWL + name)

export function isPropertyType(type: string): boolean {
  return PROPERTY_TYPES.has(type)
}

/** The range of a property of these types. */
export function rangeOf(ontology: Ontology, property: string, types: ReadonlySet<string>): Range {
  const ofResources = BETWEEN_RESOURCES.some(type => types.has(type))
  const ofLiterals = types.has(`${OWL}DatatypeProperty`)
  if (ofResources && ofLiterals) return 'any'
  if (ofResources) return 'iri'
  const declared = declaredRange(ontology, property, new Set())
  return ofLiterals && declared === 'iri' ? 'any' : declared
}

function declaredRange(ontology: Ontology, property: string, seen: Set<string>): Range {
  if (seen.has(property)) return 'any'
  seen.add(property)
  const own = ontology.resources(property, `${RDFS}range`)
  // Several ranges hold together: the one that says something decides, unless two differ.
  if (own.length > 0) return agreed(own.map(range => wordOf(ontology, range, new Set())))
  return agreed(
    ontology.resources(property, `${RDFS}subPropertyOf`).map(above => declaredRange(ontology, above, seen)),
  )
}

function agreed(words: readonly Range[]): Range {
  const known = new Set(words.filter(word => word !== 'any'))
  const [word = 'any'] = known
  return known.size === 1 ? word : 'any'
}

const WORDS: ReadonlyMap<string, Range> = new Map<string, Range>([
  [`${XSD}decimal`, 'decimal'],
  [`${XSD}double`, 'double'],
  [`${XSD}float`, 'double'],
  [`${XSD}boolean`, 'boolean'],
  [`${XSD}string`, 'string'],
  [`${XSD}date`, 'date'],
  [`${XSD}dateTime`, 'dateTime'],
  [RDF_LANG_STRING, 'text'],
  [`${OWL}Thing`, 'iri'],
])

const CLASS_TYPES: readonly string[] = [`${RDFS}Class`, `${OWL}Class`, `${OWL}Restriction`]

/** The word for a datatype, a data range or a class. */
function wordOf(ontology: Ontology, range: string, seen: Set<string>): Range {
  const word = isIntegerType(range) ? 'integer' : WORDS.get(range)
  if (word !== undefined) return word
  if (seen.has(range)) return 'any'
  seen.add(range)
  const types = ontology.types(range)
  if (CLASS_TYPES.some(type => types.has(type))) return 'iri'
  for (const property of [`${OWL}onDatatype`, `${OWL}equivalentClass`])
    for (const base of ontology.resources(range, property)) return wordOf(ontology, base, seen)
  for (const union of ontology.resources(range, `${OWL}unionOf`)) {
    const members = ontology
      .list(union)
      .map(member =>
        member.termType === 'NamedNode' || member.termType === 'BlankNode'
          ? wordOf(ontology, keyOf(member), seen)
          : 'any',
      )
    return new Set(members).size === 1 ? members[0]! : 'any'
  }
  // A class of another ontology is none of the datatypes, which have well-known names.
  return isDatatypeNamespace(range) || types.size > 0 || range.startsWith('_:') ? 'any' : 'iri'
}

function isDatatypeNamespace(iri: string): boolean {
  return [XSD, RDF, RDFS, OWL].some(namespace => iri.startsWith(namespace))
}
