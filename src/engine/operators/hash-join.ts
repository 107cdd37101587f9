// Joins two independent inputs: the right one is collected and hashed by the variables that both sides
// bind in every row. Variables that a side may leave unbound are compared row by row, an unbound one
// being compatible with anything (SPARQL 1.1, section 18.3). With `optional`, left rows without a
// partner are kept: the general form of OPTIONAL.
import { BATCH_PROBES, type Batch, batchRows, newColumns, type Operator } from '../batch.ts'
import type { Budget } from '../budget.ts'
import type { Test } from '../expressions/compile.ts'
import { RowBuffer } from '../row-buffer.ts'
import { RowSet } from '../row-set.ts'

export interface HashJoinOptions {
  readonly optional: boolean
  readonly budget: Budget
  /** Builds the condition that a joined row must meet to count as a match, given the joined variables. */
  readonly condition?: (variables: readonly string[]) => Test
}

export class HashJoin implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #left: Operator
  readonly #right: Operator
  readonly #optional: boolean
  readonly #condition: Test | undefined
  /** Column pairs (left, right) hashed on, and those compared with care. */
  readonly #keys: readonly (readonly [number, number])[]
  readonly #loose: readonly (readonly [number, number])[]
  /** Right columns that are new, in the order of the output. */
  readonly #added: readonly number[]
  readonly #budget: Budget
  readonly #capacity: number
  readonly #out: Uint32Array[]
  readonly #probe: Uint32Array[]
  #rows: RowBuffer
  #groups: RowSet
  /** Chains of right rows by group: the first row + 1 of each, and each row's successor + 1. */
  #heads: number[] = []
  #nexts: Uint32Array = new Uint32Array(0)
  #built = false
  #input: Batch | undefined
  #row = 0
  #chain = 0
  #hit = false

  constructor(left: Operator, right: Operator, options: HashJoinOptions) {
    this.#budget = options.budget
    this.#left = left
    this.#right = right
    this.#optional = options.optional
    const shared = right.variables.filter(name => left.variables.includes(name))
    const pair = (name: string) => [left.variables.indexOf(name), right.variables.indexOf(name)] as const
    const strict = shared.filter(name => left.certain.has(name) && right.certain.has(name))
    this.#keys = strict.map(pair)
    this.#loose = shared.filter(name => !strict.includes(name)).map(pair)
    const added = right.variables.filter(name => !left.variables.includes(name))
    this.#added = added.map(name => right.variables.indexOf(name))
    this.variables = [...left.variables, ...added]
    this.certain = options.optional ? left.certain : new Set([...left.certain, ...right.certain])
    this.#condition = options.condition?.(this.variables)
    this.#capacity = batchRows(this.variables.length)
    this.#out = newColumns(this.variables.length, this.#capacity)
    this.#probe = this.#keys.map(() => new Uint32Array(1))
    this.#rows = new RowBuffer(right.variables.length, options.budget)
    this.#groups = new RowSet(this.#keys.length, options.budget)
  }

  next(): Batch | undefined {
    if (!this.#built) return this.#build()
    let rows = 0
    for (let steps = 0; rows < this.#capacity && steps < BATCH_PROBES; steps++) {
      if (this.#input === undefined) {
        if (rows > 0) break
        this.#input = this.#left.next()
        if (this.#input === undefined) return undefined
        this.#row = -1
        this.#chain = 0
        this.#hit = true
        continue
      }
      if (this.#chain !== 0) {
        const partner = this.#chain - 1
        this.#chain = this.#nexts[partner]!
        if (this.#emit(rows, partner)) rows++
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
      this.#chain = this.#chainOf(this.#input)
    }
    return { columns: this.#out, length: rows }
  }

  /** Takes in one batch of the right side a pull. */
  #build(): Batch {
    const batch = this.#right.next()
    if (batch !== undefined) this.#rows.append(batch)
    else {
      const keys = this.#keys.map(([, right]) => this.#rows.columns[right]!)
      this.#nexts = new Uint32Array(this.#rows.length)
      for (let row = this.#rows.length - 1; row >= 0; row--) {
        if ((row & 4095) === 0) this.#budget.checkTime()
        const group = this.#groups.add(keys, row)
        this.#nexts[row] = this.#heads[group] ?? 0
        this.#heads[group] = row + 1
      }
      this.#built = true
    }
    return { columns: this.#out, length: 0 }
  }

  #chainOf(input: Batch): number {
    this.#keys.forEach(([left], k) => {
      this.#probe[k]![0] = input.columns[left]![this.#row]!
    })
    return this.#heads[this.#groups.find(this.#probe, 0)] ?? 0
  }

  #emit(at: number, partner: number): boolean {
    const input = this.#input!
    const right = this.#rows.columns
    for (const [l, r] of this.#loose) {
      const [a, b] = [input.columns[l]![this.#row]!, right[r]![partner]!]
      if (a !== b && a !== 0 && b !== 0) return false
    }
    const width = input.columns.length
    for (let c = 0; c < width; c++) this.#out[c]![at] = input.columns[c]![this.#row]!
    for (const [l, r] of this.#loose) this.#out[l]![at] ||= right[r]![partner]!
    this.#added.forEach((r, k) => {
      this.#out[width + k]![at] = right[r]![partner]!
    })
    if (this.#condition !== undefined && this.#condition({ columns: this.#out, length: at + 1 }, at) !== true)
      return false
    this.#hit = true
    return true
  }

  #emitAlone(at: number): void {
    const input = this.#input!
    for (let c = 0; c < this.#out.length; c++) this.#out[c]![at] = input.columns[c]?.[this.#row] ?? 0
  }
}
