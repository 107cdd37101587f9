// GRAPH ?g: the pattern in each named graph in turn, planned for that graph (SPARQL 1.1, section 18.6). What
// is empty but there counts too: `GRAPH ?g {}` lists the graphs.
import type { TermId } from '../../store/dictionary.ts'
import { atLeast, type Batch, emptyBatch, NO_IDS, type Operator } from '../batch.ts'

export class EachGraph implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #graphs: readonly TermId[]
  readonly #planFor: (graph: TermId) => Operator
  readonly #variable: string
  #names = NO_IDS
  readonly #idle: Batch
  #next = 0
  #plan: Operator | undefined

  /** `shape` is the plan for no graph in particular: it tells the variables. */
  constructor(
    variable: string,
    graphs: readonly TermId[],
    shape: Operator,
    planFor: (graph: TermId) => Operator,
  ) {
    this.#graphs = graphs
    this.#planFor = planFor
    this.#variable = variable
    this.variables = [...shape.variables.filter(name => name !== variable), variable]
    this.certain = new Set([...shape.certain, variable])
    this.#idle = emptyBatch(this.variables.length)
  }

  next(): Batch | undefined {
    if (this.#plan === undefined) {
      if (this.#next === this.#graphs.length) return undefined
      this.#plan = this.#planFor(this.#graphs[this.#next++]!)
    }
    const batch = this.#plan.next()
    if (batch === undefined) {
      this.#plan = undefined
      return this.#idle
    }
    return this.#named(batch, this.#plan, this.#graphs[this.#next - 1]!)
  }

  reset(): void {
    this.#next = 0
    this.#plan = undefined
  }

  /** The rows with the graph's name; a pattern that binds the variable itself must agree with it. */
  #named({ columns, length }: Batch, { variables }: Operator, graph: TermId): Batch {
    this.#names = atLeast(this.#names, length)
    this.#names.fill(graph, 0, length)
    const own = variables.indexOf(this.#variable)
    const all = this.variables.map(name => columns[variables.indexOf(name)] ?? this.#names)
    if (own < 0) return { columns: all, length }
    const bound = columns[own]!
    const kept: number[] = []
    for (let row = 0; row < length; row++) if (bound[row] === 0 || bound[row] === graph) kept.push(row)
    const columnsKept = all.map((column, c) =>
      c === all.length - 1 ? this.#names : Uint32Array.from(kept, row => column[row]!),
    )
    return { columns: columnsKept, length: kept.length }
  }
}
