// Calls whose arguments are all constants are made once, before the query runs; a condition that is then known
// to hold goes, and one that can't hold leaves no rows.
import { type Expression, NOTHING, type Operation } from '../../algebra/algebra.ts'
import { mapExpressions, mapOperations } from '../../algebra/map-operations.ts'
import type { Evaluation } from '../evaluation.ts'
import { effectiveBoolean } from '../expressions/compile.ts'
import { evaluateConstant } from '../expressions/constant.ts'
import type { Pass } from './pass.ts'

export const foldConstants: Pass = {
  name: 'constant folding',
  purpose: 'evaluate what depends on no row once',
  apply: (operation, { evaluation }) =>
    mapOperations(operation, part => simplified(mapExpressions(part, e => folded(e, evaluation)))),
}

function folded(expression: Expression, evaluation: Evaluation): Expression {
  if (expression.kind !== 'call') return expression
  const args = expression.args.map(arg => folded(arg, evaluation))
  const call = args.every((arg, k) => arg === expression.args[k]) ? expression : { ...expression, args }
  if (args.length === 0 || args.some(arg => arg.kind !== 'term')) return call
  evaluation.budget.checkTime()
  const term = evaluateConstant(call, evaluation.context)
  return term === undefined ? call : { kind: 'term', term }
}

/** A filter whose condition is a constant. */
function simplified(operation: Operation): Operation {
  if (operation.op !== 'filter' || operation.expression.kind !== 'term') return operation
  if (effectiveBoolean(operation.expression.term) === true) return operation.input
  return { ...operation, input: NOTHING }
}
