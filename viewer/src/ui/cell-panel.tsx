import type { JSX } from 'preact'
import type { MatrixCell, MatrixModel } from '../core/domain.ts'
import type { CellEvidence, EvidenceGroup } from '../core/messages.ts'
import { BASE } from '../core/url-codec.ts'
import {
  CHOICE_WORDS,
  capitalized,
  cellWords,
  counted,
  evidenceWords,
  fullPercent,
  hasSpread,
} from '../core/words.ts'
import { useViewer } from './context.ts'
import { EntityLink } from './entity-link.tsx'
import { EvidenceCards } from './evidence-cards.tsx'
import { Heading } from './heading.tsx'
import { useRequest } from './use-request.ts'
import { useStatus } from './use-status.ts'
import { Waiting } from './waiting.tsx'

/** A cell of the matrix: its state in words, then all evidence, the chosen measure kind first. */
export function CellPanel({ tumor, site }: { tumor: string; site: string }): JSX.Element {
  const { view, measureKind } = useViewer()
  const kind = measureKind.value
  const answer = useRequest('cell', { tumor, site })
  const matrix = useRequest('matrix', kind === undefined ? undefined : { kind })
  const found = answer.waiting ? undefined : answer.value
  useStatus(found && `${found.tumor.label}, ${found.site.label}: ${evidenceWords(found.tally)}`)
  if (found === undefined || matrix.value === undefined) {
    return <Waiting answer={answer} missing="This tumor or site is not in this data version." />
  }
  const cell = findCell(matrix.value, tumor, site)
  const groups = [...found.groups].sort((a, b) => rankOf(a, kind) - rankOf(b, kind))
  return (
    <>
      <p class="kicker">Tumor and site</p>
      <Heading of="inspector">
        <EntityLink entity={found.tumor} /> <span class="arrow">→</span> <EntityLink entity={found.site} />
      </Heading>
      <p class={`state state-${cell?.state ?? 'notStudied'}`}>
        {capitalized(cellWords(cell, isOrigin(matrix.value, tumor, site)))}
      </p>
      <p class="measure-note">{capitalized(matrix.value.kind.label)}</p>
      {cell && <PrintedValue cell={cell} found={found} />}
      {view.value === 'matrix' && <ShowInGraph tumor={tumor} site={site} />}
      {!groups.some(group => rankOf(group, kind) < 2) && (
        <p class="empty">
          No source in these data measured how often {found.tumor.label} spreads to {found.site.label}. That
          is not the same as never.
        </p>
      )}
      {groups.map(group => (
        <section key={group.of.iri} class="evidence-group">
          <h3>
            {capitalized(group.of.label)}
            <span class="count">{evidenceWords(group.tally)}</span>
            <Tag rank={rankOf(group, kind)} />
          </h3>
          <EvidenceCards
            cards={group.cards}
            printed={(cell?.observations ?? 0) > 1 ? cell?.claim : undefined}
          />
        </section>
      ))}
    </>
  )
}

/** Of several numbers the one that the matrix prints, and why that one. */
function PrintedValue({ cell, found }: { cell: MatrixCell; found: CellEvidence }): JSX.Element | null {
  if (cell.chosenBy === undefined || cell.percent === undefined || !hasSpread(cell)) return null
  const cards = found.groups.flatMap(group => group.cards)
  const cohort = cards.find(card => card.claim === cell.claim)?.cohort?.label
  return (
    <p class="measure-note">
      The matrix prints {fullPercent(cell.percent)}
      {cohort && ` from ${cohort}`}: {CHOICE_WORDS[cell.chosenBy]} of{' '}
      {counted(cell.observations, 'observation')}. It never averages.
    </p>
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

function isOrigin(model: MatrixModel, tumor: string, site: string): boolean {
  return model.origins.some(
    origin => model.tumors[origin.tumor].iri === tumor && model.sites[origin.site].iri === site,
  )
}

function findCell(model: MatrixModel, tumor: string, site: string): MatrixCell | undefined {
  return model.cells.find(
    cell => model.tumors[cell.tumor].iri === tumor && model.sites[cell.site].iri === site,
  )
}

/** The chosen measure, other measures of spread, the reverse direction, claims without a measure. */
type GroupRank = 0 | 1 | 2 | 3

function rankOf({ of, measured, claimClass }: EvidenceGroup, chosen: string | undefined): GroupRank {
  if (!measured) return 3
  if (claimClass === `${BASE}OriginObservation`) return 2
  return of.iri === chosen ? 0 : 1
}

const TAGS: readonly (string | undefined)[] = [
  undefined,
  'another measure',
  'the reverse direction',
  undefined,
]

/** How the numbers of a group differ from those of the matrix. */
function Tag({ rank }: { rank: GroupRank }): JSX.Element | null {
  const text = TAGS[rank]
  return text === undefined ? null : <span class="tag">{text}</span>
}
