// Labels for blank nodes that depend on the graph, not on the labels it came with: nodes are told apart by
// what they are connected to (colour refinement on an ordered partition). Nodes that this can't tell apart are
// separated one by one, the one with the first present label first; since those picked get the first new
// labels in that order, the next run picks the same ones, and writing what was read back changes nothing.
// Search over all choices, as canonical labelling needs, is left out: two isomorphic graphs with different
// labels may then differ in text, but only where such symmetric nodes are not interchangeable.
import type * as RDF from '@rdfjs/types'
import { compareCodePoints } from '../rdf/code-points.ts'
import { termKey } from '../rdf/term-key.ts'
import type { Arranged } from './arranged.ts'
import type { BlankForm } from './blank-forms.ts'

/** Terms looked at; past it, the remaining nodes are separated without looking at what that tells. */
const MOST_WORK = 20_000_000

/** The labels (without `_:`) of the nodes whose form is "labelled", by key. */
export function blankLabels(graphs: Arranged, forms: ReadonlyMap<string, BlankForm>): Map<string, string> {
  const labels = new Map<string, string>()
  const labelled = [...forms].filter(([, form]) => form === 'labelled')
  if (labelled.length === 0) return labels
  const partition = new Partition(graphs, forms)
  for (const key of partition.ordered()) labels.set(key, `b${labels.size}`)
  return labels
}

type Part = string | number | readonly Part[]
type Statement = readonly Part[]

class Partition {
  /** Keys in the order of their present labels; everywhere below, a node is its place here. */
  readonly #keys: string[]
  readonly #isLabelled: boolean[]
  readonly #statements: Statement[][]
  readonly #neighbours: Set<number>[]
  readonly #cellOf: number[]
  /** Members in ascending order. */
  readonly #cells: Set<number>[] = []
  /** What all members of a cell looked like when it was last looked at. */
  readonly #looks: (string | undefined)[] = []
  #work = 0

  constructor(graphs: Arranged, forms: ReadonlyMap<string, BlankForm>) {
    this.#keys = [...forms.keys()].sort((a, b) => a.length - b.length || compareCodePoints(a, b))
    this.#isLabelled = this.#keys.map(key => forms.get(key) === 'labelled')
    this.#statements = this.#keys.map(() => [])
    this.#neighbours = this.#keys.map(() => new Set())
    this.#cellOf = this.#keys.map(() => 0)
    this.#connect(graphs)
    for (const labelled of [true, false]) {
      const members = this.#keys.map((_, node) => node).filter(node => this.#isLabelled[node] === labelled)
      this.#newCell(members)
    }
  }

  /** The keys of the labelled nodes in their new order. */
  ordered(): string[] {
    this.#refine(this.#keys.map((_, node) => node))
    const picked: number[] = []
    for (let cell = 0; cell < this.#cells.length; cell++) {
      const members = this.#cells[cell]!
      while (members.size > 1) {
        const [node] = members as Set<number> & [number]
        if (!this.#isLabelled[node]) break
        picked.push(node)
        members.delete(node)
        this.#newCell([node])
        this.#refine(this.#neighbours[node]!)
      }
    }
    const first = new Set(picked)
    const others = this.#cells.flatMap(cell =>
      [...cell].filter(node => this.#isLabelled[node] && !first.has(node)),
    )
    return [...picked, ...others].map(node => this.#keys[node]!)
  }

  #connect(graphs: Arranged): void {
    const places = new Map(this.#keys.map((key, node) => [key, node]))
    for (const { graph, subjects } of graphs.values()) {
      for (const { subject, predicates } of subjects.values()) {
        for (const [predicate, objects] of predicates) {
          for (const object of objects.values()) {
            const nodes = new Set<number>()
            const part = (term: RDF.Term): Part => {
              if (term.termType === 'Quad')
                return [part(term.subject), part(term.predicate), part(term.object)]
              const node = term.termType === 'BlankNode' ? places.get(`_:${term.value}`)! : undefined
              if (node === undefined) return termKey(term)
              nodes.add(node)
              return node
            }
            const statement = [part(subject), predicate, part(object), part(graph)]
            for (const node of nodes) {
              this.#statements[node]!.push(statement)
              for (const other of nodes) if (other !== node) this.#neighbours[node]!.add(other)
            }
          }
        }
      }
    }
  }

  /** Splits cells until the members of each look the same, starting from the nodes whose look may have changed. */
  #refine(changed: Iterable<number>): void {
    let pending = new Set(changed)
    while (pending.size > 0 && this.#work < MOST_WORK) {
      const byCell = new Map<number, number[]>()
      for (const node of pending) {
        const cell = this.#cellOf[node]!
        const members = byCell.get(cell)
        if (members === undefined) byCell.set(cell, [node])
        else members.push(node)
      }
      pending = new Set()
      for (const cell of [...byCell.keys()].sort((a, b) => a - b)) {
        for (const moved of this.#split(cell, byCell.get(cell)!)) {
          for (const neighbour of this.#neighbours[moved]!) pending.add(neighbour)
        }
      }
    }
  }

  /** The nodes that left the cell because they now look different from those that stay. */
  #split(cell: number, changed: readonly number[]): number[] {
    const members = this.#cells[cell]!
    if (members.size === 1) return []
    const byLook = new Map<string, number[]>()
    for (const node of changed) {
      const look = this.#look(node)
      const alike = byLook.get(look)
      if (alike === undefined) byLook.set(look, [node])
      else alike.push(node)
    }
    const looks = [...byLook.keys()].sort()
    const someUnchanged = changed.length < members.size
    const staying = someUnchanged ? this.#looks[cell] : looks[0]
    this.#looks[cell] = staying
    const moved: number[] = []
    for (const look of looks) {
      if (look === staying) continue
      const leaving = byLook.get(look)!.sort((a, b) => a - b)
      for (const node of leaving) members.delete(node)
      this.#looks[this.#newCell(leaving)] = look
      moved.push(...leaving)
    }
    return moved
  }

  #newCell(members: readonly number[]): number {
    const cell = this.#cells.length
    this.#cells.push(new Set(members))
    this.#looks.push(undefined)
    for (const node of members) this.#cellOf[node] = cell
    return cell
  }

  #look(node: number): string {
    const show = (part: Part): string => {
      this.#work++
      if (typeof part === 'string') return part
      if (typeof part === 'number') return part === node ? '\u0001' : `\u0002${this.#cellOf[part]}`
      return `\u0003${part.map(show).join('\u0004')}\u0003`
    }
    return this.#statements[node]!.map(statement => statement.map(show).join('\u0000'))
      .sort()
      .join('\u0005')
  }
}
