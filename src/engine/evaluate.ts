// Drains a plan into solutions that are still integers; terms are decoded when somebody reads them.
import type { Operation } from '../algebra/algebra.ts'
import type { Solutions } from '../query/executor.ts'
import type { Term } from '../rdf/terms.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Batch, Operator } from './batch.ts'
import type { Budget } from './budget.ts'
import { Planner, type PlanOptions } from './plan.ts'
import type { QueryTerms } from './query-terms.ts'
import { RowBuffer } from './row-buffer.ts'
import { checkSize } from './size-limit.ts'

/**
 * All solutions of `operation` over one version of a store, in the order in which the plan gives them.
 * @throws LimitError where the query is larger than 1,000 parts, or spends more than its budget
 */
export function evaluate(operation: Operation, snapshot: Snapshot, options: PlanOptions = {}): Solutions {
  checkSize(operation)
  const planner = new Planner(snapshot, options)
  const plan = planner.plan(operation)
  const rows = new RowBuffer(plan.variables.length, planner.budget)
  for (const batch of pulled(plan, planner.budget)) rows.append(batch)
  return new LocalSolutions(plan.variables, rows, planner.terms)
}

/** Whether `operation` has a solution: stops at the first. */
export function ask(operation: Operation, snapshot: Snapshot, options: PlanOptions = {}): boolean {
  checkSize(operation)
  const planner = new Planner(snapshot, options)
  for (const batch of pulled(planner.plan(operation), planner.budget)) if (batch.length > 0) return true
  return false
}

function* pulled(plan: Operator, budget: Budget): Generator<Batch> {
  for (let batch = plan.next(); batch !== undefined; batch = plan.next()) {
    budget.checkTime()
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
