import type { JSX } from 'preact'
import { type Facet, type KindFacet, MOST_NODES, type Neighbourhood } from '../core/neighbourhood.ts'
import { FIRST_LIMIT } from '../core/state.ts'
import { counted, number } from '../core/words.ts'
import { useViewer } from './context.ts'
import { Heading } from './heading.tsx'
import { KindBadge } from './kind-badge.tsx'

/** The focus, and which relations and kinds are drawn around it. */
export function GraphToolbar({ shown }: { shown: Neighbourhood }): JSX.Element {
  const { state, dispatch } = useViewer()
  const { relations, kinds, inferred, limit } = state.value
  const drawn = shown.nodes.filter(node => !node.focus).length
  return (
    <div class="toolbar graph-toolbar">
      <div class="focus-line">
        <Heading of="view">Around</Heading>
        {shown.nodes
          .filter(node => node.focus)
          .map(node => (
            <span key={node.iri} class="chip">
              <KindBadge kind={node.kind} className={node.className} />
              {node.label}
              <button
                type="button"
                aria-label={`Take ${node.label} out of the focus`}
                onClick={() => dispatch({ type: 'dropFocus', iri: node.iri })}
              >
                ×
              </button>
            </span>
          ))}
        <p class="fold-note">
          {counted(drawn, 'neighbor')} of {number(shown.available)} · {counted(shown.edges.length, 'edge')}
          {shown.available > drawn && limit < MOST_NODES && (
            <>
              {' · '}
              <button
                type="button"
                class="link"
                onClick={() => dispatch({ type: 'limit', limit: MOST_NODES })}
              >
                show {shown.available + 1 > MOST_NODES ? `up to ${MOST_NODES}` : 'all'}
              </button>
            </>
          )}
          {limit > FIRST_LIMIT && (
            <>
              {' · '}
              <button
                type="button"
                class="link"
                onClick={() => dispatch({ type: 'limit', limit: FIRST_LIMIT })}
              >
                show fewer
              </button>
            </>
          )}
          {shown.inferred > 0 && (
            <>
              {' · '}
              <button
                type="button"
                class="link"
                onClick={() => dispatch({ type: 'showInferred', inferred: !inferred })}
              >
                {inferred ? 'hide' : 'show'} {number(shown.inferred)} inferred
              </button>
            </>
          )}
        </p>
        {shown.unknown.length > 0 && (
          <p class="warning">
            {counted(shown.unknown.length, 'item')} of the link {shown.unknown.length === 1 ? 'is' : 'are'}{' '}
            not in this data version: {shown.unknown.join(', ')}
          </p>
        )}
      </div>
      <Facets
        legend="Kinds"
        facets={shown.kinds}
        chosen={kinds}
        change={next => dispatch({ type: 'filterKinds', kinds: next })}
      />
      <Facets
        legend="Relations"
        facets={shown.relations}
        chosen={relations}
        change={next => dispatch({ type: 'filterRelations', relations: next })}
      />
    </div>
  )
}

interface FacetsProps {
  readonly legend: string
  readonly facets: readonly (Facet | KindFacet)[]
  /** Keys that are on; undefined = all. */
  readonly chosen: readonly string[] | undefined
  change(next: readonly string[] | undefined): void
}

function Facets({ legend, facets, chosen, change }: FacetsProps): JSX.Element | null {
  if (facets.length < 2 && chosen === undefined) return null
  const isOn = (key: string) => chosen === undefined || chosen.includes(key)
  const toggle = (key: string) => {
    // From "all", the first click keeps only that one; emptying the last goes back to all.
    const next =
      chosen === undefined ? [key] : isOn(key) ? chosen.filter(item => item !== key) : [...chosen, key]
    change(next.length === 0 || facets.every(facet => next.includes(facet.key)) ? undefined : next)
  }
  return (
    <fieldset class="facets">
      <legend>{legend}</legend>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => change(undefined)}>
        all
      </button>
      {facets.map(facet => (
        <button
          key={facet.key}
          type="button"
          aria-pressed={chosen !== undefined && isOn(facet.key)}
          onClick={() => toggle(facet.key)}
        >
          {'kind' in facet && <KindBadge kind={facet.kind} className={facet.className} silent />}
          {facet.label} <span class="count">{number(facet.count)}</span>
        </button>
      ))}
    </fieldset>
  )
}
