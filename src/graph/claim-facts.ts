// What the counts on an edge need to know of each claim, read in one pass over the evidence.
import { termKey } from '../rdf/term-key.ts'
import type { NamedNode } from '../rdf/terms.ts'
import type { Store } from '../store/store.ts'
import type { ClaimModel } from './claim-model.ts'
import { propertyAndBelow } from './hierarchy.ts'

/** Keys of terms throughout. */
export interface ClaimFacts {
  /** Sources of evidence that was not retracted. */
  readonly sources: readonly string[]
  /** Pieces of evidence for and against, retracted ones left out. */
  readonly supports: number
  readonly disputes: number
  readonly cohorts: readonly string[]
  readonly measureKinds: readonly string[]
  /** Values of the model's context properties. */
  readonly context: readonly string[]
}

export type FactsOfClaims = ReadonlyMap<string, ClaimFacts>

/** The facts of each claim that has evidence, by the claim's key. */
export function readClaimFacts(store: Store, model: ClaimModel): FactsOfClaims {
  const evidence = objectsBySubject(store, model.evidence)
  const sources = objectsBySubject(store, model.source)
  const directions = objectsBySubject(store, model.direction.property)
  const cohorts = objectsBySubject(store, model.independence.cohort)
  const measureKinds = objectsBySubject(store, model.measureKind)
  const contexts = model.context.map(({ property }) => objectsBySubject(store, property))
  const retracted = retractedSources(store, model)
  const facts = new Map<string, ClaimFacts>()
  for (const [claim, pieces] of evidence) {
    const standing = new Set<string>()
    let supports = 0
    let disputes = 0
    for (const piece of pieces) {
      const from = sources.get(piece) ?? []
      if (from.length > 0 && from.every(source => retracted.has(source))) continue
      for (const source of from) if (!retracted.has(source)) standing.add(source)
      if (directions.get(piece)?.includes(model.direction.disputes.value)) disputes++
      else supports++
    }
    facts.set(claim, {
      sources: [...standing].sort(),
      supports,
      disputes,
      cohorts: cohorts.get(claim) ?? [],
      measureKinds: measureKinds.get(claim) ?? [],
      context: contexts.flatMap(values => values.get(claim) ?? []),
    })
  }
  return facts
}

/** Keys of the sources that were retracted. */
export function retractedSources(store: Store, model: ClaimModel): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { subject, object } of store.match(null, model.retracted))
    if (object.value === 'true' || object.value === '1') keys.add(termKey(subject))
  return keys
}

/** For each subject of `property` or one below it, the keys of its objects. */
export function objectsBySubject(store: Store, property: NamedNode): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const link of propertyAndBelow(store, property))
    for (const { subject, object } of store.match(null, link)) {
      const key = termKey(subject)
      const value = termKey(object)
      const known = map.get(key)
      if (known === undefined) map.set(key, [value])
      else if (!known.includes(value)) known.push(value)
    }
  return map
}
