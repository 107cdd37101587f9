// The types of what the methods of a query take: queries inside it, aggregates, keys to sort by.
import type { Term } from '../rdf/terms.ts'
import type { Descending } from './functions.ts'
import type { Aggregated, KnownOf, NeedOf, Operands, Typed } from './operand-types.ts'
import type { Parameter } from './parameter.ts'
import type { MaybeRange, Range } from './property.ts'
import type { Query } from './query.ts'
import type { AllVariables, RowValues, ValueKnown, VariableName } from './row-types.ts'

/** A query as a part of another: the row that it exposes, and the parameters it takes. */
export interface Subquery<out Row = object, out Needs = Parameter> {
  /** Only for the compiler. */
  readonly '~shape': { readonly row: Row; readonly needs: Needs }
}

/** The type of a query's rows: `RowOf<typeof query>`. */
export type RowOf<Q> = Q extends Subquery<infer Row, unknown> ? RowValues<Row> : never

/** A query made apart, or a function that makes one of the query it is given. */
export type Build<Start, Row, Needs> = Subquery<Row, Needs> | ((query: Query<Start>) => Subquery<Row, Needs>)

export type Branch = Subquery | ((query: Query) => Subquery)
export type RowOfBranch<B> =
  B extends Subquery<infer Row, unknown>
    ? Row
    : B extends (query: never) => Subquery<infer Row, unknown>
      ? Row
      : never
export type NeedsOfBranch<B> =
  B extends Subquery<object, infer Needs>
    ? Needs
    : B extends (query: never) => Subquery<object, infer Needs>
      ? Needs
      : never

/** One value of VALUES; undefined leaves it open. */
export type ValueCell = string | number | bigint | boolean | Date | Term | undefined
type NameIn<V> = V extends `?${infer Name}` ? Name : never
/** The row of values of several variables. */
export type ValueRow<Vs extends readonly unknown[], Cells extends readonly (readonly unknown[])[]> = {
  [I in Extract<keyof Vs, `${number}`> as NameIn<Vs[I]>]: ValueKnown<Cells[number][I & keyof Cells[number]]>
}

/** What is computed of a group. */
export type ComputedOf<Row, By> =
  | Typed<MaybeRange, Parameter | Aggregated>
  | ((variables: Operands<Row, By>) => Typed<MaybeRange, Parameter | Aggregated>)
type ResultOf<C> = C extends (variables: never) => infer Result ? Result : C
export type ComputedRow<Spec> = { -readonly [Name in keyof Spec]: KnownOf<ResultOf<Spec[Name]>> }
export type ComputedNeeds<Spec> = Extract<NeedOf<ResultOf<Spec[keyof Spec]>>, Parameter>

/** What rows are sorted by. */
export type OrderKey<Row> =
  | VariableName<Row>
  | `-${VariableName<Row>}`
  | ((variables: Operands<Row>) => Typed<MaybeRange, Parameter> | Descending<Parameter>)
export type OrderNeeds<Key> = Key extends (variables: never) => infer Result
  ? Result extends Descending<infer Needs>
    ? Extract<Needs, Parameter>
    : Extract<NeedOf<Result>, Parameter>
  : never

/** The row of the parameters, which can be selected. */
type ParameterRow<Needs extends Parameter> = {
  [P in Needs as P['name']]: P['range'] extends Range ? P['range'] : 'any'
}
/** The row that a query exposes: the variables selected, or all. */
export type Selected<Row, Names, Needs extends Parameter> = [Names] extends [AllVariables]
  ? Row
  : Pick<Row & ParameterRow<Needs>, Extract<keyof Row | Needs['name'], Names>>
