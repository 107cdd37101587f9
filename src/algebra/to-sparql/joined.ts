import type { Operation } from '../algebra.ts'

/** What a tree of joins joins, in order; `operation` alone where it is no join. Without recursion. */
export function joined(operation: Operation): Operation[] {
  return flattened(operation, 'join')
}

/** The alternatives of a tree of unions, in order. */
export function united(operation: Operation): Operation[] {
  return flattened(operation, 'union')
}

function flattened(operation: Operation, op: 'join' | 'union'): Operation[] {
  const parts: Operation[] = []
  const waiting = [operation]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.op === op) waiting.push(part.right, part.left)
    else parts.push(part)
  }
  return parts
}
