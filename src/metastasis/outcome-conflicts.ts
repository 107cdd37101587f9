// When two treatment outcomes contradict each other: one therapy against the same comparators on one
// endpoint did good in one study and harm in the other, in patients that can be the same. No difference is
// no opposite: it is what a smaller or shorter trial finds.
import { objectsBySubject } from '../graph/claim-facts.ts'
import type { Contradiction } from '../graph/claim-model.ts'
import { contextsOverlap } from '../graph/contradictions.ts'
import type { Store } from '../store/store.ts'
import { NARROWING } from './narrowing.ts'
import { mkg } from './vocabulary.ts'

/** The conflicts among all treatment outcomes, each told from both sides. */
export function outcomeConflicts(store: Store): readonly Contradiction[] {
  const directions = objectsBySubject(store, mkg.outcomeDirection)
  const therapies = objectsBySubject(store, mkg.therapy)
  const comparators = objectsBySubject(store, mkg.comparator)
  const endpoints = objectsBySubject(store, mkg.endpoint)
  const overlap = contextsOverlap(store, NARROWING)
  const ofDirection = (direction: string): string[] =>
    [...directions].filter(([, values]) => values.includes(direction)).map(([claim]) => claim)
  const same = (values: ReadonlyMap<string, readonly string[]>, a: string, b: string): boolean =>
    [...(values.get(a) ?? [])].sort().join(' ') === [...(values.get(b) ?? [])].sort().join(' ')
  const meet = (values: ReadonlyMap<string, readonly string[]>, a: string, b: string): boolean =>
    (values.get(a) ?? []).some(value => values.get(b)?.includes(value))

  const found: Contradiction[] = []
  const harmful = ofDirection(mkg.harm.value)
  for (const a of ofDirection(mkg.benefit.value))
    for (const b of harmful)
      if (meet(therapies, a, b) && meet(endpoints, a, b) && same(comparators, a, b) && overlap(a, b))
        found.push({ edge: undefined, claim: a, against: b }, { edge: undefined, claim: b, against: a })
  return found
}
