import { describe, expect, expectTypeOf, it } from 'vitest'
import { count, exists, iri, literal, type NamedNode, param, QueryError, value } from '../../src/core.ts'
import { code, e, kg, label, n, names, note, of, percent, read, site } from './tumors.ts'

const inSite = kg.where('?o', site, param('site')).where('?o', percent, '?percent')
const above = kg
  .where('?o', site, '?site')
  .where('?o', percent, '?percent')
  .filter(v => v.percent.gt(param('least')))

describe('a parameter', () => {
  it('stands for a term of a pattern, of the kind that the property says', () => {
    expectTypeOf(inSite.all).parameter(0).toHaveProperty('site')
    expect(inSite.all({ site: e('bone') }).map(row => row.percent)).toEqual([65.1, 34.3])
    expect(inSite.count({ site: e('liver') })).toBe(1)
    expect(inSite.ask({ site: e('skin') })).toBe(false)
    expect(inSite.first({ site: e('liver') })).toEqual({ o: e('o2'), percent: 26 })
    expect(inSite.terms({ site: e('liver') })[0]?.percent?.value).toBe('26.0')
  })

  it('stands for a value in an expression, of the kind of what it is compared with', () => {
    expect(names(above.all({ least: 30 }), 'site')).toEqual(['bone', 'bone'])
    expect(names(above.all({ least: 0.5 }), 'site').length).toBe(4)
  })

  it('finds numbers by value', () => {
    const exactly = kg.where('?o', percent, param('p'))
    expect(exactly.count({ p: 20 })).toBe(1)
    const at = kg.where('?o', read, param('t'))
    expect(at.count({ t: new Date('2021-06-01T12:30:15.500Z') })).toBe(1)
    expect(at.count({ t: '2021-06-01T14:30:15.50+02:00' })).toBe(1)
  })

  it('may be declared where nothing else says its kind', () => {
    const query = kg.where('?o', note, '?note').bind('x', () => value(param('a', 'integer')).plus(1))
    expect(query.first({ a: 41 })?.x).toBe(42)
    expect(kg.where('?o', e('percent'), param('p', 'decimal')).count({ p: 20 })).toBe(1)
    expect(
      kg
        .where('?o', e('percent'), param('p'))
        .count({ p: literal('20.00', iri('http://www.w3.org/2001/XMLSchema#decimal')) }),
    ).toBe(1)
  })

  it('is no variable of the row, unless it is selected', () => {
    const selected = inSite.select('percent', 'site')
    expectTypeOf(selected.all({ site: e('bone') })).toEqualTypeOf<{ percent: number; site: NamedNode }[]>()
    expect(Object.keys(inSite.all({ site: e('liver') })[0]!)).toEqual(['o', 'percent'])
    expect(selected.all({ site: e('liver') })).toEqual([{ percent: 26, site: e('liver') }])
  })

  it('reaches into optional, union, exists, subqueries, aggregates and order', () => {
    const query = kg
      .where('?o', of, '?tumor')
      .optional(q => q.where('?o', site, param('a')).where('?o', percent, '?p'))
      .union(
        q => q.where('?o', site, param('b')),
        q => q.where('?o', n, param('c')),
      )
      .exists(q => q.where('?o', of, param('d')))
      .join(q => q.where('?o', of, param('d')).select('o').limit(100))
      .orderBy(v => v.o.eq(param('e')))
    const values = { a: e('bone'), b: e('bone'), c: 8295, d: e('breast'), e: e('o1') }
    expect(query.all(values).map(row => row.p)).toEqual([65.1, 65.1])
    const grouped = query.groupBy('tumor').aggregate({ n: count() })
    expect(grouped.all(values)).toEqual([{ tumor: e('breast'), n: 2 }])
  })

  it('is a value of SPARQL text, and a variable where none is given', async () => {
    expect(above.toSparql()).toContain('?percent > ?least')
    expect(above.toSparql({ least: 30 })).toContain('?percent > 30')
    const result = await kg.sparql(above.toSparql({ least: 30 }))
    expect(result.form === 'select' && result.rows).toEqual(above.all({ least: 30 }))
  })

  it('never becomes a piece of query', () => {
    const noted = kg.where('?o', note, '?note').filter(v => v.note.eq(param('text')))
    expect(noted.count({ text: '?x } SELECT' })).toBe(1)
    expect(noted.count({ text: '?note' })).toBe(0)
    expect(noted.toSparql({ text: '" || true || "' })).toContain('?note = "\\" || true || \\""')
  })
})

