// Builder → SPARQL text → parser → the same rows: the printed query is the query.
import { describe, expect, it } from 'vitest'
import {
  anyBut,
  avg,
  coalesce,
  concat,
  count,
  desc,
  exists,
  groupConcat,
  inverse,
  literal,
  max,
  param,
  path,
  rdfs,
  type Term,
  when,
} from '../../src/core.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { checked, code, e, kg, label, n, note, of, partOf, percent, read, seen, site } from './tumors.ts'

const observations = kg.where('?o', of, '?tumor').where('?o', site, '?site')
const measured = observations.where('?o', percent, '?percent')

interface Printed {
  terms(): readonly Readonly<Record<string, Term | undefined>>[]
  toSparql(): string
}

const QUERIES: Readonly<Record<string, Printed>> = {
  'a pattern': observations,
  'a number by value': kg.where('?o', percent, 20).where('?o', site, '?site'),
  'a date by value': kg.where('?o', e('read'), new Date('2021-06-01T12:30:15.500Z')),
  'nothing at all': kg.query(),
  optional: observations.optional(q => q.where('?o', percent, '?p')),
  'optional with a filter': measured.optional(q => q.where('?o', n, '?n').filter(v => v.n.gt(v.percent))),
  'optional with two filters': measured.optional(q =>
    q
      .where('?o', n, '?n')
      .filter(v => v.n.gt(1))
      .filter(v => v.n.lt(9)),
  ),
  'optional inside optional': observations.optional(q =>
    q.where('?o', percent, '?p').optional(r => r.where('?o', n, '?n')),
  ),
  'optional of a subquery': observations.optional(q => q.where('?o', percent, '?p').select('o').distinct()),
  union: observations.union(
    q => q.where('?o', n, '?x'),
    q => q.where('?o', percent, '?x'),
  ),
  'union of three': kg.query().union(
    q => q.where('?x', of, e('lung')),
    q => q.where('?x', code, '?c'),
    q => q.where('?x', label, '?l').filter(v => v.l.contains('bone')),
  ),
  'a filter before a pattern': kg
    .where('?o', percent, '?percent')
    .filter(v => v.percent.gt(30))
    .where('?o', site, '?site'),
  minus: observations.minus(q => q.where('?o', percent, '?p').filter(v => v.p.gt(30))),
  exists: observations.exists(q => q.where('?o', percent, '?p').filter(v => v.p.gt(30))),
  notExists: observations.notExists(q => q.where('?o', n, '?any')),
  'exists in a condition': observations.filter(v => exists(kg.where('?o', n, 7)).or(v.site.eq(e('brain')))),
  bind: measured.bind('half', v => v.percent.dividedBy(2)).bind('twice', v => v.half.times(4)),
  'bind, then a pattern': kg
    .where('?o', site, '?s')
    .bind('site', v => v.s)
    .where('?site', code, '?code'),
  values: kg
    .query()
    .values('?site', [e('bone'), e('brain')])
    .where('?o', site, '?site'),
  'values after a pattern': observations.values(
    ['?site', '?rank'],
    [
      [e('bone'), 1],
      [undefined, 2],
    ],
  ),
  graph: observations.graph('?g', q => q.where('?o', e('by'), '?who')),
  'graph of a name': kg
    .query()
    .graph(e('curated'), q => q.where('?o', e('by'), '?who').filter(v => v.who.eq(e('ada')))),
  'graph, then a pattern': kg
    .query()
    .graph('?g', q => q.where('?o', e('by'), '?who'))
    .where('?o', of, '?tumor'),
  from: kg.where('?o', e('by'), '?who').from(e('curated')),
  'from named': kg
    .query()
    .graph('?g', q => q.where('?o', e('by'), '?who'))
    .fromNamed(e('curated')),
  'a subquery': kg.where('?o', site, '?site').join(q => q.where('?o', percent, '?p').orderBy('-p').limit(2)),
  'a subquery that groups': measured
    .join(q =>
      q
        .where('?o', of, '?tumor')
        .where('?o', percent, '?p')
        .groupBy('tumor')
        .aggregate({ most: v => max(v.p) }),
    )
    .filter(v => v.percent.eq(v.most)),
  groups: measured.groupBy('tumor').aggregate({ n: count(), mean: v => avg(v.percent) }),
  'groups with expressions': measured
    .groupBy('tumor')
    .aggregate({ m: v => avg(v.percent).round().plus(count()), t: v => concat(v.tumor.str(), '!') }),
  'groups with having': measured
    .groupBy('tumor')
    .aggregate({ mean: v => avg(v.percent) })
    .filter(v => v.mean.gt(30)),
  'groups with having on an expression': measured
    .groupBy('tumor')
    .aggregate({ mean: v => avg(v.percent).round() })
    .filter(v => v.mean.gt(30)),
  'groups, selected and sorted': measured
    .groupBy('tumor')
    .aggregate({ most: v => max(v.percent), n: count() })
    .orderBy('-most')
    .limit(1)
    .select('most'),
  'groups that go on': measured.groupBy('tumor').aggregate({ n: count() }).where('?tumor', label, '?name'),
  'groups of a limited query': measured
    .orderBy('percent')
    .limit(3)
    .groupBy('tumor')
    .aggregate({ n: count() }),
  'one group': measured.aggregate({
    n: count(),
    texts: v => groupConcat(v.site.str(), { separator: ', "\n', distinct: true }).length(),
  }),
  'a group under the name of a variable': measured
    .groupBy('tumor')
    .aggregate({ percent: v => max(v.percent) }),
  distinct: observations.select('tumor').distinct(),
  'order by expressions': measured.orderBy(v => desc(v.site.str()), '-percent').select('site'),
  'offset and limit': measured.orderBy('percent').offset(1).limit(2),
  'p+': kg.where('?a', path(partOf).oneOrMore(), '?b'),
  'p*': kg.where(e('spine'), path(partOf).zeroOrMore(), '?b'),
  'p?': kg.where(e('spine'), path(partOf).zeroOrOne(), '?b'),
  'p/q*': kg.where('?o', path(site, path(partOf).zeroOrMore()), '?b'),
  '^p/q': kg.where('?s', path(inverse(site), of), '?t'),
  '(p|^q)+': kg.where(e('spine'), path(partOf).or(inverse(site)).oneOrMore(), '?x'),
  '!(p|^q)': kg.where(e('spine'), anyBut(label, inverse(partOf)), '?x'),
  'hostile text': kg.where('?o', note, '?x').filter(v => v.x.eq('?x } SELECT').and(v.x.ne('"\\\n\u0007'))),
  'text functions': kg
    .where('?x', label, '?l')
    .bind('a', v => v.l.substring(1, 3).upperCase().concat('-', v.l.lang()))
    .bind('b', v => v.l.replace('[aeiou]', '').before('n')),
  'more functions': kg
    .where('?o', seen, '?d')
    .where('?o', checked, '?c')
    .bind('y', v => v.d.year().plus(v.d.month()).times(2).minus(v.d.day()).negated().abs())
    .bind('w', v => when(v.c.not(), 1, coalesce(v.d.cast('integer'), 'none'))),
  'in and casts': kg
    .where('?o', percent, '?p')
    .filter(v => v.p.in(20, 26).or(v.p.notIn(20, 26, 34.3)))
    .bind('i', v => v.p.cast('integer'))
    .bind('f', v => v.p.cast('double').floor()),
  times: kg
    .where('?o', read, '?t')
    .filter(v => v.t.gt('2021-01-01T00:00:00Z'))
    .bind('h', v => v.t.hours().dividedBy(2)),
  'language tags': kg
    .where('?x', label, literal('Knochen', 'de'))
    .where('?x', label, '?l')
    .filter(v => v.l.inLanguage('de')),
  'a parameter in its place': {
    terms: () => measured.filter(v => v.percent.gt(param('x'))).terms({ x: 30 }),
    toSparql: () => measured.filter(v => v.percent.gt(param('x'))).toSparql({ x: 30 }),
  },
  'a parameter that is selected': {
    terms: () =>
      kg
        .where('?o', site, param('s'))
        .select('o', 's')
        .terms({ s: e('bone') }),
    toSparql: () =>
      kg
        .where('?o', site, param('s'))
        .select('o', 's')
        .toSparql({ s: e('bone') }),
  },
}

