// Names for nodes and relations where the caller has none of its own.
import { termKey } from '../rdf/term-key.ts'
import { iri, type Literal, type Term } from '../rdf/terms.ts'
import { RDFS_LABEL } from '../rdf/vocabularies.ts'
import type { Store } from '../store/store.ts'

/** A function from a term to its English rdfs:label, else one without language, else any, else its local name. */
export function labeler(store: Store): (term: Term) => string {
  const labels = new Map<string, Literal>()
  for (const { subject, object } of store.match(null, iri(RDFS_LABEL))) {
    if (object.termType !== 'Literal') continue
    const known = labels.get(termKey(subject))
    if (known === undefined || isBetter(object, known)) labels.set(termKey(subject), object)
  }
  return term => labels.get(termKey(term))?.value ?? localName(term.value)
}

function isBetter(a: Literal, b: Literal): boolean {
  const [x, y] = [preference(a), preference(b)]
  return x !== y ? x < y : a.value < b.value
}

function preference({ language }: Literal): number {
  if (language === 'en') return 0
  return language === '' ? 1 : 2
}

/** What stands after the last `#`, `/` or `:` of an IRI; the whole where nothing does. */
function localName(iri: string): string {
  return iri.match(/[^#/:]+$/)?.[0] ?? iri
}
