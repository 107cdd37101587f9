// Extends each incoming solution by the pairs of nodes that a path with `*`, `+` or `?` connects. What is
// bound decides the direction: from the subject forward, from the object backward, and where neither is
// bound from every node of the graph. The nodes reached from one end are kept while the next rows have the
// same end; from a constant end the walk is made once.
import type { Path } from '../../algebra/algebra.ts'
import type { NamedNode } from '../../rdf/terms.ts'
import type { TermId } from '../../store/dictionary.ts'
import { BATCH_PROBES, type Batch, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { ColumnPool } from '../column-pool.ts'
import { OutputRows } from '../output-rows.ts'
import { automatonOf } from '../paths/automaton.ts'
import { GraphNodes } from '../paths/graph-nodes.ts'
import { type PathGraph, Reach } from '../paths/reach.ts'
import { reversed } from '../paths/reversed.ts'
import type { Slot } from './index-join.ts'

export interface PathJoinOptions {
  readonly subject: Slot
  readonly path: Path
  readonly object: Slot
  readonly graph: PathGraph
  /** Both ends are variables: a term that is no node of the graph does not even lead to itself (section 18.4). */
  readonly open: boolean
  readonly idOf: (iri: NamedNode) => TermId
  readonly budget: Budget
  readonly pool: ColumnPool
}

/** One end of the path. */
interface End {
  /** 0 where a variable stands there. */
  readonly constant: TermId
  /** The column that the variable fills or is read from. */
  readonly column: number
}

/** A walk and the node it began at. */
interface Walk {
  readonly reach: Reach
  from: TermId
  done: boolean
}

export class PathJoin implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #graph: PathGraph
  readonly #nodesOnly: boolean
  readonly #budget: Budget
  readonly #subject: End
  readonly #object: End
  /** Made when first asked for: most queries walk in one direction. */
  readonly #newForward: () => Walk
  readonly #newBackward: () => Walk
  #forwardWalk: Walk | undefined
  #backwardWalk: Walk | undefined
  readonly #out: OutputRows
  #input: Batch | undefined
  #row = 0
  /** The walk whose nodes answer the row at hand, and how many of them are out. */
  #walk: Walk | undefined
  #emitted = 0
  /** Every node of the graph, and whether all are found: where walks begin when both ends of a row are open. */
  #nodes: GraphNodes | undefined
  #allNodes = false
  /** Whether both ends of the row at hand are open, and how many nodes were begun at. */
  #open = false
  #begun = 0

  constructor(source: Operator, { subject, path, object, graph, open, idOf, budget, pool }: PathJoinOptions) {
    this.#source = source
    this.#graph = graph
    this.#nodesOnly = open
    this.#budget = budget
    const variables = [...source.variables]
    const end = (slot: Slot): End => {
      if (typeof slot === 'number') return { constant: slot, column: -1 }
      if (!variables.includes(slot)) variables.push(slot)
      return { constant: 0, column: variables.indexOf(slot) }
    }
    this.#subject = end(subject)
    this.#object = end(object)
    this.variables = variables
    this.#out = new OutputRows(variables.length, pool)
    const ends = [subject, object].filter(slot => typeof slot === 'string')
    this.certain = new Set([...source.certain, ...ends])
    const walk = (along: Path): Walk => ({
      reach: new Reach(automatonOf(along, idOf), graph, budget),
      from: 0,
      done: false,
    })
    this.#newForward = () => walk(path)
    this.#newBackward = () => walk(reversed(path))
  }

  get #forward(): Walk {
    this.#forwardWalk ??= this.#newForward()
    return this.#forwardWalk
  }

  get #backward(): Walk {
    this.#backwardWalk ??= this.#newBackward()
    return this.#backwardWalk
  }

  next(): Batch | undefined {
    const out = this.#out
    out.begin()
    let rows = 0
    let pulled = false
    for (let steps = 0; rows < out.capacity && steps < BATCH_PROBES; steps++) {
      if (this.#walk !== undefined) {
        if (!this.#walk.done) {
          this.#walk.done = this.#walk.reach.step()
          steps += BATCH_PROBES / 16
          continue
        }
        rows = this.#emit(this.#walk, rows)
        continue
      }
      if (this.#input === undefined) {
        if (rows > 0 || pulled) break
        pulled = true
        this.#input = this.#source.next()
        if (this.#input === undefined) return undefined
        this.#row = -1
        continue
      }
      if (this.#open && !this.#allNodes) {
        this.#nodes ??= new GraphNodes(this.#graph, this.#budget)
        this.#allNodes = this.#nodes.step()
        break
      }
      if (this.#open && this.#beginAtNextNode()) continue
      if (++this.#row >= this.#input.length) this.#input = undefined
      else this.#beginRow()
    }
    out.end(rows)
    return { columns: out.columns, length: rows }
  }

  reset(): void {
    this.#source.reset()
    this.#input = undefined
    this.#walk = undefined
    this.#open = false
  }

  #valueOf({ constant, column }: End): TermId {
    return constant || (this.#input!.columns[column]?.[this.#row] ?? 0)
  }

  /** Chooses the walk for the row at hand. */
  #beginRow(): void {
    const subject = this.#valueOf(this.#subject)
    const object = this.#valueOf(this.#object)
    this.#open = subject === 0 && object === 0
    this.#begun = 0
    if (this.#open) return
    // With both ends bound, a constant one is walked from once for all rows.
    const backward =
      subject === 0 || (object !== 0 && this.#subject.constant === 0 && this.#object.constant !== 0)
    const from = backward ? object : subject
    if (this.#nodesOnly && !isNode(from, this.#graph)) return
    this.#begin(backward ? this.#backward : this.#forward, from)
  }

  /** Where both ends are open; false where all nodes were begun at. */
  #beginAtNextNode(): boolean {
    const { ids, length } = this.#nodes!
    if (this.#begun === length) return false
    this.#begin(this.#forward, ids[this.#begun++]!)
    return true
  }

  #begin(walk: Walk, from: TermId): void {
    if (walk.from !== from) {
      walk.from = from
      walk.done = false
      walk.reach.begin(from)
    }
    this.#walk = walk
    this.#emitted = 0
  }

  /** Puts out what fits of the nodes reached; returns the number of rows then filled. */
  #emit(walk: Walk, rows: number): number {
    const backward = walk === this.#backwardWalk
    const other = backward ? this.#subject : this.#object
    const loops = this.#open && this.#object.column === this.#subject.column
    const wanted = loops ? walk.from : this.#valueOf(other)
    if (wanted !== 0) {
      this.#walk = undefined
      if (!walk.reach.has(wanted)) return rows
      this.#put(rows, walk.from, wanted, backward)
      return rows + 1
    }
    const { nodes, length } = walk.reach
    while (this.#emitted < length && rows < this.#out.capacity)
      this.#put(rows++, walk.from, nodes[this.#emitted++]!, backward)
    if (this.#emitted === length) this.#walk = undefined
    return rows
  }

  #put(at: number, from: TermId, to: TermId, backward: boolean): void {
    const { columns } = this.#input!
    const out = this.#out.columns
    for (let c = 0; c < columns.length; c++) out[c]![at] = columns[c]![this.#row]!
    if (this.#subject.column >= 0) out[this.#subject.column]![at] = backward ? to : from
    if (this.#object.column >= 0) out[this.#object.column]![at] = backward ? from : to
  }
}

function isNode(term: TermId, { index, graph }: PathGraph): boolean {
  return index.count(term, 0, 0, graph) > 0 || index.count(0, 0, term, graph) > 0
}
