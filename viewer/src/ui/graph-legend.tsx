import type { JSX } from 'preact'
import type { EntityKind } from '../core/domain.ts'
import { CONTEXT_RELATION, type Neighbourhood } from '../core/neighbourhood.ts'
import { KINDS } from '../core/palette.ts'
import { KindBadge } from './kind-badge.tsx'

function isPlainClaim({ sign, claims, relation }: Neighbourhood['edges'][number]): boolean {
  return sign === 'none' && claims.length > 0 && relation !== CONTEXT_RELATION
}

/** What letters, lines and marks mean; only those in the drawing. */
export function GraphLegend({ shown }: { shown: Neighbourhood }): JSX.Element {
  const kinds = [...new Set(shown.nodes.map(node => node.kind))]
  const has = (test: (edge: Neighbourhood['edges'][number]) => boolean) => shown.edges.some(test)
  return (
    <ul class="graph-legend" aria-label="Legend">
      {kinds.map(kind => (
        <li key={kind}>
          <KindBadge kind={kind} silent /> {KINDS[kind as EntityKind].name}
        </li>
      ))}
      {has(edge => edge.sign === 'promotes') && <Line className="promotes" head="arrow" text="promotes" />}
      {has(edge => edge.sign === 'inhibits') && <Line className="inhibits" head="bar" text="inhibits" />}
      {has(edge => edge.relation === CONTEXT_RELATION) && (
        <Line className="structure" head="none" text="studied in" />
      )}
      {has(isPlainClaim) && <Line className="relation" head="arrow" text="other claim" />}
      {has(edge => edge.claims.length === 0) && (
        <Line className="structure" head="none" text="classification" />
      )}
      {has(edge => edge.inferred) && <li>paler: inferred from narrower terms</li>}
      {has(edge => edge.conflict) && (
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

function Line({
  className,
  head,
  text,
}: {
  className: string
  head: 'arrow' | 'bar' | 'none'
  text: string
}): JSX.Element {
  return (
    <li>
      <svg viewBox="0 0 28 12" width="28" height="12" class={`line ${className}`} aria-hidden="true">
        <path d="M1 6h24" />
        {head === 'arrow' && <path class="tip" d="M27 6l-8-4v8z" />}
        {head === 'bar' && <path class="bar" d="M25.5 1v10" />}
      </svg>{' '}
      {text}
    </li>
  )
}
