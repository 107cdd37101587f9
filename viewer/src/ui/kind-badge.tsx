import type { JSX } from 'preact'
import type { EntityKind } from '../core/domain.ts'
import { KINDS } from '../core/palette.ts'

/** The letter of a kind on its hue; the word for screen readers. */
export function KindBadge({ kind, silent = false }: { kind: EntityKind; silent?: boolean }): JSX.Element {
  return (
    <span class={`badge kind-${kind}`} title={KINDS[kind].name}>
      <span aria-hidden="true">{KINDS[kind].letter}</span>
      {!silent && <span class="vh">{KINDS[kind].name}: </span>}
    </span>
  )
}
