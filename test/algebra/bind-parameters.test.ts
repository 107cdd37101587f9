import { describe, expect, it } from 'vitest'
import type { Query } from '../../src/algebra/algebra.ts'
import { bindParameters } from '../../src/algebra/bind-parameters.ts'
import { toSparql } from '../../src/algebra/to-sparql.ts'
import { blankNode, iri, KnowledgeGraph, literal, QueryError, type Term, variable } from '../../src/core.ts'
import { parseQuery } from '../../src/sparql/parse.ts'

const PREFIX = 'PREFIX : <http://e/> '
const e = (name: string) => iri(`http://e/${name}`)
const INTEGER = iri('http://www.w3.org/2001/XMLSchema#integer')
const one = literal('1', INTEGER)

const kg = await KnowledgeGraph.load({
  text: `@prefix : <http://e/> .
    :a :p :b , :c ; :v 1 . :b :p :c ; :v 2 . :c :p :a ; :v 1 . :d :p :d . [] :p :d .
    :g { :a :p :c . :b :v 7 } :h { :a :p :b }`,
  syntax: 'trig',
})

type Values = Readonly<Record<string, Term>>

const run = async (text: string, bindings: Values) => (await kg.prepare(PREFIX + text)).run({ bindings })

/** The rows of a SELECT as lines, sorted. */
const rows = async (text: string, bindings: Values): Promise<string[]> => {
  const result = await run(text, bindings)
  if (result.form !== 'select') throw new Error(result.form)
  return result.terms
    .map(row => result.variables.map(name => row[name]?.value.replace('http://e/', '') ?? '-').join(' '))
    .sort()
}

/** The query as text with the value in its place. */
const written = (text: string, bindings: Values) =>
  toSparql(bindParameters(parseQuery(PREFIX + text), bindings)).replace(/\s+/g, ' ')

