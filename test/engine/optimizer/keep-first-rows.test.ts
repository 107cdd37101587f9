import { describe, expect, it } from 'vitest'
import { keepFirstRows } from '../../../src/engine/optimizer/keep-first-rows.ts'
import { afterPass, operationOf, textAfter } from './after-pass.ts'

describe('a sort under LIMIT keeps the rows that can come out', () => {
  it.each([
    [
      'those of limit and offset',
      'SELECT ?a { ?a :p ?b } ORDER BY ?b LIMIT 5 OFFSET 3',
      'slice(3+5, project(?a, first-8(?b, [?a p ?b])))',
    ],
    [
      'none for LIMIT 0',
      'SELECT * { ?a :p ?b } ORDER BY ?b LIMIT 0',
      'slice(0+0, project(?a ?b, first-0(?b, [?a p ?b])))',
    ],
    [
      'below what SELECT computes',
      'SELECT (?b + 1 AS ?c) { ?a :p ?b } ORDER BY DESC(?b) ?a LIMIT 5',
      'slice(0+5, project(?c, first-5(-?b ?a, bind(?c, +(?b, 1), [?a p ?b]))))',
    ],
    [
      'in each subquery its own',
      'SELECT * { { SELECT ?a { ?a :p ?b } ORDER BY ?b LIMIT 2 } ?a :q ?c } ORDER BY ?c LIMIT 3',
      'slice(0+3, project(?a ?c, first-3(?c, join(slice(0+2, project(?a, first-2(?b, [?a p ?b]))), [?a q ?c]))))',
    ],
  ])('%s', (_, query, expected) => {
    expect(textAfter(keepFirstRows, operationOf(query))).toBe(expected)
  })
})

describe('it keeps all', () => {
  it.each([
    ['without a limit', 'SELECT ?a { ?a :p ?b } ORDER BY ?b'],
    ['with an offset alone', 'SELECT ?a { ?a :p ?b } ORDER BY ?b OFFSET 3'],
    ['under DISTINCT, which makes rows fewer', 'SELECT DISTINCT ?a { ?a :p ?b } ORDER BY ?b LIMIT 5'],
    ['under REDUCED', 'SELECT REDUCED ?a { ?a :p ?b } ORDER BY ?b LIMIT 5'],
    ['under a filter', 'SELECT * { { SELECT ?a { ?a :p ?b } ORDER BY ?b } FILTER(?a > 1) } LIMIT 3'],
    ['under a join', 'SELECT * { { SELECT ?a { ?a :p ?b } ORDER BY ?b } ?a :q ?c } LIMIT 3'],
    ['without a sort', 'SELECT ?a { ?a :p ?b } LIMIT 5'],
  ])('%s', (_, query) => {
    const operation = operationOf(query)
    expect(afterPass(keepFirstRows, operation)).toBe(operation)
  })
})
