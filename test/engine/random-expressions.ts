// Random expressions: conditions and values over a few variables, with functions of every kind.
import fc from 'fast-check'
import type { Expression, Operation } from '../../src/algebra/algebra.ts'
import { iri, literal, type Term } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'
import { NODES } from './random-data.ts'

export const VARIABLES = ['u', 'v', 'w', 'x', 'y'] as const
export const variableName: fc.Arbitrary<string> = fc.constantFrom(...VARIABLES)

export const call = (name: string, ...args: readonly Expression[]): Expression => ({
  kind: 'call',
  name,
  args,
})
export const read = (name: string): Expression => ({ kind: 'variable', name })
export const constant = (term: Term): Expression => ({ kind: 'term', term })
const text = (value: string) => constant(literal(value))

const COMPARISONS = ['=', '!=', '<', '>', '<=', '>=', 'sameterm']
const ARITHMETIC = ['+', '-', '*', '/']
/** Functions of one argument, whatever that is: most often they fail. */
const UNARY = [
  ...['str', 'lang', 'datatype', 'strlen', 'lcase', 'ucase', 'encode_for_uri', 'sha1'],
  ...['abs', 'ceil', 'floor', 'round', 'uminus', 'uplus'],
  ...['year', 'month', 'day', 'hours', 'minutes', 'seconds', 'tz', 'timezone'],
]
const TESTS = ['isiri', 'isblank', 'isliteral', 'isnumeric']
const CASTS = ['integer', 'decimal', 'double', 'float', 'string', 'boolean', 'dateTime']
const SEARCHES = ['contains', 'strstarts', 'strends']
const PARTS = ['strbefore', 'strafter', 'concat']

export interface ExpressionArbitraries {
  readonly value: fc.Arbitrary<Expression>
  readonly condition: fc.Arbitrary<Expression>
}

/** Expressions with constants among `values`; EXISTS, where they have it, asks for `pattern`. */
export function randomExpressions(
  values: readonly Term[],
  pattern?: fc.Arbitrary<Operation>,
): ExpressionArbitraries {
  const leaf = fc.oneof(
    { weight: 4, arbitrary: variableName.map(read) },
    { weight: 2, arbitrary: fc.constantFrom(...values).map(constant) },
    { weight: 1, arbitrary: fc.constantFrom(...NODES).map(constant) },
  )
  return fc.letrec<{ value: Expression; condition: Expression }>(tie => {
    const value = tie('value')
    const string = fc.oneof(
      value.map(of => call('str', of)),
      fc.constantFrom('x', 'a', '', 'b').map(text),
      value,
    )
    const pick = (...names: readonly string[]) => fc.constantFrom(...names)
    const calls: fc.MaybeWeightedArbitrary<Expression>[] = [
      fc.tuple(pick(...ARITHMETIC), value, value).map(([name, a, b]) => call(name, a, b)),
      fc.tuple(pick(...UNARY), value).map(([name, of]) => call(name, of)),
      fc.tuple(pick(...CASTS), value).map(([name, of]) => call(XSD + name, of)),
      fc.tuple(pick(...PARTS), string, string).map(([name, a, b]) => call(name, a, b)),
      fc.tuple(string, fc.integer({ min: 0, max: 3 })).map(([of, from]) => call('substr', of, integer(from))),
      fc
        .tuple(string, pick('[a-x]', '^', 'x'), string)
        .map(([of, search, by]) => call('replace', of, text(search), by)),
      fc.tuple(tie('condition'), value, value).map(([when, yes, no]) => call('if', when, yes, no)),
      fc.array(value, { minLength: 1, maxLength: 3 }).map(args => call('coalesce', ...args)),
      fc.tuple(string, pick('en', 'de')).map(([of, tag]) => call('strlang', of, text(tag))),
      fc
        .tuple(string, pick('integer', 'string'))
        .map(([of, type]) => call('strdt', of, constant(iri(XSD + type)))),
      tie('condition'),
    ]
    const atoms: fc.MaybeWeightedArbitrary<Expression>[] = [
      {
        weight: 5,
        arbitrary: fc.tuple(pick(...COMPARISONS), value, value).map(([name, a, b]) => call(name, a, b)),
      },
      { weight: 2, arbitrary: variableName.map(name => call('bound', read(name))) },
      { weight: 2, arbitrary: fc.tuple(pick(...TESTS), value).map(([name, of]) => call(name, of)) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(pick('in', 'notin'), value, fc.array(value, { maxLength: 3 }))
          .map(([name, of, members]) => call(name, of, ...members)),
      },
      fc.tuple(pick(...SEARCHES), string, string).map(([name, a, b]) => call(name, a, b)),
      fc
        .tuple(string, pick('^x', '[a-b]', 'X'))
        .map(([of, search]) => call('regex', of, text(search), text('i'))),
      fc
        .tuple(value, pick('*', 'en', 'de'))
        .map(([of, range]) => call('langmatches', call('lang', of), text(range))),
      value,
    ]
    return {
      value: fc.oneof(
        { depthSize: 'xsmall', withCrossShrink: true },
        { weight: 12, arbitrary: leaf },
        ...calls,
      ),
      condition: fc.oneof(
        { depthSize: 'small' },
        { weight: 8, arbitrary: fc.oneof(...atoms) },
        fc
          .tuple(pick('&&', '||'), tie('condition'), tie('condition'))
          .map(([name, a, b]) => call(name, a, b)),
        tie('condition').map(of => call('!', of)),
        ...(pattern === undefined ? [] : [exists(pattern)]),
      ),
    }
  })
}

/** EXISTS and NOT EXISTS. */
export function exists(pattern: fc.Arbitrary<Operation>): fc.Arbitrary<Expression> {
  return fc
    .tuple(fc.boolean(), pattern)
    .map(([negated, asked]): Expression => ({ kind: 'exists', negated, pattern: asked }))
}

function integer(value: number): Expression {
  return constant(literal(String(value), iri(`${XSD}integer`)))
}
