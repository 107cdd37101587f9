// The types of expressions. What an operand is known as decides which functions it has and what they take;
// what it needs (parameters, a group) is carried along up to the query, which takes it from there. At run
// time all operands are of one class, src/query/operand.ts.
import type { BlankNode, Literal, NamedNode, Term } from '../rdf/terms.ts'
import type { BuilderExpression } from './builder-expression.ts'
import type { Parameter } from './parameter.ts'
import type { DateRange, MaybeRange, NumericRange, Range, TextRange } from './property.ts'

/** The need of an aggregate: it stands in `aggregate(…)` alone. */
export interface Aggregated {
  readonly need: 'a group'
}

/** The need of a variable beside aggregates that is not grouped by: an aggregate around it. */
export interface Ungrouped {
  readonly need: 'an aggregate'
}

export type Need = Parameter | Aggregated | Ungrouped

/** What has a value in an expression. The property is for the compiler alone. */
export interface Typed<Known extends MaybeRange = MaybeRange, Needs = unknown> {
  readonly '~known': { readonly known: Known; readonly needs: Needs }
}

type NumberArgument =
  | number
  | bigint
  | Literal
  | Typed<NumericRange | 'any' | undefined>
  | Parameter<string, NumericRange | undefined>
type TextArgument =
  | string
  | Literal
  | Typed<TextRange | 'any' | undefined>
  | Parameter<string, TextRange | undefined>

/** What an operand of each range compares with. */
interface Arguments {
  iri: NamedNode | BlankNode | Typed<'iri' | 'any' | undefined> | Parameter<string, 'iri' | undefined>
  integer: NumberArgument
  safeInteger: NumberArgument
  decimal: NumberArgument
  double: NumberArgument
  numeric: NumberArgument
  boolean: boolean | Literal | Typed<'boolean' | 'any' | undefined> | Parameter<string, 'boolean' | undefined>
  string: TextArgument
  text: TextArgument
  date: string | Literal | Typed<'date' | 'any' | undefined> | Parameter<string, 'date' | undefined>
  dateTime:
    | string
    | Date
    | Literal
    | Typed<'dateTime' | 'any' | undefined>
    | Parameter<string, 'dateTime' | undefined>
  any: string | number | bigint | boolean | Date | Term | Typed | Parameter
}

type Bound<Known> = Exclude<Known, undefined>

/** Where a range is not known, any value may stand. */
export type Argument<Known> = [Bound<Known>] extends [never]
  ? Arguments['any']
  : Arguments[Extract<Known, Range>]

/** What the argument `A` needs, where an untyped parameter is known as `Known`. */
export type NeedOf<A, Known = 'any'> =
  A extends Parameter<infer Name, infer Declared>
    ? Parameter<Name, Declared extends Range ? Declared : Extract<Known, Range>>
    : A extends Typed<MaybeRange, infer Needs>
      ? Needs
      : never

/** What the argument `A` is known as. */
export type KnownOf<A> =
  A extends Typed<infer Known>
    ? Known
    : A extends Parameter<string, infer Known>
      ? Known extends Range
        ? Known
        : 'any'
      : A extends string
        ? 'string'
        : A extends boolean
          ? 'boolean'
          : A extends bigint
            ? 'integer'
            : A extends number
              ? 'numeric'
              : A extends Date
                ? 'dateTime'
                : A extends NamedNode | BlankNode
                  ? 'iri'
                  : 'any'

/** What every operand has. */
export interface Operand<Known extends MaybeRange, Needs> extends Typed<Known, Needs> {
  readonly expression: BuilderExpression
  eq<const A extends Argument<Known>>(other: A): Condition<Needs | NeedOf<A, Known>>
  ne<const A extends Argument<Known>>(other: A): Condition<Needs | NeedOf<A, Known>>
  in<const A extends readonly Argument<Known>[]>(...others: A): Condition<Needs | NeedOf<A[number], Known>>
  notIn<const A extends readonly Argument<Known>[]>(...others: A): Condition<Needs | NeedOf<A[number], Known>>
  /** Whether both are the same term: 1 and 1.0 are not. */
  sameTerm<const A extends Argument<'any'>>(other: A): Condition<Needs | NeedOf<A, Known>>
  /** Whether the variable has a value. */
  isBound(): BooleanOperand<'boolean', Needs>
  isIri(): Condition<Needs>
  isBlank(): Condition<Needs>
  isLiteral(): Condition<Needs>
  isNumeric(): Condition<Needs>
  /** The lexical form of a literal, or an IRI as a string. */
  str(): TextOperand<'string' | undefined, Needs>
  /** The language tag of a literal, '' where it has none. */
  lang(): TextOperand<'string' | undefined, Needs>
  datatype(): ResourceOperand<'iri' | undefined, Needs>
  /** This value, or the other where this one is unbound or fails: COALESCE. */
  orElse<const A extends Argument<Known>>(
    other: A,
  ): OperandOf<Bound<Known> | KnownOf<A>, Needs | NeedOf<A, Known>>
  /** The value as one of another datatype, by the casts of XPath; fails where it has none. */
  cast<const To extends CastName>(to: To): OperandOf<CastRanges[To] | undefined, Needs>
}

