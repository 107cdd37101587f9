import type { TermId } from '../../store/dictionary.ts'
import type { Batch } from '../batch.ts'
import type { Argument } from '../expressions/scope.ts'
import type { Accumulator } from './accumulator.ts'
import { type Charges, withRoom } from './charges.ts'

/** SAMPLE: the first value of the group (SPARQL 1.1, section 18.5.1.8). */
export class Sample implements Accumulator {
  readonly #argument: Argument
  readonly #charges: Charges
  #ids = new Uint32Array(0)

  constructor(argument: Argument, charges: Charges) {
    this.#argument = argument
    this.#charges = charges
  }

  take(batch: Batch, groups: Uint32Array, size: number): void {
    this.#ids = withRoom(this.#ids, size, this.#charges)
    const { id } = this.#argument
    for (let row = 0; row < batch.length; row++)
      if (this.#ids[groups[row]] === 0) this.#ids[groups[row]] = id(batch, row)
  }

  result(group: number): TermId {
    return this.#ids[group] ?? 0
  }
}
