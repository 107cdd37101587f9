import { describe, expect, it } from 'vitest'
import { separateComponents } from '../../../src/engine/optimizer/separate-components.ts'
import { afterPass, patternOf, textAfter } from './after-pass.ts'

describe('parts that share no variable are evaluated apart', () => {
  it.each([
    [
      'patterns',
      '?a :p ?b . ?b :q ?c . ?d :r ?e . ?e :s ?f',
      'apart([?a p ?b . ?b q ?c], [?d r ?e . ?e s ?f])',
    ],
    [
      'three of them',
      '?a :p ?b . ?b :q ?c . ?d :r ?e . ?e :s ?f . ?g :p ?h . ?h :q ?i',
      'apart(apart([?a p ?b . ?b q ?c], [?d r ?e . ?e s ?f]), [?g p ?h . ?h q ?i])',
    ],
    [
      'one is a subquery',
      '?a :p ?b . { SELECT ?c { ?c :q ?d } }',
      'apart([?a p ?b], project(?c, [?c q ?d]))',
    ],
    ['one is a path', '?a :p ?b . ?c :p* ?d', 'apart([?a p ?b], [?c p* ?d])'],
    [
      'one is a UNION',
      '?a :p ?b . { ?c :q ?d } UNION { ?d :q ?c }',
      'apart([?a p ?b], union([?c q ?d], [?d q ?c]))',
    ],
    [
      'also where a pattern further on connects them: they are joined by its variable',
      '?a :p ?b . ?d :r ?e . ?b :q ?d',
      'apart([?a p ?b], [?d r ?e . ?b q ?d])',
    ],
    [
      'inside OPTIONAL',
      '?a :p ?b OPTIONAL { ?b :q ?c . ?d :r ?e . ?e :s ?f }',
      'optional([?a p ?b], apart([?b q ?c], [?d r ?e . ?e s ?f]))',
    ],
  ])('%s', (_, pattern, expected) => {
    expect(textAfter(separateComponents, patternOf(pattern))).toBe(expected)
  })
})

describe('parts are left in one', () => {
  it.each([
    ['that are connected', '?a :p ?b . ?b :q ?c . ?c :r ?a'],
    ['where the rest is a single pattern, which is a look-up', '?a :p ?b . ?b :q ?c . ?d :r ?e'],
    ['where a pattern has no variable', '?a :p ?b . :x :y :z'],
    ['where the first has none', ':x :y :z . ?a :p ?b . ?b :q ?c'],
    ['where a subquery shares a variable', '?a :p ?b . { SELECT ?a { ?a :q ?d } }'],
    ['where one side of a UNION does', '?a :p ?b . { ?c :q ?d } UNION { ?a :q ?c }'],
    ['where VALUES bring the rows', '?a :p ?b VALUES ?c { 1 2 }'],
  ])('%s', (_, pattern) => {
    const operation = patternOf(pattern)
    expect(afterPass(separateComponents, operation)).toBe(operation)
  })
})
