// Operands at run time: one class, whose methods come from the table of operand-methods.ts. A string that a
// caller passes becomes a literal, never a variable or a piece of query.
import { QueryError } from '../rdf/errors.ts'
import { XSD } from '../rdf/vocabularies.ts'
import type { BuilderExpression } from './builder-expression.ts'
import { MANY, METHODS, type Method } from './operand-methods.ts'
import type { CastName, Typed } from './operand-types.ts'
import { Parameter } from './parameter.ts'
import { canCompare, type Range } from './property.ts'
import { isResource, shown, takenBy, termOf } from './term-of.ts'
import { plainName } from './variable-name.ts'

/** A value in an expression and the ranges it may be of. */
export class ExpressionOperand {
  readonly expression: BuilderExpression
  readonly ranges: readonly Range[]
  constructor(expression: BuilderExpression, ranges: readonly Range[]) {
    this.expression = expression
    this.ranges = ranges
  }
}

for (const [name, entry] of Object.entries(METHODS))
  define(name, (operand, args) => applied(operand, name, entry, args))

define('inLanguage', (operand, [range]) => {
  const tag = new ExpressionOperand(callOf('lang', [operand]), ['string'])
  return new ExpressionOperand(callOf('langmatches', [tag, operandOf(range, ['string'], 'inLanguage(…)')]), [
    'boolean',
  ])
})

const CASTS: Readonly<Record<CastName, Range>> = {
  boolean: 'boolean',
  integer: 'integer',
  decimal: 'decimal',
  double: 'double',
  float: 'double',
  string: 'string',
  dateTime: 'dateTime',
  date: 'date',
}

define('cast', (operand, [to]) => {
  const name = String(to)
  if (!Object.hasOwn(CASTS, name))
    throw new QueryError(`cast(…) takes one of ${Object.keys(CASTS).join(', ')}, not ${shown(to)}.`)
  return new ExpressionOperand(callOf(XSD + name, [operand]), [CASTS[name as CastName]])
})

function define(
  name: string,
  run: (operand: ExpressionOperand, args: readonly unknown[]) => ExpressionOperand,
): void {
  Object.defineProperty(ExpressionOperand.prototype, name, {
    value(this: ExpressionOperand, ...args: unknown[]): ExpressionOperand {
      return run(this, args)
    },
  })
}

function applied(
  operand: ExpressionOperand,
  name: string,
  { calls, of, count: [least, most], takes, gives }: Method,
  given: readonly unknown[],
): ExpressionOperand {
  const { ranges, expression } = operand
  if (of && !ranges.includes('any') && !ranges.some(range => of.includes(range)))
    throw new QueryError(`${name}(…) is a function of ${of.join(', ')}, not of ${described(operand)}.`)
  if (given.length < least || given.length > most)
    throw new QueryError(`${name}(…) takes ${countOf(least, most)}, not ${given.length}.`)
  if (name === 'isBound' && expression.kind !== 'variable')
    throw new QueryError('isBound() is a question about a variable: write it directly behind one.')
  const others = given.map(arg => operandOf(arg, takes === 'same' ? ranges : takes, `${name}(…)`))
  const result = gives(ranges, others)
  // A chain of one operator is one call, so that nothing recurses over it.
  if ((calls === '&&' || calls === '||') && expression.kind === 'call' && expression.name === calls)
    return new ExpressionOperand(
      { ...expression, args: [...expression.args, ...others.map(other => other.expression)] },
      result,
    )
  if ((calls === '&&' || calls === '||') && others.length === 0) return operand
  return new ExpressionOperand(callOf(calls, [operand, ...others]), result)
}

/** A call of the function `name`, as the algebra names it. */
export function callOf(name: string, args: readonly ExpressionOperand[]): BuilderExpression {
  return { kind: 'call', name, args: args.map(arg => arg.expression) }
}

/**
 * The operand of what a caller passed: an operand as it is, a parameter, or the literal of a value where
 * one of `ranges` is wanted. Throws `QueryError`, which begins with `what`.
 */
export function operandOf(value: unknown, ranges: readonly Range[], what: string): ExpressionOperand {
  const wanted = ranges.includes('any') ? 'any' : (ranges[0] ?? 'any')
  if (value instanceof ExpressionOperand) {
    if (canCompare(value.ranges, ranges)) return value
    throw new QueryError(`${what} takes ${takenBy(wanted)}, not ${described(value)}.`)
  }
  if (value instanceof Parameter) {
    const range = value.range ?? wanted
    if (!canCompare([range], ranges))
      throw new QueryError(`${what} takes ${takenBy(wanted)}, not the parameter ${value.name} (${range}).`)
    return new ExpressionOperand(
      { kind: 'parameter', parameter: value.range === undefined ? new Parameter(value.name, range) : value },
      [range],
    )
  }
  const term = termOf(value, wanted, what)
  return new ExpressionOperand({ kind: 'term', term }, rangesOf(value))
}

/** Whether `value` can be true or false. */
export function isTruth(value: unknown): value is ExpressionOperand {
  return (
    value instanceof ExpressionOperand && value.ranges.some(range => range === 'boolean' || range === 'any')
  )
}

/** The ranges that a value given in JavaScript is known as. */
export function rangesOf(value: unknown): readonly Range[] {
  switch (typeof value) {
    case 'string':
      return ['string']
    case 'boolean':
      return ['boolean']
    case 'bigint':
      return ['integer']
    case 'number':
      return ['numeric']
    default:
      if (value instanceof Date) return ['dateTime']
      return isResource(value) ? ['iri'] : ['any']
  }
}

/** An operand as callers see it, with the methods of its type. */
export function asTyped<Operand extends Typed>(operand: ExpressionOperand): Operand {
  return operand as unknown as Operand
}

function described({ expression, ranges }: ExpressionOperand): string {
  const declared = ranges.join(' or ')
  if (expression.kind === 'variable') return `?${expression.name}, which is declared as ${declared}`
  return `a value of ${declared}`
}

function countOf(least: number, most: number): string {
  const range = least === most ? `${least}` : most === MANY ? `${least} or more` : `${least} or ${most}`
  return `${range} argument${range === '1' ? '' : 's'}`
}

/** One operand a variable; asking for another name is a `QueryError` that lists the names there are. */
export function operandsOf(
  variables: readonly string[],
  rangesOfVariable: (name: string) => readonly Range[],
): Readonly<Record<string, ExpressionOperand>> {
  const known = new Set(variables)
  return new Proxy(Object.create(null) as Record<string, ExpressionOperand>, {
    get(_, key) {
      const name = plainName(String(key))
      if (!known.has(name)) throw unknownVariable(name, variables)
      return new ExpressionOperand({ kind: 'variable', name }, rangesOfVariable(name))
    },
  })
}

export function unknownVariable(name: string, variables: readonly string[]): QueryError {
  const there =
    variables.length === 0
      ? 'The query binds none'
      : `The query binds ${variables.map(v => `?${v}`).join(', ')}`
  return new QueryError(`?${name} is not a variable of this query. ${there}.`)
}
