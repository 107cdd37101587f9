import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  avg,
  count,
  exists,
  literal,
  type NamedNode,
  notExists,
  param,
  QueryError,
  type RowOf,
  rdfs,
} from '../../src/core.ts'
import { code, e, kg, label, n, names, of, partOf, percent, site } from './tumors.ts'

const observations = kg.where('?o', of, '?tumor').where('?o', site, '?site')

describe('optional', () => {
  it('leaves what is new undefined where nothing matches', () => {
    const rows = observations
      .optional(q => q.where('?o', percent, '?percent'))
      .select('site', 'percent')
      .all()
    expectTypeOf(rows).toEqualTypeOf<{ site: NamedNode; percent: number | undefined }[]>()
    expect(rows.find(row => row.site.equals(e('brain')))).toEqual({ site: e('brain'), percent: undefined })
    expect(rows.find(row => row.site.equals(e('liver')))?.percent).toBe(26)
  })

  it('has filters that see both sides', () => {
    const rows = kg
      .where('?o', percent, '?percent')
      .optional(q => q.where('?o', n, '?n').filter(v => v.percent.lt(50).and(v.n.lt(100))))
      .orderBy('-percent')
      .select('percent', 'n')
      .all()
    expect(rows).toEqual([
      { percent: 65.1, n: undefined },
      { percent: 34.3, n: undefined },
      { percent: 26, n: undefined },
      { percent: 20, n: 7 },
    ])
  })

  it('refuses a BIND and a subquery that reach outside', () => {
    const start = kg.where('?o', percent, '?percent')
    expect(() => start.optional(q => q.where('?o', n, '?n').bind('m', v => v.percent.plus(1)))).toThrow(
      '?percent is not a variable of this query. The query binds ?o, ?n.',
    )
    expect(() =>
      start.optional(q =>
        q
          .where('?o', n, '?n')
          .filter(v => v.percent.gt(1))
          .limit(1),
      ),
    ).toThrow('?percent is bound outside of this subquery')
  })

  it('keeps the variables in the order of their mention', () => {
    const rows = observations.optional(q => q.where('?o', percent, '?p').where('?o', n, '?n')).all()
    expect(Object.keys(rows[0]!)).toEqual(['o', 'tumor', 'site', 'p', 'n'])
  })

  it('binds for certain what a later pattern binds', () => {
    const rows = observations
      .optional(q => q.where('?site', label, '?name'))
      .where('?tumor', label, '?name')
      .all()
    expectTypeOf<(typeof rows)[number]['name']>().toEqualTypeOf<string>()
    expect(rows.length).toBe(1)
  })
})

describe('union', () => {
  const either = kg.query().union(
    q => q.where('?x', code, '?text'),
    q => q.where('?x', rdfs.label, '?text').where('?x', partOf, '?whole'),
  )

  it('may leave undefined what a branch leaves out', () => {
    const rows = either.all()
    expectTypeOf(rows).toEqualTypeOf<{ x: NamedNode; text: string; whole: NamedNode | undefined }[]>()
    expect(names(rows, 'whole')).toEqual(['-', '-', 'body', 'bone', 'skeleton', 'skeleton'])
  })

  it('joins with what is before it, and takes queries made apart', () => {
    const inBone = kg.where('?o', site, e('bone'))
    expect(
      observations
        .union(inBone, q => q.where('?o', site, e('brain')))
        .select('o')
        .count(),
    ).toBe(3)
  })

  it('has a value of either kind where the branches differ', () => {
    const rows = kg
      .query()
      .union(
        q => q.where(e('bone'), code, '?x'),
        q => q.where(e('o4'), n, '?x'),
        q => q.where(e('spine'), partOf, '?x'),
      )
      .all()
    expectTypeOf(rows).toEqualTypeOf<{ x: string | number | bigint | NamedNode }[]>()
    expect(rows.map(row => row.x)).toEqual(['B', 7, e('bone')])
  })
})

