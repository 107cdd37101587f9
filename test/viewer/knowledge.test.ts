import { beforeAll, describe, expect, it } from 'vitest'
import { KnowledgeGraph } from '../../src/core.ts'
import { CLAIM_MODEL, openBundled } from '../../src/metastasis/index.ts'
import { MOST_NODES } from '../../viewer/src/core/neighbourhood.ts'
import { QUESTIONS } from '../../viewer/src/core/questions.ts'
import { reduce } from '../../viewer/src/core/reducer.ts'
import { INITIAL_STATE } from '../../viewer/src/core/state.ts'
import { BASE } from '../../viewer/src/core/url-codec.ts'
import { type Knowledge, openKnowledge } from '../../viewer/src/workers/knowledge.ts'

const PROSTATE = `${BASE}tumor-prostate-cancer`
const BONE = `${BASE}site-bone`
const SPREADS = `${BASE}metastasizesTo`

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openKnowledge(await openBundled(), { title: 'T', bundled: true, files: [] })
})

describe('what the data worker answers over the bundled ontology', () => {
  it('is plain data that survives being sent', () => {
    const { overview, operations } = knowledge
    const kind = overview.kinds[0].iri
    const answers = [
      overview,
      operations.search({ query: 'prostate', limit: 12 }),
      operations.matrix({ kind }),
      operations.neighbourhood({ focus: [BONE], limit: 50 }),
      operations.cell({ tumor: PROSTATE, site: BONE }),
      operations.edge({ subject: PROSTATE, relation: SPREADS, object: BONE }),
      operations.entity({ iri: PROSTATE }),
      operations.entityCards({ iri: PROSTATE, from: 0, count: 5 }),
    ]
    for (const answer of answers) {
      expect(answer).toBeDefined()
      expect(structuredClone(answer)).toEqual(answer)
    }
  })

  it('opens with the measure kind that has the most cells', () => {
    const cells = knowledge.overview.kinds.map(kind => kind.cells)
    expect(cells[0]).toBe(Math.max(...cells))
    expect(cells[0]).toBeGreaterThan(100)
  })

  it('agrees between the matrix of every kind and the evidence of a cell', () => {
    const { overview, operations } = knowledge
    const cards = operations.cell({ tumor: PROSTATE, site: BONE })!.groups.flatMap(group => group.cards)
    for (const { iri } of overview.kinds) {
      const model = operations.matrix({ kind: iri })
      const cell = model.cells.find(
        item => model.tumors[item.tumor].iri === PROSTATE && model.sites[item.site].iri === BONE,
      )!
      const claims = new Set(cards.filter(card => card.measureKind?.iri === iri).map(card => card.claim))
      expect(cell.observations).toBe(claims.size)
    }
  })

  it('gives every observation of a cell a paper with a link', () => {
    const { groups } = knowledge.operations.cell({ tumor: PROSTATE, site: BONE })!
    for (const card of groups.flatMap(group => group.cards)) {
      const { pmid, doi, pmcid, address } = card.publication!
      expect(pmid ?? doi ?? pmcid ?? address).toBeDefined()
    }
  })

  it('counts the same in the cell, in its groups and on its cards, and shows no card twice', () => {
    const { groups, tally } = knowledge.operations.cell({ tumor: PROSTATE, site: BONE })!
    for (const { cards, tally: own } of groups) {
      expect(own.claims).toBe(new Set(cards.map(card => card.claim)).size)
      expect(own.papers).toBe(new Set(cards.map(card => card.publication?.iri)).size)
      expect(
        new Set(cards.map(card => `${card.claim} ${card.publication?.iri} ${card.direction}`)).size,
      ).toBe(cards.length)
    }
    expect(tally.claims).toBe(groups.reduce((sum, group) => sum + group.tally.claims, 0))
  })

  it('keeps every piece of evidence within reach when cards are merged', () => {
    const { groups } = knowledge.operations.cell({ tumor: PROSTATE, site: BONE })!
    const readings = groups.flatMap(group => group.cards).flatMap(card => card.readings)
    expect(readings.map(({ tableRow }) => tableRow)).toEqual(
      expect.arrayContaining(['tropism.tsv:383', 'tropism.tsv:690']),
    )
    expect(new Set(readings.map(({ evidence }) => evidence)).size).toBe(readings.length)
  })

  it('draws no more than the caps, and only edges between what is drawn', () => {
    const shown = knowledge.operations.neighbourhood({ focus: [BONE], limit: 10_000, inferred: true })
    expect(shown.nodes.length).toBeLessThanOrEqual(MOST_NODES)
    const drawn = new Set(shown.nodes.map(node => node.iri))
    for (const { subject, object } of shown.edges) expect(drawn.has(subject) && drawn.has(object)).toBe(true)
  })

  it('finds entities by the identifiers of other vocabularies', () => {
    const { mappings } = knowledge.operations.entity({ iri: PROSTATE })!.details
    const mondo = mappings.find(mapping => mapping.curie.startsWith('MONDO:'))!
    expect(knowledge.operations.search({ query: mondo.curie, limit: 3 })[0].iri).toBe(PROSTATE)
  })

  it.each(QUESTIONS)('has an answer to "$text"', ({ command }) => {
    const { selection, focus, kinds, limit } = reduce(INITIAL_STATE, command)
    const { operations } = knowledge
    if (focus.length > 0)
      expect(operations.neighbourhood({ focus, kinds, limit }).available).toBeGreaterThan(0)
    else if (selection?.kind === 'entity') {
      expect(operations.entity({ iri: selection.iri })!.rankings.length).toBeGreaterThan(0)
    } else expect.fail('The question leads nowhere.')
  })

  it('says undefined of what the data lack', () => {
    const { operations } = knowledge
    expect(operations.entity({ iri: `${BASE}tumor-of-nowhere` })).toBeUndefined()
    expect(operations.cell({ tumor: PROSTATE, site: `${BASE}site-nowhere` })).toBeUndefined()
    expect(operations.edge({ subject: PROSTATE, relation: SPREADS, object: PROSTATE })).toBeUndefined()
  })
})

