import { type Batch, newColumns, type Operator } from '../batch.ts'

/** The named variables in the order given; one that the source lacks is unbound. */
export class Project implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #source: Operator
  readonly #from: readonly number[]
  readonly #unbound: Uint32Array = newColumns(1)[0]!

  constructor(source: Operator, variables: readonly string[]) {
    this.variables = variables
    this.certain = new Set(variables.filter(name => source.certain.has(name)))
    this.#source = source
    this.#from = variables.map(name => source.variables.indexOf(name))
  }

  next(): Batch | undefined {
    const batch = this.#source.next()
    if (batch === undefined) return undefined
    return { columns: this.#from.map(c => (c < 0 ? this.#unbound : batch.columns[c]!)), length: batch.length }
  }
}
