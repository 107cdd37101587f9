import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INITIAL_STATE, type ViewerState } from '../../viewer/src/core/state.ts'
import { BASE, decodeState, encodeState, lengthen, shorten } from '../../viewer/src/core/url-codec.ts'

const iri = fc.oneof(
  fc.stringMatching(/^[a-z]+-[a-zA-Z0-9._-]{1,20}$/).map(local => BASE + local),
  fc.string({ minLength: 1, unit: 'grapheme' }).map(text => `urn:x:${text}`),
)
const state: fc.Arbitrary<ViewerState> = fc.record({
  view: fc.constantFrom('matrix' as const, 'graph' as const),
  selection: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('cell' as const), tumor: iri, site: iri }),
      fc.record({ kind: fc.constant('entity' as const), iri }),
      fc.record({ kind: fc.constant('edge' as const), subject: iri, relation: iri, object: iri }),
    ),
    { nil: undefined },
  ),
  measureKind: fc.option(iri, { nil: undefined }),
  rowOrder: fc.oneof(fc.constantFrom('name' as const, 'count' as const), fc.record({ site: iri })),
  columnOrder: fc.constantFrom('name' as const, 'count' as const, 'group' as const),
  fold: fc.constantFrom('kind' as const, 'any' as const),
  focus: fc.uniqueArray(iri, { maxLength: 5 }),
  relations: fc.option(fc.uniqueArray(iri, { maxLength: 4 }), { nil: undefined }),
  kinds: fc.option(fc.uniqueArray(fc.constantFrom('gene', 'tumor', 'site'), { maxLength: 3 }), {
    nil: undefined,
  }),
  inferred: fc.boolean(),
  limit: fc.integer({ min: 1, max: 150 }),
})

describe('the state in the address', () => {
  it('comes back whole from the fragment it was written to', () => {
    fc.assert(
      fc.property(state, value => {
        expect(decodeState(encodeState(value))).toEqual({ state: value, problems: [] })
      }),
      { seed: 20261124, numRuns: 500 },
    )
  })

  it('never throws on a fragment somebody else wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(decodeState(`#${text}`).state.limit).toBeGreaterThan(0)
      }),
      { seed: 20261124, numRuns: 500 },
    )
  })

  it('is short and readable for identifiers of the ontology', () => {
    const selection = {
      kind: 'cell',
      tumor: `${BASE}tumor-prostate-cancer`,
      site: `${BASE}site-bone`,
    } as const
    expect(encodeState({ ...INITIAL_STATE, selection })).toBe(
      '#/matrix?v=1&s=cell~tumor-prostate-cancer~site-bone',
    )
    expect(encodeState(INITIAL_STATE)).toBe('#/matrix?v=1')
  })

  it.each([
    ['', 0],
    ['#/matrix', 0],
    ['#/cascade?v=1', 1],
    ['#/graph?v=2', 1],
    ['#/matrix?v=1&s=cell~only-one', 1],
    ['#/matrix?v=1&k=%E0%A4%A', 1],
    ['#/matrix?v=1&cols=sideways', 1],
  ])('reports what it can’t read in %s', (fragment, count) => {
    expect(decodeState(fragment).problems).toHaveLength(count)
  })

  it('shortens only identifiers of the ontology, and lengthens them again', () => {
    expect(shorten(`${BASE}site-bone`)).toBe('site-bone')
    expect(shorten('http://example.org/a')).toBe('http://example.org/a')
    expect(lengthen('site-bone')).toBe(`${BASE}site-bone`)
  })
})
