// Where a tumor spreads, as rankings. Sites are ranked within one cohort and one kind of measure, since
// percents of different denominators or patients don't compare.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import type { NamedNode } from '../rdf/terms.ts'
import { byText, type Named, named, present } from './named.ts'
import { type Observation, observations } from './observations.ts'
import { type CohortRef, cohortRef, type PublicationRef, publicationRef } from './references.ts'

export interface RankedSite {
  readonly site: Named
  readonly percent: number
  readonly numerator?: number
  readonly denominator?: number
  readonly followUpYears?: number
  readonly claim: string
  /** The first of its papers by year; all of them are on the claim's evidence cards. */
  readonly publication?: PublicationRef
}

export interface SiteRanking {
  readonly measureKind: Named
  readonly cohort: CohortRef
  /** By percent, highest first, then by label; sites looked at without a finding stand last with 0. */
  readonly rows: RankedSite[]
}

/** The rankings of a tumor in each cohort by one kind of measure: most sites first, then the larger denominator. */
export function rankedSites(kg: KnowledgeGraph, tumor: string, measureKind: string): SiteRanking[] {
  return rankings(kg, tumor).filter(ranking => ranking.measureKind.iri === measureKind)
}

export interface TropismOptions {
  /** By default the kind with the longest ranking of this tumor. */
  readonly measureKind?: NamedNode
  /** By default the cohort with the longest ranking by that kind. */
  readonly cohort?: NamedNode
}

/**
 * The sites that `tumor` spreads to in one cohort by one kind of measure, most frequent first, each with
 * its paper; undefined where no observation fits.
 * @example
 * tropism(kg, kg.curie('mkg:tumor-prostate-cancer'), { measureKind: mkg.autopsyAmongAll })?.rows[0].site.label
 */
export function tropism(
  kg: KnowledgeGraph,
  tumor: NamedNode,
  options: TropismOptions = {},
): SiteRanking | undefined {
  const { measureKind, cohort } = options
  return rankings(kg, tumor.value).find(
    ranking =>
      (measureKind === undefined || ranking.measureKind.iri === measureKind.value) &&
      (cohort === undefined || ranking.cohort.iri === cohort.value),
  )
}

/** Every ranking of a tumor, one for each cohort and kind of measure: most sites first, then the larger denominator. */
export function rankings(kg: KnowledgeGraph, tumor: string): SiteRanking[] {
  const groups = new Map<string, Observation[]>()
  for (const seen of observations(kg.store)) {
    if (seen.tumor !== tumor) continue
    const key = `${seen.measureKind} ${seen.cohort}`
    groups.set(key, [...(groups.get(key) ?? []), seen])
  }
  return [...groups.values()]
    .sort(
      (a, b) =>
        b.length - a.length ||
        largestDenominator(b) - largestDenominator(a) ||
        byText(a[0]!.measureKind, b[0]!.measureKind) ||
        byText(a[0]!.cohort, b[0]!.cohort),
    )
    .map(group => ({
      measureKind: named(kg, group[0]!.measureKind),
      cohort: cohortRef(kg, group[0]!.cohort),
      rows: group
        .map(seen => rankedSite(kg, seen))
        .sort(
          (a, b) => b.percent - a.percent || byText(a.site.label, b.site.label) || byText(a.claim, b.claim),
        ),
    }))
}

function rankedSite(kg: KnowledgeGraph, seen: Observation): RankedSite {
  const papers = seen.publications.map(paper => publicationRef(kg, paper))
  papers.sort((a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY))
  return present<RankedSite>({
    site: named(kg, seen.site),
    percent: seen.percent,
    numerator: seen.numerator,
    denominator: seen.denominator,
    followUpYears: seen.followUpYears,
    claim: seen.claim,
    publication: papers[0],
  })
}

function largestDenominator(group: readonly Observation[]): number {
  return Math.max(...group.map(({ denominator }) => denominator ?? 0))
}
