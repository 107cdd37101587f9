// The typed builder: an immutable chain whose row type grows with each pattern. It only makes algebra;
// an executor answers. Names of variables are checked by the compiler where they are literal types, and
// by a `QueryError` otherwise.
import {
  type Query as Algebra,
  type Bgp,
  type Comparator,
  type Expression,
  join,
  type Operation,
  type PatternTerm,
  UNIT,
} from '../algebra/algebra.ts'
import { variablesOf } from '../algebra/scope.ts'
import { toSparql } from '../algebra/to-sparql.ts'
import { QueryError, quote } from '../rdf/errors.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import { type NamedNode, type Term, variable } from '../rdf/terms.ts'
import { decoderFor } from './decode.ts'
import type { AsyncExecutor, Executor } from './executor.ts'
import { Condition, type Operand, operandsOf, toLiteral, unknownVariable } from './expression.ts'
import { Property, type Range, type ValueOf } from './property.ts'
import { decodedRows, termRows } from './rows.ts'

export type VariableText = `?${string}`
export type Constant = Term | number | bigint | boolean
/** A subject or object: `?name`, a term, or a number or boolean as a literal. Plain text needs `literal(…)`. */
export type Slot = VariableText | Constant
export type PredicateSlot = VariableText | NamedNode

/** The row type with the variable of a slot, where it is one and new. */
type Bind<Row, S, Value> = S extends `?${infer Name}`
  ? Name extends keyof Row
    ? Row
    : Row & { [K in Name]: Value }
  : Row
export type AfterWhere<Row, S, P, O> = Bind<Bind<Bind<Row, S, NamedNode>, P, NamedNode>, O, ValueOf<P>>
/** The row type of OPTIONAL: what is new there may be missing. */
type AfterOptional<Row, Inner> = Row & { [K in Exclude<keyof Inner, keyof Row>]: Inner[K] | undefined }
type Flat<Row> = { [K in keyof Row]: Row[K] }
type Name<Row> = Extract<keyof Row, string>
type Operands<Row> = { readonly [K in keyof Row]-?: Operand<Exclude<Row[K], undefined>> }

interface State {
  readonly pattern: Operation
  readonly filters: readonly Expression[]
  readonly ranges: ReadonlyMap<string, Range>
  readonly order: readonly Comparator[]
  readonly selected?: readonly string[]
  readonly distinct: boolean
  readonly offset: number
  readonly limit?: number
}

const EMPTY: State = { pattern: UNIT, filters: [], ranges: new Map(), order: [], distinct: false, offset: 0 }

export interface QueryContext {
  readonly executor: Executor
  readonly prefixes: Prefixes
}

/** A query under construction; each call gives a new one and leaves this as it is. */
export class Query<Row = Record<never, never>, Selected = Row> {
  readonly #context: QueryContext
  readonly #state: State

  constructor(context: QueryContext, state: State = EMPTY) {
    this.#context = context
    this.#state = state
  }

