// Expressions as the builder holds them until a query takes them in: the algebra's, and beside them
// parameters with their ranges, aggregates, and queries that EXISTS asks.
import type { Aggregate, Expression, Operation } from '../algebra/algebra.ts'
import type { Parameter } from './parameter.ts'
import type { QueryState } from './query-state.ts'

/** An aggregate before it has a variable. */
export type AggregateCall = Omit<Aggregate, 'variable' | 'expression'> & {
  readonly argument?: BuilderExpression
}

export type BuilderExpression =
  | Extract<Expression, { kind: 'term' | 'variable' }>
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly BuilderExpression[] }
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  | { readonly kind: 'aggregate'; readonly call: AggregateCall }
  | { readonly kind: 'exists'; readonly negated: boolean; readonly query: QueryState }

/** What becomes of the parts that the algebra has not. */
interface Lowering {
  parameter(parameter: Parameter): Expression
  aggregate(call: AggregateCall): Expression
  exists(query: QueryState): Operation
}

/** `expression` in the algebra. */
export function lower(expression: BuilderExpression, lowering: Lowering): Expression {
  switch (expression.kind) {
    case 'term':
    case 'variable':
      return expression
    case 'call':
      return { ...expression, args: expression.args.map(arg => lower(arg, lowering)) }
    case 'parameter':
      return lowering.parameter(expression.parameter)
    case 'aggregate':
      return lowering.aggregate(expression.call)
    case 'exists':
      return { kind: 'exists', negated: expression.negated, pattern: lowering.exists(expression.query) }
  }
}
