// Expressions that do not begin with a variable: constants, and functions with no first operand.
import { QueryError } from '../rdf/errors.ts'
import type { NamedNode, Term } from '../rdf/terms.ts'
import { asTyped, callOf, ExpressionOperand, operandOf } from './operand.ts'
import type {
  AnyOperand,
  Argument,
  Condition,
  DateOperand,
  KnownOf,
  NeedOf,
  NumberOperand,
  OperandOf,
  ResourceOperand,
  TextOperand,
  Truth,
  Typed,
} from './operand-types.ts'
import type { Range } from './property.ts'
import { isIri, shown } from './term-of.ts'

/** A value or a typed parameter as an operand, so that functions can follow: `value(100).minus(v.percent)`. */
export function value<const A extends string | number | bigint | boolean | Date | Term>(
  constant: A,
): OperandOf<KnownOf<A>, never>
export function value<const A extends Argument<'any'>>(constant: A): OperandOf<KnownOf<A>, NeedOf<A>>
export function value(constant: unknown): unknown {
  return operandOf(constant, ['any'], 'value(…)')
}

/** The first of the values that is bound and does not fail: COALESCE. */
export function coalesce<const A extends readonly [Argument<'any'>, ...Argument<'any'>[]]>(
  ...values: A
): OperandOf<KnownOf<A[number]> | undefined, NeedOf<A[number]>> {
  const operands = values.map(one => operandOf(one, ['any'], 'coalesce(…)'))
  const ranges = [...new Set(operands.flatMap(operand => operand.ranges))]
  return asTyped(new ExpressionOperand(callOf('coalesce', operands), ranges))
}

/** `yes` where the condition is true, else `no`: IF. */
export function when<
  const C extends Truth<unknown>,
  const A extends Argument<'any'>,
  const B extends Argument<'any'>,
>(
  condition: C,
  yes: A,
  no: B,
): OperandOf<KnownOf<A> | KnownOf<B> | undefined, NeedOf<C> | NeedOf<A> | NeedOf<B>> {
  const operands = [
    operandOf(condition, ['boolean'], 'when(…)'),
    ...[yes, no].map(one => operandOf(one, ['any'], 'when(…)')),
  ]
  const ranges = [...new Set(operands.slice(1).flatMap(operand => operand.ranges))]
  return asTyped(new ExpressionOperand(callOf('if', operands), ranges))
}

/** The texts one after the other. */
export function concat<const A extends readonly Argument<'text'>[]>(
  ...texts: A
): TextOperand<'text' | undefined, NeedOf<A[number], 'string'>> {
  return made(
    'concat',
    texts.map(text => operandOf(text, ['string'], 'concat(…)')),
    'text',
  )
}

/** True where all conditions are. */
export function allOf<const A extends readonly [Truth<unknown>, ...Truth<unknown>[]]>(
  ...conditions: A
): Condition<NeedOf<A[number]>> {
  return chained('&&', conditions)
}

/** True where any of the conditions is. */
export function anyOf<const A extends readonly [Truth<unknown>, ...Truth<unknown>[]]>(
  ...conditions: A
): Condition<NeedOf<A[number]>> {
  return chained('||', conditions)
}

/** The time of the query, one for all its rows. */
export function now(): DateOperand<'dateTime'> {
  return made('now', [], 'dateTime')
}

/** A random number from 0 to 1, another in each row. */
export function rand(): NumberOperand<'double'> {
  return made('rand', [], 'double')
}

/** A new IRI `urn:uuid:…`, another in each row. */
export function uuid(): ResourceOperand<'iri'> {
  return made('uuid', [], 'iri')
}

/** A new UUID as text, another in each row. */
export function uuidText(): TextOperand<'string'> {
  return made('struuid', [], 'string')
}

/** A new blank node in each row. */
export function newBlankNode(): ResourceOperand<'iri'> {
  return made('bnode', [], 'iri')
}

/** The call of a function that an engine adds to SPARQL, by its IRI. */
export function call<const A extends readonly Argument<'any'>[]>(
  name: NamedNode,
  ...args: A
): AnyOperand<'any' | undefined, NeedOf<A[number]>> {
  if (!isIri(name))
    throw new QueryError(`call(…) takes the IRI of a function first, such as iri(…), not ${shown(name)}.`)
  return made(
    name.value,
    args.map(arg => operandOf(arg, ['any'], 'call(…)')),
    'any',
  )
}

/** An expression that sorts downwards in `orderBy`. */
export class Descending<Needs = unknown> {
  readonly operand: ExpressionOperand
  declare readonly '~needs': Needs
  constructor(operand: ExpressionOperand) {
    this.operand = operand
  }
}

/** The expression to sort by, downwards. */
export function desc<const A extends Argument<'any'>>(by: A): Descending<NeedOf<A>> {
  return new Descending(operandOf(by, ['any'], 'desc(…)'))
}

function made<Made extends Typed>(name: string, args: readonly ExpressionOperand[], range: Range): Made {
  return asTyped(new ExpressionOperand(callOf(name, args), [range]))
}

function chained<Made extends Typed>(name: '&&' | '||', conditions: readonly unknown[]): Made {
  const operands = conditions.map(one => operandOf(one, ['boolean'], name === '&&' ? 'allOf(…)' : 'anyOf(…)'))
  const [first] = operands
  if (first === undefined) throw new QueryError('allOf(…) and anyOf(…) take at least one condition.')
  return asTyped(operands.length === 1 ? first : new ExpressionOperand(callOf(name, operands), ['boolean']))
}
