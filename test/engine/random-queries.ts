// Random small graphs and random queries over them, for comparing the engine with an oracle.
import fc from 'fast-check'
import type { Expression, Operation, PatternTerm, TriplePattern } from '../../src/algebra/algebra.ts'
import { blankNode, iri, literal, type Quad, quad, type Term, variable } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'

const node = fc.constantFrom('a', 'b', 'c', 'd').map(name => iri(`http://e/${name}`))
const predicate = fc.constantFrom('p', 'q', 'r').map(name => iri(`http://e/${name}`))
const value = fc.constantFrom<Term>(
  literal('1', iri(`${XSD}integer`)),
  literal('2.5', iri(`${XSD}decimal`)),
  literal('1', iri(`${XSD}decimal`)), // in the form that Oxigraph gives back
  literal('3', iri(`${XSD}double`)),
  literal('x'),
  literal('X', 'en'),
  literal('true', iri(`${XSD}boolean`)),
  literal('?', iri('http://e/type')),
)
const subject = fc.oneof(
  { weight: 5, arbitrary: node },
  { weight: 1, arbitrary: fc.constant(blankNode('n')) },
)

export const data: fc.Arbitrary<Quad[]> = fc
  .array(
    fc
      .tuple(subject, predicate, fc.oneof({ weight: 2, arbitrary: subject }, value))
      .map(([s, p, o]) => quad(s, p, o)),
    { maxLength: 25 },
  )
  .map(quads => [...new Map(quads.map(q => [JSON.stringify(q), q])).values()])

const name = fc.constantFrom('u', 'v', 'w', 'x')
const slot = <T extends PatternTerm>(constant: fc.Arbitrary<T>): fc.Arbitrary<PatternTerm> =>
  fc.oneof({ weight: 3, arbitrary: name.map(variable) }, { weight: 1, arbitrary: constant })
const triple: fc.Arbitrary<TriplePattern> = fc.record({
  subject: slot(node),
  predicate: fc.oneof({ weight: 4, arbitrary: predicate }, { weight: 1, arbitrary: name.map(variable) }),
  object: slot(fc.oneof<fc.Arbitrary<Term>[]>(node, value)),
})
const bgp: fc.Arbitrary<Operation> = fc
  .array(triple, { minLength: 1, maxLength: 3 })
  .map(patterns => ({ op: 'bgp', patterns }))

const call = (fn: string, ...args: Expression[]): Expression => ({ kind: 'call', name: fn, args })
const operand: fc.Arbitrary<Expression> = fc.oneof(
  name.map((n): Expression => ({ kind: 'variable', name: n })),
  fc.oneof<fc.Arbitrary<Term>[]>(value, node).map((term): Expression => ({ kind: 'term', term })),
)
const atom: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .tuple(fc.constantFrom('=', '!=', '<', '>', '<=', '>='), operand, operand)
    .map(([fn, a, b]) => call(fn, a, b)),
  name.map(n => call('bound', { kind: 'variable', name: n })),
  operand.map(a => call('isiri', a)),
  fc
    .tuple(fc.constantFrom('in', 'notin'), operand, operand, operand)
    .map(([fn, a, b, c]) => call(fn, a, b, c)),
)
/** What EXISTS asks for: a basic graph pattern, often with a filter that may see variables from outside. */
const asked: fc.Arbitrary<Operation> = fc.oneof(
  bgp,
  fc.tuple(atom, bgp).map(([expression, input]): Operation => ({ op: 'filter', expression, input })),
)
const condition: fc.Arbitrary<Expression> = fc.letrec<{ condition: Expression }>(tie => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: atom },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.boolean(), asked)
        .map(([negated, pattern]): Expression => ({ kind: 'exists', negated, pattern })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('&&', '||'), tie('condition'), tie('condition'))
        .map(([fn, a, b]) => call(fn, a, b)),
    },
    { weight: 1, arbitrary: tie('condition').map(a => call('!', a)) },
  ),
})).condition

export const pattern: fc.Arbitrary<Operation> = fc.letrec<{ pattern: Operation }>(tie => ({
  pattern: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    bgp,
    fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]): Operation => ({ op: 'join', left, right })),
    fc.tuple(tie('pattern'), tie('pattern'), fc.option(condition)).map(
      ([left, right, expression]): Operation => ({
        op: 'leftJoin',
        left,
        right,
        ...(expression && { expression }),
      }),
    ),
    fc
      .tuple(tie('pattern'), tie('pattern'))
      .map(([left, right]): Operation => ({ op: 'union', left, right })),
    fc
      .tuple(condition, tie('pattern'))
      .map(([expression, input]): Operation => ({ op: 'filter', expression, input })),
    fc.tuple(fc.boolean(), asked, tie('pattern')).map(
      ([negated, inner, input]): Operation => ({
        op: 'filter',
        expression: { kind: 'exists', negated, pattern: inner },
        input,
      }),
    ),
    fc.tuple(tie('pattern'), fc.uniqueArray(name, { minLength: 1, maxLength: 2 })).map(
      ([input, variables]): Operation => ({
        op: 'join',
        left: { op: 'project', variables, input },
        right: { op: 'bgp', patterns: [] },
      }),
    ),
    fc
      .tuple(
        tie('pattern'),
        fc.array(fc.tuple(fc.option(node, { nil: undefined }), fc.option(value, { nil: undefined })), {
          maxLength: 2,
        }),
      )
      .map(
        ([left, rows]): Operation => ({
          op: 'join',
          left,
          right: { op: 'values', variables: ['u', 'w'], rows },
        }),
      ),
  ),
})).pattern

export const query: fc.Arbitrary<Operation> = fc
  .tuple(
    pattern,
    fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('all', 'distinct', 'count', 'group'),
  )
  .map(([input, variables, form]): Operation => {
    if (form === 'distinct') return { op: 'distinct', input: { op: 'project', variables, input } }
    const aggregates = [
      { variable: 'n', function: 'count', distinct: false },
      { variable: 'm', function: 'count', distinct: true, expression: { kind: 'variable', name: 'x' } },
    ] as const
    if (form === 'count') return { op: 'group', by: [], aggregates, input }
    if (form === 'group')
      return { op: 'group', by: variables.slice(0, 2).filter(v => v !== 'x'), aggregates, input }
    return { op: 'project', variables, input }
  })

/** How many random queries a run asks, and from which seed: more and other ones by `npm run test:long`. */
export function fuzz(runs: number, seed: number): { numRuns: number; seed: number } {
  const { FUZZ_RUNS, FUZZ_SEED } = process.env
  return { numRuns: Number(FUZZ_RUNS ?? runs), seed: Number(FUZZ_SEED ?? seed) }
}
