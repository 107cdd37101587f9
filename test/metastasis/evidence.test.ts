import { describe, expect, test } from 'vitest'
import { classify } from '../../src/metastasis/evidence-class.ts'
import {
  cellClaims,
  claimCards,
  claimSentence,
  entityClaims,
  evidenceTally,
} from '../../src/metastasis/index.ts'
import { paperUrl } from '../../src/metastasis/references.ts'
import { at, observation, short, smallWorld } from './small-world.ts'

const CLAIM = `
mkg:mech a mkg:MechanismClaim ; mkg:actor mkg:gene-A ; mkg:claimsPromotionOf mkg:step-x ;
  mkg:contextTumor mkg:tumor-lung ; mkg:contextSite mkg:site-bone ; mkg:hasEvidence mkg:ev-for , mkg:ev-against .
mkg:ev-for a mkg:Evidence ; mkg:publication mkg:pub-1 ; mkg:evidenceDirection mkg:supports ; mkg:modelSystem mkg:animal , mkg:cells .
mkg:ev-against a mkg:Evidence ; mkg:publication mkg:pub-3 ; mkg:evidenceDirection mkg:disputes ; mkg:modelSystem mkg:cells .
mkg:gene-A a mkg:Gene ; rdfs:label "A"@en . mkg:step-x a mkg:CascadeStep ; rdfs:label "extravasation"@en .
mkg:animal rdfs:label "animals"@en . mkg:cells rdfs:label "cells in culture"@en .
`

describe('evidence cards', () => {
  test('a card of an observation holds paper, number, cohort, kind, class and conflicts', async () => {
    const kg = await smallWorld(
      observation('x', 10, { more: 'mkg:numerator 10 ; mkg:denominator 100 ; mkg:statement "A note."' }),
      observation('y', 60, { cohort: 'b', paper: '2' }),
    )
    expect(claimCards(kg, [at('obs-x')])).toEqual([
      {
        claim: at('obs-x'),
        claimClass: { iri: at('TropismObservation'), label: 'tropism observation' },
        sentence: 'lung cancer metastasizes to bone in 10 % of all patients, over the whole course',
        statement: 'A note.',
        publication: {
          iri: at('pub-1'),
          label: 'One 2001',
          pmid: '1',
          doi: '10.1/one',
          year: 2001,
          retracted: false,
          url: 'https://pubmed.ncbi.nlm.nih.gov/1/',
        },
        direction: 'supports',
        evidenceClasses: ['registry, trial or meta-analysis in patients'],
        modelSystems: ['patients'],
        readings: [{ evidence: at('ev-x'), tableRow: 't.tsv:1' }],
        cohort: {
          iri: at('cohort-a'),
          label: 'registry A',
          studyDesign: 'mkg:populationRegistry',
          dataSource: 'A',
        },
        quantity: { percent: 10, numerator: 10, denominator: 100 },
        measureKind: { iri: at('everAmongAll'), label: 'ever, among all' },
        context: [
          { role: 'tumor', iri: at('tumor-lung'), label: 'lung cancer' },
          { role: 'site', iri: at('site-bone'), label: 'bone' },
        ],
        conflictsWith: [at('obs-y')],
        license: { iri: 'https://e.org/license', label: 'https://e.org/license' },
      },
    ])
  })

  test('cards can cross to a worker', async () => {
    const kg = await smallWorld(observation('x', 10), CLAIM)
    const cards = claimCards(kg, [at('obs-x'), at('mech')])
    expect(structuredClone(cards)).toEqual(cards)
  })

  test('one card for each paper and direction, retracted papers last, with every class of evidence', async () => {
    const kg = await smallWorld(CLAIM)
    const cards = claimCards(kg, [at('mech')])
    expect(
      cards.map(c => [
        c.readings.map(r => short(r.evidence)),
        c.direction,
        c.evidenceClasses,
        c.publication?.retracted,
      ]),
    ).toEqual([
      [['ev-for'], 'supports', ['animal', 'cells or tissue outside the body'], false],
      [['ev-against'], 'disputes', ['cells or tissue outside the body'], true],
    ])
    expect(cards[0]?.context).toEqual([
      { role: 'tumor', iri: at('tumor-lung'), label: 'lung cancer' },
      { role: 'site', iri: at('site-bone'), label: 'bone' },
      { role: 'actor', iri: at('gene-A'), label: 'A' },
      { role: 'process', iri: at('step-x'), label: 'extravasation' },
    ])
    expect(cards[0]).not.toHaveProperty('quantity')
  })

  test('a paper read in two places for one claim is one card that keeps both places', async () => {
    const twice = `mkg:obs-x mkg:hasEvidence mkg:ev-again . mkg:ev-again a mkg:Evidence ; mkg:publication mkg:pub-1 ;
      mkg:evidenceDirection mkg:supports ; mkg:modelSystem mkg:cells ; mkg:tableRow "t.tsv:9" .`
    const kg = await smallWorld(observation('x', 10), observation('y', 10, { paper: '2' }), twice)
    const cards = claimCards(kg, [at('obs-x'), at('obs-y')])
    expect(cards.map(card => card.readings.map(({ tableRow }) => tableRow))).toEqual([
      ['t.tsv:1'],
      ['t.tsv:9', 't.tsv:1'],
    ])
    expect(cards[1]?.evidenceClasses).toEqual([
      'cells or tissue outside the body',
      'registry, trial or meta-analysis in patients',
    ])
    expect(evidenceTally(kg, [at('obs-x'), at('obs-y')])).toEqual({
      claims: 2,
      papers: 2,
      retracted: 0,
      sources: 1,
    })
  })

  test('cards go by measure kind, then latest paper first; claims without a kind follow', async () => {
    const kg = await smallWorld(
      observation('old', 10),
      observation('new', 11, { paper: '2' }),
      observation('autopsy', 12, { kind: 'autopsyAmongAll' }),
      CLAIM,
    )
    const claims = entityClaims(kg, at('tumor-lung'))
    expect(claimCards(kg, claims).map(card => short(card.readings[0]!.evidence))).toEqual([
      'ev-autopsy',
      'ev-new',
      'ev-old',
      'ev-for',
      'ev-against',
    ])
  })
})

