import type { Expression, Operation } from '../algebra/algebra.ts'
import { certainVariables, expressionVariables, mentionedVariables, variablesOf } from '../algebra/scope.ts'
import { spreadsOverGraphs } from './active-graph.ts'
import { isVolatile } from './expressions/volatile.ts'

/**
 * Whether evaluating `operation` under bindings of the variables `outer` gives the same as evaluating it
 * alone and joining: no filter, BIND, OPTIONAL or MINUS inside may see a variable that it would not see alone.
 * What looks at all its input at once (a subquery, VALUES) takes no bindings; `whole` says whether it may be
 * there all the same, evaluated once and hash-joined.
 */
export function canAttach(operation: Operation, outer: ReadonlySet<string>, whole = false): boolean {
  switch (operation.op) {
    case 'bgp':
    case 'path':
      return true
    case 'join':
    case 'union':
      return canAttach(operation.left, outer, whole) && canAttach(operation.right, outer, whole)
    case 'filter':
      return (
        !hasForeign(operation.expression, operation.input, outer) && canAttach(operation.input, outer, whole)
      )
    case 'extend':
      return (
        !outer.has(operation.variable) &&
        !isVolatile(operation.expression) && // one value for all rows that it is joined with
        !hasForeign(operation.expression, operation.input, outer) &&
        canAttach(operation.input, outer, whole)
      )
    case 'leftJoin': {
      const certain = certainVariables(operation.left)
      const condition = operation.expression ? expressionVariables(operation.expression) : []
      const inner = [...mentionedVariables(operation.right), ...condition]
      if (inner.some(name => outer.has(name) && !certain.has(name))) return false
      return (
        canAttach(operation.left, outer, whole) && canAttach(operation.right, new Set([...outer, ...certain]))
      )
    }
    case 'minus': {
      const certain = certainVariables(operation.left)
      const shared = variablesOf(operation.right).some(name => outer.has(name) && !certain.has(name))
      return !shared && canAttach(operation.left, outer, whole)
    }
    case 'graph': {
      const { name, input } = operation
      if (name.termType === 'Variable' && !spreadsOverGraphs(input, name.value)) return false
      return canAttach(input, outer, whole)
    }
    default:
      return whole
  }
}

function hasForeign(expression: Expression, input: Operation, outer: ReadonlySet<string>): boolean {
  const certain = certainVariables(input)
  return expressionVariables(expression).some(name => outer.has(name) && !certain.has(name))
}

/**
 * The same for the pattern of an EXISTS, whose variables stand for the row's terms wherever they occur:
 * filters around it may see them, what is planned apart inside it may not. In the right side of a MINUS they
 * stand for terms too, so that they are no variables that both sides share. A subquery is joined with the row's
 * terms, so it need not be evaluated for each row, unless a path beside it could begin at a term that no triple
 * has.
 */
export function canAttachExists(pattern: Operation, outer: ReadonlySet<string>): boolean {
  let inner = pattern
  while (inner.op === 'filter') inner = inner.input
  return canAttach(inner, outer, !hasPath(inner)) && !subtracts(inner, outer)
}

function hasPath(operation: Operation): boolean {
  if (operation.op === 'path') return true
  if ('left' in operation) return hasPath(operation.left) || hasPath(operation.right)
  return 'input' in operation && hasPath(operation.input)
}

function subtracts(operation: Operation, outer: ReadonlySet<string>): boolean {
  if (operation.op === 'minus' && mentionedVariables(operation.right).some(name => outer.has(name)))
    return true
  if ('left' in operation) return subtracts(operation.left, outer) || subtracts(operation.right, outer)
  return 'input' in operation && subtracts(operation.input, outer)
}
