// Expressions as the builder holds them until a query takes them in: the algebra's, and beside them
// parameters with their ranges, aggregates, and patterns of other queries.
import type { Aggregate, Expression, Operation } from '../algebra/algebra.ts'
import type { Parameter, ParameterRanges } from './parameter.ts'

/** An aggregate before it has a variable. */
export type AggregateCall = Omit<Aggregate, 'variable' | 'expression'> & {
  readonly argument?: BuilderExpression
}

/** A pattern that an EXISTS asks for, with the variables it names and the parameters it takes. */
export interface SubPattern {
  readonly operation: Operation
  readonly variables: ReadonlySet<string>
  readonly parameters: ParameterRanges
  /** How many variables that nobody can name it has, numbered from 0. */
  readonly hidden: number
}

export type BuilderExpression =
  | Extract<Expression, { kind: 'term' | 'variable' }>
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly BuilderExpression[] }
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  | { readonly kind: 'aggregate'; readonly call: AggregateCall }
  | { readonly kind: 'exists'; readonly negated: boolean; readonly pattern: SubPattern }

/** What becomes of the parts that the algebra has not. */
export interface Lowering {
  parameter(parameter: Parameter): Expression
  aggregate(call: AggregateCall): Expression
  exists(pattern: SubPattern): Operation
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
      return { ...expression, pattern: lowering.exists(expression.pattern) }
  }
}