describe('claims about', () => {
  test('a cell: observations of every kind, zero ones, and whatever else is about both', async () => {
    const kg = await smallWorld(
      observation('a', 10),
      observation('b', 0, { kind: 'autopsyAmongAll' }),
      observation('elsewhere', 10, { site: 'brain' }),
      CLAIM,
    )
    expect(cellClaims(kg, at('tumor-lung'), at('site-bone')).map(short)).toEqual(['mech', 'obs-a', 'obs-b'])
  })

  test.each([
    ['a paper, by the evidence', 'pub-2', ['obs-b']],
    ['a data source, by the cohort', 'source-a', ['obs-a']],
    ['a cohort', 'cohort-b', ['obs-b']],
    ['a site', 'site-bone', ['obs-a', 'obs-b']],
    ['nothing', 'tumor-breast', []],
  ])('%s', async (_, entity, claims) => {
    const kg = await smallWorld(observation('a', 10), observation('b', 10, { cohort: 'b', paper: '2' }))
    expect(entityClaims(kg, at(entity)).map(short)).toEqual(claims)
  })
})

describe('a claim in words', () => {
  test.each([
    [observation('c', 10), 'lung cancer metastasizes to bone in 10 % of all patients, over the whole course'],
    [
      observation('c', 0),
      'No metastasis of lung cancer was found in bone: 0 % of all patients, over the whole course',
    ],
    [
      observation('c', 10, { kind: 'cumulativeAmongAll', more: 'mkg:followUpYears 5.0' }),
      'lung cancer metastasizes to bone in 10 % of all patients, within the follow-up (5 years)',
    ],
    [
      'mkg:obs-c a mkg:OriginObservation ; mkg:fromTumor mkg:tumor-lung ; mkg:metastasesOf mkg:site-brain ; mkg:percent 40.5 .',
      '40.5 % of patients with metastases in brain have lung cancer as the primary tumor',
    ],
    [
      'mkg:obs-c mkg:actor mkg:a , mkg:b , mkg:c ; mkg:disputesInhibitionOf mkg:tumor-lung ; mkg:contextSite mkg:site-bone .',
      'mkg:a, mkg:b and mkg:c is disputed to inhibit lung cancer (bone)',
    ],
    ['mkg:obs-c mkg:actor mkg:a ; mkg:claimsMarkingOf mkg:x ; mkg:statement "As stated." .', 'As stated.'],
    ['mkg:obs-c a mkg:AimClaim ; rdfs:label "by its label"@en .', 'by its label'],
  ])('%#', async (turtle, sentence) => {
    expect(claimSentence(await smallWorld(turtle), at('obs-c'))).toBe(sentence)
  })
})

