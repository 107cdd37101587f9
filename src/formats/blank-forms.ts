// How each blank node is written. What can be nested is: a node that is an object exactly once, in the graph
// of its own statements. Well-formed lists are lists. A node that nothing points to stands on its own without
// a label. Only the rest needs labels: nodes used several times, in several graphs, in triple terms, as graph
// names, in circles, or too deep.
import type * as RDF from '@rdfjs/types'
import { RDF as RDF_NS } from '../rdf/vocabularies.ts'
import type { Arranged, GraphBlock, SubjectBlock } from './arranged.ts'

export type BlankForm = 'nested' | 'list' | 'alone' | 'labelled'

export const RDF_FIRST: string = `${RDF_NS}first`
export const RDF_REST: string = `${RDF_NS}rest`
export const RDF_NIL: string = `${RDF_NS}nil`

/** Deeper nodes get a label, so that no text nests without bound. */
const MAX_DEPTH = 16

interface BlankUse {
  /** Its statements, where it has some. */
  block: SubjectBlock | undefined
  references: number
  parent: SubjectBlock | undefined
  parentPredicate: string
  /** Whether it is used where only a label can go. */
  needsLabel: boolean
}

/** The form of every blank node, by key. Those in `kept` keep a block of their own. */
export function blankForms(graphs: Arranged, kept: { has(key: string): boolean }): Map<string, BlankForm> {
  const uses = blankUses(graphs)
  const forms = new Map<string, BlankForm>()
  for (const [key, use] of uses) {
    if (use.needsLabel || use.references > 1) forms.set(key, 'labelled')
    else if (use.references === 0) forms.set(key, 'alone')
    else
      forms.set(
        key,
        use.block?.graph !== undefined && use.block.graph !== use.parent!.graph
          ? 'labelled'
          : kept.has(key)
            ? 'labelled'
            : 'nested',
      )
  }
  markLists(uses, forms)
  boundDepth(graphs, uses, forms)
  return forms
}

function blankUses(graphs: Arranged): Map<string, BlankUse> {
  const uses = new Map<string, BlankUse>()
  const useOf = (key: string): BlankUse => {
    let use = uses.get(key)
    if (use === undefined) {
      use = { block: undefined, references: 0, parent: undefined, parentPredicate: '', needsLabel: false }
      uses.set(key, use)
    }
    return use
  }
  const labelInside = (term: RDF.Term): void => {
    if (term.termType === 'BlankNode') useOf(`_:${term.value}`).needsLabel = true
    if (term.termType === 'Quad') for (const part of [term.subject, term.object]) labelInside(part)
  }
  for (const graph of graphs.values()) {
    labelInside(graph.graph)
    for (const block of graph.subjects.values()) {
      if (block.subject.termType === 'BlankNode') {
        const use = useOf(block.key)
        if (use.block !== undefined) use.needsLabel = true
        use.block = block
      }
      for (const [predicate, objects] of block.predicates) {
        for (const [key, object] of objects) {
          if (object.termType === 'Quad') labelInside(object)
          if (object.termType !== 'BlankNode') continue
          const use = useOf(key)
          use.references++
          use.parent = block
          use.parentPredicate = predicate
        }
      }
    }
  }
  return uses
}

/** From each end of a list backwards, as long as the cells are well-formed. */
function markLists(uses: ReadonlyMap<string, BlankUse>, forms: Map<string, BlankForm>): void {
  for (const [key, use] of uses) {
    if (
      forms.get(key) !== 'nested' ||
      !isCell(use.block) ||
      !use.block.predicates.get(RDF_REST)!.has(RDF_NIL)
    )
      continue
    let cell: string | undefined = key
    while (cell !== undefined && forms.get(cell) === 'nested' && isCell(uses.get(cell)!.block)) {
      forms.set(cell, 'list')
      const { parent, parentPredicate }: BlankUse = uses.get(cell)!
      cell =
        parentPredicate === RDF_REST && parent!.subject.termType === 'BlankNode' ? parent!.key : undefined
    }
  }
}

function isCell(block: SubjectBlock | undefined): block is SubjectBlock {
  return (
    block !== undefined &&
    block.predicates.size === 2 &&
    block.predicates.get(RDF_FIRST)?.size === 1 &&
    block.predicates.get(RDF_REST)?.size === 1
  )
}

/** Walks down from every block that stands on its own; what is never reached lies on or under a circle. */
function boundDepth(
  graphs: Arranged,
  uses: ReadonlyMap<string, BlankUse>,
  forms: Map<string, BlankForm>,
): void {
  const reached = new Set<string>()
  const isInner = (key: string): boolean => forms.get(key) === 'nested' || forms.get(key) === 'list'
  const walk = (root: SubjectBlock): void => {
    const pending: [SubjectBlock, number][] = [[root, 0]]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const [block, depth] = next
      const inList = forms.get(block.key) === 'list'
      for (const [predicate, objects] of block.predicates) {
        for (const [key, object] of objects) {
          if (object.termType !== 'BlankNode' || reached.has(key) || !isInner(key)) continue
          // The cells of one list all lie on one level.
          let inner = inList && predicate === RDF_REST ? depth : depth + 1
          if (inner > MAX_DEPTH) {
            forms.set(key, 'labelled')
            inner = 0
          }
          reached.add(key)
          const under = uses.get(key)!.block
          if (under !== undefined) pending.push([under, inner])
        }
      }
    }
  }
  for (const graph of graphs.values()) {
    for (const block of graph.subjects.values()) if (!isInner(block.key)) walk(block)
  }
  for (const key of uses.keys()) {
    if (reached.has(key) || !isInner(key)) continue
    const circle = circleAbove(key, uses)
    for (const member of circle) forms.set(member, 'labelled')
    for (const member of circle) walk(uses.get(member)!.block!)
  }
}

function circleAbove(key: string, uses: ReadonlyMap<string, BlankUse>): string[] {
  const path: string[] = []
  const places = new Map<string, number>()
  let at = key
  while (!places.has(at)) {
    places.set(at, path.length)
    path.push(at)
    at = uses.get(at)!.parent!.key
  }
  return path.slice(places.get(at))
}

/** The members of the list whose first cell is `head`, a node of form "list". */
export function listItems(head: string, { subjects }: GraphBlock): RDF.Term[] {
  const items: RDF.Term[] = []
  for (let cell = head; cell !== RDF_NIL; ) {
    const { predicates } = subjects.get(cell)!
    items.push([...predicates.get(RDF_FIRST)!.values()][0]!)
    cell = [...predicates.get(RDF_REST)!.keys()][0]!
  }
  return items
}