  /** This query with one triple pattern more. */
  where<const S extends Slot, const P extends PredicateSlot, const O extends Slot>(
    subject: S,
    predicate: P,
    object: O,
  ): Query<AfterWhere<Row, S, P, O>> {
    const [end, condition] = this.#endOf(object)
    const pattern: Bgp = {
      op: 'bgp',
      patterns: [{ subject: toPattern(subject), predicate: toPattern(predicate), object: end }],
    }
    const ranges = new Map(this.#state.ranges)
    declare(ranges, subject, 'iri')
    declare(ranges, predicate, 'iri')
    declare(ranges, object, predicate instanceof Property ? predicate.range : 'any')
    const filters = condition === undefined ? this.#state.filters : [...this.#state.filters, condition]
    return this.#with({ pattern: join(this.#state.pattern, pattern), ranges, filters })
  }

  /** This query with what `build` adds, where it matches; its new variables may be missing in a row. */
  optional<Inner>(build: (query: Query) => Query<Inner>): Query<AfterOptional<Row, Inner>> {
    const { pattern, filters, ranges } = build(new Query(this.#context)).#state
    const [first, ...others] = filters
    const expression: Expression | undefined =
      others.length > 0 ? { kind: 'call', name: '&&', args: filters } : first
    const left = this.#state.pattern
    return this.#with({
      pattern: { op: 'leftJoin', left, right: pattern, ...(expression && { expression }) },
      ranges: new Map([...ranges, ...this.#state.ranges]),
    })
  }

  /** This query without the rows for which the condition is not true. */
  filter(condition: (variables: Operands<Row>) => Condition): Query<Row, Selected> {
    const operands = operandsOf(this.#variables) as Operands<Row>
    const result: unknown = condition(operands)
    if (!(result instanceof Condition))
      throw new QueryError(
        `filter(…) takes a condition such as v.percent.gt(50), not ${quote(String(result))}.`,
      )
    return this.#with({ filters: [...this.#state.filters, result.expression] })
  }

  /** This query with its rows sorted by these variables in turn, `-name` for descending. */
  orderBy(...keys: (Name<Row> | `-${Name<Row>}`)[]): Query<Row, Selected> {
    const comparators = keys.map((key): Comparator => {
      const descending = key.startsWith('-')
      const name = this.#known(descending ? key.slice(1) : key)
      return { expression: { kind: 'variable', name }, descending }
    })
    return this.#with({ order: [...this.#state.order, ...comparators] })
  }

  /** This query with at most `count` rows. */
  limit(count: number): Query<Row, Selected> {
    return this.#with({ limit: whole(count, 'limit') })
  }

  /** This query without its first `count` rows. */
  offset(count: number): Query<Row, Selected> {
    return this.#with({ offset: whole(count, 'offset') })
  }

  /** This query with these variables alone in its rows. */
  select<const Names extends readonly Name<Row>[]>(...names: Names): Query<Row, Pick<Row, Names[number]>> {
    if (names.length === 0) throw new QueryError('select() takes the name of at least one variable.')
    return this.#with({ selected: [...new Set(names.map(name => this.#known(name)))] })
  }

  /** This query with each row once. */
  distinct(): Query<Row, Selected> {
    return this.#with({ distinct: true })
  }

  /** All rows. Throws `QueryError` where a value is not of its predicate's declared range. */
  all(): Flat<Selected>[] {
    const solutions = this.#context.executor.select(this.toAlgebra())
    return decodedRows(solutions, this.#decoders(solutions.variables)) as Flat<Selected>[]
  }

  /** The first row, or undefined where there is none. */
  first(): Flat<Selected> | undefined {
    const limit = Math.min(1, this.#state.limit ?? 1)
    return this.#with<Row, Selected>({ limit }).all()[0]
  }

  [Symbol.iterator](): Iterator<Flat<Selected>> {
    return this.all()[Symbol.iterator]()
  }

  /** All rows as RDF terms, whatever their datatypes. */
  terms(): { [K in keyof Selected]: Term | undefined }[] {
    return termRows(this.#context.executor.select(this.toAlgebra())) as {
      [K in keyof Selected]: Term | undefined
    }[]
  }

  /** How many rows `all` would give; no term is decoded. */
  count(): number {
    return this.#context.executor.select(this.toAlgebra()).length
  }

  /** Whether there is any row. */
  ask(): boolean {
    return this.#context.executor.ask({ form: 'ask', operation: this.toAlgebra().operation })
  }

  /** The same rows from another executor, such as a remote endpoint. */
  on(executor: AsyncExecutor): { all(): Promise<Flat<Selected>[]> } {
    return {
      all: async () => {
        const solutions = await executor.select(this.toAlgebra())
        return decodedRows(solutions, this.#decoders(solutions.variables)) as Flat<Selected>[]
      },
    }
  }

  /** The query as SPARQL 1.1 text, which `kg.sparql` and any endpoint take. */
  toSparql(): string {
    return toSparql(this.toAlgebra(), this.#context.prefixes)
  }

  /** The query as algebra. */
  toAlgebra(): Algebra & { form: 'select' } {
    const { pattern, filters, order, selected, distinct, offset, limit } = this.#state
    let operation = filters.reduce<Operation>(
      (input, expression) => ({ op: 'filter', expression, input }),
      pattern,
    )
    if (order.length > 0) operation = { op: 'orderBy', comparators: order, input: operation }
    operation = { op: 'project', variables: selected ?? this.#variables, input: operation }
    if (distinct) operation = { op: 'distinct', input: operation }
    if (offset > 0 || limit !== undefined)
      operation = { op: 'slice', offset, ...(limit !== undefined && { limit }), input: operation }
    return { form: 'select', operation }
  }

  /**
   * What stands at the object's place. A number is looked for by its value, as the data may write 20 as
   * 20.0: a variable that nobody can name, and the condition that it equals the number.
   */
  #endOf(object: Slot): [PatternTerm, Expression?] {
    if (typeof object !== 'number' && typeof object !== 'bigint') return [toPattern(object)]
    const name = ` number${variablesOf(this.#state.pattern).length}`
    const args: Expression[] = [
      { kind: 'variable', name },
      { kind: 'term', term: toLiteral(object) },
    ]
    return [variable(name), { kind: 'call', name: '=', args }]
  }

  /** The variables that a caller can name. */
  get #variables(): string[] {
    return variablesOf(this.#state.pattern).filter(name => !name.startsWith(' '))
  }

  #with<R, S>(change: Partial<State>): Query<R, S> {
    return new Query(this.#context, { ...this.#state, ...change }) as unknown as Query<R, S>
  }

  #decoders(variables: readonly string[]) {
    return variables.map(name => decoderFor(name, this.#state.ranges.get(name) ?? 'any'))
  }

  #known(name: string): string {
    const variables = this.#variables
    if (!variables.includes(name)) throw unknownVariable(name, variables)
    return name
  }
}

const VARIABLE = /^\?([\p{L}\p{N}_][\p{L}\p{N}\p{M}_·]*)$/u

function toPattern(slot: Slot | PredicateSlot): PatternTerm {
  if (typeof slot === 'object' && slot !== null && 'termType' in slot) return slot as Term
  if (typeof slot !== 'string') {
    if (typeof slot === 'number' || typeof slot === 'bigint' || typeof slot === 'boolean')
      return toLiteral(slot)
    throw new QueryError(
      `${quote(String(slot))} can't stand in a pattern; use a '?variable', a term, a number or a boolean.`,
    )
  }
  const match = VARIABLE.exec(slot)
  if ((slot as string) === 'a')
    throw new QueryError("'a' is SPARQL's word for rdf:type; write rdf.type here.")
  if (match === null)
    throw new QueryError(
      `${quote(slot)} is no variable; write '?name', or literal(…) for text and iri(…) for an address.`,
    )
  return variable(match[1]!)
}

function declare(ranges: Map<string, Range>, slot: Slot | PredicateSlot, range: Range): void {
  if (typeof slot !== 'string') return
  const name = slot.slice(1)
  const before = ranges.get(name)
  // The first pattern that says something decides, as it does for the row type.
  if (before === undefined) ranges.set(name, range)
}

function whole(count: number, what: string): number {
  if (Number.isInteger(count) && count >= 0) return count
  throw new QueryError(`${what}(${count}) takes a whole number from 0.`)
}
