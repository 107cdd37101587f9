// SPARQL 1.1 Update: an operation a paragraph, with semicolons between them.
import { QueryError } from '../../rdf/errors.ts'
import type { NamedNode } from '../../rdf/terms.ts'
import type { DatasetClause, GraphTarget, QuadPattern, UpdateOperation } from '../algebra.ts'
import { datasetLines } from './dataset-text.ts'
import type { Surroundings } from './expression-text.ts'
import { block, groupPrinter } from './group-text.ts'
import type { IriText } from './iri-text.ts'
import { Names } from './names.ts'
import { TermText } from './term-text.ts'

type Modify = Extract<UpdateOperation, { kind: 'modify' }>

/** The operations of an update; each has variables of its own, and no label is used twice. */
export function updateText(operations: readonly UpdateOperation[], iris: IriText): string {
  let labels = 0
  const texts = operations.map(operation => {
    const names = new Names(operation, labels)
    const text = operationText(operation, groupPrinter(new TermText(names, iris)))
    labels = names.end
    return text
  })
  return texts.join(' ;\n')
}

function operationText(operation: UpdateOperation, around: Surroundings): string {
  const { terms } = around
  if (operation.kind === 'modify') return modifyText(operation, around)
  const verb = `${operation.kind.toUpperCase()} ${operation.silent ? 'SILENT ' : ''}`
  switch (operation.kind) {
    case 'load': {
      const into = operation.into === 'default' ? '' : ` INTO ${graphText(operation.into, terms)}`
      return `${verb}${terms.iris.text(operation.source.value)}${into}`
    }
    case 'create':
      return `${verb}${graphText(operation.graph, terms)}`
    case 'clear':
    case 'drop':
      return `${verb}${graphText(operation.target, terms)}`
    default:
      return `${verb}${graphText(operation.from, terms)} TO ${graphText(operation.to, terms)}`
  }
}

function graphText(target: GraphTarget | 'named' | 'all', terms: TermText): string {
  return typeof target === 'string' ? target.toUpperCase() : `GRAPH ${terms.iris.text(target.value)}`
}

function modifyText(modify: Modify, around: Surroundings): string {
  const { delete: deleted, insert: inserted, operation, dataset } = modify
  const { terms } = around
  const removal = quadBlock(deleted, terms, quad => terms.triple(quad))
  const addition = quadBlock(inserted, terms, quad => terms.templateTriple(quad))
  if (isData(modify)) return deleted.length > 0 ? `DELETE DATA ${removal}` : `INSERT DATA ${addition}`
  const withGraph = dataset?.named === 'all' ? theOne(dataset) : undefined
  // Under WITH what names no graph is about its graph.
  if (withGraph !== undefined && [...deleted, ...inserted].some(({ graph }) => graph === undefined))
    throw new QueryError(
      `SPARQL can't say an update that matches in <${withGraph.value}> and in all named graphs and writes to the default graph; name the graph of each template.`,
    )
  const lines = [
    ...(withGraph === undefined ? [] : [`WITH ${around.terms.iris.text(withGraph.value)}`]),
    ...(deleted.length > 0 || inserted.length === 0 ? [`DELETE ${removal}`] : []),
    ...(inserted.length > 0 ? [`INSERT ${addition}`] : []),
    ...(withGraph === undefined ? datasetLines('USING', dataset, around.terms) : []),
    `WHERE ${around.group(operation)}`,
  ]
  return lines.join('\n')
}

/** The graph of WITH. */
function theOne({ default: [graph, ...others] }: DatasetClause): NamedNode | undefined {
  return others.length === 0 ? graph : undefined
}

/** Whether only one of DELETE and INSERT is there, without a condition, and names no variable. */
function isData({ delete: deleted, insert: inserted, operation, dataset }: Modify): boolean {
  if (operation.op !== 'bgp' || operation.patterns.length > 0 || dataset !== undefined) return false
  if (deleted.length > 0 === inserted.length > 0) return false
  return [...deleted, ...inserted].every(({ subject, predicate, object, graph }) =>
    [subject, predicate, object, graph].every(term => term?.termType !== 'Variable'),
  )
}

/** The quads of a template, those of one graph that follow each other in one GRAPH. */
function quadBlock(
  quads: readonly QuadPattern[],
  terms: TermText,
  tripleText: (quad: QuadPattern) => string,
): string {
  const lines: string[] = []
  let open: string[] = lines
  let graph: string | undefined
  const close = () => {
    if (graph !== undefined) lines.push(`GRAPH ${graph} ${block(open)}`)
  }
  for (const quad of quads) {
    const name = quad.graph && terms.term(quad.graph)
    if (name !== graph) {
      close()
      graph = name
      open = name === undefined ? lines : []
    }
    open.push(tripleText(quad))
  }
  close()
  return block(lines)
}
