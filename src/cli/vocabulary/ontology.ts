// What the files say of each resource, and the few questions that a vocabulary asks of it.

import type { Literal, Quad, Subject, Term } from '../../rdf/terms.ts'
import { RDF, RDF_TYPE } from '../../rdf/vocabularies.ts'

export class Ontology {
  readonly #values = new Map<string, Map<string, Term[]>>()

  constructor(quads: Iterable<Quad>) {
    for (const { subject, predicate, object } of quads) {
      const key = keyOf(subject)
      const properties = this.#values.get(key) ?? new Map<string, Term[]>()
      this.#values.set(key, properties)
      const objects = properties.get(predicate.value) ?? []
      properties.set(predicate.value, objects)
      objects.push(object)
    }
  }

  /** The IRIs that have a type, in the order of the files. */
  *declared(): Generator<string> {
    for (const [key, properties] of this.#values)
      if (!key.startsWith('_:') && properties.has(RDF_TYPE)) yield key
  }

  values(resource: string, property: string): readonly Term[] {
    return this.#values.get(resource)?.get(property) ?? []
  }

  /** The resources among the values, as keys to ask on with. */
  resources(resource: string, property: string): string[] {
    return this.values(resource, property).flatMap(term =>
      term.termType === 'NamedNode' || term.termType === 'BlankNode' ? [keyOf(term)] : [],
    )
  }

  types(resource: string): ReadonlySet<string> {
    return new Set(this.resources(resource, RDF_TYPE))
  }

  /** The best text of the first of these properties that has one: in English, then without a language, then any. */
  text(resource: string, properties: readonly string[]): string | undefined {
    for (const property of properties) {
      const texts = this.values(resource, property).filter(
        (term): term is Literal => term.termType === 'Literal',
      )
      const best =
        texts.find(({ language }) => /^en(-|$)/.test(language)) ??
        texts.find(({ language }) => language === '') ??
        texts[0]
      if (best !== undefined) return best.value
    }
    return undefined
  }

  /** The members of an RDF list; none where it is broken or goes round in a circle. */
  list(head: string): readonly Term[] {
    const members: Term[] = []
    const seen = new Set<string>()
    for (let node = head; node !== `${RDF}nil`; ) {
      const [first] = this.values(node, `${RDF}first`)
      const [rest] = this.resources(node, `${RDF}rest`)
      if (first === undefined || rest === undefined || seen.has(node)) return []
      seen.add(node)
      members.push(first)
      node = rest
    }
    return members
  }
}

/** An IRI as it is, a blank node with `_:` in front. */
export function keyOf(term: Subject): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value
}
