// Prefix tables: a Map from prefix to namespace, never a plain object, since prefixes come from data.
import { NAME_REST, NAME_START } from './name-characters.ts'
import { DCTERMS, OWL, RDF, RDFS, SKOS, XSD } from './vocabularies.ts'

export type Prefixes = ReadonlyMap<string, string>

/** The prefixes that every printer knows without being told. */
export const COMMON_PREFIXES: Prefixes = new Map([
  ['dcterms', DCTERMS],
  ['owl', OWL],
  ['rdf', RDF],
  ['rdfs', RDFS],
  ['skos', SKOS],
  ['xsd', XSD],
])

/** PN_LOCAL of Turtle and SPARQL without escapes and colons: what can be printed as it stands. */
const PLAIN_LOCAL = new RegExp(`^(?:[${NAME_START}](?:[${NAME_REST}.\\-]*[${NAME_REST}\\-])?)?$`, 'u')

/** The CURIE of `iri` by the longest namespace that leaves a plain local name, else undefined. */
export function toCurie(iri: string, prefixes: Prefixes): string | undefined {
  let best: string | undefined
  let longest = -1
  for (const [prefix, namespace] of prefixes) {
    if (namespace.length <= longest || !iri.startsWith(namespace)) continue
    const local = iri.slice(namespace.length)
    if (!PLAIN_LOCAL.test(local)) continue
    longest = namespace.length
    best = `${prefix}:${local}`
  }
  return best
}

/** The IRI of a CURIE, or undefined where the prefix is unknown. */
export function fromCurie(curie: string, prefixes: Prefixes): string | undefined {
  const colon = curie.indexOf(':')
  if (colon < 0) return undefined
  const namespace = prefixes.get(curie.slice(0, colon))
  return namespace === undefined ? undefined : namespace + curie.slice(colon + 1)
}
