// Runs queries over one version of a store. Solutions stay integers until somebody reads their terms.
import type { ConstructQuery, DescribeQuery, Operation, Query } from '../algebra/algebra.ts'
import { bindParameters } from '../algebra/bind-parameters.ts'
import type { AsyncRunOptions, RunOptions, Solutions } from '../query/executor.ts'
import type { Quad, Term } from '../rdf/terms.ts'
import type { Dataset } from '../store/dataset.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Operator } from './batch.ts'
import { describing } from './describe.ts'
import { drain, drainInSlices, finish, finishInSlices, type Pieces } from './drivers.ts'
import { Evaluation, type EvaluationOptions } from './evaluation.ts'
import { numberSolutions } from './expressions/number-solutions.ts'
import { optimize } from './optimizer/optimize.ts'
import { Planner } from './plan.ts'
import type { QueryTerms } from './query-terms.ts'
import { RowBuffer } from './row-buffer.ts'
import { checkSize } from './size-limit.ts'
import { instantiating } from './template.ts'

/** A query that is planned and not yet driven. */
interface Started {
  readonly evaluation: Evaluation
  readonly plan: Operator
}

function start(operation: Operation, snapshot: Snapshot, options: EvaluationOptions): Started {
  const evaluation = new Evaluation(snapshot, options)
  return { evaluation, plan: new Planner(evaluation).plan(optimizedOnce(operation, evaluation)) }
}

interface Kept {
  /** A number instead of the dataset: what is prepared and lies about keeps no old version alive. */
  readonly dataset: number
  readonly withoutPasses: readonly string[]
  readonly base: string | undefined
  readonly optimized: Operation
}

/** The last optimized form of each operation, for as long as the operation is held: prepared queries run again and again. */
const kept = new WeakMap<Operation, Kept>()

const numbers = new WeakMap<Dataset, number>()
let numbered = 0

function numberOf(dataset: Dataset): number {
  let number = numbers.get(dataset)
  if (number === undefined) {
    number = ++numbered
    numbers.set(dataset, number)
  }
  return number
}

function optimizedOnce(operation: Operation, evaluation: Evaluation): Operation {
  const { dataset, withoutPasses, context } = evaluation
  const known = kept.get(operation)
  if (
    known !== undefined &&
    known.dataset === numberOf(dataset) &&
    known.withoutPasses === withoutPasses &&
    known.base === context.base
  )
    return known.optimized
  checkSize(operation)
  const optimized = optimize(numberSolutions(operation), evaluation, evaluation.defaultGraph)
  kept.set(operation, { dataset: numberOf(dataset), withoutPasses, base: context.base, optimized })
  return optimized
}

/**
 * All solutions of `operation` over one version of a store, in the order in which the plan gives them.
 * @throws LimitError where the query is larger than 1,000 parts, or spends more than its budget
 */
export function evaluate(
  operation: Operation,
  snapshot: Snapshot,
  options: EvaluationOptions = {},
): Solutions {
  const started = start(operation, snapshot, options)
  const rows = rowsOf(started)
  drain(started.plan, started.evaluation.budget, rows.take)
  started.evaluation.pool.release()
  return rows.solutions()
}

/** The same, a slice at a time while others use the thread; rejects with the signal's reason where it is aborted. */
export async function evaluateInSlices(
  operation: Operation,
  snapshot: Snapshot,
  { signal, ...options }: EvaluationOptions & AsyncRunOptions = {},
): Promise<Solutions> {
  const started = start(operation, snapshot, options)
  const rows = rowsOf(started)
  await drainInSlices(started.plan, started.evaluation.budget, rows.take, signal)
  return rows.solutions()
}

function rowsOf({ plan, evaluation: { budget, terms } }: Started) {
  const rows = new RowBuffer(plan.variables.length, budget)
  return {
    take: (batch: Parameters<RowBuffer['append']>[0]): boolean => {
      rows.append(batch)
      budget.countRows(rows.length)
      return false
    },
    solutions: (): Solutions => new LocalSolutions(plan.variables, rows, terms),
  }
}

