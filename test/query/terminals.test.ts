import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type AsyncExecutor,
  blankNode,
  iri,
  LimitError,
  literal,
  type NamedNode,
  param,
  type Quad,
  QueryError,
  rdfs,
} from '../../src/core.ts'
import { e, kg, label, n, of, percent, site } from './tumors.ts'

const rows = kg.where('?o', site, '?site').where('?o', percent, '?percent').orderBy('percent')

describe('a query gives its rows', () => {
  it('all at once, the first, one by one, as terms, or counted', () => {
    expect(rows.all().map(row => row.percent)).toEqual([20, 26, 34.3, 65.1])
    expect(rows.first()?.percent).toBe(20)
    expect(Array.from(rows, row => row.percent)).toEqual([20, 26, 34.3, 65.1])
    expect(rows.terms()[0]!.percent).toEqual(
      literal('20.00', iri('http://www.w3.org/2001/XMLSchema#decimal')),
    )
    expect(rows.count()).toBe(4)
    expect(rows.ask()).toBe(true)
  })

  it('within offset, limit and distinct, also where it counts and asks', () => {
    expect(
      rows
        .offset(1)
        .limit(2)
        .all()
        .map(row => row.percent),
    ).toEqual([26, 34.3])
    expect(rows.offset(3).limit(5).count()).toBe(1)
    expect(rows.offset(4).ask()).toBe(false)
    expect(rows.limit(0).first()).toBeUndefined()
    expect(rows.limit(0).count()).toBe(0)
    expect(rows.select('site').distinct().count()).toBe(3)
    expect(rows.select('site').reduced().ask()).toBe(true)
  })

  it('later, in slices', async () => {
    const later = rows.run()
    expectTypeOf(later).toEqualTypeOf<Promise<{ o: NamedNode; site: NamedNode; percent: number }[]>>()
    expect(await later).toEqual(rows.all())
    await expect(rows.run({ signal: AbortSignal.abort(new Error('no more')) })).rejects.toThrow('no more')
    const one = kg.where('?o', percent, '?p').filter(v => v.p.gt(param('least')))
    expect((await one.run({ least: 50 }, { timeout: 10_000 })).length).toBe(1)
  })

  it('within limits', () => {
    expect(() => rows.all({ maxRows: 2 })).toThrow(LimitError)
  })
})

describe('another executor', () => {
  const asked: string[] = []
  const local = kg.query().context.asyncExecutor
  // The graph itself, as something that answers over a network would.
  const remote: AsyncExecutor = {
    select: async (query, options) => {
      asked.push(`select ${query.operation.op}`)
      return local.select(query, options)
    },
    ask: (query, options) => local.ask(query, options),
    construct: (query, options) => local.construct(query, options),
  }

  it('answers with promises of the same rows', async () => {
    const there = rows.on(remote)
    expect(await there.all()).toEqual(rows.all())
    expect(await there.first()).toEqual(rows.first())
    expect(await there.terms()).toEqual(rows.terms())
    expect(await there.count()).toBe(4)
    expect(await there.ask()).toBe(true)
    expect(asked).toContain('select project')
    const above = kg
      .where('?o', percent, '?p')
      .filter(v => v.p.gt(param('least')))
      .on(remote)
    expect(await above.count({ least: 50 })).toBe(1)
    const triples = rows.construct(['?site', rdfs.seeAlso, '?o'])
    expect(await triples.on(remote).quads()).toEqual(triples.quads())
    await expect(kg.where('?o', e('note'), '?x').select('x').on(remote).all()).resolves.toEqual([
      { x: '?x } SELECT' },
    ])
  })
})

describe('construct and describe', () => {
  it('make triples of a template, each once', () => {
    const triples = rows
      .construct(['?site', rdfs.seeAlso, '?o'], ['?site', iri('http://e/most'), 100])
      .quads()
    expectTypeOf(triples).toEqualTypeOf<Quad[]>()
    expect(triples.length).toBe(4 + 3)
    expect(triples[0]).toMatchObject({ subject: e('spine'), object: e('o4') })
  })

  it('a blank node of the template is a new one for each row', () => {
    const quads = rows
      .construct([blankNode('x'), rdfs.seeAlso, '?site'], [blankNode('x'), rdfs.label, '?percent'])
      .quads()
    expect(new Set(quads.map(quad => quad.subject.value)).size).toBe(4)
    expect(quads.length).toBe(8)
  })

  it('keep to order, limit and parameters', async () => {
    const above = rows
      .filter(v => v.percent.gt(param('least')))
      .limit(1)
      .construct(['?o', rdfs.seeAlso, param('page')])
    const values = { least: 30, page: e('page') }
    expect(above.quads(values).map(quad => [quad.subject.value, quad.object.value])).toEqual([
      ['http://e/o3', 'http://e/page'],
    ])
    expect(await above.run(values)).toEqual(above.quads(values))
    expect(above.toSparql(values)).toContain('CONSTRUCT {')
  })

  it('describe resources and variables', () => {
    const about = kg.where('?o', n, 7).describe('o', e('liver')).quads()
    expect(about.filter(quad => quad.subject.equals(e('o4'))).length).toBe(4)
    expect(about.filter(quad => quad.subject.equals(e('liver'))).length).toBe(3)
    expect([...kg.query().describe(e('liver'))].length).toBe(3)
  })

  it('refuse what is no triple', () => {
    // @ts-expect-error: an unknown variable
    const unknown = () => rows.construct(['?nothing', rdfs.label, '?site'])
    // @ts-expect-error: text is no term
    const text = () => rows.construct(['?site', rdfs.label, 'bone'])
    // @ts-expect-error: two parts
    const two = () => rows.construct(['?site', rdfs.label])
    // @ts-expect-error: an unknown variable
    const unknownTarget = () => rows.describe('nothing')
    expect(unknown).toThrow('?nothing is not a variable of this query.')
    expect(text).toThrow('"bone" is no variable')
    expect(two).toThrow('construct(…) takes triples such as')
    expect(unknownTarget).toThrow('?nothing is not a variable of this query.')
    expect(() => rows.construct([literal('x') as never, rdfs.label, '?site'])).toThrow(
      'a literal has no properties',
    )
    expect(() => rows.construct(['?site', blankNode('p') as never, '?site'])).toThrow("can't be a predicate")
    expect(() => rows.construct()).toThrow(QueryError)
    expect(() => rows.describe()).toThrow(QueryError)
  })
})

describe('explain', () => {
  it('tells the steps, with the rows that came', () => {
    const explanation = rows.explain()
    expect(explanation.plan.rows).toBe(4)
    expect(String(explanation)).toContain('percent')
    const crossed = kg.where('?a', of, '?x').where('?b', label, '?y').explain()
    expect(crossed.warnings.join()).toMatch(/cartesian/i)
    expect(rows.construct(['?site', rdfs.seeAlso, '?o']).explain().plan.rows).toBe(4)
  })
})
