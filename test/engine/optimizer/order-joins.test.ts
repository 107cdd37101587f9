import { describe, expect, it } from 'vitest'
import type { Operation } from '../../../src/algebra/algebra.ts'
import { orderJoins } from '../../../src/engine/optimizer/order-joins.ts'
import { iri, quad } from '../../../src/rdf/terms.ts'
import { storeOf } from '../store-of.ts'
import { afterPass, patternOf, textAfter } from './after-pass.ts'

const e = (name: string) => iri(`http://e/${name}`)
const many = (count: number, predicate: string) =>
  Array.from({ length: count }, (_, i) => quad(e(`s${i}`), e(predicate), e(`o${i % 50}`)))
/** A thousand triples with p, a hundred with q, ten with r, and one with t; in graph g one with p and twenty with t. */
const store = storeOf([
  ...many(1000, 'p'),
  ...many(100, 'q'),
  ...many(10, 'r'),
  quad(e('s1'), e('t'), e('o1')),
  quad(e('s1'), e('p'), e('o1'), e('g')),
  ...many(20, 't').map(({ subject, predicate, object }) => quad(subject, predicate, object, e('g'))),
])

const ordered = (pattern: string): string => textAfter(orderJoins, patternOf(pattern), store)

describe('the order of joins', () => {
  it.each([
    ['begins with what matches least', '?a :p ?b . ?a :q ?c . ?a :r ?d', '[?a r ?d . ?a q ?c . ?a p ?b]'],
    ['counts the constants', '?a :q ?b . ?a :p :o1', '[?a p o1 . ?a q ?b]'],
    ['begins with what nothing matches', '?a :r ?b . ?a :none ?c', '[?a none ?c . ?a r ?b]'],
    [
      'goes on with what is connected, however small the rest',
      '?a :r ?b . ?b :p ?c . ?x :t ?y . ?y :p ?z',
      '[?x t ?y . ?y p ?z . ?a r ?b . ?b p ?c]',
    ],
    [
      'prefers a pattern with two bound variables',
      '?a :r ?b . ?b :q ?c . ?a :p ?b',
      '[?a r ?b . ?a p ?b . ?b q ?c]',
    ],
    ['puts a few rows of VALUES first', '?a :p ?b VALUES ?a { :s1 :s2 }', 'join(values(?a 2), [?a p ?b])'],
    [
      'puts many rows of VALUES last',
      `?a :r ?b VALUES ?a { ${Array.from({ length: 40 }, (_, i) => `:s${i}`).join(' ')} }`,
      'join([?a r ?b], values(?a 40))',
    ],
    [
      'mixes patterns with groups',
      '?a :p ?b . { ?a :r ?c } UNION { ?a :t ?c } ?c :q ?d',
      'join(union([?a r ?c], [?a t ?c]), [?c q ?d . ?a p ?b])',
    ],
    ['walks a path from an end that is bound', '?x :p* ?y . ?x :r ?z', 'join([?x r ?z], [?x p* ?y])'],
    ['leaves the sides of OPTIONAL', '?a :p ?b OPTIONAL { ?a :r ?c }', 'optional([?a p ?b], [?a r ?c])'],
    ['leaves the sides of MINUS', '?a :p ?b MINUS { ?a :r ?c }', 'minus([?a p ?b], [?a r ?c])'],
    [
      'takes what is left of OPTIONAL as bound inside',
      '?a :p ?b OPTIONAL { ?c :r ?d . ?a :q ?c }',
      'optional([?a p ?b], [?a q ?c . ?c r ?d])',
    ],
    [
      'takes the row of an EXISTS as bound inside',
      '?a :p ?b FILTER EXISTS { ?c :r ?d . ?a :q ?c }',
      'filter(exists([?a q ?c . ?c r ?d]), [?a p ?b])',
    ],
    [
      'takes nothing as bound in a subquery',
      '?a :p ?b { SELECT ?a { ?a :q ?c . ?c :r ?d } }',
      'join(project(?a, [?c r ?d . ?a q ?c]), [?a p ?b])',
    ],
    [
      'orders each side of a UNION',
      '{ ?a :p ?b . ?a :r ?c } UNION { ?a :q ?b }',
      'union([?a r ?c . ?a p ?b], [?a q ?b])',
    ],
    [
      'counts in the graph that is named',
      'GRAPH :g { ?a :t ?b . ?a :p ?c }',
      'graph(g, [?a p ?c . ?a t ?b])',
    ],
    ['counts in all graphs', 'GRAPH ?g { ?a :t ?b . ?a :p ?c }', 'graph(?g, [?a p ?c . ?a t ?b])'],
    [
      'has the group of a filter to itself',
      '?a :p ?b . ?a :r ?c FILTER(?b = ?c)',
      'filter(=(?b, ?c), [?a r ?c . ?a p ?b])',
    ],
  ])('%s', (_, pattern, expected) => {
    expect(ordered(pattern)).toBe(expected)
  })

  it('leaves the rows expected with each pattern', () => {
    const operation = afterPass(orderJoins, patternOf('?a :p ?b . ?a :r ?c'), store) as Operation & {
      op: 'bgp'
    }
    expect(operation.estimates).toHaveLength(2)
    expect(operation.estimates![0]).toBe(10)
    expect(operation.estimates![1]).toBeGreaterThan(10)
  })

  it('takes a thousand patterns in a moment', () => {
    const patterns = Array.from({ length: 1000 }, (_, i) => `?s${i} :p ?s${i + 1} .`)
    const begin = performance.now()
    expect(ordered(patterns.join(' '))).toContain('?s0 p ?s1')
    expect(performance.now() - begin).toBeLessThan(5000)
  })
})
