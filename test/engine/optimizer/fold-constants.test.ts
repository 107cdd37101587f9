import { describe, expect, it } from 'vitest'
import { foldConstants } from '../../../src/engine/optimizer/fold-constants.ts'
import { afterPass, operationOf, patternOf, textAfter } from './after-pass.ts'

const folded = (pattern: string): string => textAfter(foldConstants, patternOf(pattern))

describe('what depends on no row is evaluated once', () => {
  it.each([
    ['in BIND', 'BIND(1 + 1 AS ?x)', 'bind(?x, 2, [])'],
    [
      'inside a larger expression',
      '?a :p ?b FILTER(1 + 1 = 2 && ?b > 1)',
      'filter(&&(true, >(?b, 1)), [?a p ?b])',
    ],
    ['from the inside out', 'BIND(CONCAT(CONCAT("a", "b"), ?x) AS ?y)', 'bind(?y, concat("ab", ?x), [])'],
    ['in IN', 'BIND(1 IN (1, 2) AS ?x)', 'bind(?x, true, [])'],
    ['a condition that holds goes', '?a :p ?b FILTER(1 < 2)', '[?a p ?b]'],
    ['also where it holds by its effective boolean value', '?a :p ?b FILTER("x")', '[?a p ?b]'],
    ['one that does not hold leaves no rows', '?a :p ?b FILTER(1 > 2)', 'filter(false, values(0))'],
    ['so does one that has no boolean value', '?a :p ?b FILTER(:x)', 'filter(x, values(0))'],
    [
      'inside EXISTS',
      '?a :p ?b FILTER EXISTS { ?a :q ?c FILTER(1 < 2) }',
      'filter(exists([?a q ?c]), [?a p ?b])',
    ],
    [
      'in the condition of OPTIONAL, which is no filter of the rows',
      '?a :p ?b OPTIONAL { ?a :q ?c FILTER(1 > 2) }',
      'optional([?a p ?b], [?a q ?c], false)',
    ],
  ])('%s', (_, pattern, expected) => {
    expect(folded(pattern)).toBe(expected)
  })

  it('in aggregates, HAVING and ORDER BY', () => {
    const query = 'SELECT (SUM(1 + 1) AS ?n) { ?a :p ?b } HAVING(SUM(?b) > 2 * 3) ORDER BY (1 + 2)'
    expect(textAfter(foldConstants, operationOf(query))).toMatch(
      /^project\(\?n, order\(3, bind\(\?n, \?\w+, filter\(>\(\?\w+, 6\), group\(sum\(2\) sum\(\?b\), /,
    )
  })
})

describe('left as it is', () => {
  it.each([
    ['an error', '?a :p ?b FILTER(1 / 0 > 1)'],
    ['an error beside a variable', '?a :p ?b FILTER(?b > 1 / 0)'],
    ['what can do without the error', 'BIND(COALESCE(1 / 0, 3) AS ?x)'],
    ['chance', '?a :p ?b FILTER(RAND() < 2)'],
    ['the instant of the query', 'BIND(NOW() AS ?n)'],
    ['a new blank node', 'BIND(BNODE("x") AS ?n)'],
    ['a new IRI', 'BIND(STRLEN(STR(UUID())) AS ?n)'],
    ['a variable', 'BIND(BOUND(?a) AS ?x)'],
    ['EXISTS', '?a :p ?b FILTER(EXISTS { } = true)'],
  ])('%s', (_, pattern) => {
    const operation = patternOf(pattern)
    expect(afterPass(foldConstants, operation)).toBe(operation)
  })
})
