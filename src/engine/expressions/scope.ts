// What an expression becomes: closures over a batch and a row number, one for each kind of result that
// somebody asks for. Undefined stands for an error, as it does for an unbound variable.
import type { Expression, Operation } from '../../algebra/algebra.ts'
import type { Numeric } from '../../rdf/numeric.ts'
import type { Term } from '../../rdf/terms.ts'
import type { TermId } from '../../store/dictionary.ts'
import type { Batch } from '../batch.ts'
import type { QueryTerms } from '../query-terms.ts'
import type { EvaluationContext } from './context.ts'

export type Evaluate = (batch: Batch, row: number) => Term | undefined
/** The effective boolean value. */
export type Test = (batch: Batch, row: number) => boolean | undefined
/** The value as a number; undefined where it is none. */
export type EvaluateNumber = (batch: Batch, row: number) => Numeric | undefined
/** The id of the value, 0 for an error: no term is made of what is an id already. */
export type EvaluateId = (batch: Batch, row: number) => TermId

export interface Scope {
  readonly variables: readonly string[]
  readonly terms: QueryTerms
  readonly context: EvaluationContext
  /** Whether a pattern has a solution under the bindings of a row. */
  readonly exists: (pattern: Operation, batch: Batch, row: number) => boolean
}

/** The argument of an aggregate, in the forms that aggregates ask for. */
export interface Argument {
  /** The column of an argument that is a variable; -1 for other expressions. */
  readonly column: number
  readonly term: Evaluate
  readonly number: EvaluateNumber
  readonly id: EvaluateId
}

/** Expressions → closures over rows of one scope. */
export interface Compiler {
  readonly scope: Scope
  term(expression: Expression): Evaluate
  test(expression: Expression): Test
  number(expression: Expression): EvaluateNumber
  id(expression: Expression): EvaluateId
}

/** The column of a variable, -1 for one that no row binds and for other expressions. */
export function columnOf(expression: Expression, { variables }: Scope): number {
  return expression.kind === 'variable' ? variables.indexOf(expression.name) : -1
}
