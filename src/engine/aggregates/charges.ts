import type { Budget } from '../budget.ts'

/** The bytes that one operator holds, to be given back at once. */
export class Charges {
  readonly #budget: Budget
  #bytes = 0

  constructor(budget: Budget) {
    this.#budget = budget
  }

  charge(bytes: number): void {
    this.#bytes += bytes
    this.#budget.charge(bytes)
  }

  release(): void {
    this.#budget.charge(-this.#bytes)
    this.#bytes = 0
  }
}

type Column = Float64Array | Uint32Array | Uint8Array

/** `column` with room for `size` entries: itself, or a longer copy, which is charged. */
export function withRoom<Kind extends Column>(column: Kind, size: number, charges: Charges): Kind {
  if (size <= column.length) return column
  const length = Math.max(size, 2 * column.length, 64)
  charges.charge((length - column.length) * column.BYTES_PER_ELEMENT)
  const longer = new (column.constructor as new (length: number) => Kind)(length)
  longer.set(column)
  return longer
}
