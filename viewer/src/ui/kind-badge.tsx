import type { JSX } from 'preact'
import type { EntityKind } from '../core/domain.ts'
import { kindLetters, kindName } from '../core/kinds.ts'

interface Props {
  readonly kind: EntityKind
  /** Label of the class, for what is of no known kind. */
  readonly className?: string
  /** Without the word for screen readers, where it stands beside the badge. */
  readonly silent?: boolean
}

/** The letters of a kind on its hue; the word for screen readers. */
export function KindBadge({ kind, className = '', silent = false }: Props): JSX.Element {
  const name = kindName(kind, className)
  return (
    <span class={`badge kind-${kind}`} title={name}>
      <span aria-hidden="true">{kindLetters(kind, className)}</span>
      {!silent && <span class="vh">{name}: </span>}
    </span>
  )
}
