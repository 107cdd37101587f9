// Queries that could take all time or memory there is: each ends with an answer or a LimitError within its
// limits, by either driver, and the process goes on.
import { describe, expect, it } from 'vitest'
import { KnowledgeGraph, LimitError } from '../../src/core.ts'

interface Limits {
  readonly timeout?: number
  readonly maxBytes?: number
}

const big = await KnowledgeGraph.load({
  text: Array.from({ length: 4000 }, (_, i) => `<http://e/s${i}> <http://e/p> <http://e/o${i % 50}> .`).join(
    '\n',
  ),
  syntax: 'ntriples',
})

/** Every node leads to every other. */
const clique = await KnowledgeGraph.load({
  text: Array.from(
    { length: 200 },
    (_, i) =>
      `<http://e/n${i}> <http://e/p> ${Array.from({ length: 200 }, (_, j) => `<http://e/n${j}>`).join(', ')} .`,
  ).join('\n'),
  syntax: 'turtle',
})

/** Milliseconds after its limit by which a query has ended, on a machine that has much else to do. */
const LATE = 4000

const times = (count: number, text: (k: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, k) => text(k)).join(separator)

async function outcome(kg: KnowledgeGraph, text: string, limits: Limits): Promise<string[]> {
  const ended = (error: unknown) => {
    expect(error).toBeInstanceOf(LimitError)
    return 'limit'
  }
  const begin = performance.now()
  const inSlices = await kg.sparql(text, limits).then(() => 'answer', ended)
  const between = performance.now()
  const atOnce = await kg.prepare(text).then(prepared => {
    try {
      prepared.run(limits)
      return 'answer'
    } catch (error) {
      return ended(error)
    }
  }, ended)
  const most = (limits.timeout ?? 5000) + LATE
  expect([between - begin < most, performance.now() - between < most]).toEqual([true, true])
  return [inSlices, atOnce]
}

/** Takes some milliseconds a row. */
const LONG_HASH = `SHA512(CONCAT("${'x'.repeat(200_000)}", STR(?a)))`