/** Whether `operation` has a solution: stops at the first. */
export function ask(operation: Operation, snapshot: Snapshot, options: EvaluationOptions = {}): boolean {
  const { plan, evaluation } = start(operation, snapshot, options)
  let found = false
  drain(plan, evaluation.budget, batch => {
    found = batch.length > 0
    return found
  })
  evaluation.pool.release()
  return found
}

/** The same, a slice at a time. */
export async function askInSlices(
  operation: Operation,
  snapshot: Snapshot,
  { signal, ...options }: EvaluationOptions & AsyncRunOptions = {},
): Promise<boolean> {
  const { plan, evaluation } = start(operation, snapshot, options)
  let found = false
  const take = ({ length }: { length: number }): boolean => {
    found = length > 0
    return found
  }
  await drainInSlices(plan, evaluation.budget, take, signal)
  return found
}

/** The triples of a CONSTRUCT or DESCRIBE, each once, in the order in which they first come. */
export function construct(
  query: ConstructQuery | DescribeQuery,
  snapshot: Snapshot,
  options: EvaluationOptions = {},
): Quad[] {
  const started = start(query.operation, snapshot, options)
  const rows = rowsOf(started)
  drain(started.plan, started.evaluation.budget, rows.take)
  started.evaluation.pool.release()
  return finish(quadsOf(query, rows.solutions(), started.evaluation), started.evaluation.budget)
}

/** The same, a slice at a time. */
export async function constructInSlices(
  query: ConstructQuery | DescribeQuery,
  snapshot: Snapshot,
  { signal, ...options }: EvaluationOptions & AsyncRunOptions = {},
): Promise<Quad[]> {
  const started = start(query.operation, snapshot, options)
  const rows = rowsOf(started)
  const { budget } = started.evaluation
  await drainInSlices(started.plan, budget, rows.take, signal)
  return finishInSlices(quadsOf(query, rows.solutions(), started.evaluation), budget, signal)
}

function quadsOf(
  query: ConstructQuery | DescribeQuery,
  solutions: Solutions,
  evaluation: Evaluation,
): Pieces<Quad[]> {
  if (query.form === 'describe') return describing(resourcesOf(query, solutions), evaluation)
  const fresh = () => evaluation.terms.freshBlankNode()
  return instantiating(query.template, solutions, { fresh, budget: evaluation.budget })
}

function* resourcesOf({ targets }: DescribeQuery, solutions: Solutions): Generator<Term> {
  for (const target of targets) {
    if (target.termType !== 'Variable') {
      yield target
      continue
    }
    const column = solutions.variables.indexOf(target.value)
    for (let row = 0; row < (column < 0 ? 0 : solutions.length); row++) {
      const term = solutions.term(column, row)
      if (term !== undefined && term.termType !== 'Literal') yield term
    }
  }
}

/** A query with the values of its parameters in their places, and what a run of it may see. */
export function ready<Form extends Query>(
  query: Form,
  { bindings, ...options }: RunOptions = {},
): { query: Form; options: EvaluationOptions } {
  const { dataset, base } = query
  return {
    query: bindings === undefined ? query : bindParameters(query, bindings),
    options: { ...options, dataset, base },
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

  terms(variable: number): (Term | undefined)[] {
    const column = this.#columns[variable]!
    const terms = new Array<Term | undefined>(this.length)
    for (let row = 0; row < this.length; row++) {
      const id = column[row]!
      terms[row] = id === 0 ? undefined : this.#terms.term(id)
    }
    return terms
  }

  decode<Value>(variable: number, decoder: (term: Term) => Value): (Value | undefined)[] {
    const column = this.#columns[variable]!
    // Literals take work to decode, and come again; a resource is its own value.
    const known = new Map<number, Value>()
    const values = new Array<Value | undefined>(this.length)
    let lastId = 0
    let last: Value | undefined
    for (let row = 0; row < this.length; row++) {
      const id = column[row]!
      if (id !== lastId) {
        lastId = id
        if (id === 0) last = undefined
        else {
          const term = this.#terms.term(id)
          if (term.termType !== 'Literal') last = decoder(term)
          else {
            last = known.get(id)
            if (last === undefined) {
              last = decoder(term)
              known.set(id, last)
            }
          }
        }
      }
      values[row] = last
    }
    return values
  }
}
