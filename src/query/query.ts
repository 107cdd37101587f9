// The typed builder: an immutable chain whose row type grows with each pattern. It only makes algebra;
// an executor answers. Names of variables are checked by the compiler where they are literal types, and
// by a `QueryError` otherwise. Patterns add up in the order of the chain; filters hold for all of their group,
// and select, distinct, orderBy, limit and offset for the whole, wherever they stand.
import { join, type Operation } from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import type { NamedNode } from '../rdf/terms.ts'
import type { QueryContext } from './context.ts'
import { GraphQuery, type TemplateNeeds, type TemplateTriple, targetsOf, templateOf } from './graph-query.ts'
import { grouped } from './group.ts'
import { type ExpressionOperand, isTruth, operandOf, unknownVariable } from './operand.ts'
import type { KnownOf, NeedOf, Operands, Truth, Typed } from './operand-types.ts'
import { withOrder } from './order-keys.ts'
import type { Parameter } from './parameter.ts'
import { graphName, newName } from './pattern-slot.ts'
import type { MaybeRange, Range } from './property.ts'
import {
  checkNames,
  conditionOf,
  datasetOf,
  EMPTY,
  isSubquery,
  lowered,
  type Outside,
  orderedOf,
  partOf,
  type QueryState,
  type Ranges,
  renumberedState,
  takenIn,
  withVariables,
} from './query-state.ts'
import type {
  Branch,
  Build,
  ComputedNeeds,
  ComputedOf,
  ComputedRow,
  NeedsOfBranch,
  OrderKey,
  OrderNeeds,
  RowOfBranch,
  Selected,
  Subquery,
  ValueCell,
  ValueRow,
} from './query-types.ts'
import { Question } from './question.ts'
import type {
  AfterJoin,
  AfterOptional,
  AfterWhere,
  AllVariables,
  BindSlot,
  FreshName,
  NoVariables,
  ObjectSlot,
  PatternNeeds,
  PredicateSlot,
  Slot,
  UnionOf,
  ValueKnown,
  VariableName,
  VariableText,
} from './row-types.ts'
import { shown } from './term-of.ts'
import { Prepared, Terminals } from './terminals.ts'
import { valueRows } from './value-rows.ts'
import { checkVisible, knownName, operandsIn } from './visible-variables.ts'
import { withPattern, withSlot } from './where-pattern.ts'

export type { QueryContext } from './context.ts'
export type { RowOf, Subquery } from './query-types.ts'