export interface CastRanges {
  boolean: 'boolean'
  integer: 'integer'
  decimal: 'decimal'
  double: 'double'
  float: 'double'
  string: 'string'
  dateTime: 'dateTime'
  /** Not among the casts that SPARQL 1.1 asks of every engine. */
  date: 'date'
}
export type CastName = keyof CastRanges

/** Operands that have an order. */
export interface OrderedOperand<Known extends MaybeRange, Needs> extends Operand<Known, Needs> {
  lt<const A extends Argument<Known>>(other: A): Condition<Needs | NeedOf<A, Known>>
  le<const A extends Argument<Known>>(other: A): Condition<Needs | NeedOf<A, Known>>
  gt<const A extends Argument<Known>>(other: A): Condition<Needs | NeedOf<A, Known>>
  ge<const A extends Argument<Known>>(other: A): Condition<Needs | NeedOf<A, Known>>
}

/** An IRI or a blank node. */
export type ResourceOperand<Known extends MaybeRange, Needs = never> = Operand<Known, Needs>

/** What XPath's promotion makes of two kinds of number. */
type Promoted<A, B> = 'double' extends A | B
  ? 'double'
  : 'decimal' extends A | B
    ? A | B extends 'decimal' | 'integer' | 'safeInteger'
      ? 'decimal'
      : 'double'
    : A | B extends 'integer' | 'safeInteger'
      ? 'integer'
      : 'numeric'
type Quotient<Sum> = Sum extends 'integer' ? 'decimal' : Sum extends 'numeric' ? 'double' : Sum

type SumWith<Known, A> = Promoted<Bound<Known>, Bound<KnownOf<A>>>
/** Rounding and signs keep the type. */
type SameNumber<Known> = Known extends NumericRange ? Known : 'numeric'

export interface NumberOperand<Known extends MaybeRange, Needs = never> extends OrderedOperand<Known, Needs> {
  plus<const A extends NumberArgument>(
    other: A,
  ): NumberOperand<SumWith<Known, A> | undefined, Needs | NeedOf<A, 'numeric'>>
  minus<const A extends NumberArgument>(
    other: A,
  ): NumberOperand<SumWith<Known, A> | undefined, Needs | NeedOf<A, 'numeric'>>
  times<const A extends NumberArgument>(
    other: A,
  ): NumberOperand<SumWith<Known, A> | undefined, Needs | NeedOf<A, 'numeric'>>
  /** A decimal where both are integers; fails where the divisor is an integer or a decimal zero. */
  dividedBy<const A extends NumberArgument>(
    other: A,
  ): NumberOperand<Quotient<SumWith<Known, A>> | undefined, Needs | NeedOf<A, 'numeric'>>
  negated(): NumberOperand<SameNumber<Bound<Known>> | undefined, Needs>
  abs(): NumberOperand<SameNumber<Bound<Known>> | undefined, Needs>
  /** The nearest whole number, the higher one where two are as near. */
  round(): NumberOperand<SameNumber<Bound<Known>> | undefined, Needs>
  ceil(): NumberOperand<SameNumber<Bound<Known>> | undefined, Needs>
  floor(): NumberOperand<SameNumber<Bound<Known>> | undefined, Needs>
}

/** A part of a text keeps its language. */
type SameText<Known> = Known extends 'string' ? 'string' : 'text'
type Part<Known, Needs> = TextOperand<SameText<Bound<Known>> | undefined, Needs>
type Digest<Needs> = TextOperand<'string' | undefined, Needs>

