// A pattern with variables replaced by terms, as EXISTS asks for (SPARQL 1.1, section 18.6). A subquery
// keeps its own variables: it is joined with the bindings, which its projection then agrees with.

import { type Expression, NOTHING, type Operation } from './algebra.ts'
import { type Bindings, replaceInExpression, replaceInPattern, replaceInSlot } from './replace-variables.ts'
import { variablesOf } from './scope.ts'

/** `operation` under `bindings`; what was a bound variable is then a constant, and no variable of the result. */
export function substitute(operation: Operation, bindings: Bindings): Operation {
  const expression = (e: Expression): Expression =>
    replaceInExpression(e, bindings, pattern => substitute(pattern, bindings))
  switch (operation.op) {
    case 'bgp':
      return {
        op: 'bgp',
        patterns: operation.patterns.map(pattern => replaceInPattern(pattern, bindings)),
      }
    case 'path':
      return {
        ...operation,
        subject: replaceInSlot(operation.subject, bindings),
        object: replaceInSlot(operation.object, bindings),
      }
    case 'graph': {
      const name = replaceInSlot(operation.name, bindings)
      const input = substitute(operation.input, bindings)
      // No graph is named by a literal or a triple.
      return name.termType === 'Literal' || name.termType === 'Quad' ? NOTHING : { ...operation, name, input }
    }
    case 'join':
    case 'union':
    case 'minus':
      return {
        ...operation,
        left: substitute(operation.left, bindings),
        right: substitute(operation.right, bindings),
      }
    case 'leftJoin':
      return {
        ...operation,
        left: substitute(operation.left, bindings),
        right: substitute(operation.right, bindings),
        ...(operation.expression && { expression: expression(operation.expression) }),
      }
    case 'filter':
      return {
        ...operation,
        expression: expression(operation.expression),
        input: substitute(operation.input, bindings),
      }
    case 'extend': {
      const extended: Operation = {
        ...operation,
        expression: expression(operation.expression),
        input: substitute(operation.input, bindings),
      }
      return bindings.has(operation.variable)
        ? { op: 'join', left: rowOf(bindings, [operation.variable]), right: extended }
        : extended
    }
    default: {
      return { op: 'join', left: rowOf(bindings, variablesOf(operation)), right: operation }
    }
  }
}

function rowOf(bindings: Bindings, names: readonly string[]): Operation {
  const bound = names.filter(name => bindings.has(name))
  return { op: 'values', variables: bound, rows: [bound.map(name => bindings.get(name))] }
}
