// Queries by hand, each aimed at one thing that a pass could get wrong: with all passes, without each of them
// and without any, at once and in slices, they have the rows that the definition gives.
import { describe, expect, it } from 'vitest'
import { evaluate, evaluateInSlices } from '../../../src/engine/evaluate.ts'
import type { PassName } from '../../../src/engine/optimizer/pass.ts'
import { PASSES } from '../../../src/engine/optimizer/passes.ts'
import { iri, literal, type NamedNode, type Quad, quad, type Term } from '../../../src/rdf/terms.ts'
import { naive } from '../naive.ts'
import { datasetOf } from '../naive-dataset.ts'
import { solutionKey } from '../naive-solutions.ts'
import { rowsOf } from '../solution-rows.ts'
import { storeOf } from '../store-of.ts'
import { operationOf } from './after-pass.ts'

const e = (name: string) => iri(`http://e/${name}`)
const integer = (value: number) => literal(String(value), iri('http://www.w3.org/2001/XMLSchema#integer'))
const triples = (graph: NamedNode | undefined, ...rows: (readonly [string, string, Term])[]): Quad[] =>
  rows.map(([s, p, o]) => quad(e(s), e(p), o, graph))

/** A ring with two chords and a tail, numbers on some nodes, and two graphs of which one holds the ring again. */
const ring = [0, 1, 2, 3, 4].map(i => [`n${i}`, 'p', e(`n${(i + 1) % 5}`)] as const)
const quads = [
  ...triples(
    undefined,
    ...ring,
    ['n0', 'p', e('n2')],
    ['n2', 'p', e('n4')],
    ['n4', 'q', e('t')],
    ['t', 'q', e('u')],
  ),
  ...triples(undefined, ...[0, 1, 2, 3].map(i => [`n${i}`, 'v', integer(i % 3)] as const)),
  ...triples(
    undefined,
    ['n1', 'r', e('n1')],
    ['n1', 'r', e('n3')],
    ['n2', 'r', e('n2')],
    ['n3', 'q', integer(1)],
  ),
  ...triples(e('g'), ...ring, ['n0', 'r', e('n1')], ['g', 'p', e('g')]),
  ...triples(e('h'), ['n0', 'p', e('n1')], ['h', 'q', e('n1')], ['n1', 'v', integer(7)]),
]
const empty = [e('empty')]
const { snapshot } = storeOf(quads, empty)
const dataset = datasetOf(quads, empty)

const ALL = PASSES.map(({ name }) => name)
const SETTINGS: readonly (readonly PassName[])[] = [[], ALL, ...ALL.map(name => [name])]

