// Claims that speak against each other: of one subject and one object, one says what the other denies or
// reverses, and nothing in their contexts keeps them apart.
import { termKey } from '../rdf/term-key.ts'
import type { Subject, Term } from '../rdf/terms.ts'
import type { Store } from '../store/store.ts'
import {
  type ClaimModel,
  type ContextProperty,
  type Contradiction,
  type Statement,
  statementsOf,
} from './claim-model.ts'
import { climber, propertyAndBelow } from './hierarchy.ts'
import { MultiMap } from './multi-map.ts'
import { edgeKey, stated } from './short-cuts.ts'

/** The contradictions between statements, and those the model finds by values; an opposite is told from both sides. */
export function contradictions(store: Store, model: ClaimModel): readonly Contradiction[] {
  const overlap = contextsOverlap(store, model.context)
  const found: Contradiction[] = []
  for (const statement of statementsOf(model))
    for (const against of [statement.contrary, statement.opposite]) {
      if (against === undefined) continue
      const others = byPair(store, { subject: statement.subject, object: against })
      if (others.size === 0) continue
      for (const [claim, subject, object] of stated(store, statement))
        for (const other of others.get(pairKey(subject, object)))
          if (other !== claim && overlap(claim, other))
            found.push({ edge: edgeOf(statement, subject, object), claim, against: other })
    }
  if (model.contradictions) found.push(...model.contradictions(store))
  return found
}

function byPair(store: Store, statement: Statement): MultiMap<string, string> {
  const claims = new MultiMap<string, string>()
  for (const [claim, subject, object] of stated(store, statement)) claims.add(pairKey(subject, object), claim)
  return claims
}

function pairKey(subject: Term, object: Term): string {
  return `${termKey(subject)} ${termKey(object)}`
}

function edgeOf(statement: Statement, subject: Term, object: Term): string | undefined {
  return statement.shortCut && edgeKey(subject as Subject, statement.shortCut, object as Subject)
}

/** Whether two claims can speak of the same thing: no context property has values for both that lie apart. */
export function contextsOverlap(
  store: Store,
  properties: readonly ContextProperty[],
): (a: string, b: string) => boolean {
  // For each property the values of each claim, and those with all that is broader.
  const contexts = properties.map(({ property, climbs }) => {
    const above = climbs ? climber(store, climbs) : (term: Term): readonly Term[] => [term]
    const own = new Map<string, Set<string>>()
    const broader = new Map<string, Set<string>>()
    for (const link of propertyAndBelow(store, property))
      for (const { subject, object } of store.match(null, link)) {
        addTo(own, termKey(subject), [object])
        addTo(broader, termKey(subject), above(object))
      }
    return { own, broader }
  })
  return (a, b) =>
    contexts.every(({ own, broader }) => {
      if (!own.has(a) || !own.has(b)) return true
      return meet(own.get(a)!, broader.get(b)!) || meet(own.get(b)!, broader.get(a)!)
    })
}

function addTo(map: Map<string, Set<string>>, key: string, terms: readonly Term[]): void {
  const known = map.get(key) ?? new Set<string>()
  for (const term of terms) known.add(termKey(term))
  map.set(key, known)
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const member of a) if (b.has(member)) return true
  return false
}
