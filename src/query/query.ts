// The typed builder: an immutable chain whose row type grows with each pattern. It only makes algebra;
// an executor answers. Names of variables are checked by the compiler where they are literal types, and
// by a `QueryError` otherwise. Patterns add up in the order of the chain; filters hold for all of their group,
// and select, distinct, orderBy, limit and offset for the whole, wherever they stand.
import { QueryError } from '../rdf/errors.ts'
import type { NamedNode } from '../rdf/terms.ts'
import type { QueryContext } from './context.ts'
import { GraphQuery, type TemplateNeeds, type TemplateTriple, targetsOf, templateOf } from './graph-query.ts'
import { grouped } from './group.ts'
import {
  checkInner,
  partOf,
  renumberedState,
  takenIn,
  unionOf,
  withExists,
  withJoin,
  withMinus,
  withNamed,
  withOptional,
  withPart,
} from './inner-query.ts'
import { lowered } from './intake.ts'
import { isTruth, operandOf, unknownVariable } from './operand.ts'
import type { KnownOf, NeedOf, Operands, Truth, Typed } from './operand-types.ts'
import { withOrder } from './order-keys.ts'
import type { Parameter } from './parameter.ts'
import { graphIris, newName } from './pattern-slot.ts'
import type { MaybeRange } from './property.ts'
import { checkNames, datasetOf, EMPTY, type Outside, orderedOf, type QueryState } from './query-state.ts'
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
import { plainName } from './variable-name.ts'
import { checkVisible, knownName, madeOf } from './visible-variables.ts'
import { withPattern } from './where-pattern.ts'

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
    checkNames(state)
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
    return this.#with(withOptional(this.state, inner))
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
    const parts = branches.map(branch => {
      const inner = this.#inside(branch, 'union', undefined, state.hidden)
      state = takenIn(state, inner)
      return partOf(inner)
    })
    return this.#with(withPart(state, unionOf(parts)))
  }

  /** This query without the rows that agree with a row of `build` on all variables that both have. */
  minus<Inner, InnerNeeds extends Parameter = never>(
    build: Build<NoVariables, Inner, InnerNeeds>,
  ): Query<Row, Names, Needs | InnerNeeds> {
    return this.#with(withMinus(this.state, this.#inside(build, 'minus')))
  }

  /** This query joined with another, which is answered alone where it selects, counts or is cut. */
  join<Inner, InnerNeeds extends Parameter = never>(
    build: Build<NoVariables, Inner, InnerNeeds>,
  ): Query<AfterJoin<Row, Inner>, Names, Needs | InnerNeeds> {
    return this.#with(withJoin(this.state, this.#inside(build, 'join')))
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
    const inner = this.#inside(build, 'graph')
    return this.#with(withNamed(this.state, inner, name, { op: 'graph' }))
  }

  /** This query where `build` matches at another SPARQL endpoint; engines refuse this unless they are told to. */
  service<const G extends NamedNode | VariableText, Inner, InnerNeeds extends Parameter = never>(
    name: G,
    build: Build<NoVariables, Inner, InnerNeeds>,
    { silent = false }: { readonly silent?: boolean } = {},
  ): Query<AfterJoin<BindSlot<Row, G, 'iri'>, Inner>, Names, Needs | InnerNeeds> {
    const inner = this.#inside(build, 'service')
    return this.#with(withNamed(this.state, inner, name, { op: 'service', silent }))
  }

  /** This query without the rows for which the condition is not true. */
  filter<N extends Parameter = never>(
    condition: (variables: Operands<Row>) => Truth<N>,
  ): Query<Row, Names, Needs | N> {
    const result = madeOf(this.state, 'filters', condition, 'filter(…)', 'v => v.percent.gt(50)')
    if (!isTruth(result))
      throw new QueryError(`filter(…) takes a condition such as v.percent.gt(50), not ${shown(result)}.`)
    const [expression, state] = lowered(this.state, result)
    checkVisible(state, expression)
    return this.#with({ ...state, filters: [...state.filters, expression] })
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
    const what = `bind('${fresh}', …)`
    const made = madeOf(this.state, 'all', expression, what, 'v => v.percent.dividedBy(100)')
    const operand = operandOf(made, ['any'], what)
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
    return this.#with(withPart(this.state, valueRows(variables, rows)))
  }

  /** The rows so far in groups that agree on these variables; without any, as one group. */
  groupBy<const By extends readonly VariableName<Selected<Row, Names, Needs>>[]>(
    ...by: By
  ): GroupedQuery<Selected<Row, Names, Needs>, By[number], Needs> {
    const { ranges } = partOf(this.state)
    const names = by.map(plainName)
    for (const name of names) if (!ranges.has(name)) throw unknownVariable(name, [...ranges.keys()])
    return new GroupedQuery(this.context, this.state, [...new Set(names)])
  }

  /** One row that holds what is computed of all rows so far: `groupBy()` without a variable. */
  aggregate<const Spec extends Readonly<Record<string, ComputedOf<Selected<Row, Names, Needs>, never>>>>(
    spec: Spec,
  ): Query<ComputedRow<Spec>, AllVariables, Needs | ComputedNeeds<Spec>> {
    return this.#with(grouped(this.state, [], spec))
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
    return this.#with({
      ...this.state,
      dataset: { default: [...before, ...graphIris(graphs, 'from(…)')], named },
    })
  }

  /** This query with these graphs alone as those that `graph(…)` sees. */
  fromNamed(...graphs: readonly NamedNode[]): Query<Row, Names, Needs> {
    const { default: unnamed = [], named: before = [] } = this.state.dataset ?? {}
    const more = graphIris(graphs, 'fromNamed(…)')
    const named = before === 'all' ? more : [...before, ...more]
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
      state,
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
    return new Query(this.context, state) as unknown as Query<R, N, P>
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
    checkInner(state, method)
    return state.origin === origin ? state : renumberedState(state, hidden)
  }

  #exists<P extends Parameter>(build: unknown, negated: boolean): Query<Row, Names, P> {
    const { ranges, outside } = this.state
    const visible = new Map([...(outside?.ranges ?? []), ...ranges])
    const inner = this.#inside(build, negated ? 'notExists' : 'exists', { ranges: visible, seenBy: 'all' })
    return this.#with(withExists(this.state, inner, negated))
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
    return new Query(this.#context, grouped(this.#state, this.#by, spec)) as never
  }
}

function whole(count: number, what: string): number {
  if (Number.isInteger(count) && count >= 0) return count
  const given = typeof count === 'number' ? count : shown(count)
  throw new QueryError(`${what}(${given}) takes a whole number from 0.`)
}
