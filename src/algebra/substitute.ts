// A pattern with variables replaced by terms, as EXISTS asks for (SPARQL 1.1, section 18.6). A subquery
// keeps its own variables: it is joined with the bindings, which its projection then agrees with.

import type { Term } from '../rdf/terms.ts'
import type { Expression, Operation, PatternTerm } from './algebra.ts'

export type Bindings = ReadonlyMap<string, Term>

/** `operation` under `bindings`; what was a bound variable is then a constant, and no variable of the result. */
export function substitute(operation: Operation, bindings: Bindings): Operation {
  const term = (slot: PatternTerm): PatternTerm =>
    slot.termType === 'Variable' ? (bindings.get(slot.value) ?? slot) : slot
  switch (operation.op) {
    case 'bgp':
      return {
        op: 'bgp',
        patterns: operation.patterns.map(({ subject, predicate, object }) => ({
          subject: term(subject),
          predicate: term(predicate),
          object: term(object),
        })),
      }
    case 'join':
    case 'union':
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
        ...(operation.expression && { expression: substituteIn(operation.expression, bindings) }),
      }
    case 'filter':
      return {
        ...operation,
        expression: substituteIn(operation.expression, bindings),
        input: substitute(operation.input, bindings),
      }
    case 'extend': {
      const extended: Operation = {
        ...operation,
        expression: substituteIn(operation.expression, bindings),
        input: substitute(operation.input, bindings),
      }
      return bindings.has(operation.variable)
        ? { op: 'join', left: rowOf(bindings, [operation.variable]), right: extended }
        : extended
    }
    default: {
      const names = 'variables' in operation ? operation.variables : []
      return { op: 'join', left: rowOf(bindings, names), right: operation }
    }
  }
}

function rowOf(bindings: Bindings, names: readonly string[]): Operation {
  const bound = names.filter(name => bindings.has(name))
  return { op: 'values', variables: bound, rows: [bound.map(name => bindings.get(name))] }
}

function substituteIn(expression: Expression, bindings: Bindings): Expression {
  switch (expression.kind) {
    case 'term':
      return expression
    case 'variable': {
      const term = bindings.get(expression.name)
      return term === undefined ? expression : { kind: 'term', term }
    }
    case 'call':
      return { ...expression, args: expression.args.map(arg => substituteIn(arg, bindings)) }
    case 'exists':
      return { ...expression, pattern: substitute(expression.pattern, bindings) }
  }
}
