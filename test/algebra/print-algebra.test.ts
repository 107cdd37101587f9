// Algebra that no text leads to, as a builder or an optimizer may make it, and what can't be printed at all.
import { describe, expect, it } from 'vitest'
import type { Expression, Operation, Query } from '../../src/algebra/algebra.ts'
import { toSparql } from '../../src/algebra/to-sparql.ts'
import { QueryError } from '../../src/rdf/errors.ts'
import { blankNode, iri, literal, quad, type Term, variable } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'
import { parseQuery } from '../../src/sparql/parse.ts'
import { naive } from '../engine/naive.ts'
import { datasetOf } from '../engine/naive-dataset.ts'
import { solutionKey } from '../engine/naive-solutions.ts'

const e = (name: string) => iri(`http://e/${name}`)
const read = (name: string): Expression => ({ kind: 'variable', name })
const call = (name: string, ...args: Expression[]): Expression => ({ kind: 'call', name, args })
const one: Expression = { kind: 'term', term: literal('1', iri(`${XSD}integer`)) }
const triples = (predicate: string, ...ends: [string, string]): Operation => ({
  op: 'bgp',
  patterns: [{ subject: variable(ends[0]), predicate: e(predicate), object: variable(ends[1]) }],
})
const xpy = triples('p', 'x', 'y')
const project = (variables: string[], input: Operation): Operation => ({ op: 'project', variables, input })
const count = (variable: string) => ({ variable, function: 'count', distinct: false }) as const

const data = datasetOf(
  [
    ['a', 'p', 'b'],
    ['a', 'p', 'c'],
    ['b', 'p', 'c'],
    ['c', 'q', 'a'],
  ].map(([s, p, o]) => quad(e(s!), e(p!), e(o!))),
)

function printed(operation: Operation): string {
  return toSparql({ form: 'select', operation })
}

function rows(operation: Operation): string[] {
  return naive(operation, data).map(solutionKey).sort()
}

