// How many sources stand behind a set of claims when each body of data is counted once. Two papers on one
// registry are one source, and so are two registries whose cohorts share patients.
import type { Store } from '../store/store.ts'
import { type FactsOfClaims, objectsBySubject } from './claim-facts.ts'
import type { ClaimModel } from './claim-model.ts'

/** A function from claims (keys) to the number of independent sources behind them; retracted ones don't count. */
export function sourceCounter(
  store: Store,
  model: ClaimModel,
  facts: FactsOfClaims,
): (claims: Iterable<string>) => number {
  const dataSources = objectsBySubject(store, model.independence.dataSource)
  const overlaps = objectsBySubject(store, model.independence.overlap)
  return claims => {
    const groups = new Groups()
    const cohorts = new Set<string>()
    for (const claim of claims) {
      const known = facts.get(claim)
      if (known === undefined || known.sources.length === 0) continue
      const data = known.cohorts.flatMap(cohort => dataSources.get(cohort) ?? [])
      if (data.length === 0) for (const source of known.sources) groups.add(source)
      else {
        for (const source of data) groups.add(source)
        for (const cohort of known.cohorts) cohorts.add(cohort)
      }
    }
    for (const cohort of cohorts)
      for (const other of overlaps.get(cohort) ?? [])
        if (cohorts.has(other))
          for (const a of dataSources.get(cohort) ?? [])
            for (const b of dataSources.get(other) ?? []) groups.join(a, b)
    return groups.count
  }
}

/** Disjoint groups that can be joined. */
class Groups {
  readonly #parent = new Map<string, string>()
  count = 0

  add(member: string): void {
    if (this.#parent.has(member)) return
    this.#parent.set(member, member)
    this.count++
  }

  /** Both must have been added. */
  join(a: string, b: string): void {
    const [x, y] = [this.#root(a), this.#root(b)]
    if (x === y) return
    this.#parent.set(x, y)
    this.count--
  }

  #root(member: string): string {
    let at = member
    for (let up = this.#parent.get(at)!; up !== at; up = this.#parent.get(at)!) at = up
    return at
  }
}