const bag = (rows: readonly Readonly<Record<string, Term | undefined>>[]): string[] =>
  rows
    .map(row =>
      Object.keys(row)
        .sort()
        .map(name => `${name}=${row[name] === undefined ? '' : termKey(row[name])}`)
        .join(' '),
    )
    .sort()

describe('a printed query gives the same rows', () => {
  it.each(Object.entries(QUERIES))('%s', async (_, query) => {
    const text = query.toSparql()
    const answer = await kg.sparql(text)
    expect(answer.form === 'select' && bag(answer.terms), text).toEqual(bag(query.terms()))
  })

  it('and none of them is empty by mistake', () => {
    expect(
      Object.entries(QUERIES).flatMap(([name, query]) => (query.terms().length === 0 ? [name] : [])),
    ).toEqual([])
  })

  it('construct and describe', async () => {
    const triples = measured
      .orderBy('-percent')
      .limit(2)
      .construct(['?site', rdfs.seeAlso, '?o'], ['?site', e('most'), 1.5])
    const answer = await kg.sparql(triples.toSparql())
    expect(answer.form === 'construct' && answer.quads).toEqual(triples.quads())
    const described = kg.where('?o', n, 7).describe('o', e('liver'))
    const again = await kg.sparql(described.toSparql())
    expect(again.form === 'describe' && again.quads).toEqual(described.quads())
  })
})
