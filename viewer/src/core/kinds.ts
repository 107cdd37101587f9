// By what entities are told apart: the kinds of the ontology, and in other data the classes themselves.
import type { EntityKind } from './domain.ts'
import { KINDS } from './palette.ts'

/** What must be known of an entity to tell what it is. */
export interface Kinded {
  readonly kind: EntityKind
  /** IRI and label of its most specific class, both '' where it has none. */
  readonly type: string
  readonly className: string
}

export interface KindGroup {
  /** The kind; of another the IRI of the class. */
  readonly key: string
  /** In the plural where the kind is known; of a class its label, which may be either. */
  readonly label: string
}

/** The group an entity is filtered and counted by. */
export function groupOf({ kind, type, className }: Kinded): KindGroup {
  if (kind !== 'other' || className === '') return { key: kind, label: KINDS[kind].plural }
  return { key: type, label: className }
}

/** What one entity of that sort is called. */
export function kindName(kind: EntityKind, className: string): string {
  return kind === 'other' && className !== '' ? className : KINDS[kind].name
}

/** The letters that stand for it: those of the kind, of another class its own first one. */
export function kindLetters(kind: EntityKind, className: string): string {
  const own = kind === 'other' ? /[\p{L}\p{N}]/u.exec(className.replace(/^[\w-]*:/, '')) : null
  return own ? own[0].toUpperCase() : KINDS[kind].letter
}
