import { describe, expect, it } from 'vitest'
import { pushFilters } from '../../../src/engine/optimizer/push-filters.ts'
import { afterPass, operationOf, patternOf, textAfter } from './after-pass.ts'
import { algebraText } from './algebra-text.ts'

const pushed = (pattern: string): string => textAfter(pushFilters, patternOf(pattern))

describe('a condition moves', () => {
  it.each([
    [
      'behind the pattern that binds what it needs',
      '?a :p ?b . ?b :q ?c FILTER(?b > 1)',
      'join(filter(>(?b, 1), [?a p ?b]), [?b q ?c])',
    ],
    [
      'to its own place in a chain; those in one place stay in order',
      '?a :p ?b . ?b :q ?c . ?c :r ?d FILTER(?c > 1) FILTER(?b > 2) FILTER(?d > 3) FILTER(?b < 4)',
      'filter(>(?d, 3), join(filter(>(?c, 1), join(filter(&&(>(?b, 2), <(?b, 4)), [?a p ?b]), [?b q ?c])), [?c r ?d]))',
    ],
    [
      'behind the first pattern where it needs nothing that is bound',
      '?a :p ?b . ?b :q ?c FILTER(?z > 1)',
      'join(filter(>(?z, 1), [?a p ?b]), [?b q ?c])',
    ],
    [
      'to the left of OPTIONAL',
      '?a :p ?b OPTIONAL { ?a :q ?c } FILTER(?b > 1)',
      'optional(filter(>(?b, 1), [?a p ?b]), [?a q ?c])',
    ],
    [
      'to the side of a join that surely binds the variable',
      '{ ?a :p ?b } { OPTIONAL { ?a :q ?b } } FILTER(?b > 1)',
      'join(filter(>(?b, 1), [?a p ?b]), optional([], [?a q ?b]))',
    ],
    [
      'to all sides of a UNION',
      '{ ?a :p ?b } UNION { ?a :q ?c } FILTER(?b > 1)',
      'union(filter(>(?b, 1), [?a p ?b]), filter(>(?b, 1), [?a q ?c]))',
    ],
    ['into GRAPH', 'GRAPH ?g { ?a :p ?b } FILTER(?b > 1)', 'graph(?g, filter(>(?b, 1), [?a p ?b]))'],
    [
      'below a BIND of something else',
      '?a :p ?b BIND(?b + 1 AS ?c) FILTER(?b > 1)',
      'bind(?c, +(?b, 1), filter(>(?b, 1), [?a p ?b]))',
    ],
    [
      'to the left of MINUS',
      '?a :p ?b MINUS { ?a :q ?c } FILTER(?b > 1)',
      'minus(filter(>(?b, 1), [?a p ?b]), [?a q ?c])',
    ],
    [
      'to the left of MINUS also about a variable of the right, which is never bound',
      '?a :p ?b MINUS { ?a :q ?c } FILTER(!BOUND(?c))',
      'minus(filter(!(bound(?c)), [?a p ?b]), [?a q ?c])',
    ],
    [
      'into a subquery',
      '{ SELECT ?a { ?a :p ?b } } FILTER(?a = :x)',
      'project(?a, filter(=(?a, x), [?a p ?b]))',
    ],
    [
      'below DISTINCT',
      '{ SELECT DISTINCT ?a { ?a :p ?b } } FILTER(?a = :x)',
      'distinct(project(?a, filter(=(?a, x), [?a p ?b])))',
    ],
    [
      'below ORDER BY',
      '{ SELECT ?a { ?a :p ?b } ORDER BY ?b } FILTER(?a = :x)',
      'project(?a, order(?b, filter(=(?a, x), [?a p ?b])))',
    ],
    [
      'inside the pattern of an EXISTS',
      '?a :p ?b FILTER EXISTS { ?b :r ?d . ?d :s ?e FILTER(?d > 1) }',
      'filter(exists(join(filter(>(?d, 1), [?b r ?d]), [?d s ?e])), [?a p ?b])',
    ],
  ])('%s', (_, pattern, expected) => {
    expect(pushed(pattern)).toBe(expected)
  })
})

