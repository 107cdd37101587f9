// The syntax tree of an update → algebra. Traqula's algebra of updates puts the graph into each pattern of
// a WHERE clause, which loses `GRAPH ?g {}` and what OPTIONAL and MINUS mean inside GRAPH. So templates are
// taken from it, and the WHERE clause goes through as that of a query.
import type { Algebra } from '@traqula/algebra-transformations-1-2'
import type {
  ContextDefinition,
  QuerySelect,
  UpdateOperationModify,
  Update as UpdateTree,
} from '@traqula/rules-sparql-1-2'
import {
  type GraphTarget,
  join,
  type Operation,
  type QuadPattern,
  UNIT,
  type Update,
  type UpdateOperation,
} from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import { iri } from '../rdf/terms.ts'
import { fromQueryTree, type TreeOptions, toAlgebraOf } from './from-query-tree.ts'
import { nameOf, templateTriple } from './from-traqula.ts'

export function fromUpdateTree({ updates, ...tree }: UpdateTree, options: TreeOptions): Update {
  const operations: UpdateOperation[] = []
  let context: ContextDefinition[] = []
  for (const update of updates) {
    // A prologue holds for all operations after it.
    context = [...context, ...update.context]
    if (update.operation === undefined) continue
    const single: UpdateTree = { ...tree, updates: [{ ...update, context }] }
    const node = toAlgebraOf(single, options, true)
    operations.push(
      update.operation.subType === 'modify'
        ? modify(node as Algebra.DeleteInsert, update.operation, context, options)
        : other(node as Algebra.Update),
    )
  }
  return { form: 'update', operations }
}

function modify(
  node: Algebra.DeleteInsert,
  tree: UpdateOperationModify,
  context: ContextDefinition[],
  options: TreeOptions,
): UpdateOperation {
  const { dataset, operation } = fromQueryTree(whereTree(tree, context), options)
  // WITH makes its graph the default one of the pattern, where USING does not say otherwise.
  const using = tree.from.clauses.length > 0
  return {
    kind: 'modify',
    delete: (node.delete ?? []).map(quadPattern),
    insert: (node.insert ?? []).map(quadPattern),
    operation: operation.op === 'project' ? operation.input : operation,
    ...(dataset && { dataset: using ? dataset : { ...dataset, named: 'all' } }),
  }
}

/** The WHERE clause as that of `SELECT *`, with USING or WITH as FROM. */
function whereTree(
  { where, from, graph, loc }: UpdateOperationModify,
  context: ContextDefinition[],
): QuerySelect {
  const withGraph = graph && { clauseType: 'default' as const, value: graph }
  const clauses = from.clauses.length > 0 || withGraph === undefined ? from.clauses : [withGraph]
  return {
    type: 'query',
    subType: 'select',
    context,
    variables: [{ type: 'wildcard', loc }],
    where,
    solutionModifiers: {},
    datasets: { ...from, clauses },
    loc,
  }
}

function other(node: Algebra.Update): UpdateOperation {
  switch (node.type) {
    case 'deleteinsert': {
      const { delete: deleted = [], insert = [], where } = node
      return {
        kind: 'modify',
        delete: deleted.map(quadPattern),
        insert: insert.map(quadPattern),
        operation: where === undefined ? UNIT : matching(deleted.map(quadPattern)),
      }
    }
    case 'load':
      return {
        kind: 'load',
        source: iri(node.source.value),
        into: node.destination === undefined ? 'default' : iri(node.destination.value),
        silent: node.silent ?? false,
      }
    case 'clear':
    case 'drop': {
      const { source, silent = false } = node
      const target =
        typeof source === 'string' ? (source.toLowerCase() as 'default' | 'named' | 'all') : iri(source.value)
      return { kind: node.type, target, silent }
    }
    case 'create':
      return { kind: 'create', graph: iri(node.source.value), silent: node.silent ?? false }
    case 'add':
    case 'move':
    case 'copy':
      return {
        kind: node.type,
        from: target(node.source),
        to: target(node.destination),
        silent: node.silent ?? false,
      }
    default:
      throw new QueryError(`SPARQL: what the parser calls ${(node as Algebra.Operation).type} can't be read.`)
  }
}

/** DELETE WHERE: the template is the pattern. */
function matching(patterns: readonly QuadPattern[]): Operation {
  return patterns
    .map(({ graph, ...pattern }): Operation => {
      const bgp: Operation = { op: 'bgp', patterns: [pattern] }
      return graph === undefined ? bgp : { op: 'graph', name: graph, input: bgp }
    })
    .reduce(join, UNIT)
}

function quadPattern(pattern: Algebra.Pattern): QuadPattern {
  const triple = templateTriple(pattern)
  return pattern.graph.termType === 'DefaultGraph' ? triple : { ...triple, graph: nameOf(pattern.graph) }
}

function target(source: 'DEFAULT' | { value: string }): GraphTarget {
  return source === 'DEFAULT' ? 'default' : iri((source as { value: string }).value)
}
