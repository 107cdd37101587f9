import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  avg,
  count,
  countDistinct,
  desc,
  groupConcat,
  max,
  min,
  type NamedNode,
  param,
  QueryError,
  sample,
  sum,
} from '../../src/core.ts'
import { code, e, kg, label, n, of, percent, seen, site } from './tumors.ts'

const rows = kg.where('?o', of, '?tumor').where('?o', site, '?site').where('?o', percent, '?percent')

describe('aggregates', () => {
  it('are computed for each group, typed by what they are of', () => {
    const answer = rows
      .groupBy('tumor')
      .aggregate({
        n: count(),
        sites: v => countDistinct(v.site),
        mean: v => avg(v.percent),
        total: v => sum(v.percent),
        least: v => min(v.percent),
        most: v => max(v.percent),
        any: v => sample(v.tumor),
        text: v => groupConcat(v.tumor.str(), { separator: '|', distinct: true }),
      })
      .orderBy('-total')
      .all()
    expectTypeOf(answer).toEqualTypeOf<
      {
        tumor: NamedNode
        n: number
        sites: number
        mean: number | undefined
        total: number | undefined
        least: number | undefined
        most: number | undefined
        any: NamedNode | undefined
        text: string | undefined
      }[]
    >()
    expect(answer).toEqual([
      {
        tumor: e('breast'),
        n: 2,
        sites: 2,
        mean: 45.55,
        total: 91.1,
        least: 26,
        most: 65.1,
        any: e('breast'),
        text: 'http://e/breast',
      },
      {
        tumor: e('lung'),
        n: 2,
        sites: 2,
        mean: 27.15,
        total: 54.3,
        least: 20,
        most: 34.3,
        any: e('lung'),
        text: 'http://e/lung',
      },
    ])
  })

  it('stand in other expressions, and beside what is grouped by', () => {
    const answer = rows
      .groupBy('tumor')
      .aggregate({
        spread: v => max(v.percent).minus(min(v.percent)),
        half: v => avg(v.percent).dividedBy(2).round(),
        name: v => v.tumor.str().after('http://e/'),
        several: () => count().gt(1),
      })
      .orderBy('name')
      .select('spread', 'half', 'name', 'several')
    expect(answer.all()).toEqual([
      { spread: 39.1, half: 23, name: 'breast', several: true },
      { spread: 14.3, half: 14, name: 'lung', several: true },
    ])
    expectTypeOf(answer.first()!.several).toEqualTypeOf<boolean | undefined>()
  })

  it('of everything are one row, also of no rows', () => {
    expect(rows.aggregate({ n: count(), mean: v => avg(v.percent) }).all()).toEqual([{ n: 4, mean: 36.35 }])
    const none = kg.where('?o', of, e('nothing')).optional(q => q.where('?o', percent, '?p'))
    expect(none.aggregate({ n: count(), total: v => sum(v.p), most: v => max(v.p) }).all()).toEqual([
      { n: 0, total: 0, most: undefined },
    ])
  })

  it('of integers are exact', () => {
    const total = kg
      .where('?o', n, '?n')
      .aggregate({ total: v => sum(v.n) })
      .first()
    expectTypeOf(total!.total).toEqualTypeOf<number | bigint | undefined>()
    expect(total).toEqual({ total: 12345678901234576192n })
  })

  it('count what is bound', () => {
    const maybe = kg.where('?o', site, '?site').optional(q => q.where('?o', percent, '?p'))
    expect(maybe.aggregate({ all: count(), bound: v => count(v.p) }).all()).toEqual([{ all: 5, bound: 4 }])
  })

  it('of rows that are selected, distinct or cut', () => {
    expect(rows.select('tumor').distinct().aggregate({ n: count() }).first()?.n).toBe(2)
    expect(
      rows
        .orderBy('-percent')
        .limit(3)
        .aggregate({ least: v => min(v.percent) })
        .first()?.least,
    ).toBe(26)
  })

  it('are filtered after the group: HAVING', () => {
    const some = rows
      .groupBy('tumor')
      .aggregate({ mean: v => avg(v.percent) })
      .filter(v => v.mean.gt(30))
    expect(some.toSparql()).toContain('HAVING')
    expect(some.select('tumor').all()).toEqual([{ tumor: e('breast') }])
  })

  it('go on as a pattern', () => {
    const named = rows
      .groupBy('tumor')
      .aggregate({ n: count() })
      .where('?tumor', label, '?name')
      .orderBy(v => desc(v.name))
      .select('name', 'n')
    expect(named.all()).toEqual([
      { name: 'lung cancer', n: 2 },
      { name: 'breast cancer', n: 2 },
    ])
  })

  it('take parameters', () => {
    const above = rows.groupBy('tumor').aggregate({
      high: v => max(v.percent).gt(param('least')),
    })
    expect(above.all({ least: 50 }).map(row => row.high)).toEqual([true, false])
  })

  it('may take the name of a variable that is gone', () => {
    expect(
      rows
        .groupBy('tumor')
        .aggregate({ percent: v => max(v.percent) })
        .orderBy('percent')
        .first(),
    ).toEqual({ tumor: e('lung'), percent: 34.3 })
  })
})

