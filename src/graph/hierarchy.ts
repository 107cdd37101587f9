// Hierarchies read from the store once, as maps from child to parents. Cycles end where they began.
import { termKey } from '../rdf/term-key.ts'
import { iri, type NamedNode, type Term } from '../rdf/terms.ts'
import { RDFS } from '../rdf/vocabularies.ts'
import type { Store } from '../store/store.ts'
import { MultiMap } from './multi-map.ts'

const SUB_PROPERTY_OF = iri(`${RDFS}subPropertyOf`)
const SUB_CLASS_OF = iri(`${RDFS}subClassOf`)

/** `property` and all below it by rdfs:subPropertyOf. */
export function propertyAndBelow(store: Store, property: NamedNode): readonly NamedNode[] {
  return below(store, property, SUB_PROPERTY_OF)
}

/** `type` and all below it by rdfs:subClassOf. */
export function classAndBelow(store: Store, type: NamedNode): readonly NamedNode[] {
  return below(store, type, SUB_CLASS_OF)
}

function below(store: Store, top: NamedNode, link: NamedNode): readonly NamedNode[] {
  const found = new Map([[top.value, top]])
  for (const term of found.values())
    for (const { subject } of store.match(null, link, term))
      if (subject.termType === 'NamedNode' && !found.has(subject.value)) found.set(subject.value, subject)
  return [...found.values()]
}

/** A function from a term to itself and all terms above it by `property`, nearest first; each is worked out once. */
export function climber(store: Store, property: NamedNode): (term: Term) => readonly Term[] {
  const parents = new MultiMap<string, Term>()
  for (const link of propertyAndBelow(store, property))
    for (const { subject, object } of store.match(null, link)) parents.add(termKey(subject), object)
  const known = new Map<string, readonly Term[]>()
  return term => {
    const key = termKey(term)
    const line = known.get(key) ?? selfAndAbove(term, parents)
    known.set(key, line)
    return line
  }
}

function selfAndAbove(term: Term, parents: MultiMap<string, Term>): readonly Term[] {
  const found = new Map<string, Term>([[termKey(term), term]])
  for (const key of found.keys())
    for (const parent of parents.get(key)) {
      const parentKey = termKey(parent)
      if (!found.has(parentKey)) found.set(parentKey, parent)
    }
  return [...found.values()]
}
