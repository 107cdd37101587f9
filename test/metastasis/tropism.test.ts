import { describe, expect, test } from 'vitest'
import { mkg, rankedSites, rankings, tropism } from '../../src/metastasis/index.ts'
import { iri } from '../../src/rdf/terms.ts'
import { at, observation, smallWorld } from './small-world.ts'

const world = smallWorld(
  observation('a-brain', 30, { site: 'brain', more: 'mkg:numerator 30 ; mkg:denominator 100' }),
  observation('a-bone', 40, { more: 'mkg:denominator 100' }),
  observation('a-spine', 0, { site: 'spine' }),
  observation('b-bone', 90, { cohort: 'b', paper: '2', more: 'mkg:denominator 900' }),
  observation('b-autopsy', 70, { cohort: 'b', kind: 'autopsyAmongAll', paper: '2' }),
  observation('other', 99, { tumor: 'breast' }),
  observation('gone', 95, { site: 'lung', paper: '3' }),
)
const lung = iri(at('tumor-lung'))

describe('a ranking', () => {
  test('holds the sites of one cohort and one kind, the most frequent first, with paper and counts', async () => {
    expect(rankedSites(await world, lung.value, at('everAmongAll'))[0]).toEqual({
      measureKind: { iri: at('everAmongAll'), label: 'ever, among all' },
      cohort: {
        iri: at('cohort-a'),
        label: 'registry A',
        studyDesign: 'mkg:populationRegistry',
        dataSource: 'A',
      },
      rows: [
        {
          site: { iri: at('site-bone'), label: 'bone' },
          percent: 40,
          denominator: 100,
          claim: at('obs-a-bone'),
          publication: expect.objectContaining({ label: 'One 2001', pmid: '1', retracted: false }),
        },
        expect.objectContaining({
          percent: 30,
          numerator: 30,
          site: { iri: at('site-brain'), label: 'brain' },
        }),
        expect.objectContaining({ percent: 0, claim: at('obs-a-spine') }),
      ],
    })
  })

  test('the one with most sites comes first, then the larger denominator', async () => {
    const all = rankings(await world, lung.value)
    expect(all.map(r => [r.cohort.label, r.measureKind.label, r.rows.length])).toEqual([
      ['registry A', 'ever, among all', 3],
      ['series B', 'ever, among all', 1],
      ['series B', 'at autopsy, among all', 1],
    ])
  })

  test('of a tumor that was not observed there is none', async () => {
    expect(rankings(await world, at('tumor-cancer'))).toEqual([])
  })
})

describe('tropism', () => {
  test.each([
    ['by default takes the longest ranking', {}, 'obs-a-bone'],
    ['by a kind', { measureKind: mkg.autopsyAmongAll }, 'obs-b-autopsy'],
    ['in a cohort', { cohort: iri(at('cohort-b')) }, 'obs-b-bone'],
    ['by a kind in a cohort', { cohort: iri(at('cohort-a')), measureKind: mkg.everAmongAll }, 'obs-a-bone'],
  ])('%s', async (_, options, claim) => {
    expect(tropism(await world, lung, options)?.rows[0]?.claim).toBe(at(claim))
  })

  test('is undefined where nothing fits', async () => {
    expect(tropism(await world, lung, { measureKind: mkg.originShare })).toBeUndefined()
  })
})

test('after an edit the answer is of the new version', async () => {
  const kg = await smallWorld(observation('a', 5))
  expect(tropism(kg, lung)?.rows).toHaveLength(1)
  kg.delete([...kg.match(iri(at('obs-a')), mkg.inSite)])
  expect(tropism(kg, lung)).toBeUndefined()
})
