// Which namespace a vocabulary is of, where nobody says: what the ontology prefers, else the one with most terms.
import { quote, UsageError } from '../../rdf/errors.ts'
import type { Prefixes } from '../../rdf/prefixes.ts'
import { OWL, RDF_TYPE } from '../../rdf/vocabularies.ts'
import { identifiersFor, isConstantName } from './identifiers.ts'
import type { Ontology } from './ontology.ts'

const VANN = 'http://purl.org/vocab/vann/'

/** Throws `UsageError` where the files declare nothing, or two namespaces have as many terms. */
export function namespaceOf(ontology: Ontology): string {
  const preferred = ontologies(ontology).flatMap(iri =>
    ontology.values(iri, `${VANN}preferredNamespaceUri`).map(({ value }) => value),
  )
  if (preferred.length === 1) return preferred[0]!
  const [most, next] = countsByNamespace(ontology)
  if (most === undefined)
    throw new UsageError('The files declare no class, property or individual: none has an rdf:type.')
  if (next === undefined || most[1] > next[1]) return most[0]
  throw new UsageError(
    `The files have as many terms of ${quote(most[0])} as of ${quote(next[0])}: say which with --namespace.`,
  )
}

/** Namespaces of what the files declare, those with most terms first. */
export function countsByNamespace(ontology: Ontology): [namespace: string, terms: number][] {
  const counts = new Map<string, number>()
  for (const iri of ontology.declared()) {
    if (ontology.types(iri).has(`${OWL}Ontology`)) continue
    const namespace = iri.replace(/[^#/:]*$/, '')
    counts.set(namespace, (counts.get(namespace) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

/** The constant's name where nobody says it: the prefix that the ontology prefers, else that of the files. */
export function nameFor(ontology: Ontology, namespace: string, prefixes: Prefixes): string {
  const candidates = [
    ...ontologies(ontology).map(iri => ontology.text(iri, [`${VANN}preferredNamespacePrefix`])),
    ...[...prefixes].flatMap(([prefix, value]) => (value === namespace ? [prefix] : [])),
  ]
  for (const candidate of candidates) {
    if (candidate === undefined || candidate === '') continue
    const name = identifiersFor([candidate]).get(candidate)!
    if (isConstantName(name)) return name
  }
  return 'vocabulary'
}

function ontologies(ontology: Ontology): string[] {
  return [...ontology.declared()].filter(iri => ontology.resources(iri, RDF_TYPE).includes(`${OWL}Ontology`))
}
