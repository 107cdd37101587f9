// Joins two independent inputs, the right one collected in a table. With `optional`, left rows without a
// partner are kept: the general form of OPTIONAL.
import { BATCH_PROBES, type Batch, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { ColumnPool } from '../column-pool.ts'
import type { Test } from '../expressions/compile.ts'
import { JoinTable } from '../join-table.ts'
import { OutputRows } from '../output-rows.ts'
import { Stretch } from '../stretch.ts'

export interface HashJoinOptions {
  readonly optional: boolean
  readonly budget: Budget
  readonly pool: ColumnPool
  /** Builds the condition that a joined row must meet to count as a match, given the joined variables. */
  readonly condition?: (variables: readonly string[]) => Test
}

export class HashJoin implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #left: Operator
  readonly #optional: boolean
  readonly #condition: Test | undefined
  /** Where there is a condition, which may take long. */
  readonly #stretch: Stretch | undefined
  readonly #table: JoinTable
  /** Right columns that are new, in the order of the output. */
  readonly #added: readonly number[]
  readonly #out: OutputRows
  #input: Batch | undefined
  #row = 0
  #chain = 0
  #hit = false

  constructor(left: Operator, right: Operator, { optional, budget, pool, condition }: HashJoinOptions) {
    this.#left = left
    this.#optional = optional
    this.#table = new JoinTable(left, right, budget)
    const added = right.variables.filter(name => !left.variables.includes(name))
    this.#added = added.map(name => right.variables.indexOf(name))
    this.variables = [...left.variables, ...added]
    this.certain = optional ? left.certain : new Set([...left.certain, ...right.certain])
    this.#out = new OutputRows(this.variables.length, pool)
    this.#condition = condition?.(this.variables)
    this.#stretch = condition && new Stretch(budget)
  }

  next(): Batch | undefined {
    const out = this.#out
    out.begin()
    if (!this.#table.build()) return { columns: out.columns, length: 0 }
    let rows = 0
    let pulled = false
    for (let steps = 0; rows < out.capacity && steps < BATCH_PROBES; steps++) {
      if (this.#stretch?.isOver(steps)) break
      if (this.#input === undefined) {
        if (rows > 0 || pulled) break
        pulled = true
        this.#input = this.#left.next()
        if (this.#input === undefined) return undefined
        this.#row = -1
        this.#chain = 0
        this.#hit = true
        continue
      }
      if (this.#chain !== 0) {
        const link = this.#chain
        this.#chain = this.#table.after(link)
        if (this.#emit(rows, link)) rows++
        continue
      }
      if (this.#optional && !this.#hit) {
        this.#emitAlone(rows++)
        this.#hit = true
        continue
      }
      if (++this.#row >= this.#input.length) {
        this.#input = undefined
        continue
      }
      this.#hit = false
      this.#chain = this.#table.first(this.#input.columns, this.#row)
    }
    out.end(rows)
    return { columns: out.columns, length: rows }
  }

  /** The table is kept: what it was made from does not depend on the left side. */
  reset(): void {
    this.#left.reset()
    this.#input = undefined
  }

  #emit(at: number, link: number): boolean {
    const left = this.#input!.columns
    const out = this.#out.columns
    if (!this.#table.agrees(left, this.#row, link)) return false
    const right = this.#table.columns
    const width = left.length
    for (let c = 0; c < width; c++) out[c]![at] = left[c]![this.#row]!
    for (const [l, r] of this.#table.loose) out[l]![at] ||= right[r]![link - 1]!
    for (let k = 0; k < this.#added.length; k++) out[width + k]![at] = right[this.#added[k]!]![link - 1]!
    if (this.#condition !== undefined && this.#condition({ columns: out, length: at + 1 }, at) !== true)
      return false
    this.#hit = true
    return true
  }

  #emitAlone(at: number): void {
    const input = this.#input!
    const out = this.#out.columns
    for (let c = 0; c < out.length; c++) out[c]![at] = input.columns[c]?.[this.#row] ?? 0
  }
}