describe('a value stands wherever its variable is written', () => {
  it.each<[where: string, text: string, values: Values, expected: string[]]>([
    ['in patterns', 'SELECT ?o { ?s :p ?o }', { s: e('a') }, ['b', 'c']],
    ['in the place of a predicate', 'SELECT ?s { ?s ?p 1 }', { p: e('v') }, ['a', 'c']],
    ['more than once in a pattern', 'SELECT ?p { ?s ?p ?s }', { s: e('d') }, ['p']],
    ['in a row of its own name too', 'SELECT ?s ?o { ?s :p ?o }', { s: e('a') }, ['a b', 'a c']],
    ['in filters', 'SELECT ?s { ?s :v ?n FILTER(?n >= ?least) }', { least: literal('2', INTEGER) }, ['b']],
    ['in BIND', 'SELECT ?m { :a :v ?n BIND(?n + ?more AS ?m) }', { more: one }, ['2']],
    ['in BOUND, which is then true', 'SELECT ?s { ?s :v 2 FILTER(BOUND(?x)) }', { x: one }, ['b']],
    ['in EXISTS', 'SELECT ?s { ?s :v 1 FILTER EXISTS { ?s :p ?x } }', { x: e('b') }, ['a']],
    [
      'in the condition of OPTIONAL',
      'SELECT ?s ?n { ?s :p :c OPTIONAL { ?s :v ?n FILTER(?n = ?x) } }',
      { x: one },
      ['a 1', 'b -'],
    ],
    ['in OPTIONAL', 'SELECT ?s ?n { ?s :p :c OPTIONAL { ?s :v ?n } }', { n: one }, ['a 1', 'b 1']],
    ['in UNION', 'SELECT ?s { { ?s :p ?x } UNION { ?x :p ?s } }', { x: e('a') }, ['b', 'c', 'c']],
    [
      'in subqueries, named by them or not',
      'SELECT ?s { { SELECT ?s { ?s :p ?x } } { SELECT ?x ?s { ?s :v ?n . ?s :p ?x } } }',
      { x: e('c') },
      ['a', 'b'],
    ],
    ['in MINUS', 'SELECT ?s { ?s :p :c MINUS { ?s :v ?n } }', { n: one }, ['b']],
    ['at the end of a path', 'SELECT ?y { ?x :p+ ?y }', { x: e('b') }, ['a', 'b', 'c']],
    ['at both ends of a path', 'SELECT (1 AS ?yes) { ?x :p/:p ?y }', { x: e('a'), y: e('a') }, ['1']],
    ['as the name of a graph', 'SELECT ?o { GRAPH ?g { :a :p ?o } }', { g: e('g') }, ['c']],
    ['inside a graph', 'SELECT ?g { GRAPH ?g { :a :p ?o } }', { o: e('b') }, ['h']],
    [
      'in VALUES, whose other rows go',
      'SELECT ?s ?n { VALUES (?s ?n) { (:a 1) (:b 2) (:c UNDEF) } }',
      { n: one },
      ['a 1', 'c 1'],
    ],
    ['in VALUES of it alone', 'SELECT ?s { VALUES ?s { :a :b } ?s :p ?o }', { s: e('a') }, ['a', 'a']],
    ['in VALUES that do not have it', 'SELECT ?s { VALUES ?s { :a :b } ?s :p ?o }', { s: e('c') }, []],
    ['in aggregates', 'SELECT (SUM(?n * ?x) AS ?sum) { ?s :v ?n }', { x: literal('10', INTEGER) }, ['40']],
    ['in COUNT', 'SELECT (COUNT(?s) AS ?n) { ?s :p ?o }', { s: e('a') }, ['2']],
    [
      'in HAVING',
      'SELECT ?n (COUNT(*) AS ?many) { ?s :v ?n } GROUP BY ?n HAVING(COUNT(*) >= ?x)',
      { x: literal('2', INTEGER) },
      ['1 2'],
    ],
    ['in GROUP BY', 'SELECT ?s (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY ?s', { s: e('a') }, ['a 2']],
    [
      'in GROUP BY where there are no rows, and so no group',
      'SELECT ?s (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY ?s',
      { s: e('none') },
      [],
    ],
    [
      'in GROUP BY of two',
      'SELECT ?s ?o (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY ?s ?o',
      { s: e('a') },
      ['a b 1', 'a c 1'],
    ],
    [
      'in a subquery with groups',
      'SELECT ?s ?n { ?s :v 1 { SELECT ?s (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY ?s } }',
      { s: e('a') },
      ['a 2'],
    ],
    ['where all are one group', 'SELECT (COUNT(*) AS ?n) { ?s :p ?o }', { s: e('none') }, ['0']],
    [
      'in ORDER BY',
      'SELECT ?s { ?s :v ?n } ORDER BY (?n * ?x) ?s LIMIT 1',
      { x: literal('-1', INTEGER) },
      ['b'],
    ],
    ['under DISTINCT and LIMIT', 'SELECT DISTINCT ?s { ?s :p ?o } LIMIT 5', { s: e('a') }, ['a']],
  ])('%s', async (_, text, values, expected) => {
    expect(await rows(text, values)).toEqual(expected)
  })

  it('in ASK, CONSTRUCT and DESCRIBE', async () => {
    expect(await run('ASK { ?s :p ?o }', { s: e('none') })).toEqual({ form: 'ask', answer: false })
    expect(await run('ASK { ?s :p ?o }', { s: e('a') })).toEqual({ form: 'ask', answer: true })
    const made = await run('CONSTRUCT { ?s :made ?x } { ?s :p :c }', { x: one })
    expect(made.form === 'construct' && made.quads.map(q => q.object)).toEqual([one, one])
    const described = await run('DESCRIBE ?x', { x: e('d') })
    expect(described.form === 'describe' && described.quads).toHaveLength(1)
  })

  it('a blank node stands for itself, not for anything', async () => {
    const [node] = kg.subjects(e('p'), e('d')).filter(({ termType }) => termType === 'BlankNode')
    expect(await rows('SELECT ?o { ?s :p ?o }', { s: node! })).toEqual(['d'])
    expect(await rows('SELECT ?o { ?s :p ?o }', { s: blankNode('other') })).toEqual([])
  })
})