describe('ends with a LimitError', () => {
  it.each<[string, string, Limits]>([
    ['a cross product', 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }', { timeout: 100 }],
    ['a sorted cross product', 'SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a', { maxBytes: 20_000_000 }],
    ['a cross product in memory', 'SELECT * { ?a ?b ?c . ?d ?e ?f }', { maxBytes: 20_000_000 }],
    ['DISTINCT over one', 'SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f }', { maxBytes: 20_000_000 }],
    [
      'GROUP BY over one',
      'SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d',
      { maxBytes: 20_000_000 },
    ],
    [
      'GROUP_CONCAT over one',
      'SELECT (GROUP_CONCAT(STR(?a)) AS ?all) { ?a ?b ?c . ?d ?e ?f }',
      { maxBytes: 20_000_000 },
    ],
    ['MINUS of one', 'SELECT * { ?a ?b ?c MINUS { ?a ?x ?y . ?d ?e ?f . ?g ?h ?i } }', { timeout: 100 }],
    [
      'EXISTS inside NOT over one',
      'SELECT * { ?s ?p ?o FILTER(!(EXISTS { ?a ?b ?c . ?d ?e ?f FILTER(STR(?c) = STR(?d)) })) }',
      { timeout: 100 },
    ],
    [
      'a chain of OR over one',
      `SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(${times(1000, k => `STR(?a) = CONCAT(STR(?d), "${k}")`, ' || ')}) }`,
      { timeout: 100 },
    ],
    [
      'more parts than a plan can have',
      `SELECT * { ${times(1200, k => `?a <http://e/i> ?o${k} .`)} }`,
      { timeout: 5000 },
    ],
    ['a chain of UNIONs', `SELECT * { ${times(1200, () => '{ ?a ?b ?c }', ' UNION ')} }`, { timeout: 5000 }],
    ['groups nested 4,000 deep', `SELECT * ${'{'.repeat(4000)} ?a ?b ?c ${'}'.repeat(4000)}`, {}],
    [
      'a string doubled forty times',
      `SELECT ?s40 { BIND("0123456789" AS ?s0) ${times(40, k => `BIND(CONCAT(?s${k}, ?s${k}) AS ?s${k + 1})`)} }`,
      { timeout: 5000 },
    ],
    ['a string of ten million characters in the text', `ASK { ?a ?b "${'x'.repeat(10_000_000)}" }`, {}],
    ['ten million characters of patterns', `ASK { ${times(450_000, k => `?a${k} ?b ?c${k} .`)} }`, {}],
    ['a hundred thousand variables', `SELECT ${times(100_000, k => `?a${k}`)} { ?a0 ?b ?c }`, {}],
    [
      'three thousand aggregates',
      `SELECT ${times(3000, k => `(SUM(?c + ${k}) AS ?n${k})`)} { ?a ?b ?c }`,
      {},
    ],
    [
      'the count of a cross product',
      'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }',
      { timeout: 80 },
    ],
    [
      'the first rows of a sorted one',
      'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i LIMIT 5',
      { timeout: 80 },
    ],
    ['triples of one', 'CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }', { maxBytes: 20_000_000 }],
    [
      'a template of very many triples',
      `CONSTRUCT { ${times(5000, k => `?a <http://e/${k}> ?d .`)} } { ?a ?b ?c . ?d ?e ?f }`,
      { timeout: 100 },
    ],
    [
      'a variable that stands twice, over one',
      'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?g }',
      { timeout: 80 },
    ],
    [
      'a subquery that matches nothing, over one',
      'SELECT * { ?a ?b ?c . ?d ?e ?f { SELECT ?h { ?g ?h ?i } } FILTER(STR(?a) = STR(?h)) }',
      { timeout: 80 },
    ],
    [
      'NOT EXISTS of one',
      'SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?f = ?g) } }',
      { timeout: 80 },
    ],
    [
      'EXISTS in the condition of an OPTIONAL',
      'SELECT * { ?a ?b ?c OPTIONAL { { SELECT ?d { ?d ?e ?f } } FILTER EXISTS { ?g ?h ?i . ?j ?k ?l FILTER(?i = ?j && ?a = ?d) } } }',
      { timeout: 80 },
    ],
    ...['BIND(X AS ?h)', 'FILTER(X = "")', 'OPTIONAL { { SELECT ?d { ?d ?e ?f } } FILTER(X = STR(?d)) }'].map(
      (clause): [string, string, Limits] => [
        `hashes of long strings in ${clause}`,
        `SELECT * { ?a ?b ?c ${clause.replace('X', LONG_HASH)} }`,
        { timeout: 80 },
      ],
    ),
    [
      'hashes of long strings in an aggregate',
      `SELECT (MAX(${LONG_HASH}) AS ?h) { ?a ?b ?c }`,
      { timeout: 80 },
    ],
    ['hashes of long strings as an order', `SELECT * { ?a ?b ?c } ORDER BY ${LONG_HASH}`, { timeout: 80 }],
    [
      'decimals that grow',
      `SELECT * { ?a ?b ?c BIND(1.000001 AS ?x0) ${times(13, k => `BIND(?x${k} * ?x${k} AS ?x${k + 1})`)} }`,
      { timeout: 80 },
    ],
    [
      'a replacement that backtracks',
      `SELECT * { ?a ?b ?c BIND(REPLACE(CONCAT(STR(?a), "${'a'.repeat(50_000)}!"), "(a+)+$", "") AS ?x) }`,
      { timeout: 80 },
    ],
    [
      'VALUES multiplied',
      `SELECT * { VALUES ?a { ${times(10_000, String)} } VALUES ?b { ${times(10_000, String)} } }`,
      { timeout: 3000, maxBytes: 20_000_000 },
    ],
  ])('%s', async (_, text, limits) => {
    expect(await outcome(big, text, limits)).toEqual(['limit', 'limit'])
    expect(await big.ask('ASK {}')).toBe(true)
  })

  it.each([
    ['ways of two kinds', 'SELECT * { ?a (<http://e/p>*)|(<http://e/p>+/<http://e/p>*) ?b }'],
    ['ways through a clique', 'SELECT * { ?a <http://e/p>* ?b . ?b <http://e/p>* ?c . ?c <http://e/p>* ?d }'],
    [
      'steps through a clique',
      'SELECT (COUNT(*) AS ?n) { ?a <http://e/p>/<http://e/p>/<http://e/p>/<http://e/p> ?b }',
    ],
  ])('%s', async (_, text) => {
    expect(await outcome(clique, text, { timeout: 80, maxBytes: 50_000_000 })).toEqual(['limit', 'limit'])
    expect(await clique.ask('ASK {}')).toBe(true)
  })
})

