import { describe, expect, test } from 'vitest'
import { projectionEdges } from '../../src/graph/index.ts'
import { conflictsOf } from '../../src/metastasis/index.ts'
import { at, observation, short, smallWorld } from './small-world.ts'

// Wilson intervals of 50 of 100 and 65 of 100 are 40.4-59.6 and 55.3-73.6: they overlap; those of 50 and 75
// of 100 are 40.4-59.6 and 65.7-82.5: they don't.
describe('two observations of one tumor, site and kind', () => {
  const of100 = 'mkg:denominator 100'
  test.each([
    ['intervals that overlap', [50, 'a', of100], [65, 'b', of100], false],
    ['intervals that lie apart', [50, 'a', of100], [75, 'b', of100], true],
    ['intervals apart, but one data source', [50, 'a', of100], [75, 'c', of100], false],
    ['one denominator unknown, less than twofold', [50, 'a', of100], [75, 'b', ''], false],
    ['one denominator unknown, exactly twofold', [30, 'a', ''], [60, 'b', ''], false],
    ['one denominator unknown, more than twofold', [30, 'a', ''], [60.01, 'b', ''], true],
    ['not found in a few, against a few percent', [0, 'a', 'mkg:denominator 20'], [5, 'b', of100], false],
    ['not found in many, against a few percent', [0, 'a', 'mkg:denominator 2000'], [5, 'b', of100], true],
    [
      'different spans of follow-up',
      [50, 'a', 'mkg:followUpYears 2.0'],
      [10, 'b', 'mkg:followUpYears 5.0'],
      false,
    ],
    [
      'the same span of follow-up',
      [50, 'a', 'mkg:followUpYears 5.0'],
      [10, 'b', 'mkg:followUpYears 5.0'],
      true,
    ],
  ] as const)('%s', async (_, [x, cohortX, moreX], [y, cohortY, moreY], conflict) => {
    const kg = await smallWorld(
      observation('x', x, { cohort: cohortX, more: moreX }),
      observation('y', y, { cohort: cohortY, more: moreY, paper: '2' }),
    )
    expect(conflictsOf(kg.store, at('obs-x'))).toEqual(conflict ? [at('obs-y')] : [])
    expect(conflictsOf(kg.store, at('obs-y'))).toEqual(conflict ? [at('obs-x')] : [])
  })

  test('counts are used before the rounded percent', async () => {
    // By the printed 50 % the intervals lie apart, by the count of 62 (52.2-70.9) they overlap with 65.7-82.5.
    const kg = await smallWorld(
      observation('x', 50, { more: 'mkg:numerator 62 ; mkg:denominator 100' }),
      observation('y', 75, { cohort: 'b', more: of100 }),
    )
    expect(conflictsOf(kg.store, at('obs-x'))).toEqual([])
  })
})

test.each([
  ['another kind of measure', { kind: 'autopsyAmongAll' }],
  ['another site', { site: 'brain' }],
  ['another tumor', { tumor: 'breast' }],
  ['a retracted paper', { paper: '3' }],
])('%s does not contradict', async (_, parts) => {
  const kg = await smallWorld(observation('x', 10), observation('y', 50, { cohort: 'b', ...parts }))
  expect(conflictsOf(kg.store, at('obs-x'))).toEqual([])
})

test('the edge that two observations make is marked', async () => {
  const kg = await smallWorld(observation('x', 10), observation('y', 50, { cohort: 'b', paper: '2' }))
  const edges = projectionEdges(await kg.graph()).filter(edge => edge.claims.length > 0)
  expect(
    edges.map(({ id, conflict, sources, inferred }) => [short(id), conflict, sources, inferred]),
  ).toEqual([
    ['tumor-cancer metastasizesTo site-bone', false, 2, true],
    ['tumor-lung metastasizesTo site-bone', true, 2, false],
  ])
})
