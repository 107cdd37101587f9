import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Selection } from '../core/state.ts'
import { CellPanel } from './cell-panel.tsx'
import { useViewer } from './context.ts'
import { EdgePanel } from './edge-panel.tsx'
import { EntityPanel } from './entity-panel.tsx'

/** The evidence behind what is selected. */
export function Inspector({ selection }: { selection: Selection }): JSX.Element {
  const { dispatch } = useViewer()
  const panel = useRef<HTMLElement>(null)
  const key = JSON.stringify(selection)
  useEffect(() => panel.current?.scrollTo(0, 0), [key])
  // On a phone the panel is a sheet over the view: it opens as a peek.
  const [tall, setTall] = useState(false)
  return (
    <aside ref={panel} class={tall ? 'inspector tall' : 'inspector'} aria-label="Evidence">
      <button type="button" class="pull" aria-expanded={tall} onClick={() => setTall(!tall)}>
        {tall ? 'Show less' : 'Show more'}
      </button>
      <button
        type="button"
        class="close"
        aria-label="Close the evidence"
        onClick={() => dispatch({ type: 'select', selection: undefined })}
      >
        ×
      </button>
      <Panel selection={selection} />
    </aside>
  )
}

function Panel({ selection }: { selection: Selection }): JSX.Element {
  switch (selection.kind) {
    case 'cell':
      return <CellPanel tumor={selection.tumor} site={selection.site} />
    case 'edge':
      return <EdgePanel subject={selection.subject} relation={selection.relation} object={selection.object} />
    case 'entity':
      return <EntityPanel key={selection.iri} iri={selection.iri} />
  }
}
