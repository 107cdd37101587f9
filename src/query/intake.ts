// Expressions taken into a query: as algebra, and the query with what they bring along.
import type { Expression } from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import { type AggregateCall, lower } from './builder-expression.ts'
import { partOf, renumberedState, takenIn } from './inner-query.ts'
import type { ExpressionOperand } from './operand.ts'
import { type QueryState, withParameter } from './query-state.ts'

/** What a step of the chain takes in, expression by expression: `state` then has what they bring. */
export interface Intake {
  state: QueryState
}

/** An expression in the algebra, its parameters and hidden variables taken into `intake`. */
export function taken(
  intake: Intake,
  operand: ExpressionOperand,
  aggregate: (call: AggregateCall) => Expression = refuseAggregate,
): Expression {
  return lower(operand.expression, {
    aggregate,
    parameter: parameter => {
      intake.state = withParameter(intake.state, parameter)
      return { kind: 'variable', name: parameter.name }
    },
    exists: query => {
      const inner = renumberedState(query, intake.state.hidden)
      intake.state = takenIn(intake.state, inner)
      return partOf(inner).operation
    },
  })
}

/** `taken` for one expression: what it is in the algebra, and the state with what it brings. */
export function lowered(state: QueryState, operand: ExpressionOperand): [Expression, QueryState] {
  const intake: Intake = { state }
  const expression = taken(intake, operand)
  return [expression, intake.state]
}

function refuseAggregate({ function: name }: AggregateCall): never {
  throw new QueryError(
    `${name}(…) is computed of a group: it stands in aggregate(…), after which filter(…) sees its name.`,
  )
}
