import type { Operation } from '../algebra/algebra.ts'
import { certainVariables, expressionVariables, mentionedVariables } from '../algebra/scope.ts'

/**
 * Whether evaluating `operation` under bindings of the variables `outer` gives the same as evaluating it
 * alone and joining: no filter, BIND or OPTIONAL inside may see a variable that it would not see alone.
 */
export function canAttach(operation: Operation, outer: ReadonlySet<string>): boolean {
  switch (operation.op) {
    case 'bgp':
      return true
    case 'join':
    case 'union':
      return canAttach(operation.left, outer) && canAttach(operation.right, outer)
    case 'filter': {
      const certain = certainVariables(operation.input)
      const foreign = expressionVariables(operation.expression).some(
        name => outer.has(name) && !certain.has(name),
      )
      return !foreign && canAttach(operation.input, outer)
    }
    case 'leftJoin': {
      const certain = certainVariables(operation.left)
      const condition = operation.expression ? expressionVariables(operation.expression) : []
      const inner = [...mentionedVariables(operation.right), ...condition]
      if (inner.some(name => outer.has(name) && !certain.has(name))) return false
      return canAttach(operation.left, outer) && canAttach(operation.right, new Set([...outer, ...certain]))
    }
    default:
      return false
  }
}

/**
 * The same for the pattern of an EXISTS, whose variables stand for the row's terms wherever they occur:
 * filters around it may see them, what is planned apart inside it may not.
 */
export function canAttachExists(pattern: Operation, outer: ReadonlySet<string>): boolean {
  let inner = pattern
  while (inner.op === 'filter') inner = inner.input
  return canAttach(inner, outer)
}
