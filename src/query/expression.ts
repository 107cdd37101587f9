// Expressions of the builder: `v.percent.gt(50).and(v.name.contains('bone'))`. A string that a caller
// passes is always a literal, never a variable or a piece of query.
import type { Expression } from '../algebra/algebra.ts'
import { QueryError, quote } from '../rdf/errors.ts'
import { iri, literal, type NamedNode, type Term } from '../rdf/terms.ts'
import { XSD_BOOLEAN, XSD_DECIMAL, XSD_DOUBLE, XSD_INTEGER } from '../rdf/vocabularies.ts'

const INTEGER = iri(XSD_INTEGER)
const DECIMAL = iri(XSD_DECIMAL)
const DOUBLE = iri(XSD_DOUBLE)
const BOOLEAN = iri(XSD_BOOLEAN)

/** The literal of a JavaScript value: integers, decimals (doubles where no plain notation exists), booleans, strings. */
export function toLiteral(value: string | number | bigint | boolean): Term {
  if (typeof value === 'string') return literal(value)
  if (typeof value === 'boolean') return literal(String(value), BOOLEAN)
  if (typeof value === 'bigint' || Number.isInteger(value)) return literal(BigInt(value).toString(), INTEGER)
  const text = String(value)
  if (Number.isFinite(value) && !text.includes('e')) return literal(text, DECIMAL)
  return literal(value === Infinity ? 'INF' : value === -Infinity ? '-INF' : text, DOUBLE)
}

export type Comparable<Value> =
  | Value
  | Operand<Value>
  | (Value extends number | bigint ? number | bigint : never)
  | (unknown extends Value ? string | number | bigint | boolean | Term : never)

function toExpression(value: unknown): Expression {
  if (value instanceof Operand) return value.expression
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'boolean'
  )
    return { kind: 'term', term: toLiteral(value) }
  if (typeof value === 'object' && value !== null && 'termType' in value)
    return { kind: 'term', term: value as Term }
  throw new QueryError(
    `${quote(String(value))} can't stand in an expression; use a string, a number, a boolean or a term.`,
  )
}

/** A condition: combine with `and`, `or`, `not`. */
export class Condition {
  readonly expression: Expression
  constructor(expression: Expression) {
    this.expression = expression
  }
  and(...others: Condition[]): Condition {
    return new Condition({
      kind: 'call',
      name: '&&',
      args: [this.expression, ...others.map(other => other.expression)],
    })
  }
  or(...others: Condition[]): Condition {
    return new Condition({
      kind: 'call',
      name: '||',
      args: [this.expression, ...others.map(other => other.expression)],
    })
  }
  not(): Condition {
    return call('!', this)
  }
}

/** A variable, or what a function makes of one. */
export class Operand<Value> {
  readonly expression: Expression
  /** Only for the compiler. */
  declare readonly valueType: Value
  constructor(expression: Expression) {
    this.expression = expression
  }
  eq(other: Comparable<Value>): Condition {
    return call('=', this, other)
  }
  ne(other: Comparable<Value>): Condition {
    return call('!=', this, other)
  }
  lt(other: Comparable<Value>): Condition {
    return call('<', this, other)
  }
  le(other: Comparable<Value>): Condition {
    return call('<=', this, other)
  }
  gt(other: Comparable<Value>): Condition {
    return call('>', this, other)
  }
  ge(other: Comparable<Value>): Condition {
    return call('>=', this, other)
  }
  in(...others: Comparable<Value>[]): Condition {
    return call('in', this, ...others)
  }
  isBound(): Condition {
    return call('bound', this)
  }
  /** The lexical form of a literal, or an IRI as a string. */
  str(): Operand<string> {
    return new Operand({ kind: 'call', name: 'str', args: [this.expression] })
  }
  lowerCase(): Operand<string> {
    return new Operand({ kind: 'call', name: 'lcase', args: [this.expression] })
  }
  /** The language tag, '' where there is none. */
  lang(): Operand<string> {
    return new Operand({ kind: 'call', name: 'lang', args: [this.expression] })
  }
  datatype(): Operand<NamedNode> {
    return new Operand({ kind: 'call', name: 'datatype', args: [this.expression] })
  }
  contains(part: string): Condition {
    return call('contains', this, part)
  }
  startsWith(part: string): Condition {
    return call('strstarts', this, part)
  }
  endsWith(part: string): Condition {
    return call('strends', this, part)
  }
  /** True where the regular expression matches somewhere; flags are i, m and s. */
  matches(pattern: string, flags = ''): Condition {
    return flags === '' ? call('regex', this, pattern) : call('regex', this, pattern, flags)
  }
}

function call(name: string, ...args: unknown[]): Condition {
  return new Condition({
    kind: 'call',
    name,
    args: args.map(arg => (arg instanceof Condition ? arg.expression : toExpression(arg))),
  })
}

/** Every condition at once. */
export function allOf(first: Condition, ...others: Condition[]): Condition {
  return first.and(...others)
}

/** Any of the conditions. */
export function anyOf(first: Condition, ...others: Condition[]): Condition {
  return first.or(...others)
}

/** One operand a variable; asking for another name is a `QueryError` that lists the names there are. */
export function operandsOf(variables: readonly string[]): Readonly<Record<string, Operand<unknown>>> {
  const known = new Map(variables.map(name => [name, new Operand<unknown>({ kind: 'variable', name })]))
  return new Proxy(Object.create(null) as Record<string, Operand<unknown>>, {
    get(_, name) {
      const operand = known.get(String(name))
      if (operand === undefined) throw unknownVariable(String(name), variables)
      return operand
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
