// When two published numbers contradict each other: they are of one tumor, site and kind of measure, from
// cohorts that share no data source, and further apart than chance allows. Chance is judged by 95 % Wilson
// intervals where both denominators are known, else a twofold difference decides.
import type { Contradiction } from '../graph/claim-model.ts'
import { edgeKey } from '../graph/short-cuts.ts'
import { iri } from '../rdf/terms.ts'
import type { Store } from '../store/store.ts'
import { type Observation, observationsByPair } from './observations.ts'
import { mkg } from './vocabulary.ts'
import { wilsonInterval } from './wilson.ts'

/** The conflicts among all tropism observations, each told from both sides. */
export function observationConflicts(store: Store): readonly Contradiction[] {
  const found: Contradiction[] = []
  for (const [, seen] of observationsByPair(store).entries())
    for (const a of seen)
      for (const b of seen)
        if (a !== b && inConflict(a, b)) found.push({ edge: edgeOf(a), claim: a.claim, against: b.claim })
  return found
}

/** Whether two observations of the same tumor and site contradict each other. */
export function inConflict(a: Observation, b: Observation): boolean {
  return (
    a.measureKind === b.measureKind &&
    a.followUpYears === b.followUpYears &&
    !a.dataSources.some(source => b.dataSources.includes(source)) &&
    liesApart(a, b)
  )
}

function liesApart(a: Observation, b: Observation): boolean {
  if (a.denominator === undefined || b.denominator === undefined) {
    const [low, high] = a.percent < b.percent ? [a.percent, b.percent] : [b.percent, a.percent]
    return high > 2 * low
  }
  const [lowA, highA] = wilsonInterval(shareOf(a, a.denominator), a.denominator)
  const [lowB, highB] = wilsonInterval(shareOf(b, b.denominator), b.denominator)
  return highA < lowB || highB < lowA
}

/** From the count where it is stated, since printed percents are rounded. */
function shareOf({ percent, numerator }: Observation, denominator: number): number {
  return numerator === undefined ? percent / 100 : numerator / denominator
}

function edgeOf({ tumor, site }: Observation): string {
  return edgeKey(iri(tumor), mkg.metastasizesTo, iri(site))
}
