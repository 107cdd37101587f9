import type { Values } from '../../algebra/algebra.ts'
import { certainVariables } from '../../algebra/scope.ts'
import { BATCH_ROWS, type Batch, NO_IDS, newColumns, type Operator } from '../batch.ts'
import type { QueryTerms } from '../query-terms.ts'

/** Rows that are all there already, given by columns of any length. */
export class Rows implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #columns: readonly Uint32Array[]
  readonly #length: number
  readonly #out: Uint32Array[]
  #at = 0

  constructor(
    variables: readonly string[],
    certain: ReadonlySet<string>,
    columns: readonly Uint32Array[],
    length: number,
  ) {
    this.variables = variables
    this.certain = certain
    this.#columns = columns
    this.#length = length
    this.#out = newColumns(variables.length, Math.min(BATCH_ROWS, length))
  }

  next(): Batch | undefined {
    if (this.#at >= this.#length) return undefined
    const length = Math.min(BATCH_ROWS, this.#length - this.#at)
    for (let c = 0; c < this.#out.length; c++)
      this.#out[c]!.set(this.#columns[c]!.subarray(this.#at, this.#at + length))
    this.#at += length
    return { columns: this.#out, length }
  }

  reset(): void {
    this.#at = 0
  }
}

/** The rows of VALUES. */
export function rowsOfValues(values: Values, terms: QueryTerms): Rows {
  const { variables, rows } = values
  const columns = variables.map((_, c) =>
    Uint32Array.from(rows, row => (row[c] === undefined ? 0 : terms.intern(row[c]))),
  )
  return new Rows(variables, certainVariables(values), columns, rows.length)
}

/** No rows, of these variables, each of which may be named more than once. */
export function noRows(names: readonly string[]): Rows {
  const variables = new Set(names)
  return new Rows([...variables], variables, new Array<Uint32Array>(variables.size).fill(NO_IDS), 0)
}
