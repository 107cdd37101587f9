import { describe, expect, expectTypeOf, it } from 'vitest'
import type { SelectQuery } from '../../src/algebra/algebra.ts'
import {
  type AsyncExecutor,
  dataProperty,
  entity,
  inverse,
  iri,
  KnowledgeGraph,
  many,
  type NamedNode,
  objectProperty,
  one,
  optional,
  param,
  path,
  QueryError,
} from '../../src/core.ts'
import { code, e, kg, label, n, of, partOf, percent, site } from './tumors.ts'

const observations = kg.where('?o', of, '?tumor').orderBy('o')
const place = entity({ code: optional(code), within: optional(partOf), names: many(label) })

describe('a lens', () => {
  it('gives nested objects, typed by their shape', () => {
    const lens = entity({
      tumor: one(of, { name: label }),
      site: [site, { within: optional(partOf, { code: optional(code) }), names: many(label) }],
      percent: optional(percent),
    })
    const found = observations.limit(2).fetch('o', lens)
    expectTypeOf(found).toEqualTypeOf<
      {
        id: NamedNode
        tumor: { id: NamedNode; name: string }
        site: {
          id: NamedNode
          within: { id: NamedNode; code: string | undefined } | undefined
          names: string[]
        }
        percent: number | undefined
      }[]
    >()
    expect(found).toEqual([
      {
        id: e('o1'),
        tumor: { id: e('breast'), name: 'breast cancer' },
        site: {
          id: e('bone'),
          within: { id: e('skeleton'), code: undefined },
          names: ['Knochen', 'bone'],
        },
        percent: 65.1,
      },
      {
        id: e('o2'),
        tumor: { id: e('breast'), name: 'breast cancer' },
        site: { id: e('liver'), within: { id: e('body'), code: undefined }, names: ['liver'] },
        percent: 26,
      },
    ])
  })

  it('goes against properties and along paths, many in one order', () => {
    const lens = entity({
      observations: many(inverse(site), { n: optional(n) }),
      around: many(path(partOf).oneOrMore()),
    })
    const [bone] = kg
      .query()
      .values('?x', [e('bone')])
      .fetch('x', lens)
    expectTypeOf(bone!.observations).toEqualTypeOf<{ id: NamedNode; n: number | bigint | undefined }[]>()
    expect(bone).toEqual({
      id: e('bone'),
      observations: [
        { id: e('o1'), n: 8295 },
        { id: e('o3'), n: undefined },
      ],
      around: [e('body'), e('skeleton')],
    })
  })

  it('gives each resource once, in the order of the rows, and skips what is unbound', () => {
    const sites = kg
      .where('?o', percent, '?p')
      .optional(q => q.where('?o', site, '?s'))
      .orderBy('-p')
    expect(sites.fetch('s', place).map(one => one.id.value.slice(9))).toEqual(['bone', 'liver', 'spine'])
  })

  it('multiplies nothing: one query a level, rows that add up', async () => {
    const text = Array.from(
      { length: 50 },
      (_, k) => `<e:x> <e:p> "${k}" , ${k} ; <e:q> <e:y${k}> . <e:y${k}> <e:r> <e:z> .`,
    )
    const graph = await KnowledgeGraph.load({ text: text.join('\n'), syntax: 'turtle' })
    const asked: [SelectQuery, number][] = []
    const local = graph.query().context.asyncExecutor
    const counting: AsyncExecutor = {
      ...local,
      select: async (query, options) => {
        const solutions = await local.select(query, options)
        asked.push([query, solutions.length])
        return solutions
      },
    }
    const lens = entity({
      ps: many(dataProperty('e:p', 'any')),
      qs: many(objectProperty('e:q'), { r: objectProperty('e:r') }),
    })
    const query = graph.query().values('?x', [graph.curie('rdf:nil'), e('x'), iri('e:x')])
    const found = await query.on(counting).fetch('x', lens)
    expect(found.map(one => [one.ps.length, one.qs.length])).toEqual([
      [0, 0],
      [0, 0],
      [100, 50],
    ])
    expect(asked.map(([, rows]) => rows)).toEqual([3, 150, 50])
    expect(found[2]!.ps.slice(0, 3)).toEqual([0, 1, 2])
    expect(found[2]!.ps.slice(50, 53)).toEqual(['0', '1', '10'])
    expect(found).toEqual(query.fetch('x', lens))
  })

  it('asks about many resources a thousand at a time', async () => {
    const text = Array.from({ length: 2500 }, (_, k) => `<e:x${k}> <e:p> ${k} .`).join('\n')
    const graph = await KnowledgeGraph.load({ text, syntax: 'turtle' })
    const p = dataProperty('e:p', 'integer')
    const found = graph.where('?x', p, '?p').orderBy('p').fetch('x', entity({ p }))
    expect(found.map(one => one.p)).toEqual(Array.from({ length: 2500 }, (_, k) => k))
  })

  it('follows blank nodes', async () => {
    const graph = await KnowledgeGraph.load({
      text: '@prefix e: <e:> . e:x e:p [ e:q 1 ; e:r "a" ] , [ e:q 2 ] .',
      syntax: 'turtle',
    })
    const lens = entity({ p: many(objectProperty('e:p'), { q: dataProperty('e:q', 'integer') }) })
    const [found] = graph
      .query()
      .values('?x', [iri('e:x')])
      .fetch('x', lens)
    expect(found!.p.map(each => each.q).sort()).toEqual([1, 2])
  })

  it('picks a text by language', () => {
    const bone = kg.query().values('?x', [e('bone'), e('spine')])
    const names = (languages: [string, ...string[]]) =>
      bone.fetch('x', entity({ name: one(label).languages(...languages) })).map(each => each.name)
    expect(names(['de', 'en'])).toEqual(['Knochen', 'spine'])
    expect(names(['en'])).toEqual(['bone', 'spine'])
    expect(names(['fr'])).toEqual(['Knochen', 'spine'])
  })

  it('takes the parameters and options of its query', async () => {
    const query = kg.where('?o', site, param('s')).orderBy('o')
    const lens = entity({ percent: optional(percent) })
    expect(query.fetch('o', lens, { s: e('bone') }).map(each => each.percent)).toEqual([65.1, 34.3])
    expect(
      await query.on(kg.query().context.asyncExecutor).fetch('o', lens, { s: e('bone') }, { timeout: 1000 }),
    ).toEqual(query.fetch('o', lens, { s: e('bone') }))
    expect(query.prepare().fetch('o', lens, { s: e('liver') }).length).toBe(1)
    const by = entity({ by: optional(objectProperty('http://e/by')) })
    const curated = kg.where('?o', e('by'), '?who').orderBy('o').from(e('curated'))
    expect(curated.fetch('o', by).map(each => each.by)).toEqual([e('ada'), e('bob')])
  })
})

