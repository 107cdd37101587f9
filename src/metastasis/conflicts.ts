// Which claims contradict each other, by the rules for observations and for statements alike.
import { contradictions } from '../graph/contradictions.ts'
import type { Store } from '../store/store.ts'
import { CLAIM_MODEL } from './claims.ts'
import { byText } from './named.ts'
import { perVersion } from './per-version.ts'

const byClaim = perVersion((store): ReadonlyMap<string, ReadonlySet<string>> => {
  const conflicts = new Map<string, Set<string>>()
  const add = (a: string, b: string): void => {
    conflicts.set(a, (conflicts.get(a) ?? new Set()).add(b))
  }
  for (const { claim, against } of contradictions(store, CLAIM_MODEL)) {
    add(claim, against)
    add(against, claim)
  }
  return conflicts
})

/** The claims that contradict `claim`, sorted; none where it stands unopposed. */
export function conflictsOf(store: Store, claim: string): string[] {
  return [...(byClaim(store).get(claim) ?? [])].sort(byText)
}
