// Whether an expression matches somewhere in a text needs no more of it than has to be there: `.*cancer.*`
// is found where `cancer` is. What may be empty at either end is left out, what repeats there is held to
// its smallest number, and groups capture nothing. Not for expressions with back-references.
import { alwaysMatchesEmpty, type Node } from './syntax.ts'

/** An expression that matches somewhere in exactly the texts in which `node` does. */
export function trimmed(node: Node): Node {
  return trimmedAt(trimmedAt(node, 'start'), 'end')
}

const NOTHING: Node = { kind: 'sequence', items: [] }

function trimmedAt(node: Node, side: 'start' | 'end'): Node {
  if (alwaysMatchesEmpty(node)) return NOTHING
  switch (node.kind) {
    case 'group':
      return trimmedAt(node.body, side)
    case 'choice':
      return { kind: 'choice', branches: node.branches.map(branch => trimmedAt(branch, side)) }
    case 'repeat': {
      if (node.least === 1) return trimmedAt(node.body, side)
      return { ...node, most: node.least }
    }
    case 'sequence': {
      const needed = side === 'start' ? [...node.items] : [...node.items].reverse()
      while (alwaysMatchesEmpty(needed[0]!)) needed.shift()
      needed[0] = trimmedAt(needed[0]!, side)
      return { kind: 'sequence', items: side === 'start' ? needed : needed.reverse() }
    }
    default:
      return node
  }
}
