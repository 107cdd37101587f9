import type { Expression } from '../../algebra/algebra.ts'
import type { Term } from '../../rdf/terms.ts'
import { Dictionary } from '../../store/dictionary.ts'
import type { Batch } from '../batch.ts'
import { QueryTerms } from '../query-terms.ts'
import { compileExpression } from './compile.ts'
import type { EvaluationContext } from './context.ts'
import { isVolatile } from './volatile.ts'

export { isVolatile } from './volatile.ts'

const NO_ROWS: Batch = { columns: [], length: 1 }

/** The value of an expression that has one of its own: no variable, nothing volatile; else, or for an error, undefined. */
export function evaluateConstant(expression: Expression, context: EvaluationContext): Term | undefined {
  if (isVolatile(expression) || mentionsVariable(expression)) return undefined
  const scope = { variables: [], terms: new QueryTerms(new Dictionary()), context, exists: () => false }
  return compileExpression(expression, scope)(NO_ROWS, 0)
}

function mentionsVariable(expression: Expression): boolean {
  if (expression.kind === 'variable') return true
  return expression.kind === 'call' && expression.args.some(mentionsVariable)
}
