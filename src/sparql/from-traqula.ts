// Traqula's algebra → ours. Blank nodes of a pattern are variables that nobody can name, so they become
// variables with a space in front. Chains of one operator become one call with many arguments.

import type * as RDFJS from '@rdfjs/types'
import type { Algebra } from '@traqula/algebra-transformations-1-2'
import {
  type Aggregate,
  type Expression,
  join,
  type Operation,
  type PatternTerm,
  type Query,
  type TriplePattern,
  UNIT,
} from '../algebra/algebra.ts'
import { variablesOf } from '../algebra/scope.ts'
import { QueryError } from '../rdf/errors.ts'
import { termFromKey, termKey } from '../rdf/term-key.ts'
import { type Term, variable } from '../rdf/terms.ts'

export function fromTraqula(root: Algebra.Operation): Query {
  if (root.type === 'ask') return { form: 'ask', operation: operation((root as Algebra.Ask).input) }
  if (root.type === 'nop') throw new QueryError('SPARQL, line 1, column 1: the text holds no query.')
  const converted = operation(root)
  if (SELECT_FORMS.has(root.type)) return { form: 'select', operation: converted }
  throw unsupported(root.type)
}

const SELECT_FORMS: ReadonlySet<string> = new Set(['project', 'distinct', 'reduced', 'slice'])

function operation(node: Algebra.Operation): Operation {
  switch (node.type) {
    case 'bgp':
      return { op: 'bgp', patterns: (node as Algebra.Bgp).patterns.map(triplePattern) }
    case 'join':
      return (node as Algebra.Join).input.map(operation).reduce(join, UNIT)
    case 'leftjoin': {
      const { input, expression: condition } = node as Algebra.LeftJoin
      const [left, right] = input
      return {
        op: 'leftJoin',
        left: operation(left),
        right: operation(right),
        ...(condition && { expression: expression(condition) }),
      }
    }
    case 'union':
      return (node as Algebra.Union).input
        .map(operation)
        .reduce((left, right) => ({ op: 'union', left, right }))
    case 'filter': {
      const { input, expression: condition } = node as Algebra.Filter
      return { op: 'filter', expression: expression(condition), input: operation(input) }
    }
    case 'extend': {
      const extend = node as Algebra.Extend
      const name = extend.variable.value
      const input = operation(extend.input)
      if (variablesOf(input).includes(name))
        throw new QueryError(
          `SPARQL: ?${name} is bound already, so AS ?${name} can't bind it; take another name.`,
        )
      return { op: 'extend', variable: name, expression: expression(extend.expression), input }
    }
    case 'values': {
      const values = node as Algebra.Values
      const variables = values.variables.map(v => v.value)
      const rows = values.bindings.map(binding => variables.map(name => binding[name] && term(binding[name])))
      return { op: 'values', variables, rows }
    }
    case 'group': {
      const group = node as Algebra.Group
      return {
        op: 'group',
        by: group.variables.map(v => v.value),
        aggregates: group.aggregates.map(aggregate),
        input: operation(group.input),
      }
    }
    case 'orderby': {
      const order = node as Algebra.OrderBy
      return { op: 'orderBy', comparators: order.expressions.map(comparator), input: operation(order.input) }
    }
    case 'project': {
      const { variables, input } = node as Algebra.Project
      return { op: 'project', variables: variables.map(v => v.value), input: operation(input) }
    }
    case 'distinct':
      return { op: 'distinct', input: operation((node as Algebra.Distinct).input) }
    case 'reduced': // may leave duplicates out, and need not
      return operation((node as Algebra.Reduced).input)
    case 'slice': {
      const { start, length, input } = node as Algebra.Slice
      return {
        op: 'slice',
        offset: start,
        ...(length !== undefined && { limit: length }),
        input: operation(input),
      }
    }
    default:
      throw unsupported(node.type)
  }
}

function comparator(node: Algebra.Expression): { expression: Expression; descending: boolean } {
  if (isOperator(node) && (node.operator === 'desc' || node.operator === 'asc'))
    return { expression: expression(node.args[0]!), descending: node.operator === 'desc' }
  return { expression: expression(node), descending: false }
}

function aggregate(node: Algebra.BoundAggregate): Aggregate {
  if (node.aggregator !== 'count') throw unsupported(node.aggregator)
  const base = { variable: node.variable.value, function: 'count', distinct: node.distinct } as const
  // COUNT(*) comes as a wildcard.
  return node.expression.subType === 'wildcard' ? base : { ...base, expression: expression(node.expression) }
}

function expression(node: Algebra.Expression): Expression {
  switch (node.subType) {
    case 'term': {
      const value = (node as Algebra.TermExpression).term
      return value.termType === 'Variable'
        ? { kind: 'variable', name: value.value }
        : { kind: 'term', term: term(value) }
    }
    case 'operator': {
      const { operator, args } = node as Algebra.OperatorExpression
      const name = operator.toLowerCase()
      if (name === '&&' || name === '||')
        return { kind: 'call', name, args: chain(node, operator).map(expression) }
      return { kind: 'call', name, args: args.map(expression) }
    }
    case 'existence': {
      const { not, input } = node as Algebra.ExistenceExpression
      return { kind: 'exists', negated: not, pattern: operation(input) }
    }
    default:
      throw unsupported(String(node.subType))
  }
}

/** The arguments of a chain of one operator, left to right, found without recursion: chains may be thousands long. */
function chain(root: Algebra.Expression, operator: string): Algebra.Expression[] {
  const flat: Algebra.Expression[] = []
  const waiting: Algebra.Expression[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isOperator(node) && node.operator === operator) waiting.push(...[...node.args].reverse())
    else flat.push(node)
  }
  return flat
}

function isOperator(node: Algebra.Expression): node is Algebra.OperatorExpression {
  return node.subType === 'operator'
}

function triplePattern(pattern: RDFJS.BaseQuad): TriplePattern {
  if (pattern.graph.termType !== 'DefaultGraph') throw unsupported('graph')
  return {
    subject: patternTerm(pattern.subject),
    predicate: patternTerm(pattern.predicate),
    object: patternTerm(pattern.object),
  }
}

function patternTerm(node: RDFJS.Term): PatternTerm {
  if (node.termType === 'Variable') return variable(node.value)
  if (node.termType === 'BlankNode') return variable(` ${node.value}`)
  return term(node)
}

function term(node: RDFJS.Term): Term {
  if (node.termType === 'DefaultGraph') throw unsupported('graph')
  return termFromKey(termKey(node))
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['path', 'a property path with *, +, ?, | or !'],
  ['graph', 'GRAPH'],
  ['minus', 'MINUS'],
  ['service', 'SERVICE'],
  ['from', 'FROM'],
  ['construct', 'CONSTRUCT'],
  ['describe', 'DESCRIBE'],
  ['named', 'a function named by an IRI, such as a cast'],
  ...['deleteinsert', 'load', 'clear', 'create', 'drop', 'add', 'move', 'copy', 'compositeupdate'].map(
    (update): [string, string] => [update, 'SPARQL Update'],
  ),
])

const SUPPORTED =
  'SELECT and ASK over patterns (with / and ^ in paths), OPTIONAL, UNION, FILTER and EXISTS, BIND, VALUES, subqueries, COUNT, GROUP BY, HAVING, ORDER BY, DISTINCT, LIMIT and OFFSET'

function unsupported(what: string): QueryError {
  const name = WORDS.get(what) ?? what.toUpperCase()
  return new QueryError(`This version does not answer queries with ${name}; it answers ${SUPPORTED}.`)
}
