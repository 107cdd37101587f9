import { describe, expect, it } from 'vitest'
import { type Command, makesHistory, reduce } from '../../viewer/src/core/reducer.ts'
import { INITIAL_STATE } from '../../viewer/src/core/state.ts'

const CELL = { kind: 'cell', tumor: 'urn:t', site: 'urn:s' } as const

describe('reduce', () => {
  it('gives back the same object when a command changes nothing', () => {
    expect(reduce(INITIAL_STATE, { type: 'open', view: 'matrix' })).toBe(INITIAL_STATE)
    const selected = reduce(INITIAL_STATE, { type: 'select', selection: CELL })
    expect(reduce(selected, { type: 'select', selection: { ...CELL } })).toBe(selected)
  })

  it('never changes the state it was given', () => {
    const before = structuredClone(INITIAL_STATE)
    reduce(INITIAL_STATE, { type: 'focus', iris: ['urn:a', 'urn:b'] })
    expect(INITIAL_STATE).toEqual(before)
  })

  it('a new focus opens the graph, selects its first item and clears filters and limit', () => {
    const filtered = reduce(
      { ...INITIAL_STATE, limit: 150, kinds: ['gene'] },
      { type: 'focus', iris: ['urn:a', 'urn:b', 'urn:a'] },
    )
    expect(filtered).toMatchObject({
      view: 'graph',
      focus: ['urn:a', 'urn:b'],
      kinds: undefined,
      limit: 50,
      selection: { kind: 'entity', iri: 'urn:a' },
    })
  })

  it('adds to the focus once and takes out what is named', () => {
    const both = ['urn:a', 'urn:b', 'urn:a'].reduce(
      (state, iri) => reduce(state, { type: 'addFocus', iri }),
      INITIAL_STATE,
    )
    expect(both.focus).toEqual(['urn:a', 'urn:b'])
    expect(reduce(both, { type: 'dropFocus', iri: 'urn:a' }).focus).toEqual(['urn:b'])
  })

  it.each<[Command, boolean]>([
    [{ type: 'open', view: 'graph' }, true],
    [{ type: 'select', selection: CELL }, true],
    [{ type: 'measureKind', iri: 'urn:k' }, true],
    [{ type: 'sortRows', order: 'name' }, false],
    [{ type: 'fold', fold: 'any' }, false],
  ])('Back returns from %j: %s', (command, expected) => {
    expect(makesHistory(command)).toBe(expected)
  })
})
