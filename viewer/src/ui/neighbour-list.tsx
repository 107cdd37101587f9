// The drawing as headings and lists: every node and every edge at the focus, for keyboard and screen reader.
import type { JSX } from 'preact'
import type { EdgeSummary } from '../core/domain.ts'
import { type GraphNode, joinGroup, type Neighbourhood } from '../core/neighbourhood.ts'
import { reverseHeading } from '../core/relation-words.ts'
import { type Selection, sameSelection } from '../core/state.ts'
import { counted } from '../core/words.ts'
import { useViewer } from './context.ts'
import { KindBadge } from './kind-badge.tsx'

interface Group {
  readonly heading: string
  /** How many there are, listed or not. */
  readonly total: number
  readonly items: { readonly node: GraphNode; readonly edge: EdgeSummary | undefined }[]
}

/** The lists; Up and Down lead from node to node. */
export function NeighbourList({ shown }: { shown: Neighbourhood }): JSX.Element {
  const { state, dispatch } = useViewer()
  const { selection } = state.value
  const select = (next: Selection) => dispatch({ type: 'select', selection: next })
  return (
    <nav class="neighbours" aria-label="Neighbors" onKeyDown={moveByArrows}>
      {groupNeighbours(shown).map(({ heading, total, items }) => (
        <section key={heading}>
          <h3>
            {heading}{' '}
            <span class="count">
              {items.length < total ? `${items.length} shown of ${total}` : items.length}
            </span>
          </h3>
          <ul>
            {items.map(({ node, edge }) => {
              const own: Selection = { kind: 'entity', iri: node.iri }
              const join = edge && edgeSelection(edge)
              return (
                <li key={`${node.iri} ${edge?.id}`}>
                  <button
                    type="button"
                    class="node"
                    aria-pressed={sameSelection(selection, own)}
                    onClick={() => select(own)}
                    onDblClick={() => dispatch({ type: 'focus', iris: [node.iri] })}
                  >
                    <KindBadge kind={node.kind} className={node.className} />
                    <span>{node.label}</span>
                  </button>
                  {edge && join && edge.claims.length > 0 && (
                    <button
                      type="button"
                      class={edge.conflict ? 'sources conflict' : 'sources'}
                      aria-pressed={sameSelection(selection, join)}
                      title={`Evidence: ${counted(edge.sources, 'independent source')}${edge.conflict ? ', in conflict' : ''}`}
                      aria-label={`Evidence for ${edge.relationLabel} ${node.label}: ${counted(edge.sources, 'independent source')}${edge.conflict ? ', in conflict' : ''}`}
                      onClick={() => select(join)}
                    >
                      {edge.sources}
                    </button>
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
      {shown.nodes.length <= shown.nodes.filter(node => node.focus).length && (
        <p class="empty">
          Nothing joins the focus under these filters.{' '}
          {shown.kinds.length > 0 ? 'Other kinds are listed above.' : ''}
        </p>
      )}
    </nav>
  )
}

function edgeSelection({ subject, relation, object }: EdgeSummary): Selection {
  return { kind: 'edge', subject, relation, object }
}

/** One group per focus item, relation and direction; then the nodes that only other nodes reach. */
function groupNeighbours({ nodes, edges, totals }: Neighbourhood): Group[] {
  const byIri = new Map(nodes.map(node => [node.iri, node]))
  const groups = new Map<string, Group & { readonly items: Group['items'][number][] }>()
  const placed = new Set<string>()
  const several = nodes.filter(node => node.focus).length > 1
  for (const center of nodes.filter(node => node.focus)) {
    for (const edge of edges) {
      if (edge.subject !== center.iri && edge.object !== center.iri) continue
      const outgoing = edge.subject === center.iri
      const node = byIri.get(outgoing ? edge.object : edge.subject)!
      const heading = outgoing
        ? `${several ? `${center.label} ` : ''}${edge.relationLabel}`
        : reverseHeading(edge.relationLabel, center.label)
      const key = joinGroup(center.iri, edge)
      add(groups, key, { heading, total: totals[key] ?? 0 }, { node, edge })
      placed.add(node.iri)
    }
  }
  for (const node of nodes) {
    if (!node.focus && !placed.has(node.iri))
      add(groups, '', { heading: 'reached through these', total: 0 }, { node, edge: undefined })
  }
  return [...groups.values()]
}

function add(
  groups: Map<string, Group & { readonly items: Group['items'][number][] }>,
  key: string,
  head: Omit<Group, 'items'>,
  item: Group['items'][number],
): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, { ...head, items: [item] })
  else group.items.push(item)
}

function moveByArrows(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const list = event.currentTarget as HTMLElement
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('button.node')]
  const row = (event.target as HTMLElement).closest('li')
  const at = buttons.findIndex(button => button.closest('li') === row)
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
