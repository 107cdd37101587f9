// The nodes that a path leads to from one node: a breadth-first walk over pairs of automaton state and node,
// in bounded steps.
import type { TermId } from '../../store/dictionary.ts'
import { OBJECT, PREDICATE, type QuadIndex, SUBJECT } from '../../store/quad-index.ts'
import { BATCH_PROBES } from '../batch.ts'
import type { Budget } from '../budget.ts'
import { IdSet } from '../id-set.ts'
import type { Automaton, Move } from './automaton.ts'

/** The triples that a path is about: those of an index, or of one graph of an index of quads. */
export interface PathGraph {
  readonly index: QuadIndex
  /** 0 in an index of triples. */
  readonly graph: TermId
}

export class Reach {
  /** The nodes found so far, each once, in the order in which they were found. */
  nodes: Uint32Array = new Uint32Array(64)
  readonly #automaton: Automaton
  readonly #graph: PathGraph
  readonly #budget: Budget
  readonly #found: IdSet
  readonly #seen: readonly IdSet[]
  /** Pairs that wait: node, state, node, state … */
  #queue: number[] = []
  #next = 0
  #move = 0
  #row = -1

  constructor(automaton: Automaton, graph: PathGraph, budget: Budget) {
    this.#automaton = automaton
    this.#graph = graph
    this.#budget = budget
    this.#found = new IdSet(budget)
    this.#seen = automaton.moves.map(() => new IdSet(budget))
  }

  /** Begins a walk at `node`. */
  begin(node: TermId): void {
    this.#found.clear()
    for (const seen of this.#seen) seen.clear()
    this.#budget.charge(-8 * (this.#queue.length & ~8191))
    this.#queue = []
    this.#next = 0
    this.#move = 0
    this.#row = -1
    this.#visit(node, 0)
  }

  get length(): number {
    return this.#found.size
  }

  has(node: TermId): boolean {
    return this.#found.has(node)
  }

  /** Gets on by some thousand triples; true where all nodes are found. */
  step(): boolean {
    let triples = 0
    while (this.#next < this.#queue.length) {
      const node = this.#queue[this.#next]!
      const moves = this.#automaton.moves[this.#queue[this.#next + 1]!]!
      for (; this.#move < moves.length; this.#move++) {
        triples += this.#follow(node, moves[this.#move]!, BATCH_PROBES - triples)
        // What is left of this move, or the move after it, comes with the next step.
        if (this.#row >= 0) return false
        if (triples >= BATCH_PROBES) {
          this.#move++
          return false
        }
      }
      this.#move = 0
      this.#next += 2
    }
    return true
  }

  /** Follows a move from where it was left off, along at most `most` triples; returns how many. */
  #follow(node: TermId, { predicate, excluded, inverse, to }: Move, most: number): number {
    const { index, graph } = this.#graph
    const { order, low, high } = inverse
      ? index.range(0, predicate, node, graph)
      : index.range(node, predicate, 0, graph)
    const ends = order.columns[order.places.indexOf(inverse ? SUBJECT : OBJECT)]!
    const predicates = predicate === 0 ? order.columns[order.places.indexOf(PREDICATE)] : undefined
    const from = this.#row < 0 ? low : this.#row
    const until = Math.min(high, from + most)
    for (let row = from; row < until; row++)
      if (predicates === undefined || !excluded.has(predicates[row]!)) this.#visit(ends[row]!, to)
    this.#row = until < high ? until : -1
    // A look-up counts as one, so that a move without triples counts too.
    return until - from + 1
  }

  #visit(node: TermId, state: number): void {
    if (!this.#seen[state]!.add(node)) return
    if (this.#automaton.accepting[state] && this.#found.add(node)) {
      const at = this.#found.size - 1
      if (at === this.nodes.length) this.#growNodes()
      this.nodes[at] = node
    }
    if (this.#automaton.moves[state]!.length === 0) return
    this.#queue.push(node, state)
    if ((this.#queue.length & 8191) === 0) this.#budget.charge(8 * 8192)
  }

  #growNodes(): void {
    const larger = new Uint32Array(this.nodes.length * 2)
    this.#budget.charge(4 * this.nodes.length)
    larger.set(this.nodes)
    this.nodes = larger
  }
}
