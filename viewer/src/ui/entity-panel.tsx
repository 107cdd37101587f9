import type { JSX } from 'preact'
import type { EntityDetails } from '../core/domain.ts'
import { safeUrl } from '../core/links.ts'
import type { EntityEvidence } from '../core/messages.ts'
import { counted, evidenceWords } from '../core/words.ts'
import { Connections } from './connections.tsx'
import { useViewer } from './context.ts'
import { EntityCards } from './entity-cards.tsx'
import { EntityLink } from './entity-link.tsx'
import { Heading } from './heading.tsx'
import { KindBadge } from './kind-badge.tsx'
import { SpreadProfile } from './spread-profile.tsx'
import { useRequest } from './use-request.ts'
import { useStatus } from './use-status.ts'
import { Waiting } from './waiting.tsx'

/** An entity: what it is, where it spreads (a tumor), what it is joined to, and its sources. */
export function EntityPanel({ iri }: { iri: string }): JSX.Element {
  const answer = useRequest('entity', { iri })
  const found = answer.value
  useStatus(
    found &&
      [
        found.details.label,
        found.details.className,
        counted(connectionsOf(found), 'connection'),
        found.claims > 0 && evidenceWords(found.tally),
      ]
        .filter(Boolean)
        .join(', '),
  )
  if (found === undefined)
    return <Waiting answer={answer} missing={`This is not in this data version: ${iri}`} />
  const { details } = found
  return (
    <>
      <p class="kicker">
        <KindBadge kind={details.kind} className={details.className} silent />{' '}
        {details.className || 'without a class'}
      </p>
      <Heading of="inspector">{details.label}</Heading>
      {details.definition && <p class="definition">{details.definition}</p>}
      {details.synonyms.length > 0 && <p class="synonyms">Also: {details.synonyms.join(', ')}</p>}
      <Actions iri={iri} />
      {found.rankings.length > 0 && <SpreadProfile tumor={iri} rankings={found.rankings} />}
      <Connections groups={found.groups} />
      <Facts details={details} />
      <Identifiers details={details} />
      <Sources iri={iri} found={found} />
    </>
  )
}

function connectionsOf({ groups }: EntityEvidence): number {
  return groups.reduce((sum, group) => sum + group.connections.length, 0)
}

function Actions({ iri }: { iri: string }): JSX.Element {
  const { state, view, dispatch } = useViewer()
  const { focus } = state.value
  const inGraph = view.value === 'graph'
  return (
    <div class="actions">
      {(!inGraph || focus.length !== 1 || focus[0] !== iri) && (
        <button type="button" onClick={() => dispatch({ type: 'focus', iris: [iri] })}>
          {inGraph ? 'Start the graph here' : 'Show in the graph'}
        </button>
      )}
      {inGraph && !focus.includes(iri) && (
        <button type="button" onClick={() => dispatch({ type: 'addFocus', iri })}>
          Add to the focus
        </button>
      )}
    </div>
  )
}

function Facts({ details }: { details: EntityDetails }): JSX.Element | null {
  if (details.facts.length === 0) return null
  return (
    <section>
      <h3>Facts</h3>
      <dl class="facts">
        {details.facts.map(({ property, values }) => (
          <div key={property.iri}>
            <dt>{property.label}</dt>
            <dd>
              {values.map((value, i) => (
                <span key={value.iri ?? value.label}>
                  {i > 0 && ', '}
                  {value.iri ? <EntityLink entity={{ iri: value.iri, label: value.label }} /> : value.label}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const MATCH_WORDS = {
  exactMatch: 'same',
  closeMatch: 'close',
  broadMatch: 'broader',
  narrowMatch: 'narrower',
} as const

function Identifiers({ details }: { details: EntityDetails }): JSX.Element | null {
  if (details.mappings.length === 0) return null
  return (
    <section>
      <h3>Identifiers</h3>
      <ul class="identifiers">
        {details.mappings.map(({ predicate, curie, url }) => {
          const address = safeUrl(url)
          return (
            <li key={curie}>
              {address ? (
                <a href={address} target="_blank" rel="noreferrer noopener">
                  {curie}
                </a>
              ) : (
                curie
              )}{' '}
              <span class="tag">{MATCH_WORDS[predicate]}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Sources({ iri, found }: { iri: string; found: EntityEvidence }): JSX.Element | null {
  if (found.claims === 0) return null
  return (
    <section>
      <h3>
        Evidence <span class="count">{evidenceWords(found.tally)}</span>
      </h3>
      <EntityCards iri={iri} total={found.claims} />
    </section>
  )
}
