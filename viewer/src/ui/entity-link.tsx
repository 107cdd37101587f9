import type { JSX } from 'preact'
import type { EntityRef } from '../core/messages.ts'
import { useViewer } from './context.ts'

/** A name that opens its entity. */
export function EntityLink({ entity }: { entity: Pick<EntityRef, 'iri' | 'label'> }): JSX.Element {
  const { dispatch } = useViewer()
  return (
    <button
      type="button"
      class="entity"
      onClick={() => dispatch({ type: 'select', selection: { kind: 'entity', iri: entity.iri } })}
    >
      {entity.label}
    </button>
  )
}
