// EXISTS as a condition, to combine with others: what `query.exists(…)` says on its own.
import { QueryError } from '../rdf/errors.ts'
import { checkInner } from './inner-query.ts'
import { asTyped, ExpressionOperand } from './operand.ts'
import type { BooleanOperand } from './operand-types.ts'
import type { Parameter } from './parameter.ts'
import { Query } from './query.ts'
import type { Subquery } from './query-types.ts'
import { shown } from './term-of.ts'

/** Whether the query has a row that agrees with what the row at hand binds. */
export function exists<Needs extends Parameter = never>(
  query: Subquery<object, Needs>,
): BooleanOperand<'boolean', Needs> {
  return condition(query, false)
}

/** Whether the query has no row that agrees with what the row at hand binds. */
export function notExists<Needs extends Parameter = never>(
  query: Subquery<object, Needs>,
): BooleanOperand<'boolean', Needs> {
  return condition(query, true)
}

function condition<Needs>(query: unknown, negated: boolean): BooleanOperand<'boolean', Needs> {
  const method = negated ? 'notExists' : 'exists'
  if (!(query instanceof Query)) throw new QueryError(`${method}(…) takes a query, not ${shown(query)}.`)
  checkInner(query.state, method)
  return asTyped(new ExpressionOperand({ kind: 'exists', negated, query: query.state }, ['boolean']))
}
