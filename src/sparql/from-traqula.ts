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
  type TriplePattern,
  UNIT,
} from '../algebra/algebra.ts'
import { variablesOf } from '../algebra/scope.ts'
import { QueryError } from '../rdf/errors.ts'
import { termFromKey, termKey } from '../rdf/term-key.ts'
import { iri, type NamedNode, type Term, type Variable, variable } from '../rdf/terms.ts'
import { pathOf } from './from-traqula-path.ts'
import { checkGrouped } from './grouped.ts'

export function operation(node: Algebra.Operation): Operation {
  switch (node.type) {
    case 'bgp':
      return { op: 'bgp', patterns: (node as Algebra.Bgp).patterns.map(triplePattern) }
    case 'path': {
      const { subject, predicate, object } = node as Algebra.Path
      return {
        op: 'path',
        subject: patternTerm(subject),
        path: pathOf(predicate),
        object: patternTerm(object),
      }
    }
    case 'join':
      return (node as Algebra.Join).input.map(operation).reduce(join, UNIT)
    case 'minus': {
      const [left, right] = (node as Algebra.Minus).input
      return { op: 'minus', left: operation(left), right: operation(right) }
    }
    case 'graph': {
      const { name, input } = node as Algebra.Graph
      return { op: 'graph', name: nameOf(name), input: operation(input) }
    }
    case 'service': {
      const { name, silent, input } = node as Algebra.Service
      return { op: 'service', name: nameOf(name), silent, input: operation(input) }
    }
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
        // In the words of the parser, which checks BIND but not SELECT: the error finds its place there.
        throw new Error(`Variable used to bind is already bound (?${name})`)
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
      const project: Operation = {
        op: 'project',
        variables: variables.map(v => v.value),
        input: operation(input),
      }
      checkGrouped(project)
      return project
    }
    case 'distinct':
      return { op: 'distinct', input: operation((node as Algebra.Distinct).input) }
    case 'reduced':
      return { op: 'reduced', input: operation((node as Algebra.Reduced).input) }
    case 'slice': {
      const { start, length, input } = node as Algebra.Slice
      return {
        op: 'slice',
        offset: start,
        ...(length !== undefined && { limit: length }),
        input: operation(input),
      }
    }
    case 'nop':
      return UNIT
    default:
      throw new QueryError(`SPARQL: what the parser calls ${node.type} can't be read.`)
  }
}

function comparator(node: Algebra.Expression): { expression: Expression; descending: boolean } {
  if (isOperator(node) && (node.operator === 'desc' || node.operator === 'asc'))
    return { expression: expression(node.args[0]!), descending: node.operator === 'desc' }
  return { expression: expression(node), descending: false }
}

const AGGREGATES: Readonly<Record<string, Aggregate['function']>> = {
  count: 'count',
  sum: 'sum',
  avg: 'avg',
  min: 'min',
  max: 'max',
  sample: 'sample',
  group_concat: 'groupConcat',
}

function aggregate(node: Algebra.BoundAggregate): Aggregate {
  const separator = 'separator' in node && typeof node.separator === 'string' ? node.separator : undefined
  return {
    variable: node.variable.value,
    function: AGGREGATES[node.aggregator]!,
    distinct: node.distinct,
    // COUNT(*) comes as a wildcard.
    ...(node.expression.subType !== 'wildcard' && { expression: expression(node.expression) }),
    ...(separator !== undefined && { separator }),
  }
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
    case 'named': {
      const { name, args } = node as Algebra.NamedExpression
      return { kind: 'call', name: name.value, args: args.map(expression) }
    }
    default:
      throw new QueryError(`SPARQL: what the parser calls ${String(node.subType)} can't be read.`)
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

/** A triple pattern with the blank nodes of a WHERE clause as variables. */
function triplePattern(pattern: RDFJS.BaseQuad): TriplePattern {
  return {
    subject: patternTerm(pattern.subject),
    predicate: patternTerm(pattern.predicate),
    object: patternTerm(pattern.object),
  }
}

function patternTerm(node: RDFJS.Term): PatternTerm {
  if (node.termType === 'BlankNode') return variable(` ${node.value}`)
  return templateTerm(node)
}

/** A triple pattern of a template, where a blank node is one. */
export function templateTriple(pattern: RDFJS.BaseQuad): TriplePattern {
  return {
    subject: templateTerm(pattern.subject),
    predicate: templateTerm(pattern.predicate),
    object: templateTerm(pattern.object),
  }
}

function templateTerm(node: RDFJS.Term): PatternTerm {
  return node.termType === 'Variable' ? variable(node.value) : term(node)
}

function term(node: RDFJS.Term): Term {
  if (node.termType === 'Quad' && hasVariable(node))
    throw new QueryError(
      'SPARQL: a triple term with a variable or a blank node in it is not supported; match it whole with a variable and take it apart with SUBJECT, PREDICATE and OBJECT.',
    )
  return termFromKey(termKey(node))
}

function hasVariable({ subject, predicate, object }: RDFJS.BaseQuad): boolean {
  return [subject, predicate, object].some(
    part =>
      part.termType === 'Variable' ||
      part.termType === 'BlankNode' ||
      (part.termType === 'Quad' && hasVariable(part)),
  )
}

/** The name of a graph or an endpoint. */
export function nameOf(node: RDFJS.Term): NamedNode | Variable {
  return node.termType === 'Variable' ? variable(node.value) : iri(node.value)
}