describe('a prepared query', () => {
  it('makes its algebra once and is asked often', () => {
    const prepared = above.prepare()
    expect(prepared.toAlgebra()).toBe(prepared.toAlgebra())
    expect([10, 30, 50].map(least => prepared.count({ least }))).toEqual([4, 2, 1])
    expect(prepared.all({ least: 50 })).toEqual(above.all({ least: 50 }))
    expect(prepared.first({ least: 99 })).toBeUndefined()
    expect(kg.where('?o', code, '?c').prepare().count()).toBe(2)
  })
})

// @ts-expect-error: no values
const noValues = () => inSite.all()
// @ts-expect-error: a value is missing
const missing = () => inSite.all({})
// @ts-expect-error: no such parameter
const extra = () => inSite.all({ site: e('bone'), least: 5 })
// @ts-expect-error: no parameters at all
const none = () => kg.where('?o', code, '?c').all({ c: 'B' })
// @ts-expect-error: text is no resource
const textForResource = () => inSite.all({ site: 'http://e/bone' })
// @ts-expect-error: text is no number
const textForNumber = () => above.all({ least: '30' })
// @ts-expect-error: a parameter is no variable of the row
const inFilter = () => inSite.filter(v => v.site.isBound())
// @ts-expect-error: a number where the property has resources
const wrongKind = () => kg.where('?o', site, param('s', 'decimal'))
// @ts-expect-error: a text where numbers are compared
const wrongComparison = () => above.filter(v => v.percent.lt(param('most', 'text')))
// @ts-expect-error: a missing value when prepared
const preparedMissing = () => above.prepare().all()

describe('wrong use', () => {
  it.each<[string, () => unknown, string]>([
    ['no values', noValues, 'The parameter "site" has no value; the query takes site (iri).'],
    ['a value missing', missing, 'The parameter "site" has no value'],
    ['a value too many', extra, 'The query has no parameter "least"; it takes site (iri).'],
    [
      'values of a query without parameters',
      none,
      'There is no option "c", and this query has no parameters',
    ],
    [
      'text for a resource',
      textForResource,
      'The parameter "site" takes a resource such as iri(…), not "http://e/bone".',
    ],
    ['text for a number', textForNumber, 'The parameter "least" takes a number, not "30".'],
    ['a parameter in the row', inFilter, '?site is not a variable of this query.'],
    ['a prepared query without values', preparedMissing, 'The parameter "least" has no value'],
    [
      'one name for two things',
      () => kg.where('?o', site, '?s').where('?o', of, param('s')),
      "param('s') and the variable ?s have one name",
    ],
    [
      'a number for a resource',
      wrongKind,
      "takes a resource such as iri(…) as its object, not param('s') of decimal.",
    ],
    ['a text for a number', wrongComparison, 'lt(…) takes a number, not the parameter most (text).'],
    [
      'one parameter of two kinds',
      () => above.where('?o', label, param('least')),
      "param('least') stands for decimal and for text; take two parameters.",
    ],
    [
      'one name for a parameter and a variable inside',
      () => inSite.join(q => q.where('?o', site, '?site').select('o')),
      "param('site') and the variable ?site have one name",
    ],
    [
      'the same in an exists',
      () => kg.where('?o', of, param('t')).filter(() => exists(kg.where('?o', of, '?t'))),
      "param('t') and the variable ?t have one name",
    ],
    [
      'the same in a group',
      () => above.groupBy('o').aggregate({ x: () => count().gt(param('percent')) }),
      "param('percent') and the variable ?percent have one name",
    ],
    ['a bad name', () => param('?s'), '"?s" can\'t name a parameter'],
    [
      'a number for a term of unknown kind',
      () => kg.where('?o', e('percent'), param('p')).count({ p: 20 }),
      'The parameter "p" stands for a term, and 20 could be written in many ways',
    ],
    [
      'an unknown option',
      () => above.all({ least: 1 }, { limit: 5 } as never),
      'There is no option "limit"; the options are inferred',
    ],
    ['iteration', () => [...inSite], 'The parameter "site" has no value'],
    [
      'a value named like a part of Object',
      () => inSite.all({ site: e('bone'), constructor: 1 } as never),
      'no parameter "constructor"',
    ],
  ])('%s', (_, use, message) => {
    expect(use).toThrow(QueryError)
    expect(use).toThrow(message)
  })
})
