import { describe, expect, test } from 'vitest'
import { type MatrixCell, measureKinds, tropismMatrix } from '../../src/metastasis/index.ts'
import { at, type ObservationParts, observation, short, smallWorld } from './small-world.ts'

type Seen = readonly [percent: number, parts?: ObservationParts]

/** The cell of lung cancer × bone under `everAmongAll`. */
async function cellOf(...seen: readonly Seen[]): Promise<Omit<MatrixCell, 'tumor' | 'site'> | undefined> {
  const kg = await smallWorld(...seen.map(([percent, parts], i) => observation(`x${i}`, percent, parts)))
  const { tumors, sites, cells } = tropismMatrix(kg, at('everAmongAll'))
  const cell = cells.find(
    ({ tumor, site }) => tumors[tumor]?.label === 'lung cancer' && sites[site]?.label === 'bone',
  )
  if (cell === undefined) return undefined
  const { tumor: _, site: __, ...summary } = cell
  return summary
}

const other = (cohort: string, more?: string): ObservationParts => ({
  cohort,
  paper: '2',
  ...(more && { more }),
})

describe('the five states of a cell', () => {
  test('a value', async () => {
    expect(await cellOf([12.5])).toEqual({
      state: 'value',
      percent: 12.5,
      claim: at('obs-x0'),
      low: 12.5,
      high: 12.5,
      observations: 1,
      sources: 1,
      otherObservations: 0,
    })
  })

  test.each([
    ['1 % is a value', 1, 'value'],
    ['below 1 % is rare', 0.99, 'rare'],
    ['looked for and not found is rare', 0, 'rare'],
  ])('%s', async (_, percent, state) => {
    expect((await cellOf([percent]))?.state).toBe(state)
  })

  test('conflict: the value printed is that of the largest denominator, never an average', async () => {
    expect(
      await cellOf([10, { more: 'mkg:denominator 500' }], [50, other('b', 'mkg:denominator 100')]),
    ).toMatchObject({ state: 'conflict', percent: 10, low: 10, high: 50, observations: 2, sources: 2 })
  })

  test('measured only by another kind', async () => {
    expect(await cellOf([10, { kind: 'autopsyAmongAll' }])).toEqual({
      state: 'otherKind',
      observations: 0,
      sources: 0,
      otherObservations: 1,
    })
  })

  test('not studied is no cell', async () => {
    expect(await cellOf([10, { tumor: 'breast' }], [10, { site: 'brain' }])).toBeUndefined()
  })

  test('a retracted observation does not count', async () => {
    expect(await cellOf([10, { paper: '3' }])).toBeUndefined()
  })
})

test.each([
  ['the largest denominator', 'mkg:denominator 10', 'mkg:denominator 9', 10, 'denominator'],
  ['a known denominator before none', '', 'mkg:denominator 9', 11, 'denominator'],
  ['the longer follow-up', 'mkg:followUpYears 2.0', 'mkg:followUpYears 5.0', 11, 'followUp'],
  ['the later cohort', '', '', 11, 'lastYear'],
])('the number printed is that of %s', async (_, first, second, percent, chosenBy) => {
  const later = 'mkg:cohort-c mkg:lastYear 2010 . mkg:cohort-a mkg:lastYear 2000 .'
  const kg = await smallWorld(
    later,
    observation('x', 10, { cohort: 'a', more: first }),
    observation('y', 11, { cohort: 'c', more: second }),
  )
  expect(tropismMatrix(kg, at('everAmongAll')).cells[0]).toMatchObject({
    percent,
    chosenBy,
    claim: at(percent === 10 ? 'obs-x' : 'obs-y'),
  })
})

test('two numbers of one registry are one source', async () => {
  expect(await cellOf([10], [11, other('c')])).toMatchObject({ state: 'value', observations: 2, sources: 1 })
})

test('numbers of a narrower site are no cell of the wider one', async () => {
  expect(await cellOf([10, { site: 'spine' }])).toBeUndefined()
})

test('rows and columns are whatever was observed by any kind, by label, in groups', async () => {
  const kg = await smallWorld(
    observation('a', 5, { site: 'spine' }),
    observation('b', 5, { tumor: 'breast', kind: 'autopsyAmongAll' }),
    observation('c', 0, { site: 'brain' }),
  )
  const { tumors, sites, kind } = tropismMatrix(kg, at('everAmongAll'))
  expect(tumors).toEqual([
    { iri: at('tumor-breast'), label: 'breast cancer', group: 'breast cancer' },
    { iri: at('tumor-lung'), label: 'lung cancer', definition: 'A tumor.', group: 'lung cancer' },
  ])
  expect(sites.map(({ label, group }) => [label, group])).toEqual([
    ['bone', 'skeletal system'],
    ['brain', undefined],
    ['spine', 'skeletal system'],
  ])
  expect(kind).toEqual({
    iri: at('everAmongAll'),
    label: 'ever, among all',
    definition: 'Ever.',
    cells: 2,
    observations: 2,
  })
})

test('measure kinds come with the most cells first, then by label', async () => {
  const kg = await smallWorld(
    observation('a', 5),
    observation('b', 5, { cohort: 'b' }),
    observation('c', 5, { kind: 'autopsyAmongAll' }),
    observation('d', 5, { kind: 'autopsyAmongAll', site: 'brain' }),
  )
  expect(measureKinds(kg).map(k => [short(k.iri), k.cells, k.observations])).toEqual([
    ['autopsyAmongAll', 2, 2],
    ['everAmongAll', 1, 2],
  ])
})

test('the organ a tumor arises in, and what lies in it, is told from an organ nobody looked at', async () => {
  const kg = await smallWorld(
    'mkg:site-lobe a mkg:Organ ; rdfs:label "lobe"@en ; mkg:siteWithin mkg:site-lung .',
    'mkg:tumor-small a mkg:PrimaryTumor ; rdfs:label "small cell"@en ; mkg:subtypeOf mkg:tumor-lung .',
    observation('a', 5, { tumor: 'breast', site: 'lung' }),
    observation('b', 5, { tumor: 'small', site: 'bone' }),
    observation('c', 5, { tumor: 'lung', site: 'lobe' }),
  )
  const { tumors, sites, origins } = tropismMatrix(kg, at('everAmongAll'))
  expect(origins.map(({ tumor, site }) => `${tumors[tumor]?.label}, ${sites[site]?.label}`)).toEqual([
    'lung cancer, lobe',
    'lung cancer, lung',
    'small cell, lobe',
    'small cell, lung',
  ])
})