const PATTERNS = [
  '?a :p ?b . ?b :p ?c . ?c :p ?a',
  '?a :p ?b . ?c :r ?d',
  '?a :p ?b . ?b :v ?x . ?c :r ?d . ?d :v ?y',
  '?a :p ?b . ?b :v ?x . ?c :r ?d . ?d :v ?y FILTER(?x = ?y)',
  '?a :p ?b . ?b :v ?x . ?c :r ?d . ?d :v ?y FILTER(?x = ?y && ?x > 0)',
  '?a :none ?b . ?c :p ?d',
  '?a ?p ?a',
  '?a ?p ?b . ?b ?p ?a',
  ':n0 :p :n1 . ?a :r ?b',
  ':n0 :p :n3 . ?a :r ?b',
  '?a :v ?x FILTER(?x > 1 - 1)',
  '?a :v ?x FILTER(1 = 1)',
  '?a :v ?x FILTER(1 = 2)',
  '?a :v ?x FILTER(1 / 0 = 1 || ?x = 1)',
  '?a :v ?x FILTER(?x / 0 = 1 || true)',
  '?a :p ?b OPTIONAL { ?b :v ?x FILTER(?x > 0) } FILTER(!BOUND(?x))',
  '?a :p ?b OPTIONAL { ?b :v ?x FILTER(?a = :n0) }',
  '?a :p ?b OPTIONAL { ?b :v ?x } OPTIONAL { ?a :v ?x }',
  '?a :p ?b OPTIONAL { ?b :v ?x } { ?c :v ?x }',
  '?a :p ?b OPTIONAL { ?b :v ?x } ?c :q ?x',
  '?a :p ?b OPTIONAL { ?b :q ?c OPTIONAL { ?c :q ?d } }',
  '?a :p ?b OPTIONAL { { ?b :q ?c } UNION { ?a :r ?c } }',
  'OPTIONAL { ?a :r ?b } ?b :p ?c',
  '{ ?a :r ?b } UNION { ?b :q ?c } ?b :p ?d',
  '{ ?a :r ?b } UNION { ?b :q ?c } FILTER(BOUND(?a) || ?b = :t)',
  '{ ?a :r ?b } UNION { ?a :r ?b }',
  '?a :p ?b MINUS { ?a :r ?c }',
  '?a :p ?b MINUS { ?c :r ?d }',
  '?a :p ?b OPTIONAL { ?a :v ?x } MINUS { ?c :v ?x }',
  '?a :p ?b MINUS { OPTIONAL { ?a :r ?c } }',
  '?a :p ?b MINUS { ?a :v ?x FILTER(?b = :n1) }',
  '?a :p ?b FILTER EXISTS { ?b :r ?c }',
  '?a :p ?b FILTER NOT EXISTS { ?b :v ?x FILTER(?x = ?y) }',
  '?a :p ?b . ?a :v ?y FILTER NOT EXISTS { ?b :v ?x FILTER(?x = ?y) }',
  '?a :p ?b FILTER(EXISTS { ?b :r ?c } || ?a = :n4)',
  '?a :p ?b FILTER EXISTS { SELECT ?b { ?b :v ?x } }',
  '?a :p ?b FILTER EXISTS { VALUES ?b { :n1 :n2 } ?a :v ?x }',
  '?a :p ?b FILTER EXISTS { { SELECT DISTINCT ?b { ?b :v ?x } } ?a :v ?x }',
  '?a :p ?b FILTER EXISTS { ?a :p* ?c { SELECT ?c { ?c :q ?d } } }',
  '?a :p ?b FILTER NOT EXISTS { { ?b :r ?c } MINUS { ?a :v ?x } }',
  '?a :p ?b BIND(EXISTS { ?b :r ?c } AS ?known)',
  // A term that is no node: a path of no steps leads from it to itself where the row gives it, and only there.
  '?a ?z ?b FILTER EXISTS { ?c :v ?d { ?z :q* ?y { SELECT ?y { ?e ?y ?f } } FILTER(BOUND(?y)) } }',
  '?a :v ?x BIND(?x + 1 AS ?y) ?c :v ?y',
  '?a :v ?x BIND(?x + 1 AS ?y) FILTER(?y > 1) FILTER(?x < 2)',
  '?a :v ?x BIND(?none + 1 AS ?y)',
  'VALUES (?a ?x) { (:n0 UNDEF) (UNDEF 1) (:n2 0) } ?a :v ?x',
  'VALUES ?x { 1 2 } VALUES ?y { 1 3 } FILTER(?x = ?y)',
  'VALUES ?a { :n0 :n0 } ?a :p ?b',
  '?a :p/:p ?b',
  '?a :p|^:p ?b',
  '?a (:p|:r)/:v ?b',
  '?a !(:p|:v) ?b',
  '?a !(^:p|:v) ?b',
  '?a :p* ?b . ?b :q ?c',
  '?a :p+ ?a',
  ':t :q? ?b',
  '?a (:p/:p)* :n0',
  '?a :p ?b . ?b :q* ?c . ?c :v* ?d',
  'GRAPH ?g { ?a :p ?b }',
  'GRAPH ?g { }',
  'GRAPH ?g { ?a :p ?b OPTIONAL { ?b :v ?x } } FILTER(?g != :h)',
  'GRAPH ?g { ?g :p|:q ?b }',
  'GRAPH :g { ?a :p ?b . ?b :r ?c }',
  'GRAPH :none { ?a :p ?b }',
  'GRAPH ?g { ?a :p ?b } ?a :v ?x',
  'GRAPH ?g { ?a :p* ?b FILTER(?a = :n0) }',
  'GRAPH ?g { ?a :p ?b FILTER EXISTS { ?a :r ?c } }',
  'GRAPH ?g { { SELECT ?a (COUNT(*) AS ?n) { ?a ?p ?b } GROUP BY ?a } }',
  'GRAPH ?g { ?a :p ?b } GRAPH ?h { ?a :p ?b } FILTER(STR(?g) < STR(?h))',
  '?a :p ?b { SELECT ?b (MAX(?x) AS ?m) { ?b :v ?x } GROUP BY ?b }',
  '?a :p ?b { SELECT DISTINCT ?x { ?c :v ?x } }',
]

