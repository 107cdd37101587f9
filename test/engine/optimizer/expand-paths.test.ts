import { describe, expect, it } from 'vitest'
import { expandPaths } from '../../../src/engine/optimizer/expand-paths.ts'
import { patternOf, textAfter } from './after-pass.ts'

describe('a path is written in triple patterns', () => {
  it.each([
    ['an alternative', '?a :p|:q ?b', 'union([?a p ?b], [?a q ?b])'],
    ['an alternative of three', '?a :p|:q|^:r ?b', 'union(union([?a p ?b], [?a q ?b]), [?b r ?a])'],
    ['what is not allowed', '?a !(:p|:q) ?b', 'filter(notin(?path0, p, q), [?a ?path0 ?b])'],
    [
      'what is not allowed either way',
      '?a !(:p|^:q) ?b',
      'union(filter(notin(?path0, p), [?a ?path0 ?b]), filter(notin(?path1, q), [?b ?path1 ?a]))',
    ],
    ['a sequence inside an alternative', '?a (:p/:q)|:r ?b', 'union([?a p ?path0 . ?path0 q ?b], [?a r ?b])'],
    [
      'alternatives in sequence',
      '?a (:p|:q)/(:r|^:s) ?b',
      'join(union([?a p ?made0], [?a q ?made0]), union([?made0 r ?b], [?b s ?made0]))',
    ],
    [
      'in an EXISTS',
      '?a :p ?b FILTER EXISTS { ?a :q|:r ?c }',
      'filter(exists(union([?a q ?c], [?a r ?c])), [?a p ?b])',
    ],
  ])('%s', (_, pattern, expected) => {
    expect(textAfter(expandPaths, patternOf(pattern))).toBe(expected)
  })
})

describe('a path is left as it is, as far as it needs a walk', () => {
  it.each([
    ['zero or more', '?a :p* ?b', '[?a p* ?b]'],
    ['one or more', '?a :p+ ?b', '[?a p+ ?b]'],
    ['zero or one', '?a :p? ?b', '[?a p? ?b]'],
    ['a sequence repeated', '?a (:p/^:q)+ ?b', '[?a (p/^q)+ ?b]'],
    ['within a sequence', '?a :p/:q*/:r ?b', 'join(join([?a p ?made0], [?made0 q* ?made1]), [?made1 r ?b])'],
    ['within an alternative', '?a :p|:q* ?b', 'union([?a p ?b], [?a q* ?b])'],
  ])('%s', (_, pattern, expected) => {
    expect(textAfter(expandPaths, patternOf(pattern))).toBe(expected)
  })
})
