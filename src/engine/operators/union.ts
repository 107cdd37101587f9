import { type Batch, newColumns, type Operator } from '../batch.ts'
import { Replay } from './replay.ts'

/** For each batch of the source its matches on the left, then on the right; what a side lacks is unbound there. */
export class Union implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #sides: readonly ((source: Operator) => Operator)[]
  readonly #unbound: Uint32Array = newColumns(1)[0]!
  #input: Batch | undefined
  #replay: Replay
  #side = 0
  #inner: Operator | undefined

  constructor(source: Operator, sides: readonly ((source: Operator) => Operator)[]) {
    this.#source = source
    this.#sides = sides
    this.#replay = new Replay(source, false)
    const plans = sides.map(attach => attach(this.#replay))
    this.variables = [...new Set(plans.flatMap(plan => plan.variables))]
    this.certain = new Set(this.variables.filter(name => plans.every(plan => plan.certain.has(name))))
  }

  next(): Batch | undefined {
    if (this.#inner === undefined) {
      if (this.#input === undefined) {
        this.#input = this.#source.next()
        if (this.#input === undefined) return undefined
        // What the source hands out may be rearranged by the first side: the replay keeps a copy for both.
        this.#side = 0
      }
      this.#replay = new Replay(this.#source, false)
      this.#replay.load(this.#input)
      this.#inner = this.#sides[this.#side]!(this.#replay)
    }
    const batch = this.#inner.next()
    if (batch !== undefined) return this.#widened(batch, this.#inner.variables)
    this.#inner = undefined
    if (++this.#side === this.#sides.length) this.#input = undefined
    return { columns: this.variables.map(() => this.#unbound), length: 0 }
  }

  #widened(batch: Batch, names: readonly string[]): Batch {
    this.#unbound.fill(0) // an operator above may have moved rows in it
    const columns = this.variables.map(name => batch.columns[names.indexOf(name)] ?? this.#unbound)
    return { columns, length: batch.length }
  }
}