describe('a condition stays', () => {
  it.each([
    ['where OPTIONAL may leave its variable unbound', '?a :p ?b OPTIONAL { ?a :q ?c } FILTER(?c > 1)'],
    ['where it asks whether OPTIONAL bound something', '?a :p ?b OPTIONAL { ?a :q ?c } FILTER(!BOUND(?c))'],
    ['where one of its variables may be unbound', '?a :p ?b OPTIONAL { ?a :q ?c } FILTER(?b > 1 || ?c > 1)'],
    [
      'where either side of a join may bind its variable',
      '{ OPTIONAL { ?a :p ?b } } { OPTIONAL { ?a :q ?b } } FILTER(?b > 1)',
    ],
    ['above GRAPH where it is about the graph', 'GRAPH ?g { ?a :p ?b } FILTER(?g = :x)'],
    ['above the BIND that it needs', '?a :p ?b BIND(?b + 1 AS ?c) FILTER(?c > 1)'],
    [
      'outside a subquery whose variable of that name is another',
      '{ SELECT ?a { ?a :p ?b } } FILTER(!BOUND(?b))',
    ],
    ['above LIMIT', '{ SELECT ?a { ?a :p ?b } LIMIT 2 } FILTER(?a = :x)'],
    ['above a group', '?a :q ?c { SELECT ?a (COUNT(?b) AS ?n) { ?a :p ?b } GROUP BY ?a } FILTER(?n = 1)'],
    ['above VALUES', 'VALUES ?a { 1 2 } FILTER(?a > 1)'],
    ['above a path', '?a :p* ?b FILTER(?b > 1)'],
    ['above SERVICE', 'SERVICE SILENT :s { ?a :p ?b } FILTER(?b > 1)'],
    ['where it depends on chance', '?a :p ?b . ?b :q ?c FILTER(RAND() < 0.5)'],
    ['where it asks for a pattern', '?a :p ?b . ?b :q ?c FILTER EXISTS { ?b :r ?d }'],
    ['where it is one of OPTIONAL itself', '?a :p ?b OPTIONAL { ?b :q ?c . ?c :r ?d FILTER(?c > 1) }'],
    ['behind the last pattern, if that binds what it needs', '?a :p ?b . ?b :q ?c FILTER(?c > 1)'],
  ])('%s', (_, pattern) => {
    const operation = patternOf(pattern)
    expect(pushed(pattern)).toBe(algebraText(operation))
    // Nothing to do is the same object.
    expect(afterPass(pushFilters, operation)).toBe(operation)
  })
})

it('what depends on chance stays above what has moved', () => {
  expect(pushed('?a :p ?b . ?b :q ?c FILTER(RAND() < 0.5) FILTER(?b > 1)')).toBe(
    'filter(<(rand(), 0.5), join(filter(>(?b, 1), [?a p ?b]), [?b q ?c]))',
  )
})

it('more than sixteen conditions are not copied to the sides of a UNION', () => {
  const conditions = Array.from({ length: 17 }, (_, i) => `FILTER(?b > ${i})`)
  expect(pushed(`{ ?a :p ?b } UNION { ?a :q ?b } ${conditions.join(' ')}`)).toMatch(
    /^filter\(&&.*, union\(\[/,
  )
  expect(pushed(`{ ?a :p ?b } UNION { ?a :q ?b } ${conditions.slice(1).join(' ')}`)).toMatch(/^union\(filter/)
})

it('thousands of conditions go down hundreds of levels in a moment', () => {
  const optionals = Array.from({ length: 300 }, (_, i) => `OPTIONAL { ?a :q ?c${i} }`)
  const conditions = Array.from({ length: 3000 }, (_, i) => `FILTER(?b != ${i})`)
  const begin = performance.now()
  const text = textAfter(
    pushFilters,
    operationOf(`SELECT ?a { ?a :p ?b ${optionals.join(' ')} ${conditions.join(' ')} }`),
  )
  expect(text.startsWith('project(?a, optional(')).toBe(true)
  expect(performance.now() - begin).toBeLessThan(5000)
})
