// The right side of a join, collected and hashed by the variables that both sides bind in every row.
// Variables that a side may leave unbound are compared row by row, an unbound one being compatible with
// anything (SPARQL 1.1, section 18.3). Rows of one hash group form a chain; its links are row numbers + 1.
import { BATCH_PROBES, type Operator } from './batch.ts'
import type { Budget } from './budget.ts'
import { RowBuffer } from './row-buffer.ts'
import { RowSet } from './row-set.ts'

/** The variables that two sides of a join have in common. */
export function sharedVariables(left: Operator, right: Operator): string[] {
  return right.variables.filter(name => left.variables.includes(name))
}

export class JoinTable {
  readonly #right: Operator
  readonly #budget: Budget
  /** Column pairs (left, right) hashed on, and those compared with care. */
  readonly #keys: readonly (readonly [number, number])[]
  readonly loose: readonly (readonly [number, number])[]
  readonly #rows: RowBuffer
  readonly #groups: RowSet
  readonly #probe: Uint32Array[]
  #heads = new Uint32Array(64)
  #nexts: Uint32Array = new Uint32Array(0)
  #linked = 0
  #state: 'collecting' | 'linking' | 'ready' = 'collecting'

  constructor(left: Operator, right: Operator, budget: Budget) {
    this.#right = right
    this.#budget = budget
    const shared = sharedVariables(left, right)
    const pair = (name: string) => [left.variables.indexOf(name), right.variables.indexOf(name)] as const
    const strict = shared.filter(name => left.certain.has(name) && right.certain.has(name))
    this.#keys = strict.map(pair)
    this.loose = shared.filter(name => !strict.includes(name)).map(pair)
    this.#probe = this.#keys.map(() => new Uint32Array(1))
    this.#rows = new RowBuffer(right.variables.length, budget)
    this.#groups = new RowSet(this.#keys.length, budget)
  }

  /** The right side's columns. */
  get columns(): readonly Uint32Array[] {
    return this.#rows.columns
  }

  get #isReady(): boolean {
    return this.#state === 'ready'
  }

  /** Gets on with the table by one bounded step; true where it is ready. */
  build(): boolean {
    if (this.#isReady) return true
    if (this.#state === 'collecting') {
      const batch = this.#right.next()
      if (batch !== undefined) this.#rows.append(batch)
      else {
        this.#budget.charge(4 * this.#rows.length)
        this.#nexts = new Uint32Array(this.#rows.length)
        this.#linked = this.#rows.length
        this.#state = 'linking'
      }
      return false
    }
    this.#link(Math.max(0, this.#linked - BATCH_PROBES))
    return this.#isReady
  }

  /** Links rows from the last to the first, so that chains run in the order of arrival. */
  #link(down: number): void {
    const keys = this.#keys.map(([, right]) => this.#rows.columns[right]!)
    for (let row = this.#linked - 1; row >= down; row--) {
      const group = this.#groups.add(keys, row)
      if (group >= this.#heads.length) {
        this.#budget.charge(4 * this.#heads.length)
        this.#heads = doubled(this.#heads)
      }
      this.#nexts[row] = this.#heads[group]!
      this.#heads[group] = row + 1
    }
    this.#linked = down
    if (down === 0) this.#state = 'ready'
  }

  /** The first right row + 1 with the keys of a left row; 0 where there is none. */
  first(columns: readonly Uint32Array[], row: number): number {
    for (let k = 0; k < this.#keys.length; k++) this.#probe[k]![0] = columns[this.#keys[k]![0]]![row]!
    const group = this.#groups.find(this.#probe, 0)
    return group < 0 ? 0 : this.#heads[group]!
  }

  /** The next link of the chain. */
  after(link: number): number {
    return this.#nexts[link - 1]!
  }

  /** Whether the variables compared with care are compatible. */
  agrees(columns: readonly Uint32Array[], row: number, link: number): boolean {
    for (const [l, r] of this.loose) {
      const a = columns[l]![row]!
      const b = this.#rows.columns[r]![link - 1]!
      if (a !== b && a !== 0 && b !== 0) return false
    }
    return true
  }

  /** Whether MINUS takes the left row away for this right one: they agree, and there is a variable that both bind. */
  excludes(columns: readonly Uint32Array[], row: number, link: number): boolean {
    if (!this.agrees(columns, row, link)) return false
    if (this.#keys.length > 0) return true
    return this.loose.some(([l, r]) => columns[l]![row] !== 0 && this.#rows.columns[r]![link - 1] !== 0)
  }
}

function doubled(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2)
  to.set(from)
  return to
}