describe('a value can be no piece of query', () => {
  const hostile = [
    '} DROP ALL #',
    '?o',
    '" . ?a ?b ?c . "',
    '\\" } UNION { ?a ?b ?c',
    'http://e/a> ?p ?o . <x',
  ]

  it.each(hostile)('as a literal: %s', async text => {
    expect(await rows('SELECT ?s { ?s :p ?x }', { x: literal(text) })).toEqual([])
    expect(await rows('SELECT ?m { :b :v ?n BIND(STR(?x) AS ?m) }', { x: literal(text) })).toEqual([
      text.replace('http://e/', ''),
    ])
    const again = parseQuery(written('SELECT ?s { ?s :p ?x FILTER(?s != ?x) }', { x: literal(text) }))
    expect(JSON.stringify(again)).toContain(JSON.stringify(text))
  })

  it.each(hostile)('as an IRI: %s', async text => {
    expect(await rows('SELECT ?s { ?s :p ?x }', { x: iri(text) })).toEqual([])
  })

  it('nor a variable', () => {
    const query = parseQuery(`${PREFIX}SELECT * { ?s :p ?x }`)
    for (const value of [
      variable('o'),
      { termType: 'Variable', value: 'o' },
      { termType: 'DefaultGraph', value: '' },
    ])
      expect(() => bindParameters(query, { x: value as Term })).toThrow(
        `The value of ?x must be a term, such as iri(…) or literal(…), and is "a ${value.termType}".`,
      )
  })

  it.each([
    ['a string', 'http://e/a', '"http://e/a"'],
    ['a number', 1, '"1"'],
    ['nothing', undefined, '"undefined"'],
    ['null', null, '"null"'],
    ['an object', {}, '"[object Object]"'],
  ])('nor %s', (_, value, shown) => {
    const query = parseQuery(`${PREFIX}SELECT * { ?s :p ?x }`)
    expect(() => bindParameters(query, { x: value as unknown as Term })).toThrow(QueryError)
    expect(() => bindParameters(query, { x: value as unknown as Term })).toThrow(`and is ${shown}.`)
  })

  it('a name from Object is no variable', () => {
    const query = parseQuery(`${PREFIX}SELECT * { ?s :p ?constructor }`)
    expect(() => bindParameters(query, { toString: one } as unknown as Values)).toThrow(
      'no variable ?toString',
    )
    expect(JSON.stringify(bindParameters(query, { constructor: one } as unknown as Values))).toContain('"1"')
    expect(({} as Record<string, unknown>)['1']).toBeUndefined()
  })
})

describe('wrong values are refused', () => {
  it.each<[rule: string, text: string, values: Values, message: string]>([
    [
      'of a variable that there is not',
      'SELECT * { ?s :p ?o }',
      { x: one },
      'The query has no variable ?x to give a value to; it has ?s, ?o.',
    ],
    ['of a query without variables', 'ASK { :a :p :b }', { x: one }, 'it has none.'],
    ['where blank nodes are no variables', 'SELECT ?s { ?s :p [] }', { x: one }, 'it has ?s.'],
    [
      'of what BIND computes',
      'SELECT * { ?s :v ?n BIND(?n + 1 AS ?m) }',
      { m: one },
      "The query computes ?m itself, so it can't be given a value.",
    ],
    ['of what SELECT computes', 'SELECT (1 AS ?m) { ?s :p ?o }', { m: one }, 'computes ?m itself'],
    [
      'of what an aggregate computes',
      'SELECT (COUNT(*) AS ?m) { ?s :p ?o }',
      { m: one },
      'computes ?m itself',
    ],
    [
      'of what a subquery computes',
      'SELECT * { { SELECT (COUNT(*) AS ?m) { ?s :p ?o } } }',
      { m: one },
      'computes ?m itself',
    ],
    [
      'as the name of a graph, a literal',
      'SELECT * { GRAPH ?g { ?s ?p ?o } }',
      { g: one },
      '"1" can\'t be the name of a graph; give an IRI.',
    ],
  ])('%s', async (_, text, values, message) => {
    const prepared = await kg.prepare(PREFIX + text)
    expect(() => prepared.run({ bindings: values })).toThrow(QueryError)
    expect(() => prepared.run({ bindings: values })).toThrow(message)
  })
})

describe('a prepared query', () => {
  it('is as it was after a run with values', async () => {
    const prepared = await kg.prepare(`${PREFIX}SELECT ?s ?o { ?s :p ?o } ORDER BY ?s ?o`)
    const before = JSON.stringify(prepared.algebra)
    const all = prepared.all()
    expect(prepared.all({ s: e('a') })).toHaveLength(2)
    expect(prepared.all({ s: e('b') })).toHaveLength(1)
    expect(prepared.all({ s: e('a'), o: e('b') })).toHaveLength(1)
    expect(JSON.stringify(prepared.algebra)).toBe(before)
    expect(prepared.all()).toEqual(all)
  })

  it('answers from the version of each run', async () => {
    const own = await KnowledgeGraph.load({ text: '<a:a> <a:p> <a:b> .', syntax: 'ntriples' })
    const prepared = await own.prepare('SELECT ?o { ?s <a:p> ?o }')
    const s = iri('a:a')
    expect(prepared.all({ s })).toHaveLength(1)
    await own.update('INSERT DATA { <a:a> <a:p> <a:c> , <a:d> }')
    expect(prepared.all({ s })).toHaveLength(3)
    expect(prepared.all()).toHaveLength(3)
  })

  it('keeps the form and the graphs of its text', () => {
    const query: Query = parseQuery(`${PREFIX}SELECT * FROM :g { ?s :p ?o }`)
    const bound = bindParameters(query, { s: e('a') })
    expect(bound.form).toBe('select')
    expect(bound.dataset).toEqual(query.dataset)
    expect(query).not.toBe(bound)
  })
})
