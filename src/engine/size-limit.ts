import type { Expression, Operation, Path } from '../algebra/algebra.ts'
import { LimitError } from '../rdf/errors.ts'

/** Triple patterns and operators in one query: a plan keeps columns for each. */
export const MOST_PARTS = 1000

/** Throws `LimitError` where a query has more than 1,000 triple patterns and operators. */
export function checkSize(root: Operation): void {
  let parts = 0
  const waiting: (Operation | Expression)[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('kind' in node) {
      if (node.kind === 'call') waiting.push(...node.args)
      else if (node.kind === 'exists') waiting.push(node.pattern)
      continue
    }
    parts += node.op === 'bgp' ? node.patterns.length : node.op === 'path' ? stepsOf(node.path) : 1
    if (parts > MOST_PARTS)
      throw new LimitError(
        `The query has more than ${MOST_PARTS.toLocaleString('en')} triple patterns and operators; split it up, or put what varies into VALUES.`,
      )
    if ('left' in node) waiting.push(node.left, node.right)
    if ('input' in node) waiting.push(node.input)
    if ('expression' in node && node.expression !== undefined) waiting.push(node.expression)
  }
}

function stepsOf(path: Path): number {
  if ('paths' in path) return path.paths.reduce((sum, part) => sum + stepsOf(part), 0)
  return 'path' in path ? stepsOf(path.path) : 1
}
