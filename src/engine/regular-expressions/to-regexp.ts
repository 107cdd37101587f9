// Writes a tree as JavaScript reads it with the flag `u` and no other.
import { WORD_SOURCE as W } from './character-escapes.ts'
import type { Node, Place, Repeat } from './syntax.ts'

/** JavaScript's own `m` would also take carriage returns and Unicode's separators for ends of lines. */
const PLACES: Readonly<Record<Place, string>> = {
  start: '^',
  end: '$',
  'line-start': '(?:^|(?<=\\n)(?=[^]))',
  'line-end': '(?:(?=\\n)|(?<!\\n)$)',
  boundary: `(?:(?<=${W})(?!${W})|(?<!${W})(?=${W}))`,
}

/** The source of a RegExp that matches what `node` does. */
export function regExpSource(node: Node): string {
  switch (node.kind) {
    case 'character':
      return node.set.source
    case 'assertion':
      return PLACES[node.at]
    case 'reference':
      return `(?:\\${node.index})`
    case 'group':
      return `(${regExpSource(node.body)})`
    case 'choice':
      return node.branches.map(regExpSource).join('|')
    case 'sequence':
      return node.items.map(item => (item.kind === 'choice' ? bracketed(item) : regExpSource(item))).join('')
    case 'repeat': {
      const whole = node.body.kind === 'character' || node.body.kind === 'group'
      return (whole ? regExpSource(node.body) : bracketed(node.body)) + quantifier(node)
    }
  }
}

function bracketed(node: Node): string {
  return `(?:${regExpSource(node)})`
}

function quantifier({ least, most, greedy }: Repeat): string {
  // Exponents would be read as letters.
  const [from, to] = [least, most].map(count => BigInt(Math.min(count, Number.MAX_SAFE_INTEGER)))
  const braces = most === Number.POSITIVE_INFINITY ? `{${from},}` : `{${from},${to}}`
  return greedy ? braces : `${braces}?`
}
