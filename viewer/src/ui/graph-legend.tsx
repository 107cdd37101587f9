import type { JSX } from 'preact'
import { kindName } from '../core/kinds.ts'
import type { Neighbourhood } from '../core/neighbourhood.ts'
import type { EdgeRole } from '../render/graph-renderer.ts'
import { roleOf } from '../render/scene.ts'
import { KindBadge } from './kind-badge.tsx'

/** More names of stated relations than this say less than the one word for all. */
const MOST_NAMES = 3

/** What letters, lines and marks mean; only those in the drawing. */
export function GraphLegend({ shown }: { shown: Neighbourhood }): JSX.Element {
  const kinds = new Map(shown.nodes.map(node => [kindName(node.kind, node.className), node]))
  const roles = new Set(shown.edges.map(roleOf))
  return (
    <ul class="graph-legend" aria-label="Legend">
      {[...kinds].map(([name, { kind, className }]) => (
        <li key={name}>
          <KindBadge kind={kind} className={className} silent /> {name}
        </li>
      ))}
      {roles.has('promotes') && <Line of="promotes" text="promotes" />}
      {roles.has('inhibits') && <Line of="inhibits" text="inhibits" />}
      {roles.has('relation') && <Line of="relation" text="other claim" />}
      {roles.has('context') && <Line of="context" text="studied in" />}
      {roles.has('structure') && <Line of="structure" text={statedWords(shown)} />}
      {shown.edges.some(edge => edge.inferred) && <li>paler: inferred from narrower terms</li>}
      {shown.edges.some(edge => edge.conflict) && (
        <li>
          <svg viewBox="0 0 14 14" width="14" height="14" class="conflict-mark" aria-hidden="true">
            <path d="M7 1l6 6-6 6-6-6z" />
          </svg>{' '}
          sources disagree
        </li>
      )}
    </ul>
  )
}

/** The relations that rest on no claim, by name where they are few. */
function statedWords({ edges }: Neighbourhood): string {
  const stated = edges.filter(edge => roleOf(edge) === 'structure')
  const names = [...new Set(stated.map(edge => edge.relationLabel))]
  return names.length <= MOST_NAMES ? names.join(', ') : 'stated without a claim'
}

function Line({ of: role, text }: { of: EdgeRole; text: string }): JSX.Element {
  return (
    <li>
      <svg viewBox="0 0 28 12" width="28" height="12" class={`line ${role}`} aria-hidden="true">
        <path d="M1 6h24" />
        {role === 'inhibits' && <path class="bar" d="M25.5 1v10" />}
        {role !== 'inhibits' && role !== 'context' && <path class="tip" d="M27 6l-8-4v8z" />}
      </svg>{' '}
      {text}
    </li>
  )
}
