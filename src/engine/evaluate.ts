// Drains a plan into solutions that are still integers; terms are decoded when somebody reads them.
import type { Operation } from '../algebra/algebra.ts'
import { LimitError } from '../rdf/errors.ts'
import type { Term } from '../rdf/terms.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Operator } from './batch.ts'
import { Planner, type PlanOptions } from './plan.ts'
import type { QueryTerms } from './query-terms.ts'
import { RowBuffer } from './row-buffer.ts'

export interface EvaluateOptions extends PlanOptions {
  /** Milliseconds after which a `LimitError` ends the query; none by default. */
  readonly timeout?: number | undefined
}

export interface Solutions {
  readonly variables: readonly string[]
  readonly length: number
  /** The term of a variable (by its place in `variables`) in a row; undefined where it is unbound. */
  term(variable: number, row: number): Term | undefined
  /** A variable's values in all rows, decoded once for each distinct term. */
  decode<Value>(variable: number, decoder: (term: Term) => Value): (Value | undefined)[]
}

/** All solutions of `operation` over one version of a store, in the order in which the plan gives them. */
export function evaluate(operation: Operation, snapshot: Snapshot, options: EvaluateOptions = {}): Solutions {
  const planner = new Planner(snapshot, options)
  const plan = planner.plan(operation)
  const rows = new RowBuffer(plan.variables.length)
  for (const batch of pulled(plan, options)) rows.append(batch)
  return new LocalSolutions(plan.variables, rows, planner.terms)
}

/** Whether `operation` has a solution: stops at the first. */
export function ask(operation: Operation, snapshot: Snapshot, options: EvaluateOptions = {}): boolean {
  for (const batch of pulled(new Planner(snapshot, options).plan(operation), options))
    if (batch.length > 0) return true
  return false
}

function* pulled(
  plan: Operator,
  { timeout }: EvaluateOptions,
): Generator<ReturnType<Operator['next']> & object> {
  const start = performance.now()
  for (let batch = plan.next(); batch !== undefined; batch = plan.next()) {
    if (timeout !== undefined && performance.now() - start > timeout)
      throw new LimitError(
        `The query took longer than its time limit of ${timeout / 1000} s; narrow it, or allow more time.`,
      )
    yield batch
  }
}

class LocalSolutions implements Solutions {
  readonly variables: readonly string[]
  readonly length: number
  readonly #columns: readonly Uint32Array[]
  readonly #terms: QueryTerms

  constructor(variables: readonly string[], rows: RowBuffer, terms: QueryTerms) {
    this.variables = variables
    this.length = rows.length
    this.#columns = rows.columns
    this.#terms = terms
  }

  term(variable: number, row: number): Term | undefined {
    const id = this.#columns[variable]![row]!
    return id === 0 ? undefined : this.#terms.term(id)
  }

  decode<Value>(variable: number, decoder: (term: Term) => Value): (Value | undefined)[] {
    const column = this.#columns[variable]!
    const known = new Map<number, Value>()
    const values = new Array<Value | undefined>(this.length)
    let lastId = 0
    let last: Value | undefined
    for (let row = 0; row < this.length; row++) {
      const id = column[row]!
      if (id !== lastId) {
        lastId = id
        last = id === 0 ? undefined : known.get(id)
        if (id !== 0 && last === undefined) {
          last = decoder(this.#terms.term(id))
          known.set(id, last)
        }
      }
      values[row] = last
    }
    return values
  }
}
