// How the type of a query's rows grows. A row type maps the names of variables to ranges ('iri', 'decimal',
// …), with undefined among them where a variable may be unbound; JavaScript types come in only at the end.
import type { NamedNode, Term } from '../rdf/terms.ts'
import type { Argument, KnownOf, NeedOf } from './operand-types.ts'
import type { Parameter } from './parameter.ts'
import type { EndOf, PropertyPath, StartOf } from './path.ts'
import type { ValueOf } from './property.ts'

export type VariableText = `?${string}`
export type Constant = Term | number | bigint | boolean | Date
/** A subject: `?name`, a term, or a parameter. */
export type Slot = VariableText | Constant | Parameter
export type PredicateSlot = VariableText | NamedNode | PropertyPath | Parameter<string, 'iri' | undefined>

/** What may stand behind a predicate: `?name`, and what its range takes. Plain text needs `literal(…)`. */
export type ObjectSlot<P> =
  | VariableText
  | Exclude<Argument<EndOf<P>>, string | { readonly '~known': unknown }>

/** The row of a query that binds nothing yet. */
export type NoVariables = Record<never, never>

/** The selection of a query without `select`. */
export interface AllVariables {
  readonly selection: 'all'
}

/** The row type with a variable of range `Known`. */
type Bind<Row, Name extends string, Known> = Name extends keyof Row
  ? Rebind<Row, Name, Known>
  : Row & { [K in Name]: Known }

/** What is bound again is bound for certain, and known better where nothing was known of it. */
type Rebind<Row, Name extends keyof Row, Known> = undefined extends Row[Name]
  ? Omit<Row, Name> & { [K in Name]: Better<Exclude<Row[Name], undefined>, Known> }
  : 'any' extends Row[Name]
    ? 'any' extends Known
      ? Row
      : Omit<Row, Name> & { [K in Name]: Known }
    : Row
type Better<Before, Now> = 'any' extends Before ? Now : Before

/** The row type with the variable of a slot, where it is one. */
export type BindSlot<Row, S, Known> = S extends `?${infer Name}` ? Bind<Row, Name, Known> : Row

export type AfterWhere<Row, S, P, O> = BindSlot<BindSlot<BindSlot<Row, S, StartOf<P>>, P, 'iri'>, O, EndOf<P>>

/** The parameters that a pattern brings. */
export type PatternNeeds<S, P, O> = SlotNeed<S, StartOf<P>> | SlotNeed<P, 'iri'> | SlotNeed<O, EndOf<P>>
type SlotNeed<S, Known> = S extends Parameter ? NeedOf<S, Known> : never

/** Both rows joined: what both bind may be unbound only where both say so. */
export type AfterJoin<Row, Inner> = {
  [Name in keyof Row | keyof Inner]: Name extends keyof Row
    ? Name extends keyof Inner
      ? Joined<Row[Name], Inner[Name]>
      : Row[Name]
    : Name extends keyof Inner
      ? Inner[Name]
      : never
}
type Joined<A, B> =
  | Better<Exclude<A, undefined>, Exclude<B, undefined>>
  | (undefined extends A ? (undefined extends B ? undefined : never) : never)

/** OPTIONAL: what is new there may be missing. */
export type AfterOptional<Row, Inner> = Row & { [K in Exclude<keyof Inner, keyof Row>]: Inner[K] | undefined }

type KeysOf<Rows> = Rows extends unknown ? keyof Rows : never
type At<Rows, Name extends PropertyKey> = Rows extends unknown
  ? Name extends keyof Rows
    ? Rows[Name]
    : undefined
  : never
/** The rows of all branches: what one of them leaves out may be missing. */
export type UnionOf<Rows> = { [Name in KeysOf<Rows>]: At<Rows, Name> }

/** What a value of VALUES is known as. */
export type ValueKnown<V> = V extends undefined ? undefined : KnownOf<V>

/** The row in JavaScript values. */
export type RowValues<Row> = { [Name in keyof Row]: ValueOf<Row[Name]> }
/** The row in terms. */
export type RowTerms<Row> = { [Name in keyof Row]: Term | undefined }

export type VariableName<Row> = Extract<keyof Row, string>

/** A name that the row does not have, without `?`; where it is another, the message says so. */
export type FreshName<Row, Name extends string> = Name extends `?${infer Plain}`
  ? Plain
  : Name extends keyof Row
    ? `${Name} is bound already`
    : Name
