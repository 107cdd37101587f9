import type { Aggregate } from '../../algebra/algebra.ts'
import { iri, literal } from '../../rdf/terms.ts'
import { XSD_INTEGER } from '../../rdf/vocabularies.ts'
import type { Batch, Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { Evaluate } from '../expressions/compile.ts'
import type { QueryTerms } from '../query-terms.ts'
import { RowSet } from '../row-set.ts'
import { Rows } from './rows.ts'

export interface GroupOptions {
  readonly by: readonly string[]
  readonly aggregates: readonly Aggregate[]
  /** The argument of each aggregate, undefined in COUNT(*). */
  readonly args: readonly (Evaluate | undefined)[]
  readonly terms: QueryTerms
  readonly budget: Budget
}

/** One row a group, in the order in which groups first come; without keys there is always one group. */
export class Group implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #options: GroupOptions
  readonly #groups: RowSet
  readonly #from: readonly number[]
  readonly #counts: number[][]
  /** For COUNT(DISTINCT …): pairs of group and value that were seen. */
  readonly #seen: readonly RowSet[]
  #done: Rows | undefined

  constructor(source: Operator, options: GroupOptions) {
    this.variables = [...options.by, ...options.aggregates.map(aggregate => aggregate.variable)]
    this.certain = new Set([
      ...options.by.filter(name => source.certain.has(name)),
      ...options.aggregates.map(aggregate => aggregate.variable),
    ])
    this.#source = source
    this.#options = options
    this.#from = options.by.map(name => source.variables.indexOf(name))
    this.#groups = new RowSet(options.by.length, options.budget)
    this.#counts = options.aggregates.map(() => [])
    this.#seen = options.aggregates.map(
      aggregate => new RowSet(aggregate.expression ? 2 : 1 + source.variables.length, options.budget),
    )
    if (options.by.length === 0) this.#groups.add([], 0)
  }

  next(): Batch | undefined {
    if (this.#done !== undefined) return this.#done.next()
    const batch = this.#source.next()
    if (batch !== undefined) this.#take(batch)
    else this.#done = this.#rows()
    return { columns: this.variables.map(() => new Uint32Array(0)), length: 0 }
  }

  #take(batch: Batch): void {
    const unbound = new Uint32Array(batch.length)
    const keys = this.#from.map(c => batch.columns[c] ?? unbound)
    for (let row = 0; row < batch.length; row++) {
      const group = this.#groups.add(keys, row)
      for (let k = 0; k < this.#counts.length; k++)
        if (this.#counted(k, group, batch, row)) this.#counts[k]![group] = (this.#counts[k]![group] ?? 0) + 1
    }
  }

  #counted(k: number, group: number, batch: Batch, row: number): boolean {
    const evaluate = this.#options.args[k]
    const value = evaluate?.(batch, row)
    if (evaluate !== undefined && value === undefined) return false
    if (!this.#options.aggregates[k]!.distinct) return true
    const seen = this.#seen[k]!
    const before = seen.size
    const cells =
      value === undefined
        ? batch.columns.map(column => column.subarray(row, row + 1))
        : [Uint32Array.of(this.#options.terms.intern(value))]
    seen.add([Uint32Array.of(group), ...cells], 0)
    return seen.size > before
  }

  #rows(): Rows {
    const { by, terms } = this.#options
    const size = this.#groups.size
    const keys = by.map((_, c) => Uint32Array.from({ length: size }, (_, group) => this.#groups.at(group, c)))
    const counts = this.#counts.map(count =>
      Uint32Array.from({ length: size }, (_, group) =>
        terms.intern(literal(String(count[group] ?? 0), INTEGER)),
      ),
    )
    return new Rows(this.variables, this.certain, [...keys, ...counts], size)
  }
}

const INTEGER = iri(XSD_INTEGER)
