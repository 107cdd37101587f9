// Expressions in SPARQL's notation, with no more brackets than the grammar asks for (rules 110 to 128):
// chains of && or + stay flat, so that a long one nests no deeper than a short one.
import type { Aggregate, Expression, Operation } from '../algebra.ts'
import { quoted, type TermText } from './term-text.ts'

/** What expressions need from whoever prints the query around them. */
export interface Surroundings {
  readonly terms: TermText
  /** `{ … }` around a pattern. */
  group(operation: Operation): string
}

/** By variable, the aggregates that may be written out where the variable stands. */
export type Aggregates = ReadonlyMap<string, Aggregate>

const NONE: Aggregates = new Map()

/** The text of an expression, without brackets around it. */
export function expressionText(
  expression: Expression,
  around: Surroundings,
  aggregates: Aggregates = NONE,
): string {
  const { terms } = around
  switch (expression.kind) {
    case 'term':
      return terms.term(expression.term)
    case 'variable': {
      const aggregate = aggregates.get(expression.name)
      return aggregate === undefined ? terms.variable(expression.name) : aggregateText(aggregate, around)
    }
    case 'exists':
      return `${expression.negated ? 'NOT EXISTS' : 'EXISTS'} ${around.group(expression.pattern)}`
    case 'call':
      return callText(
        expression,
        (arg, loosest) => {
          const text = expressionText(arg, around, aggregates)
          return looseness(arg) > loosest ? `(${text})` : text
        },
        terms,
      )
  }
}

/** An expression as FILTER, HAVING and ORDER BY take it: in brackets, or as EXISTS. */
export function constraintText(
  expression: Expression,
  around: Surroundings,
  aggregates: Aggregates = NONE,
): string {
  const text = expressionText(expression, around, aggregates)
  return expression.kind === 'exists' ? ` ${text}` : `(${text})`
}

export function aggregateText(
  { function: name, distinct, expression, separator = ' ' }: Aggregate,
  around: Surroundings,
): string {
  const of = expression === undefined ? '*' : expressionText(expression, around)
  const between = name === 'groupConcat' && separator !== ' ' ? `; SEPARATOR=${quoted(separator)}` : ''
  return `${name === 'groupConcat' ? 'GROUP_CONCAT' : name.toUpperCase()}(${distinct ? 'DISTINCT ' : ''}${of}${between})`
}

/** The conditions that `expression` joins by &&: each can be a FILTER of its own. */
export function conditions(expression: Expression): Expression[] {
  const found: Expression[] = []
  const waiting = [expression]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'call' && next.name === '&&')
      for (const arg of next.args.toReversed()) waiting.push(arg)
    else found.push(next)
  }
  return found
}

type Call = Extract<Expression, { kind: 'call' }>
/** The text of an argument, in brackets where it is looser than its place allows. */
type Argument = (arg: Expression, loosest: number) => string

const PRIMARY = 0
const UNARY = 1
const PRODUCT = 2
const SUM = 3
const COMPARISON = 4
const CONJUNCTION = 5
const DISJUNCTION = 6

const INFIX: ReadonlyMap<string, number> = new Map([
  ['*', PRODUCT],
  ['/', PRODUCT],
  ['+', SUM],
  ['-', SUM],
  ...['=', '!=', '<', '>', '<=', '>=', 'in', 'notin'].map((name): [string, number] => [name, COMPARISON]),
  ['&&', CONJUNCTION],
  ['||', DISJUNCTION],
])

const PREFIX: ReadonlyMap<string, string> = new Map([
  ['!', '!'],
  ['uminus', '-'],
  ['uplus', '+'],
])

function looseness(expression: Expression): number {
  if (expression.kind !== 'call') return PRIMARY
  return PREFIX.has(expression.name) ? UNARY : (INFIX.get(expression.name) ?? PRIMARY)
}

function callText(call: Call, argument: Argument, terms: TermText): string {
  const { name, args } = call
  // A term put in place of the variable is bound, which the grammar has no BOUND for.
  if (name === 'bound' && args[0]!.kind === 'term') return 'true'
  const sign = PREFIX.get(name)
  // A sign in front of a number would be read as part of it.
  if (sign !== undefined)
    return `${sign}${args[0]!.kind === 'term' ? `(${argument(args[0]!, DISJUNCTION)})` : argument(args[0]!, PRIMARY)}`
  const level = INFIX.get(name)
  if (level === undefined) {
    if (name === 'iri' || name === 'uri') terms.iris.needsBase = true
    const list = args.map(arg => argument(arg, DISJUNCTION)).join(', ')
    return `${name.includes(':') ? terms.iris.text(name) : functionName(name)}(${list})`
  }
  if (name === 'in' || name === 'notin') {
    const [subject, ...members] = args.map((arg, k) => argument(arg, k === 0 ? SUM : DISJUNCTION))
    return `${subject} ${name === 'in' ? 'IN' : 'NOT IN'} (${members.join(', ')})`
  }
  if (level === SUM || level === PRODUCT) return chainText(call, level, argument)
  if (level === COMPARISON) return args.map(arg => argument(arg, SUM)).join(` ${name} `)
  return args.map(arg => argument(arg, level - 1)).join(` ${name} `)
}

/** `a + b - c`, read from the left, without recursion along the chain. */
function chainText(call: Call, level: number, argument: Argument): string {
  const pieces: string[] = []
  let first: Expression = call
  while (first.kind === 'call' && looseness(first) === level) {
    const [left, ...right]: readonly Expression[] = first.args
    for (const arg of right.toReversed()) pieces.push(argument(arg, level - 1), first.name)
    first = left!
  }
  return [argument(first, level - 1), ...pieces.reverse()].join(' ')
}

function functionName(name: string): string {
  return SPELLINGS.get(name) ?? name.toUpperCase()
}

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    'sameTerm',
    'isIRI',
    'isURI',
    'isBlank',
    'isLiteral',
    'isNumeric',
    'langMatches',
    'isTRIPLE',
    'hasLANG',
    'hasLANGDIR',
  ].map(name => [name.toLowerCase(), name]),
)
