import type { JSX } from 'preact'
import type { Start } from '../core/messages.ts'
import { counted, number } from '../core/words.ts'
import { useViewer } from './context.ts'
import { Heading } from './heading.tsx'
import { KindBadge } from './kind-badge.tsx'
import { Questions } from './start-bar.tsx'
import { useRequest } from './use-request.ts'
import { useStatus } from './use-status.ts'

const LIMIT = 60

/** The graph before anything is named: what the data hold, and where to begin. */
export function GraphStart(): JSX.Element {
  const { overview, problems, dispatch } = useViewer()
  const loaded = overview.value
  const { value: start } = useRequest('start', loaded && { limit: LIMIT })
  useStatus(loaded?.triples === 0 ? 'These data hold no triples.' : undefined)
  if (loaded === undefined || start === undefined) {
    const failed = problems.value.length > 0 && loaded === undefined
    return failed ? <p class="empty">No data.</p> : <p class="empty quiet-start">Reading the data …</p>
  }
  if (loaded.triples === 0) {
    return (
      <section class="graph-start">
        <Heading of="view">These data hold no triples</Heading>
        <p>{loaded.files.join(', ')} could be read, but nothing is stated in it.</p>
      </section>
    )
  }
  return (
    <section class="graph-start">
      <Heading of="view">The graph starts from what you name</Heading>
      <p>Search by name, class or identifier, or take one of these.</p>
      {loaded.bundled && <Questions ask={dispatch} ready />}
      {loaded.kinds.length === 0 && (
        <p>
          {number(loaded.triples)} triples from {loaded.files.join(', ')}. They hold no observations of where
          tumors spread, so there is no matrix.
        </p>
      )}
      <dl class="counts" aria-label="What the data hold">
        {start.classes.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <Entities start={start} />
    </section>
  )
}

function Entities({ start: { entities, total } }: { start: Start }): JSX.Element | null {
  const { dispatch } = useViewer()
  if (total === 0) {
    return (
      <p>
        No resource in them is an individual with a class or a link to another: classes and properties are not
        drawn.
      </p>
    )
  }
  return (
    <>
      <h3>
        {entities.length < total
          ? `The ${entities.length} most connected of ${number(total)}`
          : `All ${counted(total, 'resource')}, most connected first`}
      </h3>
      <ul class="start-list">
        {entities.map(({ iri, label, kind, className, edges }) => (
          <li key={iri}>
            <button type="button" onClick={() => dispatch({ type: 'focus', iris: [iri] })}>
              <KindBadge kind={kind} className={className} />
              <span class="name">{label}</span>
              <span class="count">{counted(edges, 'edge')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