describe('minus and exists', () => {
  it('minus takes away what agrees', () => {
    expect(names(observations.minus(q => q.where('?site', code, '?any')).all(), 'site')).toEqual([
      'brain',
      'spine',
    ])
  })

  it('minus without a variable in common is an error, since it would do nothing', () => {
    expect(() => observations.minus(q => q.where('?else', code, '?any'))).toThrow(
      'minus(…) shares no variable with the query',
    )
  })

  it('exists and notExists see what the row binds', () => {
    const more = observations.where('?o', percent, '?percent').exists(q =>
      q
        .where('?other', of, '?tumor')
        .where('?other', percent, '?more')
        .filter(v => v.more.gt(v.percent)),
    )
    expect(names(more.all(), 'site')).toEqual(['liver', 'spine'])
    expect(observations.notExists(q => q.where('?o', percent, '?any')).count()).toBe(1)
  })

  it('stand in conditions too', () => {
    const coded = exists(kg.where('?site', code, '?any'))
    const counted = notExists(kg.where('?o', n, 7))
    expect(observations.filter(v => coded.or(v.site.eq(e('brain')))).count()).toBe(4)
    expect(observations.filter(() => counted).count()).toBe(4)
  })
})

describe('bind and values', () => {
  it('bind is typed by its expression, and undefined where that fails', () => {
    const rows = observations
      .optional(q => q.where('?o', percent, '?percent'))
      .bind('share', v => v.percent.dividedBy(100))
      .bind('known', v => v.percent.isBound())
      .orderBy('percent')
      .select('share', 'known')
      .all()
    expectTypeOf(rows).toEqualTypeOf<{ share: number | undefined; known: boolean }[]>()
    expect(rows).toEqual([
      { share: undefined, known: false },
      { share: 0.2, known: true },
      { share: 0.26, known: true },
      { share: 0.343, known: true },
      { share: 0.651, known: true },
    ])
  })

  it('bind takes a new name only', () => {
    // @ts-expect-error: bound already
    expect(() => observations.bind('site', v => v.tumor)).toThrow('?site is bound already')
  })

  it('values of one variable', () => {
    const rows = kg
      .query()
      .values('?site', [e('bone'), e('liver')])
      .where('?o', site, '?site')
      .all()
    expectTypeOf(rows).toEqualTypeOf<{ site: NamedNode; o: NamedNode }[]>()
    expect(names(rows, 'o')).toEqual(['o1', 'o2', 'o3'])
  })

  it('values of several, with undefined for what is open; strings are texts', () => {
    const rows = kg
      .query()
      .values(
        ['?code', '?rank'],
        [
          ['B', 1],
          ['?x', 2],
          ['L', undefined],
        ],
      )
      .optional(q => q.where('?x', code, '?code'))
      .orderBy('code')
      .all()
    expectTypeOf(rows).toEqualTypeOf<
      { code: string; rank: number | bigint | undefined; x: NamedNode | undefined }[]
    >()
    expect(rows).toEqual([
      { code: '?x', rank: 2, x: undefined },
      { code: 'B', rank: 1, x: e('bone') },
      { code: 'L', rank: undefined, x: e('liver') },
    ])
  })

  it('rows of another width are refused', () => {
    expect(() => kg.query().values(['?a', '?b'], [[1, 2], [3]])).toThrow(
      'Row 2 of values(…) needs 2 values, one a variable.',
    )
    expect(() => kg.query().values(['?a', '?a'], [])).toThrow('takes each variable once')
  })
})

describe('graphs', () => {
  it('a named graph, or each in turn', () => {
    const inGraph = observations.graph('?g', q => q.where('?o', e('by'), '?who'))
    expect(names(inGraph.all(), 'g')).toEqual(['curated', 'curated', 'imported'])
    expect(names(observations.graph(e('curated'), q => q.where('?o', e('by'), '?who')).all(), 'who')).toEqual(
      ['ada', 'bob'],
    )
  })

  it('from and fromNamed say which graphs are seen', () => {
    const who = kg.where('?o', e('by'), '?who')
    expect(who.count()).toBe(0)
    expect(who.from(e('curated'), e('imported')).count()).toBe(3)
    const anywhere = kg.query().graph('?g', q => q.where('?o', e('by'), '?who'))
    expect(names(anywhere.fromNamed(e('imported')).all(), 'g')).toEqual(['imported'])
    expect(() => observations.join(who.from(e('curated')))).toThrow('from(…) holds for a whole query')
  })
})

