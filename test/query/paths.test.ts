import { describe, expect, expectTypeOf, it } from 'vitest'
import { anyBut, inverse, type NamedNode, path, QueryError, rdfs } from '../../src/core.ts'
import { code, e, kg, label, names, of, partOf, percent, site } from './tumors.ts'

describe('a path', () => {
  it.each([
    ['oneOrMore', path(partOf).oneOrMore(), ['body', 'bone', 'skeleton']],
    ['zeroOrMore', path(partOf).zeroOrMore(), ['body', 'bone', 'skeleton', 'spine']],
    ['zeroOrOne', path(partOf).zeroOrOne(), ['bone', 'spine']],
    ['a sequence', path(partOf, partOf), ['skeleton']],
    ['a sequence with a repeated end', path(partOf, path(partOf).zeroOrMore()), ['body', 'bone', 'skeleton']],
    ['inverse', inverse(site), ['o4']],
    ['the inverse of a sequence', path(of, inverse(of)).inverse().or(partOf), ['bone']],
    ['an alternative', path(partOf).or(inverse(site)), ['bone', 'o4']],
    ['any but', anyBut(label), ['bone']],
    ['any but an inverse', anyBut(inverse(partOf)), ['o4']],
    ['any but either', anyBut(label, inverse(partOf)), ['bone', 'o4']],
    [
      'repeated alternatives',
      path(partOf).or(inverse(partOf)).oneOrMore(),
      ['body', 'bone', 'liver', 'skeleton', 'spine'],
    ],
  ])('%s', (_, along, expected) => {
    const query = kg.where(e('spine'), along, '?x')
    expect(names(query.all(), 'x')).toEqual(expected)
  })

  it('is typed by what stands at its ends', () => {
    const names = kg.where('?o', path(site, label), '?name').all()
    expectTypeOf(names).toEqualTypeOf<{ o: NamedNode; name: string }[]>()
    expect(names.length).toBe(6)
    const carriers = kg.where('?name', inverse(label), '?x').all()
    expectTypeOf(carriers).toEqualTypeOf<{ name: string; x: NamedNode }[]>()
    const either = kg.where('?o', path(percent).or(code), '?value').all()
    expectTypeOf(either).toEqualTypeOf<{ o: NamedNode; value: unknown }[]>()
    const self = kg.where(e('bone'), path(code).zeroOrOne(), '?x').all()
    expectTypeOf(self).toEqualTypeOf<{ x: unknown }[]>()
    expect(self.map(row => row.x)).toEqual([e('bone'), 'B'])
  })

  it('takes values at its end that its last property takes', () => {
    expect(kg.where('?o', path(partOf).zeroOrMore(), e('body')).count()).toBe(5)
    // @ts-expect-error: a site is no number
    expect(() => kg.where('?o', path(partOf).oneOrMore(), 5)).toThrow('takes a resource such as iri(…)')
  })

  it('joins with other patterns', () => {
    const query = kg
      .where('?o', path(site, path(partOf).zeroOrMore()), e('skeleton'))
      .where('?o', of, '?tumor')
    expect(names(query.all(), 'o')).toEqual(['o1', 'o3', 'o4'])
  })
})

describe('wrong use', () => {
  it.each<[string, () => unknown, string]>([
    // @ts-expect-error: text is no property
    ['text', () => path('http://e/p'), 'A path is made of properties such as iri(…), not "http://e/p".'],
    // @ts-expect-error: nothing
    ['nothing', () => path(), 'path(…) takes at least one property.'],
    [
      'anyBut of a longer path',
      () => anyBut(path(partOf, partOf)),
      'anyBut(…) takes properties and inverse(property)',
    ],
    [
      'a path as a subject',
      () => kg.where(path(rdfs.label) as never, label, '?x'),
      "can't stand in a pattern",
    ],
  ])('%s', (_, use, message) => {
    expect(use).toThrow(QueryError)
    expect(use).toThrow(message)
  })
})
