import type { JSX } from 'preact'
import type { EvidenceCard, MatrixCell, MatrixModel } from '../core/domain.ts'
import { BASE } from '../core/url-codec.ts'
import { capitalized, cellWords, counted } from '../core/words.ts'
import { useViewer } from './context.ts'
import { EntityLink } from './entity-link.tsx'
import { EvidenceCards } from './evidence-cards.tsx'
import { useRequest } from './use-request.ts'
import { useStatus } from './use-status.ts'
import { Waiting } from './waiting.tsx'

/** A cell of the matrix: its state in words, then every source, the chosen measure kind first. */
export function CellPanel({ tumor, site }: { tumor: string; site: string }): JSX.Element {
  const { state, measureKind } = useViewer()
  const kind = measureKind.value
  const answer = useRequest('cell', { tumor, site })
  const matrix = useRequest('matrix', kind === undefined ? undefined : { kind })
  const found = answer.waiting ? undefined : answer.value
  useStatus(found && `${found.tumor.label}, ${found.site.label}: ${counted(found.cards.length, 'source')}`)
  if (found === undefined || matrix.value === undefined) {
    return <Waiting answer={answer} missing="This tumor or site is not in this data version." />
  }
  const cell = findCell(matrix.value, tumor, site)
  const groups = groupByKind(found.cards, kind)
  return (
    <>
      <p class="kicker">Tumor and site</p>
      <h2>
        <EntityLink entity={found.tumor} /> <span class="arrow">→</span> <EntityLink entity={found.site} />
      </h2>
      <p class={`state state-${cell?.state ?? 'notStudied'}`}>{capitalized(cellWords(cell))}</p>
      <p class="measure-note">{capitalized(matrix.value.kind.label)}</p>
      {state.value.view === 'matrix' && <ShowInGraph tumor={tumor} site={site} />}
      {!groups.some(group => group.rank < 2) && (
        <p class="empty">
          No source in these data measured how often {found.tumor.label} spreads to {found.site.label}. That
          is not the same as never.
        </p>
      )}
      {groups.map(({ label, tag, cards }) => (
        <section key={label} class="evidence-group">
          <h3>
            {capitalized(label)}
            <span class="count">{counted(cards.length, 'source')}</span>
            {tag && <span class="tag">{tag}</span>}
          </h3>
          <EvidenceCards cards={cards} />
        </section>
      ))}
    </>
  )
}

function ShowInGraph({ tumor, site }: { tumor: string; site: string }): JSX.Element {
  const { dispatch } = useViewer()
  const open = () =>
    dispatch({ type: 'focus', iris: [tumor, site], selection: { kind: 'cell', tumor, site } })
  return (
    <div class="actions">
      <button type="button" onClick={open}>
        Show in the graph
      </button>
    </div>
  )
}

function findCell(model: MatrixModel, tumor: string, site: string): MatrixCell | undefined {
  return model.cells.find(
    cell => model.tumors[cell.tumor].iri === tumor && model.sites[cell.site].iri === site,
  )
}

/** The chosen measure, other measures of spread, the reverse direction, claims without a measure. */
type GroupRank = 0 | 1 | 2 | 3

const TAGS: readonly (string | undefined)[] = [
  undefined,
  'another measure',
  'the reverse direction',
  undefined,
]

interface KindGroup {
  readonly label: string
  readonly rank: GroupRank
  /** How its numbers differ from those of the matrix. */
  readonly tag: string | undefined
  readonly cards: EvidenceCard[]
}

function groupByKind(cards: readonly EvidenceCard[], kind: string | undefined): KindGroup[] {
  const groups = new Map<string, KindGroup>()
  for (const card of cards) {
    const { iri, label } = card.measureKind ?? card.claimClass
    const group = groups.get(iri)
    const rank = rankOf(card, kind)
    if (group === undefined) groups.set(iri, { label, rank, tag: TAGS[rank], cards: [card] })
    else group.cards.push(card)
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank)
}

function rankOf({ measureKind, claimClass }: EvidenceCard, chosen: string | undefined): GroupRank {
  if (measureKind === undefined) return 3
  if (claimClass.iri === `${BASE}OriginObservation`) return 2
  return measureKind.iri === chosen ? 0 : 1
}
