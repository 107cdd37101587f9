import type { JSX } from 'preact'
import type { SiteRanking } from '../core/domain.ts'
import { counted, fullPercent, period } from '../core/words.ts'
import { useViewer } from './context.ts'

/** The sites of a tumor as bars, one cohort at a time: numbers of different cohorts are never ranked together. */
export function SpreadProfile({ tumor, rankings }: { tumor: string; rankings: readonly SiteRanking[] }): JSX.Element {
  const { overview, measureKind } = useViewer()
  const kind = overview.value?.kinds.find(item => item.iri === measureKind.value)
  return (
    <section class="profile">
      <h3>Where it spreads</h3>
      {kind && <p class="measure-note">{kind.label}</p>}
      {rankings.map((ranking, i) => (
        <Ranking key={ranking.cohort.iri} tumor={tumor} ranking={ranking} open={i === 0} />
      ))}
    </section>
  )
}

function Ranking({ tumor, ranking, open }: { tumor: string; ranking: SiteRanking; open: boolean }): JSX.Element {
  const { dispatch } = useViewer()
  const { cohort, rows } = ranking
  const years = period(cohort.firstYear, cohort.lastYear)
  return (
    <details open={open}>
      <summary>
        {cohort.label}
        {years && !cohort.label.includes(years) ? `, ${years}` : ''} <span class="count">{counted(rows.length, 'site')}</span>
      </summary>
      <ol class="bars">
        {rows.map(({ site, percent, claim }) => (
          <li key={claim}>
            <button type="button" onClick={() => dispatch({ type: 'select', selection: { kind: 'cell', tumor, site: site.iri } })}>
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
