// Tropism observations as records: one published number each, of one tumor, site, kind of measure and
// cohort. An observation whose every source was retracted is left out.
import { MultiMap } from '../graph/multi-map.ts'
import type { NamedNode, Term } from '../rdf/terms.ts'
import type { Store } from '../store/store.ts'
import { perVersion } from './per-version.ts'
import { mkg } from './vocabulary.ts'

/** IRIs as strings. */
export interface Observation {
  readonly claim: string
  readonly tumor: string
  readonly site: string
  /** Looked for and not found: the percent is 0, and no short-cut follows. */
  readonly notFound: boolean
  readonly measureKind: string
  readonly percent: number
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly followUpYears: number | undefined
  /** The empty string where the data name none. */
  readonly cohort: string
  /** The last year in which the cohort's patients were counted. */
  readonly lastYear: number | undefined
  /** Data sources of the cohort; the cohort itself where it names none. */
  readonly dataSources: readonly string[]
  /** Publications that were not retracted. */
  readonly publications: readonly string[]
}

/** All tropism observations, sorted by IRI. */
export const observations: (store: Store) => readonly Observation[] = perVersion(readObservations)

/** The observations of each pair, by `pairKey`. */
export const observationsByPair: (store: Store) => MultiMap<string, Observation> = perVersion(store => {
  const pairs = new MultiMap<string, Observation>()
  for (const seen of observations(store)) pairs.add(pairKey(seen.tumor, seen.site), seen)
  return pairs
})

export function pairKey(tumor: string, site: string): string {
  return `${tumor} ${site}`
}

function readObservations(store: Store): readonly Observation[] {
  const tumor = column(store, mkg.ofTumor)
  const inSite = column(store, mkg.inSite)
  const soughtInSite = column(store, mkg.soughtInSite)
  const kind = column(store, mkg.measureKind)
  const percent = column(store, mkg.percent)
  const numerator = column(store, mkg.numerator)
  const denominator = column(store, mkg.denominator)
  const years = column(store, mkg.followUpYears)
  const cohort = column(store, mkg.cohort)
  const dataSource = column(store, mkg.dataSource)
  const lastYear = column(store, mkg.lastYear)
  const standing = standingPublications(store)
  const found: Observation[] = []
  for (const [claim, [tumorTerm]] of tumor.entries()) {
    const site = inSite.get(claim)[0] ?? soughtInSite.get(claim)[0]
    const value = numberIn(percent, claim)
    const publications = standing(claim)
    if (site === undefined || value === undefined || publications === undefined) continue
    const from = cohort.get(claim)[0]?.value ?? ''
    const sources = dataSource.get(from).map(term => term.value)
    found.push({
      claim,
      tumor: tumorTerm!.value,
      site: site.value,
      notFound: !inSite.has(claim),
      measureKind: kind.get(claim)[0]?.value ?? '',
      percent: value,
      numerator: numberIn(numerator, claim),
      denominator: numberIn(denominator, claim),
      followUpYears: numberIn(years, claim),
      cohort: from,
      lastYear: numberIn(lastYear, from),
      dataSources: sources.length > 0 ? sources : [from],
      publications,
    })
  }
  return found.sort((a, b) => (a.claim < b.claim ? -1 : 1))
}

function column(store: Store, property: NamedNode): MultiMap<string, Term> {
  const values = new MultiMap<string, Term>()
  for (const { subject, object } of store.match(null, property)) values.add(subject.value, object)
  return values
}

function numberIn(values: MultiMap<string, Term>, subject: string): number | undefined {
  const text = values.get(subject)[0]?.value
  return text === undefined ? undefined : Number(text)
}

/** For a claim its publications that stand; undefined where it has some and all were retracted. */
function standingPublications(store: Store): (claim: string) => readonly string[] | undefined {
  const evidence = column(store, mkg.hasEvidence)
  const publication = column(store, mkg.publication)
  const retracted = column(store, mkg.retracted)
  return claim => {
    const all = evidence.get(claim).flatMap(piece => publication.get(piece.value).map(term => term.value))
    const standing = all.filter(paper => !retracted.get(paper).some(({ value }) => value === 'true'))
    return all.length > 0 && standing.length === 0 ? undefined : [...new Set(standing)].sort()
  }
}
