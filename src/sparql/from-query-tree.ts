// The syntax tree of a query → algebra: its form, its dataset, and what Traqula's algebra leaves to us.

import type { Algebra } from '@traqula/algebra-transformations-1-2'
import type { ContextDefinition, Query as QueryTree, SparqlQuery } from '@traqula/rules-sparql-1-2'
import type { DatasetClause, Operation, Query } from '../algebra/algebra.ts'
import { variablesOf } from '../algebra/scope.ts'
import { iri } from '../rdf/terms.ts'
import { nameOf, operation, templateTriple } from './from-traqula.ts'
import { isGrouped } from './grouped.ts'
import { toAlgebra } from './to-algebra.ts'

export interface TreeOptions {
  readonly base: string | undefined
  readonly prefixes: Record<string, string>
}

export function fromQueryTree(tree: QueryTree, options: TreeOptions): Query {
  const base = declaredBase(tree.context) ?? options.base
  const query = fromAlgebra(toAlgebraOf(tree, options, false))
  const wildcard = tree.subType === 'select' && tree.variables[0]?.type === 'wildcard'
  // The parser takes notice of GROUP BY alone.
  if (wildcard && isGrouped(query.operation)) throw new Error('GROUP BY not allowed with wildcard')
  return {
    ...query,
    ...(wildcard && { operation: inOrderOfMention(query.operation) }),
    ...(base !== undefined && { base }),
  }
}

/** Traqula's algebra of a tree; with `quads`, the graph stands in each pattern, as updates need it. */
export function toAlgebraOf(tree: SparqlQuery, options: TreeOptions, quads: boolean): Algebra.Operation {
  return toAlgebra(tree, { baseIRI: options.base, prefixes: options.prefixes, quads })
}

function fromAlgebra(node: Algebra.Operation): Query {
  switch (node.type) {
    case 'from': {
      const from = node as Algebra.From
      return { ...fromAlgebra(from.input), dataset: datasetOf(from) }
    }
    case 'ask':
      return { form: 'ask', operation: operation((node as Algebra.Ask).input) }
    case 'construct': {
      const { input, template } = node as Algebra.Construct
      return { form: 'construct', template: template.map(templateTriple), operation: operation(input) }
    }
    case 'describe': {
      const { input, terms } = node as Algebra.Describe
      return { form: 'describe', targets: terms.map(nameOf), operation: operation(input) }
    }
    case 'slice': {
      // Around the form stands the slice of its solutions.
      const { input, start, length } = node as Algebra.Slice
      const query = fromAlgebra(input)
      const limit = length === undefined ? {} : { limit: length }
      return { ...query, operation: { op: 'slice', offset: start, ...limit, input: query.operation } }
    }
    default:
      return { form: 'select', operation: operation(node) }
  }
}

function datasetOf(from: Algebra.From): DatasetClause {
  return {
    default: from.default.map(({ value }) => iri(value)),
    named: from.named.map(({ value }) => iri(value)),
  }
}

/** The base that a prologue ends with. */
function declaredBase(context: readonly ContextDefinition[]): string | undefined {
  const bases = context.filter(definition => definition.subType === 'base')
  return bases.at(-1)?.value.value
}

/** `SELECT *` gives the variables as they are first mentioned, not by name. */
function inOrderOfMention(root: Operation): Operation {
  if (root.op === 'slice' || root.op === 'distinct' || root.op === 'reduced')
    return { ...root, input: inOrderOfMention(root.input) }
  if (root.op !== 'project') return root
  return { ...root, variables: variablesOf(root.input).filter(name => root.variables.includes(name)) }
}
