// What a query may contain: tests on its tree that say where two engines could differ.
import type { Aggregate, Expression, Operation, Path } from '../../src/algebra/algebra.ts'
import { mentionedVariables } from '../../src/algebra/scope.ts'
import { XSD, XSD_BOOLEAN } from '../../src/rdf/vocabularies.ts'

/** An object of the tree: an operation, an expression, a path, an aggregate, a term … */
type Part = Operation | Expression | Aggregate | Path | { readonly [key: string]: unknown }

function* partsOf(node: unknown): Generator<Part> {
  if (typeof node !== 'object' || node === null) return
  yield node as Part
  for (const part of Object.values(node)) yield* partsOf(part)
}

export function has(tree: unknown, test: (part: Part) => boolean): boolean {
  for (const part of partsOf(tree)) if (test(part)) return true
  return false
}

export const isOperation = (part: Part): part is Operation => 'op' in part
export const isCall = (part: Part): part is Extract<Expression, { kind: 'call' }> =>
  'kind' in part && part.kind === 'call'
export const isExists = (part: Part): part is Extract<Expression, { kind: 'exists' }> =>
  'kind' in part && part.kind === 'exists'
export const isAggregate = (part: Part): part is Aggregate => 'function' in part

/** Whether a variable is mentioned, as a term or in an expression. */
export const mentions = (tree: unknown, name: string): boolean =>
  has(
    tree,
    part =>
      ('termType' in part && part.termType === 'Variable' && part.value === name) ||
      ('kind' in part && part.kind === 'variable' && part.name === name),
  )
export const hasBlankNode = (tree: unknown): boolean =>
  has(tree, part => 'termType' in part && part.termType === 'Variable' && String(part.value).startsWith(' '))

/** Whether every way to a solution reads a triple of the active graph. */
export function readsGraph(operation: Operation): boolean {
  switch (operation.op) {
    case 'bgp':
      return operation.patterns.length > 0
    case 'path':
      return true
    case 'join':
    case 'union':
      return readsGraph(operation.left) && readsGraph(operation.right)
    case 'filter':
      return readsGraph(operation.input) && !has(operation.expression, isExists)
    default:
      return false
  }
}

/** Whether the path has a part of the kind where duplicates count: not inside `*`, `+` or `?`. */
export function counts(kind: Path['kind'], path: Path): boolean {
  if (path.kind === kind) return true
  if (path.kind === 'sequence' || path.kind === 'alternative')
    return path.paths.some(part => counts(kind, part))
  return path.kind === 'inverse' && counts(kind, path.path)
}

export function hasZeroLength(part: Part): boolean {
  return 'kind' in part && (part.kind === 'zeroOrMore' || part.kind === 'zeroOrOne')
}

export function hidesVariables(operation: Operation, isRoot = true): boolean {
  if (operation.op === 'project' && !isRoot) {
    const hidden = mentionedVariables(operation.input).filter(name => !operation.variables.includes(name))
    if (hidden.some(name => !name.startsWith(' '))) return true
  }
  const stillRoot = isRoot && operation.op !== 'project' && 'input' in operation
  return Object.values(operation).some(
    part =>
      typeof part === 'object' &&
      ('op' in part
        ? hidesVariables(part, stillRoot)
        : has(part, each => isExists(each) && hidesVariables(each.pattern, false))),
  )
}

/** Whether the expression is a boolean or an error, whatever the data. */
export function isBoolean(expression: Expression): boolean {
  switch (expression.kind) {
    case 'exists':
      return true
    case 'variable':
      return false
    case 'term':
      return expression.term.termType === 'Literal' && expression.term.datatype.value === XSD_BOOLEAN
    case 'call': {
      const { name, args } = expression
      if (name === 'coalesce') return args.every(isBoolean)
      if (name === 'if') return args.slice(1).every(isBoolean)
      return TESTS.has(name)
    }
  }
}

const TESTS: ReadonlySet<string> = new Set([
  ...['=', '!=', '<', '>', '<=', '>=', 'in', 'notin', '&&', '||', '!', 'bound', 'sameterm'],
  ...[
    'isiri',
    'isblank',
    'isliteral',
    'isnumeric',
    'contains',
    'strstarts',
    'strends',
    'regex',
    'langmatches',
  ],
])

/** Whether a number may come out of it whose form the data did not give. */
export const makesNumber = (tree: unknown): boolean =>
  has(
    tree,
    part =>
      (isCall(part) && NUMBERS.has(part.name)) ||
      (isAggregate(part) && (part.function === 'sum' || part.function === 'avg')),
  )

const NUMBERS: ReadonlySet<string> = new Set([
  ...['+', '-', '*', '/', 'uminus', 'uplus', 'abs', 'ceil', 'floor', 'round', 'seconds'],
  ...['double', 'float', 'decimal'].map(type => XSD + type),
])

/** Calls that see the form of a number. */
export const TEXTS: ReadonlySet<string> = new Set(['str', `${XSD}string`])

/** Whether the expression may give an IRI or a string with a language tag. */
export function mayLackOrder(expression: Expression): boolean {
  switch (expression.kind) {
    case 'variable':
      return true
    case 'term':
      return expression.term.termType !== 'Literal' || expression.term.language !== ''
    case 'exists':
      return false
    case 'call':
      return GIVE_ANY.has(expression.name)
  }
}

const GIVE_ANY: ReadonlySet<string> = new Set([
  ...['if', 'coalesce', 'datatype', 'strlang'],
  ...['lcase', 'ucase', 'substr', 'strbefore', 'strafter', 'concat', 'replace'],
])