describe('means the same when it is parsed', () => {
  it.each<[string, Operation]>([
    [
      'a filter over a filter below a join',
      {
        op: 'join',
        left: {
          op: 'filter',
          expression: call('isiri', read('x')),
          input: { op: 'filter', expression: call('isiri', read('z')), input: xpy },
        },
        right: triples('q', 'y', 'z'),
      },
    ],
    [
      'slices of slices',
      project(['x'], {
        op: 'slice',
        offset: 1,
        limit: 5,
        input: { op: 'slice', offset: 1, limit: 1, input: xpy },
      }),
    ],
    [
      'an order below a join',
      project(['x', 'y'], {
        op: 'join',
        left: { op: 'orderBy', comparators: [{ expression: read('y'), descending: true }], input: xpy },
        right: triples('p', 'y', 'z'),
      }),
    ],
    [
      'a group with the name of a variable that it hides',
      project(['y'], { op: 'group', by: [], aggregates: [count('y')], input: xpy }),
    ],
    [
      'AS with the name of a variable that grouping hides',
      project(['x', 'y'], {
        op: 'extend',
        variable: 'y',
        expression: read(' n'),
        input: { op: 'group', by: ['x'], aggregates: [count(' n')], input: xpy },
      }),
    ],
    [
      'a group of everything without an aggregate',
      {
        op: 'join',
        left: { op: 'group', by: [], aggregates: [], input: xpy },
        right: triples('q', 'y', 'z'),
      },
    ],
    [
      'a group whose count nobody reads',
      project([], { op: 'group', by: [], aggregates: [count('n')], input: xpy }),
    ],
    [
      'a group below a join',
      project(['x', 'n', 'z'], {
        op: 'join',
        left: { op: 'group', by: ['x'], aggregates: [count('n')], input: xpy },
        right: triples('p', 'x', 'z'),
      }),
    ],
    [
      'HAVING with BOUND of an aggregate',
      project(['x'], {
        op: 'filter',
        expression: call('bound', read('n')),
        input: { op: 'group', by: ['x'], aggregates: [count('n')], input: xpy },
      }),
    ],
    [
      'HAVING with EXISTS that reads an aggregate',
      project(['x'], {
        op: 'filter',
        expression: { kind: 'exists', negated: true, pattern: triples('p', 'n', 'y') },
        input: { op: 'group', by: ['x'], aggregates: [count('n')], input: xpy },
      }),
    ],
    [
      'a projection of what is not grouped',
      project(['x', 'y'], { op: 'group', by: ['x'], aggregates: [count('n')], input: xpy }),
    ],
    ['no variable selected', project([], xpy)],
    ['no value at all', project([], { op: 'values', variables: [], rows: [] })],
    [
      'a blank node of the query that a filter reads',
      project(['x'], { op: 'filter', expression: call('isiri', read(' b')), input: triples('p', 'x', ' b') }),
    ],
    [
      'a blank node of the query in two groups',
      project(['x'], { op: 'leftJoin', left: triples('p', 'x', ' b'), right: triples('p', ' b', 'y') }),
    ],
    [
      'a blank node of the query as predicate',
      project(['x'], {
        op: 'bgp',
        patterns: [{ subject: variable('x'), predicate: variable(' b'), object: e('c') }],
      }),
    ],
    [
      'BIND out of the order of SELECT',
      project(['b', 'a'], {
        op: 'extend',
        variable: 'b',
        expression: call('+', read('a'), one),
        input: { op: 'extend', variable: 'a', expression: one, input: { op: 'bgp', patterns: [] } },
      }),
    ],
    [
      'any predicate but none',
      project(['x', 'y'], {
        op: 'path',
        subject: variable('x'),
        path: { kind: 'oneOrMore', path: { kind: 'negated', iris: [] } },
        object: variable('y'),
      }),
    ],
    [
      'a sum of a difference on its right',
      project(['n'], {
        op: 'extend',
        variable: 'n',
        expression: call('-', one, call('-', one, call('+', one, one))),
        input: { op: 'bgp', patterns: [] },
      }),
    ],
    [
      'a term in place of the variable of BOUND',
      project(['x'], { op: 'filter', expression: call('bound', one), input: xpy }),
    ],
  ])('%s', (_, operation) => {
    const expected = rows(operation)
    const text = printed(operation)
    expect(rows(parseQuery(text).operation), text).toEqual(expected)
  })
})

describe('chains take no recursion', () => {
  const many = 20_000
  const chain = (step: (input: Operation, k: number) => Operation): Operation => {
    let operation = xpy
    for (let k = 0; k < many; k++) operation = step(operation, k)
    return operation
  }
  const ask = (operation: Operation) => toSparql({ form: 'ask', operation })
  it.each<[string, Operation, string]>([
    [
      'OPTIONAL',
      chain((left, k) => ({ op: 'leftJoin', left, right: triples('q', 'x', `o${k}`) })),
      'OPTIONAL',
    ],
    ['UNION', chain(left => ({ op: 'union', left, right: xpy })), 'UNION'],
    ['UNION to the right', chain(right => ({ op: 'union', left: xpy, right })), 'UNION'],
    [
      'a join',
      chain(left => ({ op: 'join', left, right: { op: 'graph', name: e('g'), input: xpy } })),
      'GRAPH',
    ],
    [
      'a join to the right',
      chain(right => ({ op: 'join', left: { op: 'graph', name: e('g'), input: xpy }, right })),
      'GRAPH',
    ],
    ['BIND', chain((input, k) => ({ op: 'extend', variable: `v${k}`, expression: one, input })), 'BIND'],
    ['FILTER', chain(input => ({ op: 'filter', expression: one, input })), 'FILTER'],
    ['MINUS', chain(left => ({ op: 'minus', left, right: xpy })), 'MINUS'],
  ])('%s', (_, operation, word) => {
    expect(ask(operation).split(word)).toHaveLength(many + 1)
  })
  it('sums and conjunctions', () => {
    const sum = Array.from({ length: many }).reduce<Expression>(left => call('+', left, one), one)
    const all = call('&&', ...Array.from({ length: many }, () => read('x')))
    const text = printed({
      op: 'filter',
      expression: call('=', sum, one),
      input: { op: 'filter', expression: all, input: xpy },
    })
    expect(text.split(' + ')).toHaveLength(many + 1)
    expect(text.split('FILTER(?x)')).toHaveLength(many + 1)
  })
})