const QUERIES = [
  'SELECT (COUNT(*) AS ?n) { ?a ?p ?b }',
  'SELECT (COUNT(*) AS ?n) { ?a :none ?b }',
  'SELECT (COUNT(DISTINCT ?b) AS ?n) { :n0 :p ?b }',
  'SELECT ?p (COUNT(*) AS ?n) (COUNT(?a) AS ?m) { ?a ?p ?b } GROUP BY ?p',
  'SELECT ?b (COUNT(*) AS ?n) { ?a :p ?b } GROUP BY ?b HAVING(COUNT(*) > 1)',
  'SELECT ?a (COUNT(DISTINCT ?b) AS ?n) { ?a :p ?b } GROUP BY ?a',
  'SELECT (COUNT(DISTINCT *) AS ?n) { ?a :p [] }',
  'SELECT (COUNT(*) AS ?n) { ?a :r ?a }',
  'SELECT ?x (COUNT(*) AS ?n) { ?a :v ?x } GROUP BY ?x ORDER BY DESC(?n) ?x',
  'SELECT (SUM(?x) AS ?s) (AVG(?x) AS ?m) { ?a :v ?x FILTER(?x > 1 + 1) }',
  'SELECT DISTINCT ?b { ?a :p|:r ?b }',
  'SELECT DISTINCT ?x ?z { ?a :v ?x }',
  'ASK { ?a :p ?b . ?c :r ?d . ?c :v ?x }',
]

const ORDERED = [
  'SELECT * { ?a :v ?x } ORDER BY DESC(?x) ?a',
  'SELECT ?a { ?a :v ?x } ORDER BY ?x ?a LIMIT 2',
  'SELECT ?a { ?a :v ?x } ORDER BY ?x ?a LIMIT 2 OFFSET 1',
  'SELECT DISTINCT ?x { ?a :v ?x } ORDER BY ?x LIMIT 2',
  'SELECT ?a (?x * 2 AS ?y) { ?a :v ?x } ORDER BY ?y ?a LIMIT 3',
  'SELECT * { ?a :v ?x } ORDER BY ?x ?a LIMIT 0',
  'SELECT * { ?a :v ?x } ORDER BY ?x ?a OFFSET 9',
  'SELECT ?a ?x { ?a :p ?b OPTIONAL { ?a :v ?x } } ORDER BY ?x ?a ?b LIMIT 4',
]

const rows = async (query: string, expected: (keys: string[]) => unknown): Promise<void> => {
  const operation = operationOf(query)
  const defined = expected(naive(operation, dataset).map(solutionKey))
  for (const withoutPasses of SETTINGS) {
    const options = { withoutPasses }
    const atOnce = rowsOf(evaluate(operation, snapshot, options)).map(solutionKey)
    expect(expected(atOnce), `without ${withoutPasses.join(', ') || 'none'}`).toEqual(defined)
    const inSlices = rowsOf(await evaluateInSlices(operation, snapshot, options)).map(solutionKey)
    expect(expected(inSlices), `in slices, without ${withoutPasses.join(', ') || 'none'}`).toEqual(defined)
  }
}

describe('whatever passes are left out, the rows are those of the definition', () => {
  it.each(PATTERNS)('%s', async pattern => {
    await rows(`SELECT * { ${pattern} }`, keys => [...keys].sort())
  })
  it.each(QUERIES)('%s', async query => {
    await rows(query, keys => [...keys].sort())
  })
  it.each(ORDERED)('%s, in order', async query => {
    await rows(query, keys => keys)
  })
})

it('the patterns have rows, but for those that can have none', () => {
  const without = PATTERNS.filter(
    pattern => naive(operationOf(`SELECT * { ${pattern} }`), dataset).length === 0,
  )
  expect(without).toEqual([
    '?a :none ?b . ?c :p ?d',
    ':n0 :p :n3 . ?a :r ?b',
    '?a :v ?x FILTER(1 = 2)',
    'GRAPH :none { ?a :p ?b }',
  ])
})