export interface TextOperand<Known extends MaybeRange, Needs = never> extends OrderedOperand<Known, Needs> {
  /** How many characters it has; those outside the basic plane count once. */
  length(): NumberOperand<'safeInteger' | undefined, Needs>
  contains<const A extends TextArgument>(part: A): Condition<Needs | NeedOf<A, 'string'>>
  startsWith<const A extends TextArgument>(part: A): Condition<Needs | NeedOf<A, 'string'>>
  endsWith<const A extends TextArgument>(part: A): Condition<Needs | NeedOf<A, 'string'>>
  /** What stands before the first `part`, '' where it has none. */
  before<const A extends TextArgument>(part: A): Part<Known, Needs | NeedOf<A, 'string'>>
  /** What stands after the first `part`, '' where it has none. */
  after<const A extends TextArgument>(part: A): Part<Known, Needs | NeedOf<A, 'string'>>
  /** The part from the character `start`, where the first is 1, with `length` characters or all. */
  substring<const A extends NumberArgument, const B extends NumberArgument = never>(
    start: A,
    length?: B,
  ): Part<Known, Needs | NeedOf<A, 'integer'> | NeedOf<B, 'integer'>>
  lowerCase(): Part<Known, Needs>
  upperCase(): Part<Known, Needs>
  concat<const A extends readonly TextArgument[]>(
    ...others: A
  ): TextOperand<'text' | undefined, Needs | NeedOf<A[number], 'string'>>
  /** True where the regular expression (of XPath) matches somewhere; flags are i, m, s, x and q. */
  matches<const A extends TextArgument>(pattern: A, flags?: string): Condition<Needs | NeedOf<A, 'string'>>
  /** The text with each match of the regular expression replaced; `$1` in the replacement is its first group. */
  replace<const A extends TextArgument, const B extends TextArgument>(
    pattern: A,
    replacement: B,
    flags?: string,
  ): Part<Known, Needs | NeedOf<A | B, 'string'>>
  /** Whether the language tag is `range` or below it, as en-gb is below en; `*` is any tag. */
  inLanguage<const A extends TextArgument>(range: A): Condition<Needs | NeedOf<A, 'string'>>
  /** The text with a language tag; fails where it has one. */
  withLanguage<const A extends TextArgument>(
    tag: A,
  ): TextOperand<'text' | undefined, Needs | NeedOf<A, 'string'>>
  /** The literal of this text with a datatype. */
  withDatatype<const A extends Arguments['iri']>(
    datatype: A,
  ): AnyOperand<'any' | undefined, Needs | NeedOf<A, 'iri'>>
  /** The IRI of this text. */
  asIri(): ResourceOperand<'iri' | undefined, Needs>
  encodeForUri(): Digest<Needs>
  md5(): Digest<Needs>
  sha1(): Digest<Needs>
  sha256(): Digest<Needs>
  sha384(): Digest<Needs>
  sha512(): Digest<Needs>
}

type Field<Needs> = NumberOperand<'safeInteger' | undefined, Needs>

/** A date or a time; a date has no hours. */
export interface DateOperand<Known extends MaybeRange, Needs = never> extends OrderedOperand<Known, Needs> {
  year(): Field<Needs>
  month(): Field<Needs>
  day(): Field<Needs>
  hours(): Field<Needs>
  minutes(): Field<Needs>
  seconds(): NumberOperand<'decimal' | undefined, Needs>
  /** The offset from UTC as an `xsd:dayTimeDuration`; fails where there is none. */
  timezone(): AnyOperand<'any' | undefined, Needs>
  /** The offset from UTC as it is written, '' where there is none. */
  tz(): TextOperand<'string' | undefined, Needs>
}

type TruthArgument = Typed<'boolean' | 'any' | undefined> | Parameter<string, 'boolean' | undefined>

export interface BooleanOperand<Known extends MaybeRange, Needs = never>
  extends OrderedOperand<Known, Needs> {
  and<const A extends readonly TruthArgument[]>(...others: A): Condition<Needs | NeedOf<A[number], 'boolean'>>
  or<const A extends readonly TruthArgument[]>(...others: A): Condition<Needs | NeedOf<A[number], 'boolean'>>
  not(): Condition<Needs>
}

/** What is true, false, or fails: combine with `and`, `or`, `not`. */
export type Condition<Needs = never> = BooleanOperand<'boolean' | undefined, Needs>

/** An operand of which nothing is known: it has every function. */
export interface AnyOperand<Known extends MaybeRange, Needs = never>
  extends NumberOperand<Known, Needs>,
    TextOperand<Known, Needs>,
    DateOperand<Known, Needs>,
    BooleanOperand<Known, Needs> {}

/** The operand of what is known as `Known`. */
export type OperandOf<Known, Needs> = OperandFor<Bound<Known>, Known & MaybeRange, Needs>

type OperandFor<Kind, Known extends MaybeRange, Needs> = [Kind] extends [never]
  ? AnyOperand<Known, Needs>
  : [Kind] extends [NumericRange]
    ? NumberOperand<Known, Needs>
    : [Kind] extends [TextRange]
      ? TextOperand<Known, Needs>
      : [Kind] extends ['iri']
        ? ResourceOperand<Known, Needs>
        : [Kind] extends ['boolean']
          ? BooleanOperand<Known, Needs>
          : [Kind] extends [DateRange]
            ? DateOperand<Known, Needs>
            : AnyOperand<Known, Needs>

/** One operand a variable; those that are not in `Grouped` need an aggregate around them. */
export type Operands<Row, Grouped = keyof Row> = {
  readonly [Name in keyof Row]-?: OperandOf<Row[Name], Name extends Grouped ? never : Ungrouped>
}

/** What can be asked for in FILTER and HAVING. */
export type Truth<Needs> = Typed<'boolean' | 'any' | undefined, Needs>