describe('is answered', () => {
  it.each([
    ['every way from a node of a clique', 'SELECT (COUNT(*) AS ?n) { <http://e/n0> <http://e/p>* ?b }', 200],
    ['every way through a clique', 'SELECT (COUNT(*) AS ?n) { ?a (<http://e/p>/<http://e/p>)* ?b }', 40_000],
  ])('%s', async (_, text, n) => {
    expect(await clique.select(text, { timeout: 20_000 })).toEqual([{ n }])
  })

  it('a star of 400 patterns, and a chain of 400 UNIONs', async () => {
    const star = times(400, k => `?a <http://e/p> ?o${k} .`)
    expect((await big.select(`SELECT ?a { ${star} } LIMIT 3`)).length).toBe(3)
    const union = times(400, () => '{ ?a ?b ?c }', ' UNION ')
    expect((await big.select(`SELECT * { ${union} } LIMIT 5`)).length).toBe(5)
  })

  it.each([
    ['a chain of 400 EXISTS', 'SELECT ?a', times(400, k => `FILTER EXISTS { ?a <http://e/p> ?c${k} }`)],
    ['a chain of 400 MINUS', 'SELECT ?a', times(400, k => `MINUS { ?a <http://e/q> ?c${k} }`)],
    [
      'a chain of 300 OPTIONALs with 300 filters',
      'SELECT ?a',
      `${times(300, k => `OPTIONAL { ?a <http://e/p> ?c${k} FILTER(?c${k} = ?c) }`)} ${times(300, k => `FILTER(!BOUND(?x${k}))`)}`,
    ],
    ['5,000 filters', 'SELECT ?a', times(5000, k => `FILTER(?c != ${k})`)],
    [
      '1,500 conditions over 490 sides',
      'SELECT ?a',
      `{ ${times(490, () => '{ ?a ?b ?c }', ' UNION ')} } FILTER(${times(1500, k => `?c != ${k}`, ' && ')})`,
    ],
    [
      'OPTIONALs as deep as they may be',
      'SELECT ?a',
      `${times(60, k => `OPTIONAL { ?a ?b ?c${k}`)}${'}'.repeat(60)}`,
    ],
    [
      'MINUS as deep as it may be',
      'SELECT ?a',
      `${times(60, k => `MINUS { ?a <http://e/q> ?c${k}`)}${'}'.repeat(60)}`,
    ],
    [
      'EXISTS as deep as it may be',
      'SELECT ?a',
      `${times(60, k => `FILTER EXISTS { ?a ?b ?c${k}`)}${'}'.repeat(60)}`,
    ],
    [
      'UNIONs as deep as they may be',
      'SELECT ?a',
      `${times(60, () => '{ ?a ?b ?c } UNION {')} ?a ?b ?c ${'}'.repeat(60)}`,
    ],
    ['EXISTS of a cross product', 'SELECT ?a', 'FILTER EXISTS { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }'],
    [
      'EXISTS of a subquery, for each of very many rows',
      'SELECT ?a',
      'FILTER EXISTS { SELECT DISTINCT ?a { ?a ?b ?d } }',
    ],
    ['990 BINDs', 'SELECT ?a', times(990, k => `BIND(CONCAT(STR(?c), "${k}") AS ?x${k})`)],
  ])('%s', async (_, select, clauses) => {
    expect(await outcome(big, `${select} { ?a ?b ?c ${clauses} } LIMIT 10`, { timeout: 5000 })).toEqual([
      'answer',
      'answer',
    ])
  })

  it.each([
    ['a path of 990 steps', times(990, () => '<http://e/p>', '/')],
    ['a path of 990 alternatives', times(990, k => `<http://e/p${k}>`, '|')],
    ['a repeated path of 900 steps', `(${times(900, k => `<http://e/p${k % 7}>`, '/')})*`],
    ['a repeated path of 900 alternatives', `(${times(900, k => `<http://e/p${k}>`, '|')})*`],
    ['400 repetitions repeated', `(${times(400, k => `(<http://e/p${k}>*)`, '|')})*`],
    ['repetitions as deep as they may be', `${'('.repeat(60)}<http://e/p>*${')*'.repeat(60)}`],
    ['sequences and repetitions as deep', `${'('.repeat(60)}<http://e/p>*${'/<http://e/p>)*'.repeat(60)}`],
    ['5,000 predicates that a path may not take', `(!(${times(5000, k => `<http://e/q${k}>`, '|')}))*`],
  ])('%s', async (_, path) => {
    expect(await outcome(big, `SELECT * { <http://e/s1> ${path} ?x }`, { timeout: 5000 })).toEqual([
      'answer',
      'answer',
    ])
  })

  it('VALUES with a hundred thousand rows', async () => {
    const text = `SELECT * { VALUES ?a { ${times(100_000, k => `<http://e/s${k}>`)} } ?a ?b ?c }`
    expect(await big.select(text, { timeout: 5000 })).toHaveLength(4000)
    const inExists = `SELECT * { ?a ?b ?c FILTER EXISTS { VALUES ?a { ${times(50_000, k => `<http://e/s${k * 2}>`)} } } }`
    expect(await big.select(inExists, { timeout: 5000 })).toHaveLength(2000)
  })

  it('IN with a hundred thousand members', async () => {
    const members = times(100_000, k => `<http://e/x${k}>`, ', ')
    const text = `SELECT * { ?a ?b ?c FILTER(?c IN (${members}, <http://e/o7>)) }`
    expect(await big.select(text, { timeout: 5000 })).toHaveLength(80)
  })

  it.each([
    ['||', '=', true],
    ['&&', '!=', false],
  ])('a chain of 10,000 links with %s', async (operator, comparison, found) => {
    const text = `ASK { VALUES ?a { 9999 } FILTER(${times(10_000, k => `?a ${comparison} ${k}`, ` ${operator} `)}) }`
    expect(await big.ask(text, { timeout: 5000 })).toBe(found)
  })

  it('a string of a million characters in the text', async () => {
    expect(await big.ask(`ASK { ?a ?b "${'x'.repeat(1_000_000)}" }`)).toBe(false)
  })
})

it.each([
  ['a filter of 10,000 terms', `ASK { ?a ?b ?c FILTER(${times(10_000, k => `?c = ${k}`, ' || ')}) }`],
  ['a sum of 10,000 numbers', `SELECT (${times(10_000, String, ' + ')} AS ?n) {}`],
  [
    'a regular expression that backtracks',
    `SELECT * { BIND("${'a'.repeat(5000)}!" AS ?s) FILTER(REGEX(?s, "(a+)+$")) }`,
  ],
  [
    'a regular expression that is computed',
    `SELECT * { ?a ?b ?c FILTER(REGEX("${'a'.repeat(20_000)}!", CONCAT("(a+)+", STR(?a), "$"))) }`,
  ],
])('%s ends either way', async (_, text) => {
  for (const each of await outcome(big, text, { timeout: 5000 })) expect(['answer', 'limit']).toContain(each)
  expect(await big.ask('ASK {}')).toBe(true)
})

it('an aborted query stops while others are answered beside it', async () => {
  const controller = new AbortController()
  const long = big.select('SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?g && ?c = ?d) }', {
    signal: controller.signal,
  })
  const ended = long.then(
    () => undefined,
    error => error,
  )
  const short = Promise.all(Array.from({ length: 20 }, (_, k) => big.ask(`ASK { <http://e/s${k}> ?p ?o }`)))
  expect(await Promise.race([ended, short])).toEqual(Array.from({ length: 20 }, () => true))
  controller.abort(new Error('enough'))
  expect(await ended).toEqual(new Error('enough'))
})
