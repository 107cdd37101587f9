import type { JSX } from 'preact'
import { evidenceWords } from '../core/words.ts'
import { EntityLink } from './entity-link.tsx'
import { EvidenceCards } from './evidence-cards.tsx'
import { Heading } from './heading.tsx'
import { useRequest } from './use-request.ts'
import { useStatus } from './use-status.ts'
import { Waiting } from './waiting.tsx'

interface Props {
  readonly subject: string
  readonly relation: string
  readonly object: string
}

/** An edge of the graph: what it says, and every claim behind it. */
export function EdgePanel({ subject, relation, object }: Props): JSX.Element {
  const answer = useRequest('edge', { subject, relation, object })
  const found = answer.waiting ? undefined : answer.value
  useStatus(
    found &&
      `${found.subject.label} ${found.edge.relationLabel} ${found.object.label}: ${evidenceWords(found.tally)}`,
  )
  if (found === undefined) return <Waiting answer={answer} missing="This edge is not in this data version." />
  const { edge, cards } = found
  return (
    <>
      <p class="kicker">Edge</p>
      <Heading of="inspector">
        <EntityLink entity={found.subject} />{' '}
        <span class={`relation ${edge.sign}`}>{edge.relationLabel}</span> <EntityLink entity={found.object} />
      </Heading>
      <p class="measure-note">
        {edge.claims.length === 0
          ? 'Stated by the data themselves, without a claim or a source of its own.'
          : evidenceWords(found.tally)}
      </p>
      {edge.inferred && (
        <p class="state state-inferred">
          Inferred: no source says it in these words. It follows from the narrower claims below.
        </p>
      )}
      {edge.conflict && <p class="state state-conflict">The sources disagree: compare the cards below.</p>}
      <EvidenceCards cards={cards} />
    </>
  )
}
