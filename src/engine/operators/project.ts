import { type Batch, NO_IDS, type Operator } from '../batch.ts'

/** The named variables in the order given; one that the source lacks is unbound. */
export class Project implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #from: readonly number[]
  readonly #lacks: boolean
  #unbound = NO_IDS

  constructor(source: Operator, variables: readonly string[]) {
    this.variables = variables
    this.certain = new Set(variables.filter(name => source.certain.has(name)))
    this.#source = source
    this.#from = variables.map(name => source.variables.indexOf(name))
    this.#lacks = this.#from.includes(-1)
  }

  next(): Batch | undefined {
    const batch = this.#source.next()
    if (batch === undefined) return undefined
    if (this.#lacks) this.#unbound = new Uint32Array(batch.length)
    return { columns: this.#from.map(c => (c < 0 ? this.#unbound : batch.columns[c]!)), length: batch.length }
  }

  reset(): void {
    this.#source.reset()
  }
}
