// The ends of a chain: what asks the question. At once from the graph in memory; later, as promises of the
// same rows, from whatever answers later.
import type { SelectQuery } from '../algebra/algebra.ts'
import type { AsyncExecutor, Explanation } from './executor.ts'
import { entitiesOf, runSteps, runStepsLater } from './fetch.ts'
import type { Entity, Lens, Shape } from './lens.ts'
import type { Parameter, ParameterValues } from './parameter.ts'
import { countIn, type Question } from './question.ts'
import type { RowTerms, RowValues, VariableName } from './row-types.ts'
import { termRows } from './rows.ts'
import type { AsyncRunArguments, RunArguments } from './run-arguments.ts'

export abstract class Terminals<Row, Needs extends Parameter> {
  /** @internal */
  protected abstract question(): Question

  /** All rows. Throws `QueryError` where a value is not of its declared range. */
  all(...args: RunArguments<Needs>): RowValues<Row>[] {
    const question = this.question()
    return question.rows(
      question.context.executor.select(...question.asked('select', args)),
    ) as RowValues<Row>[]
  }

  /** The first row, or undefined where there is none. */
  first(...args: RunArguments<Needs>): RowValues<Row> | undefined {
    const question = this.question()
    const solutions = question.context.executor.select(...question.asked('first', args))
    return question.rows(solutions)[0] as RowValues<Row> | undefined
  }

  /** The rows of `all()`. */
  [Symbol.iterator](this: Terminals<Row, never>): Iterator<RowValues<Row>> {
    return this.all()[Symbol.iterator]()
  }

  /** All rows as RDF terms, whatever their datatypes. */
  terms(...args: RunArguments<Needs>): RowTerms<Row>[] {
    const question = this.question()
    return termRows(question.context.executor.select(...question.asked('select', args))) as RowTerms<Row>[]
  }

  /** How many rows `all` would give; none is made. */
  count(...args: RunArguments<Needs>): number {
    const question = this.question()
    return countIn(question.context.executor.select(...question.asked('count', args)))
  }

  /** Whether there is any row. */
  ask(...args: RunArguments<Needs>): boolean {
    const question = this.question()
    return question.context.executor.ask(...question.asked('ask', args))
  }

  /**
   * What the lens shows of each resource that the variable holds, each once, in the order of the rows.
   * Throws `QueryError` where a field has fewer or more values than it says.
   */
  fetch<S extends Shape>(
    variable: VariableName<Row>,
    lens: Lens<S>,
    ...args: RunArguments<Needs>
  ): Entity<S>[] {
    const question = this.question().column(variable)
    const steps = entitiesOf(lens, question.asked('select', args))
    return runSteps(steps, question.context.executor) as unknown as Entity<S>[]
  }

  /** The rows of `all`, worked out in slices while others use the thread; `signal` ends it. */
  run(...args: AsyncRunArguments<Needs>): Promise<RowValues<Row>[]> {
    return this.on(this.question().context.asyncExecutor).all(...args)
  }

  /** How the query was answered: its plan with the rows expected and those that came. Runs it. */
  explain(...args: RunArguments<Needs>): Explanation {
    const question = this.question()
    return question.context.explainer.explain(...question.asked('select', args))
  }

  /** The same question to another executor, such as a remote endpoint: promises of the same rows. */
  on(executor: AsyncExecutor): AsyncTerminals<Row, Needs> {
    return new AsyncTerminals(this.question(), executor)
  }

  /** SPARQL 1.1 text, which `kg.sparql` and any endpoint take; parameters without values stay as `?name`. */
  toSparql(values?: ParameterValues<Needs>): string {
    return this.question().text(values)
  }

  /** The query as algebra; a parameter is a variable of its name. */
  toAlgebra(): SelectQuery {
    return this.question().select
  }
}

/** A query whose algebra is made: ask it as often as you like. */
export class Prepared<Row, Needs extends Parameter = never> extends Terminals<Row, Needs> {
  readonly #question: Question
  constructor(question: Question) {
    super()
    this.#question = question
  }
  /** @internal */
  protected question(): Question {
    return this.#question
  }
}

/** The terminals of a query as promises, answered by one executor. */
export class AsyncTerminals<Row, Needs extends Parameter> {
  readonly #question: Question
  readonly #executor: AsyncExecutor
  constructor(question: Question, executor: AsyncExecutor) {
    this.#question = question
    this.#executor = executor
  }

  /** All rows. Rejects with `QueryError` where a value is not of its declared range. */
  async all(...args: AsyncRunArguments<Needs>): Promise<RowValues<Row>[]> {
    const solutions = await this.#executor.select(...this.#question.asked('select', args))
    return this.#question.rows(solutions) as RowValues<Row>[]
  }

  async first(...args: AsyncRunArguments<Needs>): Promise<RowValues<Row> | undefined> {
    const solutions = await this.#executor.select(...this.#question.asked('first', args))
    return this.#question.rows(solutions)[0] as RowValues<Row> | undefined
  }

  async terms(...args: AsyncRunArguments<Needs>): Promise<RowTerms<Row>[]> {
    const solutions = await this.#executor.select(...this.#question.asked('select', args))
    return termRows(solutions) as RowTerms<Row>[]
  }

  async count(...args: AsyncRunArguments<Needs>): Promise<number> {
    return countIn(await this.#executor.select(...this.#question.asked('count', args)))
  }

  async ask(...args: AsyncRunArguments<Needs>): Promise<boolean> {
    return await this.#executor.ask(...this.#question.asked('ask', args))
  }
  async fetch<S extends Shape>(
    variable: VariableName<Row>,
    lens: Lens<S>,
    ...args: AsyncRunArguments<Needs>
  ): Promise<Entity<S>[]> {
    const steps = entitiesOf(lens, this.#question.column(variable).asked('select', args))
    return (await runStepsLater(steps, this.#executor)) as unknown as Entity<S>[]
  }
}
