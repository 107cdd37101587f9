import { beforeAll, describe, expect, it } from 'vitest'
import { openBundled } from '../../src/metastasis/index.ts'
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
    const cards = operations.cell({ tumor: PROSTATE, site: BONE })!.cards
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
    for (const card of knowledge.operations.cell({ tumor: PROSTATE, site: BONE })!.cards) {
      const { pmid, doi, pmcid, address } = card.publication!
      expect(pmid ?? doi ?? pmcid ?? address).toBeDefined()
    }
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