describe('what the data worker answers over somebody else’s data', () => {
  const WINE = 'http://example.org/wine/'
  const open = async (text: string) =>
    openKnowledge(
      await KnowledgeGraph.load({ text, syntax: 'turtle', name: 'wine.ttl' }, { claims: CLAIM_MODEL }),
      { title: 'wine.ttl', bundled: false, files: ['wine.ttl'] },
    )
  const WINES = `@prefix ex: <${WINE}> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> . ex:Wine a owl:Class ; rdfs:label "Wine"@en .
    ex:riesling a ex:Wine ; rdfs:label "Riesling" ; ex:grownIn ex:mosel ; ex:pairsWith ex:fish .
    ex:merlot a ex:Wine . ex:mosel a ex:Region ; rdfs:label "Mosel" .`

  it('lists what there is, the most connected first, counted by class', async () => {
    const { overview, operations } = await open(WINES)
    expect(overview.kinds).toEqual([])
    expect(operations.start({ limit: 2 })).toMatchObject({
      classes: [
        { label: 'Wine', count: 2 },
        { label: 'ex:Region', count: 1 },
        { label: 'other', count: 1 },
      ],
      entities: [{ label: 'Riesling', edges: 2 }, { edges: 1 }],
      total: 4,
    })
  })

  it('draws every neighbor, one without a type too, and tells kinds by class', async () => {
    const { operations } = await open(WINES)
    const shown = operations.neighbourhood({ focus: [`${WINE}riesling`], limit: 50 })
    expect(shown.nodes.map(node => node.label)).toEqual(['Riesling', 'Mosel', 'ex:fish'])
    expect(shown.kinds.map(({ label }) => label)).toEqual(['ex:Region', 'other'])
    expect(operations.entity({ iri: `${WINE}fish` })!.groups[0]).toMatchObject({
      heading: 'ex:pairsWith ex:fish',
      connections: [{ neighbour: { label: 'Riesling', className: 'Wine' } }],
    })
  })

  it.each([
    ['Wine', ['Riesling', 'ex:merlot']],
    ['ex:merlot', ['ex:merlot']],
    [`${WINE}fish`, ['ex:fish']],
  ])('finds by %s', async (query, labels) => {
    const { operations } = await open(WINES)
    expect(operations.search({ query, limit: 12 }).map(hit => hit.label)).toEqual(labels)
  })

  it('says of an empty file that it holds nothing', async () => {
    const { overview, operations } = await open('')
    expect(overview.triples).toBe(0)
    expect(operations.start({ limit: 10 })).toEqual({ classes: [], entities: [], total: 0 })
  })
})
