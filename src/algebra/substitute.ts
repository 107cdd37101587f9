// A pattern with variables replaced by terms, as EXISTS asks for (SPARQL 1.1, section 18.6). A subquery
// keeps its own variables: it is joined with the bindings, which its projection then agrees with.

import { NOTHING, type Operation } from './algebra.ts'
import { mapChildren, mapExpressions } from './map-operations.ts'
import { type Bindings, replaceInExpression, replaceInPattern, replaceInSlot } from './replace-variables.ts'
import { variablesOf } from './scope.ts'

/** `operation` under `bindings`; what was a bound variable is then a constant, and no variable of the result. */
export function substitute(operation: Operation, bindings: Bindings): Operation {
  const inner = (child: Operation): Operation => substitute(child, bindings)
  const within = (node: Operation): Operation =>
    mapExpressions(mapChildren(node, inner), e => replaceInExpression(e, bindings, inner))
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
    case 'leftJoin':
    case 'filter':
      return within(operation)
    case 'extend': {
      const extended = within(operation)
      return bindings.has(operation.variable)
        ? { op: 'join', left: rowOf(bindings, [operation.variable]), right: extended }
        : extended
    }
    default:
      return { op: 'join', left: rowOf(bindings, variablesOf(operation)), right: operation }
  }
}

function rowOf(bindings: Bindings, names: readonly string[]): Operation {
  const bound = names.filter(name => bindings.has(name))
  return { op: 'values', variables: bound, rows: [bound.map(name => bindings.get(name))] }
}
