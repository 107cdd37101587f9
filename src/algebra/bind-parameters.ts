// A query with values in the place of some of its variables, for prepared queries. Unlike `substitute`, which
// follows the scopes of SPARQL, a parameter stands for its value wherever its name is written, in subqueries
// too. Bindings are terms, so that nothing in them can become a piece of query.

import { QueryError, quote } from '../rdf/errors.ts'
import type { Term } from '../rdf/terms.ts'
import type { Expression, Group, Operation, PatternTerm, Query } from './algebra.ts'
import { isHidden } from './hidden-variables.ts'
import { mapChildren, mapExpressions } from './map-operations.ts'
import { type Bindings, replaceInExpression, replaceInPattern, replaceInSlot } from './replace-variables.ts'
import { mentionedVariables } from './scope.ts'

/** @throws QueryError where the query does not mention a variable that a value is given for, or computes it itself */
export function bindParameters<Form extends Query>(
  query: Form,
  bindings: Readonly<Record<string, Term>>,
): Form {
  const values: Bindings = new Map(Object.entries(bindings))
  const mentioned = new Set([...mentionedVariables(query.operation), ...ownVariables(query)])
  for (const [name, value] of values) {
    if (!mentioned.has(name)) {
      const known = [...mentioned].filter(other => !isHidden(other)).map(other => `?${other}`)
      throw new QueryError(
        `The query has no variable ?${name} to give a value to; it has ${known.join(', ') || 'none'}.`,
      )
    }
    if (!isValue(value))
      throw new QueryError(
        `The value of ?${name} must be a term, such as iri(…) or literal(…), and is ${quote(describeValue(value))}.`,
      )
  }
  const bound = {
    ...query,
    operation: withValues(query.operation, values, true),
    ...(query.form === 'construct' && {
      template: query.template.map(pattern => replaceInPattern(pattern, values)),
    }),
    ...(query.form === 'describe' && {
      targets: query.targets.map(target => replaceInSlot(target, values)),
    }),
  }
  return bound as Form
}

const KINDS: ReadonlySet<unknown> = new Set(['NamedNode', 'BlankNode', 'Literal', 'Quad'])

/** Whether it is a term of RDF: a variable is none, so that no value becomes one. */
function isValue(value: unknown): value is Term {
  return typeof value === 'object' && value !== null && 'termType' in value && KINDS.has(value.termType)
}

function describeValue(value: unknown): string {
  const kind = typeof value === 'object' && value !== null && 'termType' in value ? value.termType : undefined
  return kind === undefined ? String(value) : `a ${kind}`
}

function ownVariables(query: Query): string[] {
  if (query.form === 'construct')
    return query.template.flatMap(({ subject, predicate, object }) =>
      [subject, predicate, object].flatMap(nameOf),
    )
  return query.form === 'describe' ? query.targets.flatMap(nameOf) : []
}

function nameOf(slot: PatternTerm): string[] {
  return slot.termType === 'Variable' ? [slot.value] : []
}

/** At the root what a SELECT names stays one of its variables, with the value in every row. */
function withValues(operation: Operation, values: Bindings, root = false): Operation {
  const inner = (child: Operation): Operation => withValues(child, values)
  const expression = (e: Expression): Expression => replaceInExpression(e, values, inner)
  /** With the values in its inputs and its expressions. */
  const within = <Node extends Operation>(node: Node): Node =>
    mapExpressions(mapChildren(node, inner), expression) as Node
  switch (operation.op) {
    case 'bgp':
      return { op: 'bgp', patterns: operation.patterns.map(pattern => replaceInPattern(pattern, values)) }
    case 'path':
      return {
        ...operation,
        subject: replaceInSlot(operation.subject, values),
        object: replaceInSlot(operation.object, values),
      }
    case 'graph':
    case 'service': {
      const name = replaceInSlot(operation.name, values)
      if (name.termType !== 'NamedNode' && name.termType !== 'Variable')
        throw new QueryError(`${quote(name.value)} can't be the name of a graph; give an IRI.`)
      return within({ ...operation, name })
    }
    case 'extend':
      refuseComputed(operation.variable, values)
      return within(operation)
    case 'values':
      return valuesWith(operation, values)
    case 'group':
      for (const { variable } of operation.aggregates) refuseComputed(variable, values)
      return groupWith(within(operation), values)
    case 'project': {
      const input = inner(operation.input)
      if (!root)
        return { ...operation, variables: operation.variables.filter(name => !values.has(name)), input }
      return {
        ...operation,
        input: operation.variables.reduce((i, name) => extended(i, name, values), input),
      }
    }
    case 'slice':
    case 'distinct':
    case 'reduced':
      return mapChildren(operation, child => withValues(child, values, root))
    default:
      return within(operation)
  }
}

function extended(input: Operation, variable: string, values: Bindings): Operation {
  const term = values.get(variable)
  return term === undefined ? input : { op: 'extend', variable, expression: { kind: 'term', term }, input }
}

/** A group without the keys that have values. Without any there would be a group also where there are no rows. */
function groupWith(group: Group, values: Bindings): Operation {
  const by = group.by.filter(name => !values.has(name))
  if (by.length > 0 || group.by.length === 0) return { ...group, by }
  const input = group.by.reduce((i, name) => extended(i, name, values), group.input)
  const variables = group.aggregates.map(({ variable }) => variable)
  return { op: 'project', variables, input: { ...group, input } }
}

function refuseComputed(name: string, values: Bindings): void {
  if (values.has(name))
    throw new QueryError(`The query computes ?${name} itself, so it can't be given a value.`)
}

/** The rows that agree with the values, without the columns of these. */
function valuesWith(operation: Extract<Operation, { op: 'values' }>, values: Bindings): Operation {
  const kept = operation.variables.flatMap((name, k) => (values.has(name) ? [] : [k]))
  const rows = operation.rows.filter(row =>
    operation.variables.every((name, k) => {
      const value = values.get(name)
      return value === undefined || row[k] === undefined || row[k].equals(value)
    }),
  )
  return {
    op: 'values',
    variables: kept.map(k => operation.variables[k]!),
    rows: rows.map(row => kept.map(k => row[k])),
  }
}
