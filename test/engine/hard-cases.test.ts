// Cases that random queries did not find, each with the rows that the definition gives, and hostile ones.
import { describe, expect, it } from 'vitest'
import { KnowledgeGraph, LimitError, QueryError } from '../../src/core.ts'

const kg = await KnowledgeGraph.load({
  text: `@prefix e: <http://e/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    e:a e:p e:b . e:b e:p e:c . e:c e:p e:d . e:d e:p e:a .
    e:a e:q e:c . e:b e:q e:x .
    e:m e:on "2020-02-29"^^xsd:date ; e:share 20.0 . e:n e:on "2020-02-30"^^xsd:date ; e:share 30 .`,
  syntax: 'turtle',
})

describe('EXISTS sees the bindings at hand, and nothing else does', () => {
  it.each([
    [
      'a filter inside waits for the variables it needs',
      '?x e:p ?y . ?x e:q ?w FILTER(!(EXISTS { ?x e:p ?y FILTER(?w = e:c) }))',
      1,
    ],
    [
      'also beside OR',
      '?x e:p ?y . ?x e:q ?w FILTER((EXISTS { ?x e:p ?y FILTER(?w = e:c) }) || ?x = e:zz)',
      1,
    ],
    [
      'also after OPTIONAL',
      '?x e:p ?y OPTIONAL { ?x e:q ?w } FILTER(!(EXISTS { ?x e:p ?y FILTER(?w = e:c) }))',
      3,
    ],
    [
      'a group apart does not see outside',
      '?x e:p ?y . { ?z e:q ?w FILTER EXISTS { ?z e:p ?v FILTER(?v = ?y) } }',
      0,
    ],
    [
      'a nested group inside sees outside',
      '?x e:p ?y FILTER EXISTS { ?y e:p ?z . { ?z e:p ?w FILTER(?x = e:a) } }',
      1,
    ],
    [
      'BIND inside sees outside',
      '?x e:p ?y FILTER EXISTS { ?z e:q ?w . { BIND(?x AS ?v) } FILTER(?v = e:b) }',
      1,
    ],
  ])('%s', async (_, pattern, count) => {
    const rows = await kg.select(`PREFIX e: <http://e/> SELECT * { ${pattern} }`)
    expect(rows.length).toBe(count)
  })
})

it('a day that the month does not have is no date', async () => {
  const rows = await kg.select(
    'PREFIX e: <http://e/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ?x { ?x e:on ?d FILTER(?d > "2019-01-01"^^xsd:date) }',
  )
  expect(rows.map(row => kg.label(row.x))).toEqual(['e:m'])
})

it('the builder finds a number by its value, SPARQL by its term', async () => {
  expect(kg.where('?x', kg.curie('e:share'), 20).all()).toEqual([{ x: kg.curie('e:m') }])
  expect(await kg.ask('ASK { ?x e:share 20 }')).toBe(false)
  expect(await kg.ask('ASK { ?x e:share 20.0 }')).toBe(true)
})

it('AS can not bind what is bound', async () => {
  await expect(kg.select('SELECT (?x AS ?y) { ?x e:p ?y }')).rejects.toThrow(QueryError)
})

describe('limits hold and the process goes on', async () => {
  const big = await KnowledgeGraph.load({
    text: Array.from(
      { length: 4000 },
      (_, i) => `<http://e/s${i}> <http://e/p> <http://e/o${i % 50}> .`,
    ).join('\n'),
    syntax: 'ntriples',
  })
  it.each<[string, string, { timeout?: number; maxBytes?: number }]>([
    ['a cross product', 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }', { timeout: 300 }],
    ['a sorted cross product', 'SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a', { maxBytes: 20_000_000 }],
    ['a cross product in memory', 'SELECT * { ?a ?b ?c . ?d ?e ?f }', { maxBytes: 20_000_000 }],
    ['DISTINCT over one', 'SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f }', { maxBytes: 20_000_000 }],
    [
      'EXISTS inside NOT over one',
      'SELECT * { ?s ?p ?o FILTER(!(EXISTS { ?a ?b ?c . ?d ?e ?f FILTER(STR(?c) = STR(?d)) })) }',
      { timeout: 300 },
    ],
    [
      'a long chain of OR',
      `SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(${Array.from({ length: 1000 }, (_, i) => `?a = ${i}`).join(' || ')}) }`,
      { timeout: 300 },
    ],
    [
      'more parts than a plan can have',
      `SELECT * { ${Array.from({ length: 1200 }, (_, i) => `?a <http://e/i> ?o${i} .`).join(' ')} }`,
      {},
    ],
    [
      'a chain of UNIONs',
      `SELECT * { ${Array.from({ length: 1200 }, () => '{ ?a ?b ?c }').join(' UNION ')} }`,
      {},
    ],
  ])('%s', async (_, text, options) => {
    const start = performance.now()
    await expect(big.select(text, options)).rejects.toThrow(LimitError)
    expect(performance.now() - start).toBeLessThan(5000)
    expect(await big.ask('ASK {}')).toBe(true)
  })

  it('a star of 400 patterns and a chain of 400 UNIONs are answered', async () => {
    const star = Array.from({ length: 400 }, (_, i) => `?a <http://e/p> ?o${i} .`).join(' ')
    expect((await big.select(`SELECT ?a { ${star} } LIMIT 3`)).length).toBe(3)
    const union = Array.from({ length: 400 }, () => '{ ?a ?b ?c }').join(' UNION ')
    expect((await big.select(`SELECT * { ${union} } LIMIT 5`)).length).toBe(5)
  })

  it('IN takes a hundred thousand members', async () => {
    const members = Array.from({ length: 100_000 }, (_, i) => `<http://e/x${i}>`).join(', ')
    expect(
      await big.select(`SELECT * { ?a ?b ?c FILTER(?c IN (${members}, <http://e/o7>)) }`, { timeout: 5000 }),
    ).toHaveLength(80)
  })

  it('a string of ten million characters is refused as a limit, not as a fault', async () => {
    await expect(big.ask(`ASK { ?a ?b "${'x'.repeat(10_000_000)}" }`)).rejects.toThrow(LimitError)
    expect(await big.ask(`ASK { ?a ?b "${'x'.repeat(1_000_000)}" }`)).toBe(false)
  })
})
