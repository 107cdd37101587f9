import { atLeast, type Batch, emptyBatch, NO_IDS, type Operator } from '../batch.ts'
import type { ColumnPool } from '../column-pool.ts'
import { Replay } from './replay.ts'

interface Side {
  readonly replay: Replay
  readonly plan: Operator
  /** For each variable of the union, the column of the side's rows, -1 where it has none. */
  readonly from: readonly number[]
}

/** For each batch of the source its matches on each side in turn; what a side lacks is unbound there. */
export class Union implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #sides: readonly Side[]
  #unbound = NO_IDS
  readonly #idle: Batch
  #input: Batch | undefined
  #side = 0
  #running = false

  /** Each of `sides` builds the plan of one side on top of a source. */
  constructor(source: Operator, sides: readonly ((source: Operator) => Operator)[], pool: ColumnPool) {
    this.#source = source
    const plans = sides.map(attach => {
      const replay = new Replay(source, false, pool)
      return { replay, plan: attach(replay) }
    })
    this.variables = [...new Set(plans.flatMap(({ plan }) => plan.variables))]
    this.certain = new Set(this.variables.filter(name => plans.every(({ plan }) => plan.certain.has(name))))
    this.#sides = plans.map(({ replay, plan }) => ({
      replay,
      plan,
      from: this.variables.map(name => plan.variables.indexOf(name)),
    }))
    this.#idle = emptyBatch(this.variables.length)
  }

  next(): Batch | undefined {
    if (this.#input === undefined) {
      const input = this.#source.next()
      if (input === undefined) return undefined
      if (input.length === 0) return this.#idle
      this.#input = input
      this.#side = 0
    }
    const { replay, plan, from } = this.#sides[this.#side]!
    if (!this.#running) {
      // A side may rearrange what it is handed: each replay keeps a copy.
      replay.load(this.#input)
      plan.reset()
      this.#running = true
    }
    const batch = plan.next()
    if (batch !== undefined) return this.#widened(batch, from)
    this.#running = false
    if (++this.#side === this.#sides.length) this.#input = undefined
    return this.#idle
  }

  reset(): void {
    this.#source.reset()
    this.#input = undefined
    this.#running = false
  }

  #widened({ columns, length }: Batch, from: readonly number[]): Batch {
    this.#unbound = atLeast(this.#unbound, length)
    this.#unbound.fill(0, 0, length) // an operator above may have moved rows in it
    return { columns: from.map(c => (c < 0 ? this.#unbound : columns[c]!)), length }
  }
}
