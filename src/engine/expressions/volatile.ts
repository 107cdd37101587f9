import type { Expression } from '../../algebra/algebra.ts'
import { CONTEXTUAL } from './contextual.ts'

/**
 * Whether two evaluations on the same row may differ: the expression calls RAND, UUID, STRUUID or BNODE, or
 * asks for a pattern, which may.
 */
export function isVolatile(expression: Expression): boolean {
  if (expression.kind === 'exists') return true
  if (expression.kind !== 'call') return false
  return CONTEXTUAL.get(expression.name)?.volatile === true || expression.args.some(isVolatile)
}
