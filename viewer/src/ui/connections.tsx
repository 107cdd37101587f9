import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ConnectionGroup } from '../core/messages.ts'
import { counted, number } from '../core/words.ts'
import { useViewer } from './context.ts'
import { EntityLink } from './entity-link.tsx'
import { KindBadge } from './kind-badge.tsx'

const FIRST = 8

/** Everything an entity is joined to, relation by relation; the number opens the evidence. */
export function Connections({ groups }: { groups: readonly ConnectionGroup[] }): JSX.Element | null {
  if (groups.length === 0) return null
  return (
    <section>
      <h3>Connections</h3>
      {groups.map(group => (
        <Group key={group.heading} group={group} />
      ))}
    </section>
  )
}

/** "66 stated, 40 inferred", since the graph and its filters count the stated ones. */
function countWords(connections: ConnectionGroup['connections']): string {
  const inferred = connections.filter(({ edge }) => edge.inferred).length
  if (inferred === 0) return number(connections.length)
  return `${number(connections.length - inferred)} stated, ${number(inferred)} inferred`
}

function Group({ group: { heading, connections } }: { group: ConnectionGroup }): JSX.Element {
  const { dispatch } = useViewer()
  const [all, setAll] = useState(false)
  return (
    <div class="connection-group">
      <h4>
        {heading} <span class="count">{countWords(connections)}</span>
      </h4>
      <ul>
        {(all ? connections : connections.slice(0, FIRST)).map(({ edge, neighbour }) => {
          const { subject, relation, object } = edge
          return (
            <li key={edge.id} class={edge.inferred ? 'inferred' : undefined}>
              <KindBadge kind={neighbour.kind} className={neighbour.className} />
              <EntityLink entity={neighbour} />
              {edge.inferred && <span class="tag">inferred</span>}
              {edge.claims.length > 0 && (
                <button
                  type="button"
                  class={edge.conflict ? 'sources conflict' : 'sources'}
                  aria-label={`Evidence on ${neighbour.label}: ${counted(edge.sources, 'independent source')}`}
                  title={`Evidence: ${counted(edge.sources, 'independent source')}${edge.conflict ? ', in conflict' : ''}`}
                  onClick={() =>
                    dispatch({ type: 'select', selection: { kind: 'edge', subject, relation, object } })
                  }
                >
                  {edge.sources}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {connections.length > FIRST && !all && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          all {connections.length}
        </button>
      )}
    </div>
  )
}
