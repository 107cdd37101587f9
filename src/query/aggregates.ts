// Aggregates: what `aggregate(…)` computes of the rows of each group. They combine with other functions,
// as in `avg(v.percent).round()`.
import { QueryError } from '../rdf/errors.ts'
import type { AggregateCall } from './builder-expression.ts'
import { asTyped, ExpressionOperand, operandOf } from './operand.ts'
import type {
  Aggregated,
  Argument,
  KnownOf,
  NeedOf,
  NumberOperand,
  OperandOf,
  TextOperand,
  Typed,
  Ungrouped,
} from './operand-types.ts'
import type { MaybeRange, Range } from './property.ts'
import { shown } from './term-of.ts'

/** What an aggregate of `A` needs: its group stands for the aggregate that `A` needed. */
type OfGroup<A> = Aggregated | Exclude<NeedOf<A>, Ungrouped>
type NumberValue = Argument<'numeric'>

/** How many rows the group has, or in how many of them a value is bound. */
export function count<const A extends Argument<'any'> = never>(
  of?: A,
): NumberOperand<'safeInteger', OfGroup<A>> {
  return aggregated('count', of, 'safeInteger')
}

/** How many different values the group has; different rows, without an argument. */
export function countDistinct<const A extends Argument<'any'> = never>(
  of?: A,
): NumberOperand<'safeInteger', OfGroup<A>> {
  return aggregated('count', of, 'safeInteger', { distinct: true })
}

type Total<Known> = Known extends 'decimal' | 'double'
  ? Known
  : Known extends 'integer' | 'safeInteger'
    ? 'integer'
    : 'numeric'
type Mean<Known> = Known extends 'decimal' | 'integer' | 'safeInteger' ? 'decimal' : 'double'
type Bound<A> = Exclude<KnownOf<A>, undefined>

/** The exact sum of decimals and integers; 0 of an empty group. */
export function sum<const A extends NumberValue>(
  of: A,
): NumberOperand<Total<Bound<A>> | undefined, OfGroup<A>> {
  return aggregated('sum', numeric('sum', of), ([range]) =>
    range === 'decimal' || range === 'double'
      ? range
      : range === 'integer' || range === 'safeInteger'
        ? 'integer'
        : 'numeric',
  )
}

/** The mean; 0 of an empty group. */
export function avg<const A extends NumberValue>(
  of: A,
): NumberOperand<Mean<Bound<A>> | undefined, OfGroup<A>> {
  return aggregated('avg', numeric('avg', of), ([range]) =>
    range === 'decimal' || range === 'integer' || range === 'safeInteger' ? 'decimal' : 'double',
  )
}

/** The least value, in the order of ORDER BY. */
export function min<const A extends Argument<'any'>>(of: A): OperandOf<Bound<A> | undefined, OfGroup<A>> {
  return aggregated('min', of, same)
}

/** The greatest value, in the order of ORDER BY. */
export function max<const A extends Argument<'any'>>(of: A): OperandOf<Bound<A> | undefined, OfGroup<A>> {
  return aggregated('max', of, same)
}

/** Any one of the values. */
export function sample<const A extends Argument<'any'>>(of: A): OperandOf<Bound<A> | undefined, OfGroup<A>> {
  return aggregated('sample', of, same)
}

export interface GroupConcatOptions {
  /** What stands between two values; a space where it is not given. */
  readonly separator?: string
  /** True takes each value once. */
  readonly distinct?: boolean
}

/** The values as one text, in no given order. */
export function groupConcat<const A extends Argument<'any'>>(
  of: A,
  options: GroupConcatOptions = {},
): TextOperand<'string' | undefined, OfGroup<A>> {
  // A separator in the place of the options would be passed over in silence.
  if (typeof options !== 'object' || options === null)
    throw new QueryError(
      `groupConcat(…) takes options such as { separator: ', ' } second, not ${shown(options)}.`,
    )
  const { separator, distinct = false } = options
  if (separator !== undefined && typeof separator !== 'string')
    throw new QueryError(`The separator of groupConcat(…) is a string, not ${shown(separator)}.`)
  return aggregated('groupConcat', of, 'string', { distinct, ...(separator !== undefined && { separator }) })
}

function numeric(name: string, of: unknown): ExpressionOperand {
  return operandOf(of, ['numeric'], `${name}(…)`)
}

function same(ranges: readonly Range[]): readonly Range[] {
  return ranges
}

type Gives = Range | ((ranges: readonly Range[]) => Range | readonly Range[])

function aggregated<Made extends Typed<MaybeRange>>(
  name: AggregateCall['function'],
  of: unknown,
  gives: Gives,
  { distinct = false, separator }: GroupConcatOptions = {},
): Made {
  const argument = of === undefined ? undefined : operandOf(of, ['any'], `${name}(…)`)
  const ranges = typeof gives === 'string' ? gives : gives(argument?.ranges ?? ['any'])
  const call: AggregateCall = {
    function: name,
    distinct,
    ...(argument && { argument: argument.expression }),
    ...(separator !== undefined && { separator }),
  }
  return asTyped(
    new ExpressionOperand({ kind: 'aggregate', call }, typeof ranges === 'string' ? [ranges] : ranges),
  )
}