describe('evidence classes', () => {
  const STRONG = 'registry, trial or meta-analysis in patients'
  const CELLS = 'cells or tissue outside the body'
  test.each([
    [['patients'], 'populationRegistry', undefined, [STRONG]],
    [['patients'], 'randomizedTrial', undefined, [STRONG]],
    [['patients'], 'metaAnalysis', undefined, [STRONG]],
    [['patients'], 'singleCenterSeries', undefined, ['other patient series']],
    [['patients'], undefined, undefined, ['other patient series']],
    [['patients'], 'autopsySeries', undefined, ['autopsy series']],
    [['patients'], 'literatureReview', undefined, ['review or opinion']],
    [['autopsy'], undefined, undefined, ['autopsy series']],
    [['animal', 'cells'], undefined, undefined, ['animal', CELLS]],
    [['cells', 'patients'], undefined, undefined, ['other patient series', CELLS]],
    [['patients', 'animal'], undefined, 'ECO_0000179', ['animal', 'other patient series']],
    [['patients', 'cells', 'animal'], undefined, 'ECO_0001565', [CELLS, 'other patient series', 'animal']],
    [['animal', 'patients'], undefined, 'ECO_0000180', ['other patient series', 'animal']],
    [['patients', 'review'], undefined, 'ECO_0000033', ['review or opinion', 'other patient series']],
    [['cells', 'exVivo'], undefined, undefined, [CELLS]],
    [['computational'], undefined, undefined, ['computation']],
    [['notStated'], undefined, 'ECO_0000000', ['not stated']],
    [[], undefined, 'ECO_0000179', ['not stated']],
  ])('%j in %s by %s', (models, design, code, expected) => {
    expect(
      classify({
        modelSystems: models.map(at),
        design: design && at(design),
        code: code && `http://purl.obolibrary.org/obo/${code}`,
      }),
    ).toEqual(expected)
  })
})

describe('the page of a paper', () => {
  test.each([
    ['1', '10.1/x', 'PMC1', 'https://pubmed.ncbi.nlm.nih.gov/1/'],
    [
      undefined,
      '10.1002/1097-0142(1950)3:1<74::aid#2>3.0.co;2-7',
      'PMC1',
      'https://doi.org/10.1002/1097-0142(1950)3:1%3C74::aid%232%3E3.0.co;2-7',
    ],
    [undefined, undefined, 'PMC1', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC1/'],
    [undefined, undefined, undefined, undefined],
  ])('%s %s %s', (pmid, doi, pmcid, url) => {
    expect(paperUrl(pmid, doi, pmcid)).toBe(url)
  })

  test('an address is taken only where a link may open it', async () => {
    const kg = await smallWorld(
      'mkg:pub-9 mkg:address "javascript:alert(1)" .',
      observation('x', 1, { paper: '9' }),
    )
    expect(claimCards(kg, [at('obs-x')])[0]?.publication).not.toHaveProperty('url')
  })
})
