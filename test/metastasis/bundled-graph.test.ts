// What must hold of the ontology as it ships: no short-cut without a claim that supports it, no claim that
// leads nowhere, words for every kind of measure.
import { beforeAll, describe, expect, test } from 'vitest'
import { projectionEdges, readClaimFacts, shortCuts } from '../../src/graph/index.ts'
import type { KnowledgeGraph } from '../../src/knowledge-graph.ts'
import {
  CLAIM_MODEL,
  cellClaims,
  claimCards,
  conflictsOf,
  info,
  measureKinds,
  mkg,
  searchEntries,
  tropism,
  tropismMatrix,
} from '../../src/metastasis/index.ts'
import { MEASURE_WORDS } from '../../src/metastasis/measure-words.ts'
import { iri } from '../../src/rdf/terms.ts'
import { RDF_TYPE } from '../../src/rdf/vocabularies.ts'
import { bundled } from './bundled.ts'

let kg: KnowledgeGraph
beforeAll(async () => {
  kg = await bundled()
})

describe('short-cuts', () => {
  test('each rests on a claim with evidence for it that was not retracted', () => {
    const facts = readClaimFacts(kg.store, CLAIM_MODEL)
    const bare = shortCuts(kg.store, CLAIM_MODEL)
      .flatMap(({ claims }) => claims)
      .filter(claim => !facts.get(claim)?.supports)
    expect([...new Set(bare)]).toEqual([])
  })

  test('a claim that only denies makes none', () => {
    const denying = ['Promotion', 'Inhibition', 'Marking', 'Mediation'].flatMap(noun =>
      [...kg.match(null, iri(`https://w3id.org/metastasis-kg/disputes${noun}Of`))].map(q => q.subject.value),
    )
    expect(denying.length).toBeGreaterThan(0)
    const used = new Set(shortCuts(kg.store, CLAIM_MODEL).flatMap(({ claims }) => claims))
    expect(denying.filter(claim => used.has(claim))).toEqual([])
  })

  test('stand in the graph as inferred triples, one for each claim edge of the projection', async () => {
    const triples = new Set(
      [...kg.store.match()].map(q => `${q.subject.value} ${q.predicate.value} ${q.object.value}`),
    )
    const edges = projectionEdges(await kg.graph()).filter(edge => edge.claims.length > 0)
    expect(edges.length).toBeGreaterThan(500)
    expect(edges.filter(({ id }) => !triples.has(id))).toEqual([])
  })
})

test('every claim has evidence, and all evidence a paper', () => {
  const claims = [...info(kg).classes]
    .map(({ iri: type }) => type)
    .filter(type => CLAIM_MODEL.kinds.some(kind => kind.claimClass.value === type))
    .flatMap(type => kg.subjects(iri(RDF_TYPE), iri(type)))
  expect(claims.length).toBe(info(kg).claims)
  const bare = claims.filter(
    claim =>
      kg.objects(claim, mkg.hasEvidence).length === 0 ||
      kg.objects(claim, mkg.hasEvidence).some(piece => kg.value(piece, mkg.publication) === undefined),
  )
  expect(bare.map(claim => claim.value)).toEqual([])
})

test('every kind of measure has its denominator in words', () => {
  const kinds = kg.subjects(iri(RDF_TYPE), mkg.MeasureKind).map(({ value }) => value)
  expect(kinds.sort()).toEqual([...MEASURE_WORDS.keys()].sort())
})

test('the matrix agrees with the observations: as many cells as pairs, none lost', () => {
  for (const kind of measureKinds(kg)) {
    const { cells } = tropismMatrix(kg, kind.iri)
    expect(cells.filter(({ state }) => state !== 'otherKind')).toHaveLength(kind.cells)
    expect(cells.reduce((sum, cell) => sum + cell.observations, 0)).toBe(kind.observations)
    for (const { state, percent } of cells)
      if (state === 'value') expect(percent).toBeGreaterThanOrEqual(1)
      else if (state === 'rare') expect(percent).toBeLessThan(1)
  }
})

test('a cell in conflict is one whose cards name the other side', () => {
  for (const kind of measureKinds(kg)) {
    const { cells, tumors, sites } = tropismMatrix(kg, kind.iri)
    for (const { tumor, site, state } of cells) {
      const claims = cellClaims(kg, tumors[tumor]!.iri, sites[site]!.iri)
      const opposed = claims.filter(
        claim =>
          kg.value(iri(claim), mkg.measureKind)?.value === kind.iri &&
          conflictsOf(kg.store, claim).length > 0,
      )
      expect(opposed.length > 0).toBe(state === 'conflict')
    }
  }
})

test('prostate cancer and bone: every source has a number, a kind and a paper', () => {
  const cards = claimCards(
    kg,
    cellClaims(kg, kg.curie('mkg:tumor-prostate-cancer').value, kg.curie('mkg:site-bone').value),
  ).filter(card => card.claimClass.iri === mkg.TropismObservation.value)
  expect(cards.length).toBeGreaterThan(1)
  for (const card of cards) {
    expect(card.publication?.label).toBeTruthy()
    expect(card.quantity?.percent).toBeGreaterThan(0)
    expect(card.measureKind?.label).toBeTruthy()
    expect(card.evidenceClasses).not.toContain('not stated')
  }
})

test('the sites of prostate cancer at autopsy in Basel, as the table has them', () => {
  const ranking = tropism(kg, kg.curie('mkg:tumor-prostate-cancer'), {
    measureKind: mkg.autopsyAmongHematogenous,
  })
  expect(ranking?.rows.slice(0, 4).map(({ site, percent }) => [site.label, percent])).toEqual([
    ['bone', 90],
    ['lung', 46],
    ['liver', 25],
    ['pleura', 21],
  ])
  expect(ranking?.rows[0]?.publication?.doi).toBe('10.1053/hp.2000.6698')
})

test('search entries are each once, labelled, and of a known kind but for a few', () => {
  const entries = searchEntries(kg)
  expect(new Set(entries.map(entry => entry.iri)).size).toBe(entries.length)
  expect(entries.filter(({ label, iri: entity }) => label === kg.compact(entity))).toEqual([])
  expect(new Set(entries.filter(({ kind }) => kind === 'other').map(({ className }) => className))).toEqual(
    new Set(['organ system', 'tumor qualifier']),
  )
})
