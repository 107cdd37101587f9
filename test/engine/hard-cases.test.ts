// Cases that random queries did not find, each with the rows that the definition gives.
import { describe, expect, it } from 'vitest'
import { KnowledgeGraph, QueryError } from '../../src/core.ts'

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