const all = kg.where('?o', of, '?t')
// @ts-expect-error: an unknown variable
const unknown = () => all.fetch('x', place)
// @ts-expect-error: not selected
const unselected = () => all.select('t').fetch('o', place)
// @ts-expect-error: a shape is no lens
const noLens = () => all.fetch('o', { code })
// @ts-expect-error: text is no field
const textField = () => entity({ x: 'label' })

describe('a field says how many values it has', () => {
  it.each<[string, () => unknown, string]>([
    [
      'none where one is wanted',
      () => all.fetch('o', entity({ percent })),
      '<http://e/o5> has no value of "percent"; say optional(…) where it may be missing.',
    ],
    [
      'two where one is wanted',
      () =>
        kg
          .query()
          .values('?x', [e('bone')])
          .fetch('x', entity({ name: label })),
      '<http://e/bone> has 2 values of "name", such as "Knochen" and "bone"; say many(…)',
    ],
    [
      'two where one is optional',
      () =>
        kg
          .query()
          .values('?x', [e('bone')])
          .fetch('x', entity({ name: optional(label) })),
      '2 values of "name"',
    ],
    ['none inside', () => all.fetch('o', entity({ site: [site, { code }] })), 'has no value of "code"'],
    [
      'a value of another kind',
      () => all.fetch('o', entity({ x: many(dataProperty('http://e/of', 'text')) })),
      'The field "x" is declared as text and holds the IRI "http://e/breast"',
    ],
    [
      'a shape of literals',
      () => all.fetch('o', entity({ x: many(percent, { y: code }) })),
      'is a literal and has no properties to fetch.',
    ],
    ['a field id', () => entity({ id: code }), 'A field named "id" has no place'],
    ['languages of many', () => many(label).languages('en'), 'languages(…) picks one text'],
    ['an unknown variable', unknown, '?x is not a variable of this query.'],
    [
      'a variable that is not selected',
      unselected,
      '?o is not a variable of this query. The query binds ?t.',
    ],
    ['no lens', noLens, 'fetch(…) takes a lens such as entity({ name: rdfs.label })'],
    ['text as a field', textField, 'A path is made of properties such as iri(…), not "label".'],
    [
      'literals as resources',
      () => kg.query().values('?x', ['a']).fetch('x', place),
      '"a" is a literal and has no properties to fetch.',
    ],
  ])('%s', (_, use, message) => {
    expect(use).toThrow(QueryError)
    expect(use).toThrow(message)
  })
})
