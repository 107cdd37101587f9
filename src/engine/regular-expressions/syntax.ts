// A regular expression as a tree. The flags are spent in reading: case variants are in the classes, the dot
// and the anchors say what they mean.
import type { CharacterClass } from './character-class.ts'

export type Node =
  | { readonly kind: 'character'; readonly set: CharacterClass }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly branches: readonly Node[] }
  | Repeat
  | { readonly kind: 'group'; readonly index: number; readonly body: Node }
  | { readonly kind: 'reference'; readonly index: number; readonly ignoreCase: boolean }
  | { readonly kind: 'assertion'; readonly at: Place }

export interface Repeat {
  readonly kind: 'repeat'
  readonly body: Node
  readonly least: number
  /** May be infinite. */
  readonly most: number
  readonly greedy: boolean
}

/** `line-start` and `line-end` are `^` and `$` with the flag `m`. */
export type Place = 'start' | 'end' | 'line-start' | 'line-end' | 'boundary'

export interface Expression {
  readonly root: Node
  /** Groups that capture, numbered from 1. */
  readonly groups: number
  /** Whether it has back-references, and how they compare. */
  readonly references: 'none' | 'exact' | 'ignoring case'
}

/** Whether the empty string matches `node` at any place of any text. */
export function alwaysMatchesEmpty(node: Node): boolean {
  return matchesEmpty(node, false)
}

/** Whether `node` can match the empty string in some text. */
export function mayMatchEmpty(node: Node): boolean {
  return matchesEmpty(node, true)
}

function matchesEmpty(node: Node, inSomeText: boolean): boolean {
  switch (node.kind) {
    case 'character':
      return false
    case 'assertion':
    case 'reference':
      return inSomeText
    case 'sequence':
      return node.items.every(item => matchesEmpty(item, inSomeText))
    case 'choice':
      return node.branches.some(branch => matchesEmpty(branch, inSomeText))
    case 'repeat':
      return node.least === 0 || matchesEmpty(node.body, inSomeText)
    case 'group':
      return matchesEmpty(node.body, inSomeText)
  }
}

/** Whether a match can only begin where the text does. */
export function isAnchored(node: Node): boolean {
  switch (node.kind) {
    case 'assertion':
      return node.at === 'start'
    case 'sequence':
      return node.items.length > 0 && isAnchored(node.items[0]!)
    case 'choice':
      return node.branches.every(isAnchored)
    case 'group':
      return isAnchored(node.body)
    default:
      return false
  }
}

/**
 * The groups that an iteration of a loop around them may leave out. They keep what they held before (F&O
 * 3.1, section 5.6.1.3: the last substring matched), where V8 forgets it.
 */
export function groupsKept(root: Node): ReadonlySet<number> {
  const kept = new Set<number>()
  const visit = (node: Node, inLoop: boolean, optional: boolean): void => {
    switch (node.kind) {
      case 'sequence':
        for (const item of node.items) visit(item, inLoop, optional)
        break
      case 'choice':
        for (const branch of node.branches)
          visit(branch, inLoop, optional || (inLoop && node.branches.length > 1))
        break
      case 'repeat':
        visit(node.body, inLoop || node.most > 1, optional || (inLoop && node.least === 0))
        break
      case 'group':
        if (optional) kept.add(node.index)
        visit(node.body, inLoop, optional)
        break
    }
  }
  visit(root, false, false)
  return kept
}
