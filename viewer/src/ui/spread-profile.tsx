import type { JSX } from 'preact'
import type { SiteRanking } from '../core/domain.ts'
import { capitalized, counted, fullPercent, period } from '../core/words.ts'
import { useViewer } from './context.ts'

interface KindGroup {
  readonly iri: string
  readonly label: string
  readonly rankings: SiteRanking[]
}

/** The sites of a tumor as bars, one cohort and measure at a time: what can't be compared is never ranked together. */
export function SpreadProfile({
  tumor,
  rankings,
}: {
  tumor: string
  rankings: readonly SiteRanking[]
}): JSX.Element {
  const { measureKind } = useViewer()
  return (
    <section class="profile">
      <h3>Where it spreads</h3>
      {groupByKind(rankings, measureKind.value).map(({ iri, label, rankings: own }, g) => (
        <div key={iri}>
          <h4>{capitalized(label)}</h4>
          {own.map((ranking, i) => (
            <Ranking key={ranking.cohort.iri} tumor={tumor} ranking={ranking} open={g === 0 && i === 0} />
          ))}
        </div>
      ))}
    </section>
  )
}

/** The chosen kind first, then as the rankings come: those with most sites first. */
function groupByKind(rankings: readonly SiteRanking[], chosen: string | undefined): KindGroup[] {
  const groups = new Map<string, KindGroup>()
  for (const ranking of rankings) {
    const { iri, label } = ranking.measureKind
    const group = groups.get(iri)
    if (group === undefined) groups.set(iri, { iri, label, rankings: [ranking] })
    else group.rankings.push(ranking)
  }
  return [...groups.values()].sort((a, b) => Number(b.iri === chosen) - Number(a.iri === chosen))
}

function Ranking({
  tumor,
  ranking,
  open,
}: {
  tumor: string
  ranking: SiteRanking
  open: boolean
}): JSX.Element {
  const { dispatch } = useViewer()
  const { cohort, rows } = ranking
  const years = period(cohort.firstYear, cohort.lastYear)
  return (
    <details open={open}>
      <summary>
        {cohort.label}
        {years && !mentions(cohort.label, cohort.firstYear) ? `, ${years}` : ''}{' '}
        <span class="count">{counted(rows.length, 'site')}</span>
      </summary>
      <ol class="bars">
        {rows.map(({ site, percent, claim }) => (
          <li key={claim}>
            <button
              type="button"
              onClick={() =>
                dispatch({
                  type: 'select',
                  selection: { kind: 'cell', tumor, site: site.iri },
                  measureKind: ranking.measureKind.iri,
                })
              }
            >
              <span class="name">{site.label}</span>
              <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="ground" width="100" height="10" />
                <rect class="part" width={Math.max(0.6, Math.min(100, percent))} height="10" />
              </svg>
              <span class="amount">{fullPercent(percent)}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}

function mentions(label: string, year: number | undefined): boolean {
  return year !== undefined && label.includes(String(year))
}
