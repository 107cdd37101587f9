// GROUP BY: each row is taken to its group by a table over the ids of the keys, and a batch at a time to the
// aggregates. When all rows have come, the groups go out a batch a pull, their values made then.
import type { Aggregate } from '../../algebra/algebra.ts'
import type { Accumulator } from '../aggregates/accumulator.ts'
import { Charges } from '../aggregates/charges.ts'
import { newAccumulator } from '../aggregates/new-accumulator.ts'
import { atLeast, BATCH_ROWS, type Batch, emptyBatch, NO_IDS, newColumns, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { Argument } from '../expressions/scope.ts'
import type { QueryTerms } from '../query-terms.ts'
import { RowSet } from '../row-set.ts'
import { Stretch } from '../stretch.ts'

export interface GroupOptions {
  readonly by: readonly string[]
  readonly aggregates: readonly Aggregate[]
  /** The argument of each aggregate over rows of the source, undefined in COUNT(*). */
  readonly args: readonly (Argument | undefined)[]
  readonly terms: QueryTerms
  readonly budget: Budget
}

/** One row a group, in the order in which groups first come; without keys there is always one group. */
export class Group implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #options: GroupOptions
  /** The columns of the keys, -1 for a variable that the source does not have. */
  readonly #from: readonly number[]
  readonly #charges: Charges
  /** Whether an argument has to be computed, which may take long. */
  readonly #computes: boolean
  readonly #stretch: Stretch
  #out: Uint32Array[] = []
  readonly #idle: Batch
  /** The batch at hand, the group of each of its rows, and how many of them are taken in. */
  #input: Batch | undefined
  #numbers = NO_IDS
  #taken = 0
  #groups: RowSet
  #accumulators: readonly Accumulator[]
  /** Groups given out; -1 while rows come in. */
  #given = -1

  constructor(source: Operator, options: GroupOptions) {
    const { by, aggregates, args, budget } = options
    this.variables = [...by, ...aggregates.map(({ variable }) => variable)]
    this.certain = new Set([
      ...by.filter(name => source.certain.has(name)),
      ...aggregates.filter(a => a.function === 'count').map(({ variable }) => variable),
    ])
    this.#source = source
    this.#options = options
    this.#from = by.map(name => source.variables.indexOf(name))
    this.#charges = new Charges(budget)
    this.#computes = args.some(argument => argument !== undefined && argument.column < 0)
    this.#stretch = new Stretch(budget)
    this.#idle = emptyBatch(this.variables.length)
    this.#groups = this.#noGroups()
    this.#accumulators = this.#noValues()
  }

  next(): Batch | undefined {
    if (this.#given >= 0) return this.#give()
    if (this.#input === undefined) {
      this.#input = this.#source.next()
      if (this.#input === undefined) this.#given = 0
      else this.#number(this.#input)
    }
    if (this.#input !== undefined) this.#take(this.#input)
    return this.#idle
  }

  reset(): void {
    this.#source.reset()
    this.#input = undefined
    this.#charges.release()
    this.#groups = this.#noGroups()
    this.#accumulators = this.#noValues()
    this.#given = -1
  }

  #noGroups(): RowSet {
    const { by, budget } = this.#options
    const groups = new RowSet(by.length, budget)
    if (by.length === 0) groups.add([], 0)
    return groups
  }

  #noValues(): Accumulator[] {
    const { aggregates, args, terms, budget } = this.#options
    const options = { terms, budget, charges: this.#charges, width: this.#source.variables.length }
    return aggregates.map((aggregate, k) => newAccumulator(aggregate, args[k], options))
  }

  /** Finds the groups of the rows. */
  #number(batch: Batch): void {
    this.#taken = 0
    this.#numbers = atLeast(this.#numbers, batch.length)
    if (this.#from.length > 0) {
      const unbound = this.#from.includes(-1) ? new Uint32Array(batch.length) : undefined
      const keys = this.#from.map(column => batch.columns[column] ?? unbound)
      for (let row = 0; row < batch.length; row++) this.#numbers[row] = this.#groups.add(keys, row)
    }
  }

  /** Takes the rows in: all at once, or as many as the time of a pull allows. */
  #take(batch: Batch): void {
    for (let step = 0; this.#taken < batch.length; ) {
      if (this.#computes && this.#stretch.isOver(step)) return
      const rows = Math.min(batch.length - this.#taken, this.#computes ? this.#stretch.rows : batch.length)
      const whole = rows === batch.length
      const part = whole ? batch : partOf(batch, this.#taken, rows)
      const numbers = whole ? this.#numbers : this.#numbers.subarray(this.#taken, this.#taken + rows)
      for (const accumulator of this.#accumulators) accumulator.take(part, numbers, this.#groups.size)
      this.#taken += rows
      step += rows
    }
    this.#input = undefined
  }

  #give(): Batch | undefined {
    const length = Math.min(BATCH_ROWS, this.#groups.size - this.#given)
    if (length === 0) return undefined
    if (this.#given === 0) this.#out = newColumns(this.variables.length, length)
    const keys = this.#from.length
    for (let k = 0; k < length; k++) {
      const group = this.#given + k
      for (let c = 0; c < keys; c++) this.#out[c][k] = this.#groups.at(group, c)
      for (let a = 0; a < this.#accumulators.length; a++)
        this.#out[keys + a][k] = this.#accumulators[a].result(group)
    }
    this.#given += length
    return { columns: this.#out, length }
  }
}

function partOf({ columns }: Batch, from: number, length: number): Batch {
  return { columns: columns.map(column => column.subarray(from, from + length)), length }
}