/** A query under construction; each call gives a new one and leaves this as it is. */
export class Query<Row = NoVariables, Names = AllVariables, Needs extends Parameter = never>
  extends Terminals<Selected<Row, Names, Needs>, Needs>
  implements Subquery<Selected<Row, Names, Needs>, Needs>
{
  declare readonly '~shape': { readonly row: Selected<Row, Names, Needs>; readonly needs: Needs }
  /** @internal */
  readonly state: QueryState
  /** @internal */
  readonly context: QueryContext
  #question: Question | undefined

  constructor(context: QueryContext, state: QueryState = EMPTY) {
    super()
    this.context = context
    this.state = state
  }

  /**
   * This query with one triple pattern more, or with a path between two ends. A number or a Date as the
   * object is looked for by its value, as the data may write 20 as 20.0.
   */
  where<const S extends Slot, const P extends PredicateSlot, const O extends ObjectSlot<P>>(
    subject: S,
    predicate: P,
    object: O,
  ): Query<AfterWhere<Row, S, P, O>, Names, Needs | PatternNeeds<S, P, O>> {
    return this.#with(withPattern(this.state, subject, predicate, object))
  }

  /** This query with what `build` adds, where it matches; its new variables may be missing in a row. */
  optional<Inner, InnerNeeds extends Parameter = never>(
    build: Build<Row, Inner, InnerNeeds>,
  ): Query<AfterOptional<Row, Inner>, Names, Needs | InnerNeeds> {
    const inner = this.#inside(build, 'optional', { ranges: this.state.ranges, seenBy: 'filters' })
    const { operation, ranges } = partOf(inner)
    // Filters directly in an optional group see both sides: they are the condition of the join.
    const alone = isSubquery(inner)
    const expression = alone ? undefined : conditionOf(inner)
    return this.#with({
      ...takenIn(this.state, inner),
      pattern: {
        op: 'leftJoin',
        left: this.state.pattern,
        right: alone ? operation : inner.pattern,
        ...(expression && { expression }),
      },
      ranges: new Map([...this.state.ranges, ...ranges, ...this.state.ranges]),
    })
  }

  /** This query with the rows of any of the branches: what one of them leaves out may be missing. */
  union<const Branches extends readonly [Branch, ...Branch[]]>(
    ...branches: Branches
  ): Query<
    AfterJoin<Row, UnionOf<RowOfBranch<Branches[number]>>>,
    Names,
    Needs | NeedsOfBranch<Branches[number]>
  > {
    let { state } = this
    let all: Operation | undefined
    const known = new Map<string, readonly Range[]>()
    for (const branch of branches) {
      const inner = this.#inside(branch, 'union', undefined, state.hidden)
      const { operation, ranges } = partOf(inner)
      state = takenIn(state, inner)
      all = all === undefined ? operation : { op: 'union', left: all, right: operation }
      for (const [name, more] of ranges) known.set(name, [...new Set([...(known.get(name) ?? []), ...more])])
    }
    if (all === undefined) throw new QueryError('union(…) takes at least one branch.')
    return this.#joined(state, all, known)
  }

  /** This query without the rows that agree with a row of `build` on all variables that both have. */
  minus<Inner, InnerNeeds extends Parameter = never>(
    build: Build<NoVariables, Inner, InnerNeeds>,
  ): Query<Row, Names, Needs | InnerNeeds> {
    const inner = this.#inside(build, 'minus')
    const { operation, ranges } = partOf(inner)
    if (![...ranges.keys()].some(name => this.state.ranges.has(name)))
      throw new QueryError('minus(…) shares no variable with the query, so it would take nothing away.')
    const left = this.state.pattern
    return this.#with({ ...takenIn(this.state, inner), pattern: { op: 'minus', left, right: operation } })
  }

  /** This query joined with another, which is answered alone where it selects, counts or is cut. */
  join<Inner, InnerNeeds extends Parameter = never>(
    build: Build<NoVariables, Inner, InnerNeeds>,
  ): Query<AfterJoin<Row, Inner>, Names, Needs | InnerNeeds> {
    const inner = this.#inside(build, 'join')
    const { operation, ranges } = partOf(inner)
    return this.#joined(takenIn(this.state, inner), operation, ranges)
  }

  /** This query where `build` matches in a named graph: that of an IRI, or each in turn as `?name`. */
  graph<
    const G extends NamedNode | VariableText | Parameter<string, 'iri' | undefined>,
    Inner,
    InnerNeeds extends Parameter = never,
  >(
    name: G,
    build: Build<NoVariables, Inner, InnerNeeds>,
  ): Query<
    AfterJoin<BindSlot<Row, G, 'iri'>, Inner>,
    Names,
    Needs | InnerNeeds | PatternNeeds<G, never, never>
  > {
    return this.#named(name, this.#inside(build, 'graph'), input => ({
      op: 'graph',
      name: graphName(name),
      input,
    }))
  }

  /** This query where `build` matches at another SPARQL endpoint; engines refuse this unless they are told to. */
  service<const G extends NamedNode | VariableText, Inner, InnerNeeds extends Parameter = never>(
    name: G,
    build: Build<NoVariables, Inner, InnerNeeds>,
    { silent = false }: { readonly silent?: boolean } = {},
  ): Query<AfterJoin<BindSlot<Row, G, 'iri'>, Inner>, Names, Needs | InnerNeeds> {
    return this.#named(name, this.#inside(build, 'service'), input => ({
      op: 'service',
      name: graphName(name),
      silent,
      input,
    }))
  }

  /** This query without the rows for which the condition is not true. */
  filter<N extends Parameter = never>(
    condition: (variables: Operands<Row>) => Truth<N>,
  ): Query<Row, Names, Needs | N> {
    const result: unknown = condition(operandsIn(this.state, 'filters') as unknown as Operands<Row>)
    if (!isTruth(result))
      throw new QueryError(`filter(…) takes a condition such as v.percent.gt(50), not ${shown(result)}.`)
    return this.#filtered(this.state, result)
  }

  /** This query without the rows for which `build` has no match under what they bind. */
  exists<Inner, InnerNeeds extends Parameter = never>(
    build: Build<Row, Inner, InnerNeeds>,
  ): Query<Row, Names, Needs | InnerNeeds> {
    return this.#exists(build, false)
  }

  /** This query without the rows for which `build` has a match under what they bind. */
  notExists<Inner, InnerNeeds extends Parameter = never>(
    build: Build<Row, Inner, InnerNeeds>,
  ): Query<Row, Names, Needs | InnerNeeds> {
    return this.#exists(build, true)
  }

  /** This query with a variable more: the value of the expression, unbound where that fails. */
  bind<const Name extends string, const E extends Typed<MaybeRange, Parameter>>(
    name: Name & FreshName<Row, Name>,
    expression: (variables: Operands<Row>) => E,
  ): Query<Row & { [K in Name]: KnownOf<E> }, Names, Needs | Extract<NeedOf<E>, Parameter>> {
    const fresh = newName(name)
    if (this.state.ranges.has(fresh)) throw new QueryError(`?${fresh} is bound already; take another name.`)
    const operand = operandOf(
      expression(operandsIn(this.state, 'all') as unknown as Operands<Row>),
      ['any'],
      `bind('${fresh}', …)`,
    )
    const [value, state] = lowered(this.state, operand)
    return this.#with({
      ...state,
      pattern: { op: 'extend', variable: fresh, expression: value, input: state.pattern },
      ranges: new Map(state.ranges).set(fresh, operand.ranges),
    })
  }

  /**
   * This query joined with rows of given values: of one variable, or of several with undefined where a row
   * leaves one open. Strings are texts here. Values join as the terms they are: 20 is no 20.0.
   */
  values<const V extends VariableText, const Value extends ValueCell>(
    variable: V,
    values: readonly Value[],
  ): Query<AfterJoin<Row, BindSlot<NoVariables, V, ValueKnown<Value>>>, Names, Needs>
  values<const Vs extends readonly VariableText[], const Cells extends readonly (readonly ValueCell[])[]>(
    variables: Vs,
    rows: Cells,
  ): Query<AfterJoin<Row, ValueRow<Vs, Cells>>, Names, Needs>
  values(variables: string | readonly string[], rows: readonly unknown[]): unknown {
    const { operation, ranges } = valueRows(variables, rows)
    return this.#joined(this.state, operation, ranges)
  }

  /** The rows so far in groups that agree on these variables; without any, as one group. */
  groupBy<const By extends readonly VariableName<Selected<Row, Names, Needs>>[]>(
    ...by: By
  ): GroupedQuery<Selected<Row, Names, Needs>, By[number], Needs> {
    const { ranges } = partOf(this.state)
    for (const name of by) if (!ranges.has(name)) throw unknownVariable(name, [...ranges.keys()])
    return new GroupedQuery(this.context, this.state, [...new Set(by)])
  }

  /** One row that holds what is computed of all rows so far: `groupBy()` without a variable. */
  aggregate<const Spec extends Readonly<Record<string, ComputedOf<Selected<Row, Names, Needs>, never>>>>(
    spec: Spec,
  ): Query<ComputedRow<Spec>, AllVariables, Needs | ComputedNeeds<Spec>> {
    return new Query(this.context, checked(grouped(this.state, [], spec))) as never
  }

  /** This query with its rows sorted by these in turn: a name, `-name` for downwards, or an expression. */
  orderBy<const Keys extends readonly OrderKey<Row>[]>(
    ...keys: Keys
  ): Query<Row, Names, Needs | OrderNeeds<Keys[number]>> {
    return this.#with(keys.reduce<QueryState>(withOrder, this.state))
  }

  /** This query with at most `count` rows. */
  limit(count: number): Query<Row, Names, Needs> {
    return this.#with({ ...this.state, limit: whole(count, 'limit') })
  }

  /** This query without its first `count` rows. */
  offset(count: number): Query<Row, Names, Needs> {
    return this.#with({ ...this.state, offset: whole(count, 'offset') })
  }

  /** This query with these variables alone in its rows; parameters may be among them. */
  select<const Chosen extends readonly (VariableName<Row> | Needs['name'])[]>(
    ...names: Chosen
  ): Query<Row, Chosen[number], Needs> {
    if (names.length === 0) throw new QueryError('select() takes the name of at least one variable.')
    return this.#with({
      ...this.state,
      selected: [...new Set(names.map(name => knownName(this.state, name)))],
    })
  }

  /** This query with each row once. */
  distinct(): Query<Row, Names, Needs> {
    return this.#with({ ...this.state, duplicates: 'distinct' })
  }

  /** This query with each row at least once, and no more often than before: what is cheapest. */
  reduced(): Query<Row, Names, Needs> {
    return this.#with({ ...this.state, duplicates: 'reduced' })
  }

  /** This query over these named graphs alone, merged, in place of the default graph. */
  from(...graphs: readonly NamedNode[]): Query<Row, Names, Needs> {
    const { default: before = [], named = [] } = this.state.dataset ?? {}
    return this.#with({ ...this.state, dataset: { default: [...before, ...graphs], named } })
  }

  /** This query with these graphs alone as those that `graph(…)` sees. */
  fromNamed(...graphs: readonly NamedNode[]): Query<Row, Names, Needs> {
    const { default: unnamed = [], named: before = [] } = this.state.dataset ?? {}
    const named = before === 'all' ? graphs : [...before, ...graphs]
    return this.#with({ ...this.state, dataset: { default: unnamed, named } })
  }

  /** The triples that the template gives with each row, as a query of its own. */
  construct<const Template extends readonly TemplateTriple<Row>[]>(
    ...triples: Template
  ): GraphQuery<Needs | TemplateNeeds<Template>> {
    const [template, state] = templateOf(triples, this.state)
    const operation = orderedOf(state)
    return new GraphQuery(
      { form: 'construct', template, operation, ...datasetOf(state) },
      checked(state),
      this.context,
    )
  }

  /** What the graph says of these resources and of the values of these variables, as a query of its own. */
  describe(...targets: readonly (VariableName<Row> | NamedNode)[]): GraphQuery<Needs> {
    const { state } = this
    return new GraphQuery(
      {
        form: 'describe',
        targets: targetsOf(targets, state),
        operation: orderedOf(state),
        ...datasetOf(state),
      },
      state,
      this.context,
    )
  }

  /** This query with its algebra made, to be asked often. */
  prepare(): Prepared<Selected<Row, Names, Needs>, Needs> {
    return new Prepared(this.question())
  }

  /** @internal */
  protected question(): Question {
    this.#question ??= new Question(this.state, this.context)
    return this.#question
  }

  #with<R, N, P extends Parameter>(state: QueryState): Query<R, N, P> {
    return new Query(this.context, checked(state)) as unknown as Query<R, N, P>
  }

  #inside(build: unknown, method: string, outside?: Outside, hidden: number = this.state.hidden): QueryState {
    const origin = {}
    const start = new Query(this.context, { ...EMPTY, hidden, origin, ...(outside && { outside }) })
    const built: unknown = typeof build === 'function' ? build(start) : build
    if (!(built instanceof Query))
      throw new QueryError(
        `${method}(…) takes a query, or a function that returns one, such as q => q.where(…), not ${shown(built)}.`,
      )
    const { state } = built
    if (state.dataset !== undefined)
      throw new QueryError(`from(…) holds for a whole query: write it outside of ${method}(…).`)
    return state.origin === origin ? state : renumberedState(state, hidden)
  }

  #joined<R, N, P extends Parameter>(
    state: QueryState,
    operation: Operation,
    ranges: Ranges,
  ): Query<R, N, P> {
    return this.#with({
      ...state,
      pattern: join(state.pattern, operation),
      ranges: withVariables(state.ranges, ranges),
    })
  }

  /** What matches in a graph or at an endpoint of that name. */
  #named<R, N, P extends Parameter>(
    name: unknown,
    inner: QueryState,
    make: (input: Operation) => Operation,
  ): Query<R, N, P> {
    const { operation, ranges } = partOf(inner)
    return this.#joined(withSlot(takenIn(this.state, inner), name, 'iri'), make(operation), ranges)
  }

  #exists<P extends Parameter>(build: unknown, negated: boolean): Query<Row, Names, P> {
    const { ranges, outside } = this.state
    const visible = new Map([...(outside?.ranges ?? []), ...ranges])
    const inner = this.#inside(build, negated ? 'notExists' : 'exists', { ranges: visible, seenBy: 'all' })
    const pattern = partOf(inner).operation
    const state = takenIn(this.state, inner)
    return this.#with({ ...state, filters: [...state.filters, { kind: 'exists', negated, pattern }] })
  }

  #filtered<P extends Parameter>(before: QueryState, condition: ExpressionOperand): Query<Row, Names, P> {
    const [expression, state] = lowered(before, condition)
    checkVisible(state, expression)
    return this.#with({ ...state, filters: [...state.filters, expression] })
  }
}

/** Groups of rows, of which `aggregate` computes one row each. */
export class GroupedQuery<Row, By extends PropertyKey, Needs extends Parameter = never> {
  readonly #context: QueryContext
  readonly #state: QueryState
  readonly #by: readonly string[]

  constructor(context: QueryContext, state: QueryState, by: readonly string[]) {
    this.#context = context
    this.#state = state
    this.#by = by
  }

  /**
   * One row for each group: what it is grouped by, and what is computed of it. `filter` on the result is HAVING.
   * @example query.groupBy('site').aggregate({ n: count(), mean: v => avg(v.percent) })
   */
  aggregate<const Spec extends Readonly<Record<string, ComputedOf<Row, By>>>>(
    spec: Spec,
  ): Query<Pick<Row, Extract<keyof Row, By>> & ComputedRow<Spec>, AllVariables, Needs | ComputedNeeds<Spec>> {
    return new Query(this.#context, checked(grouped(this.#state, this.#by, spec))) as never
  }
}

function checked(state: QueryState): QueryState {
  checkNames(state)
  return state
}

function whole(count: number, what: string): number {
  if (Number.isInteger(count) && count >= 0) return count
  throw new QueryError(`${what}(${count}) takes a whole number from 0.`)
}
