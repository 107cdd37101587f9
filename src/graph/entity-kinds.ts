// Which resources are nodes of the projection, and of which kind each is.
import { termKey } from '../rdf/term-key.ts'
import { iri, type NamedNode, type Term } from '../rdf/terms.ts'
import { OWL, RDF, RDF_TYPE, RDFS } from '../rdf/vocabularies.ts'
import type { Store } from '../store/store.ts'
import type { ClaimModel } from './claim-model.ts'
import { classAndBelow, climber } from './hierarchy.ts'

export interface KindOf {
  /** IRI of the kind of `term`, or '' where it has no type. */
  (term: Term): string
  isEntity(term: Term): boolean
  /** Whether the data say of what type it is. */
  isTyped(term: Term): boolean
  entities(): Iterable<Term>
}

/**
 * How to tell entities and their kinds. With a model an entity is whatever has a type that is neither
 * folded away nor a word of OWL or RDFS, and its kind is the first of the model's kinds it belongs to.
 * Without one every subject is an entity, and its kind is the most specific of its types, the first by
 * IRI where several are.
 */
export function entityKinds(store: Store, model?: ClaimModel): KindOf {
  const types = typesBySubject(store)
  const folded = new Set(
    model
      ? [model.claimClass, ...model.folded].flatMap(type => classAndBelow(store, type).map(c => c.value))
      : [],
  )
  const rank = kindRanks(store, model?.entityKinds ?? [])
  const mostSpecific = specificity(store)

  const kindOf = (term: Term): string => {
    const own = types.get(termKey(term))?.types
    if (own === undefined || own.length === 0) return ''
    const ranked = own.flatMap(type => rank.get(type.value) ?? []).sort((a, b) => a.place - b.place)
    return ranked.length > 0 ? ranked[0]!.kind : mostSpecific(own)
  }
  const isEntity = (term: Term): boolean => {
    const own = types.get(termKey(term))?.types
    if (model === undefined) return own !== undefined
    return own?.some(type => !isMeta(type)) === true && !own.some(type => folded.has(type.value))
  }
  const isTyped = (term: Term): boolean => (types.get(termKey(term))?.types.length ?? 0) > 0
  const entities = (): Iterable<Term> =>
    [...types.values()].filter(({ term }) => isEntity(term)).map(({ term }) => term)
  return Object.assign(kindOf, { isEntity, isTyped, entities })
}

interface Typed {
  readonly term: Term
  readonly types: NamedNode[]
}

function typesBySubject(store: Store): ReadonlyMap<string, Typed> {
  const map = new Map<string, Typed>()
  const type = iri(RDF_TYPE)
  for (const { subject, predicate, object } of store.match()) {
    const key = termKey(subject)
    const typed = map.get(key) ?? { term: subject, types: [] }
    map.set(key, typed)
    if (predicate.equals(type) && object.termType === 'NamedNode') typed.types.push(object)
  }
  return map
}

/** For each class that is one of `kinds` or below one, the first such kind and its place. */
function kindRanks(
  store: Store,
  kinds: readonly NamedNode[],
): ReadonlyMap<string, { place: number; kind: string }> {
  const ranks = new Map<string, { place: number; kind: string }>()
  kinds.forEach((kind, place) => {
    for (const { value } of classAndBelow(store, kind))
      if (!ranks.has(value)) ranks.set(value, { place, kind: kind.value })
  })
  return ranks
}

function specificity(store: Store): (types: readonly NamedNode[]) => string {
  const above = climber(store, iri(`${RDFS}subClassOf`))
  return types => {
    const candidates = types.length > 1 ? types.filter(type => !isMeta(type)) : types
    const broader = new Set(
      candidates.flatMap(type =>
        above(type)
          .slice(1)
          .map(term => term.value),
      ),
    )
    const lowest = candidates.filter(type => !broader.has(type.value))
    return (lowest.length > 0 ? lowest : types).map(type => type.value).sort()[0]!
  }
}

/** Classes, properties and ontologies are about the data; owl:NamedIndividual says nothing. */
export function isMeta(type: Term): boolean {
  return [OWL, RDF, RDFS].some(namespace => type.value.startsWith(namespace))
}