describe('terms', () => {
  const text = (term: Term) =>
    printed(project([], { op: 'bgp', patterns: [{ subject: e('s'), predicate: e('p'), object: term }] }))
      .split('<http://e/p> ')[1]!
      .split(' .\n')[0]
  const typed = (value: string, type: string) => literal(value, iri(XSD + type))
  it.each<[Term, string]>([
    [typed('1', 'integer'), '1'],
    [typed('-01', 'integer'), '-01'],
    [typed('+1', 'integer'), '+1'],
    [typed('x', 'integer'), `"x"^^<${XSD}integer>`],
    [typed('1.50', 'decimal'), '1.50'],
    [typed('1', 'decimal'), `"1"^^<${XSD}decimal>`],
    [typed('.5', 'decimal'), `".5"^^<${XSD}decimal>`],
    [typed('-1e3', 'double'), '-1e3'],
    [typed('1.0E+3', 'double'), '1.0E+3'],
    [typed('1', 'double'), `"1"^^<${XSD}double>`],
    [typed('NaN', 'double'), `"NaN"^^<${XSD}double>`],
    [typed('true', 'boolean'), 'true'],
    [typed('1', 'boolean'), `"1"^^<${XSD}boolean>`],
    [
      literal('a "b" \\ \n\r\t\b\f \u0001 \\u0041 é 😀'),
      '"a \\"b\\" \\\\ \\n\\r\\t\\b\\f \\u0001 \\\\u0041 é 😀"',
    ],
    [literal('x', 'de-at'), '"x"@de-at'],
    [literal('x', 'ar', 'rtl'), '"x"@ar--rtl'],
    [quad(e('a'), e('b'), literal('c')), '<<( <http://e/a> <http://e/b> "c" )>>'],
  ])('%o', (term, expected) => {
    expect(text(term)).toBe(expected)
    const query = parseQuery(`SELECT * { <http://e/s> <http://e/p> ${expected} }`)
    expect(query.operation).toMatchObject({ input: { patterns: [{ object: { ...term } }] } })
  })
  it.each([
    ['http://e/x.y-1', 'e:x.y-1'],
    ['http://e/', 'e:'],
    ['http://e/x.', '<http://e/x.>'],
    ['http://e/a/b', '<http://e/a/b>'],
    ['http://e/ªº', '<http://e/ªº>'],
    ['http://e/é\u{10400}', 'e:é\u{10400}'],
  ])('%s', (name, expected) => {
    const query: Query = { form: 'describe', targets: [iri(name)], operation: { op: 'bgp', patterns: [] } }
    expect(toSparql(query, new Map([['e', 'http://e/']])).split('DESCRIBE ')[1]).toBe(expected)
  })
})

describe('what SPARQL can not say is an error that says so', () => {
  it('a blank node of the data', () => {
    const pattern = { subject: variable('x'), predicate: e('p'), object: blankNode('n') }
    expect(() => printed({ op: 'bgp', patterns: [pattern] })).toThrow(QueryError)
    expect(() => printed({ op: 'values', variables: ['x'], rows: [[blankNode('n')]] })).toThrow(
      "can't be named",
    )
  })
  it.each([
    ['all named graphs in a dataset clause', { default: [e('g')], named: 'all' as const }],
    ['a dataset clause without a graph', { default: [], named: [] }],
  ])('%s', (_, dataset) => {
    expect(() => toSparql({ form: 'ask', operation: xpy, dataset })).toThrow(QueryError)
  })
})