// @ts-expect-error: neither grouped by nor aggregated
const ungrouped = () => rows.groupBy('tumor').aggregate({ x: v => v.percent })
// @ts-expect-error: neither grouped by nor aggregated
const halfGrouped = () => rows.groupBy('tumor').aggregate({ x: v => max(v.percent).plus(v.percent) })
// @ts-expect-error: text has no sum
const sumOfText = () => kg.where('?s', code, '?code').aggregate({ x: v => sum(v.code) })
// @ts-expect-error: a date has no mean
const meanOfDates = () => kg.where('?s', seen, '?seen').aggregate({ x: v => avg(v.seen) })
// @ts-expect-error: an unknown variable
const unknownGroup = () => rows.groupBy('nothing')
// @ts-expect-error: an aggregate outside of a group
const inFilter = () => rows.filter(v => max(v.percent).gt(1))
// @ts-expect-error: an aggregate outside of a group
const inBind = () => rows.bind('x', v => max(v.percent))
// @ts-expect-error: gone with the group
const gone = () => rows.groupBy('tumor').aggregate({ n: count() }).select('percent')

describe('wrong use', () => {
  it.each<[string, () => unknown, string]>([
    ['an ungrouped variable', ungrouped, '?percent has several values in a group'],
    ['an ungrouped variable beside an aggregate', halfGrouped, '?percent has several values in a group'],
    ['a sum of text', sumOfText, 'sum(…) takes a number'],
    ['a mean of dates', meanOfDates, 'avg(…) takes a number'],
    ['an unknown variable', unknownGroup, '?nothing is not a variable of this query.'],
    ['an aggregate in a filter', inFilter, 'max(…) is computed of a group'],
    ['an aggregate in a bind', inBind, 'max(…) is computed of a group'],
    [
      'an aggregate of an aggregate',
      () => rows.aggregate({ x: v => max(sum(v.percent)) }),
      "sum(…) can't stand inside max(…).",
    ],
    [
      'a variable that is gone',
      gone,
      '?percent is not a variable of this query. The query binds ?tumor, ?n.',
    ],
    [
      'a name twice',
      () => rows.groupBy('tumor').aggregate({ tumor: count() }),
      '?tumor is grouped by already',
    ],
    ['nothing', () => rows.aggregate({}), 'aggregate({ … }) takes at least one aggregate'],
    ['a name that is none', () => rows.aggregate({ 'a b': count() }), '"a b" can\'t name a variable'],
  ])('%s', (_, use, message) => {
    expect(use).toThrow(QueryError)
    expect(use).toThrow(message)
  })
})
