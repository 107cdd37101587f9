// substitute(pattern, μ) of section 18.6: what EXISTS asks. Where putting a term in place of a variable makes
// no pattern (what a subquery selects, what BIND and VALUES bind), the row is joined instead.
import { type Expression, NOTHING, type Operation, type PatternTerm } from '../../src/algebra/algebra.ts'
import { variablesOf } from '../../src/algebra/scope.ts'
import type { Solution } from './naive-solutions.ts'

export function substituted(operation: Operation, solution: Solution): Operation {
  const inside = (part: Operation) => substituted(part, solution)
  const put = <T extends PatternTerm>(term: T) =>
    (term.termType === 'Variable' ? solution.get(term.value) : undefined) ?? term
  switch (operation.op) {
    case 'bgp': {
      const patterns = operation.patterns.map(({ subject, predicate, object }) => ({
        subject: put(subject),
        predicate: put(predicate),
        object: put(object),
      }))
      return { op: 'bgp', patterns }
    }
    case 'path':
      return { ...operation, subject: put(operation.subject), object: put(operation.object) }
    case 'graph': {
      const name = put(operation.name)
      if (name.termType !== 'NamedNode' && name.termType !== 'Variable') return NOTHING
      return { op: 'graph', name, input: inside(operation.input) }
    }
    case 'join':
    case 'union':
    case 'minus':
      return { op: operation.op, left: inside(operation.left), right: inside(operation.right) }
    case 'leftJoin': {
      const { left, right, expression } = operation
      const condition = expression && { expression: inExpression(expression, solution) }
      return { op: 'leftJoin', left: inside(left), right: inside(right), ...condition }
    }
    case 'filter':
      return {
        op: 'filter',
        expression: inExpression(operation.expression, solution),
        input: inside(operation.input),
      }
    case 'extend': {
      const { variable, expression, input } = operation
      const extended: Operation = {
        op: 'extend',
        variable,
        expression: inExpression(expression, solution),
        input: inside(input),
      }
      return solution.has(variable) ? withRow(extended, [variable], solution) : extended
    }
    default:
      return withRow(operation, variablesOf(operation), solution)
  }
}

function withRow(operation: Operation, names: readonly string[], solution: Solution): Operation {
  const variables = names.filter(name => solution.has(name))
  const rows = [variables.map(name => solution.get(name))]
  return { op: 'join', left: { op: 'values', variables, rows }, right: operation }
}

function inExpression(expression: Expression, solution: Solution): Expression {
  switch (expression.kind) {
    case 'term':
      return expression
    case 'variable': {
      const term = solution.get(expression.name)
      return term === undefined ? expression : { kind: 'term', term }
    }
    case 'call':
      return { ...expression, args: expression.args.map(arg => inExpression(arg, solution)) }
    case 'exists':
      return { ...expression, pattern: substituted(expression.pattern, solution) }
  }
}
