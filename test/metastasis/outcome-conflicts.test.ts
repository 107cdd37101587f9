import { describe, expect, test } from 'vitest'
import { conflictsOf } from '../../src/metastasis/index.ts'
import { at, smallWorld } from './small-world.ts'

const outcome = (name: string, direction: string, more = 'mkg:comparator mkg:drug-e'): string =>
  `mkg:${name} a mkg:TreatmentOutcome ; mkg:therapy mkg:drug-d ; mkg:endpoint mkg:overallSurvival ;
   mkg:outcomeDirection mkg:${direction} ; ${more} .`

describe('two outcomes of one therapy', () => {
  test.each([
    ['benefit and harm', outcome('y', 'harm'), true],
    ['benefit and no difference', outcome('y', 'noDifference'), false],
    ['benefit and benefit', outcome('y', 'benefit'), false],
    ['another comparator', outcome('y', 'harm', 'mkg:comparator mkg:drug-f'), false],
    ['no comparator', outcome('y', 'harm', 'mkg:contextTumor mkg:tumor-lung'), false],
    [
      'the same tumor',
      outcome('y', 'harm', 'mkg:comparator mkg:drug-e ; mkg:contextTumor mkg:tumor-lung'),
      true,
    ],
    [
      'a broader tumor',
      outcome('y', 'harm', 'mkg:comparator mkg:drug-e ; mkg:contextTumor mkg:tumor-cancer'),
      true,
    ],
    [
      'another tumor',
      outcome('y', 'harm', 'mkg:comparator mkg:drug-e ; mkg:contextTumor mkg:tumor-breast'),
      false,
    ],
  ])('%s', async (_, other, conflict) => {
    const kg = await smallWorld(
      outcome('x', 'benefit', 'mkg:comparator mkg:drug-e ; mkg:contextTumor mkg:tumor-lung'),
      other,
    )
    expect(conflictsOf(kg.store, at('x'))).toEqual(conflict ? [at('y')] : [])
    expect(conflictsOf(kg.store, at('y'))).toEqual(conflict ? [at('x')] : [])
  })
})
