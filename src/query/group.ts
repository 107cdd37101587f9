// GROUP BY with its aggregates. An aggregate that stands alone gets the name asked for; one inside another
// expression gets a hidden variable, and the expression is computed over it.
import type { Aggregate, Expression, Operation } from '../algebra/algebra.ts'
import { expressionVariables } from '../algebra/scope.ts'
import { QueryError } from '../rdf/errors.ts'
import type { AggregateCall } from './builder-expression.ts'
import { hiddenName } from './hidden-variables.ts'
import { partOf } from './inner-query.ts'
import { type Intake, taken } from './intake.ts'
import { ExpressionOperand, operandOf, operandsOf } from './operand.ts'
import { newName } from './pattern-slot.ts'
import type { Range } from './property.ts'
import { allVariables, EMPTY, type QueryState } from './query-state.ts'
import { shown } from './term-of.ts'

/**
 * The groups of `state` by the variables `by`, with what is computed of each: by the name that it gets, an
 * expression, or a function of the variables to one.
 */
export function grouped(state: QueryState, by: readonly string[], computed: unknown): QueryState {
  if (typeof computed !== 'object' || computed === null || computed instanceof ExpressionOperand)
    throw new QueryError(`aggregate(…) takes an object such as { n: count() }, not ${shown(computed)}.`)
  const { operation: input, ranges } = partOf(state)
  const variables = operandsOf([...ranges.keys()], name => ranges.get(name)!)
  const aggregates: Aggregate[] = []
  const extensions: [string, Expression][] = []
  const known = new Map<string, readonly Range[]>(by.map(name => [name, ranges.get(name)!]))
  const intake: Intake = { state }

  const aggregate = (variable: string, { argument, ...call }: AggregateCall): Expression => {
    const expression =
      argument &&
      taken(intake, new ExpressionOperand(argument, ['any']), inner => {
        throw new QueryError(`${inner.function}(…) can't stand inside ${call.function}(…).`)
      })
    aggregates.push({ variable, ...call, ...(expression && { expression }) })
    return { kind: 'variable', name: variable }
  }

  for (const [key, what] of Object.entries(computed)) {
    const name = newName(key)
    if (known.has(name))
      throw new QueryError(`?${name} is grouped by already; give the aggregate another name.`)
    const asked: unknown = typeof what === 'function' ? what(variables) : what
    const operand = operandOf(asked, ['any'], `aggregate({ ${name}: … })`)
    known.set(name, operand.ranges)
    if (operand.expression.kind === 'aggregate') {
      aggregate(name, operand.expression.call)
      continue
    }
    const expression = taken(intake, operand, call => {
      const hidden = hiddenName(intake.state.hidden)
      intake.state = { ...intake.state, hidden: intake.state.hidden + 1 }
      return aggregate(hidden, call)
    })
    checkGrouped(name, expression, new Set([...by, ...intake.state.parameters.keys()]))
    extensions.push([name, expression])
  }
  if (aggregates.length === 0 && by.length === 0)
    throw new QueryError('aggregate({ … }) takes at least one aggregate, such as { n: count() }.')

  const { parameters, termParameters, hidden, dataset, outside, origin } = intake.state
  return {
    ...EMPTY,
    pattern: extensions.reduce<Operation>(
      (rest, [variable, expression]) => ({ op: 'extend', variable, expression, input: rest }),
      { op: 'group', by, aggregates, input },
    ),
    ranges: known,
    parameters,
    inside: allVariables(intake.state),
    termParameters,
    hidden,
    ...(dataset && { dataset }),
    ...(outside && { outside }),
    ...(origin && { origin }),
  }
}

function checkGrouped(name: string, expression: Expression, allowed: ReadonlySet<string>): void {
  const wrong = expressionVariables(expression).find(
    variable => !variable.startsWith(' ') && !allowed.has(variable),
  )
  if (wrong !== undefined)
    throw new QueryError(
      `?${wrong} has several values in a group: put an aggregate around it in { ${name}: … }, or group by it.`,
    )
}