describe('subqueries', () => {
  it('are answered alone', () => {
    const rows = kg
      .where('?o', site, '?site')
      .join(q => q.where('?o', percent, '?percent').orderBy('-percent').limit(1))
      .all()
    expect(rows).toEqual([{ o: e('o1'), site: e('bone'), percent: 65.1 }])
  })

  it('show only what they select', () => {
    const rows = kg
      .where('?tumor', label, '?name')
      .join(q => q.where('?o', of, '?tumor').where('?o', site, '?site').select('tumor').distinct())
      .all()
    expectTypeOf(rows).toEqualTypeOf<{ tumor: NamedNode; name: string }[]>()
    expect(rows.length).toBe(2)
  })

  it('may group, and be grouped', () => {
    const means = observations
      .where('?o', percent, '?percent')
      .groupBy('tumor')
      .aggregate({ mean: v => avg(v.percent) })
    const above = observations
      .where('?o', percent, '?percent')
      .join(means)
      .filter(v => v.percent.gt(v.mean))
    expect(names(above.all(), 'site')).toEqual(['bone', 'bone'])
    expect(above.limit(1).aggregate({ n: count() }).all()).toEqual([{ n: 1 }])
  })

  it('keep their hidden variables apart from those of the query around them', () => {
    const seven = kg.where('?o', n, 7)
    expect(kg.where('?o', percent, 20).join(seven).count()).toBe(1)
    expect(
      kg
        .where('?o', percent, 20)
        .union(seven, q => q.where('?o', n, 8295))
        .count(),
    ).toBe(1)
    expect(
      kg
        .where('?o', percent, 20)
        .exists(() => seven)
        .count(),
    ).toBe(1)
    expect(
      kg
        .where('?o', percent, 20)
        .filter(() => exists(seven))
        .count(),
    ).toBe(1)
  })
})

describe('the pattern of a query', () => {
  it('finds numbers and dates by value, text as a term', () => {
    expect(kg.where('?o', percent, 20).count()).toBe(1)
    expect(kg.where('?o', e('read'), new Date(Date.UTC(2021, 5, 1, 12, 30, 15, 500))).count()).toBe(1)
    expect(kg.where('?x', label, literal('bone')).count()).toBe(0)
    expect(kg.where('?x', label, literal('bone', 'en')).count()).toBe(1)
  })

  it('knows a variable better where a later pattern says more', () => {
    const rows = kg.where('?o', e('site'), '?site').where('?site', code, '?code').all()
    expectTypeOf(rows).toEqualTypeOf<{ o: NamedNode; site: NamedNode; code: string }[]>()
    expect(rows.length).toBe(3)
  })

  it('is not changed by another chain on it', () => {
    const before = observations.toSparql()
    observations.limit(1).filter(v => v.site.eq(e('bone')))
    expect(observations.toSparql()).toBe(before)
  })

  it('is refused where it makes no sense', () => {
    // @ts-expect-error: at least one branch
    expect(() => observations.union()).toThrow(QueryError)
    expect(() => observations.join({} as never)).toThrow(
      'join(…) takes a query, or a function that returns one',
    )
    expect(() => observations.optional((() => 5) as never)).toThrow('optional(…) takes a query')
    expect(() => observations.graph(literal('g') as never, q => q)).toThrow("can't name a graph")
  })
})

// @ts-expect-error: a resource is no percent
const resourceForNumber = () => kg.where('?o', percent, e('x'))
// @ts-expect-error: a number is no site
const numberForResource = () => kg.where('?o', site, 5)
// @ts-expect-error: a literal is no site
const literalForResource = () => kg.where('?o', site, literal('bone'))
// @ts-expect-error: a literal is no predicate
const literalPredicate = () => kg.where('?o', literal('p'), '?x')
// @ts-expect-error: a parameter of another kind
const parameterOfText = () => kg.where('?o', percent, param('p', 'text'))
const misspelled: { readonly [name: string]: typeof site } = {}

describe('wrong use', () => {
  it.each<[string, () => unknown, string]>([
    [
      'a resource for a number',
      resourceForNumber,
      'The property takes a number as its object, not the IRI "http://e/x".',
    ],
    ['a number for a resource', numberForResource, 'takes a resource such as iri(…) as its object, not "5".'],
    ['a literal for a resource', literalForResource, 'as its object, not the literal "bone".'],
    ['a literal as a predicate', literalPredicate, 'the literal "p" can\'t be a predicate'],
    ['a parameter of another kind', parameterOfText, "takes a number as its object, not param('p') of text."],
    [
      'a name that the vocabulary has not',
      () => kg.where('?o', misspelled.stie!, '?x'),
      'A place of the pattern is undefined: is there a name that the vocabulary does not have?',
    ],
  ])('%s', (_, use, message) => {
    expect(use).toThrow(QueryError)
    expect(use).toThrow(message)
  })
})

it('has a type for its rows', () => {
  expectTypeOf<RowOf<typeof observations>>().toEqualTypeOf<{
    o: NamedNode
    tumor: NamedNode
    site: NamedNode
  }>()
})
