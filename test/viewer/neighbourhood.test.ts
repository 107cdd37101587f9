import { describe, expect, it } from 'vitest'
import { CONTEXT_RELATION, EdgeIndex } from '../../viewer/src/core/edge-index.ts'
import { joinGroup, MOST_EDGES, MOST_NODES, neighbourhood } from '../../viewer/src/core/neighbourhood.ts'
import { edge, nameOf } from './fixtures/graph.ts'

const spread = (tumor: string, site: string, sources = 1) =>
  edge(`t:${tumor}`, 'spreads', `s:${site}`, { sources })

describe('neighbourhood', () => {
  it('holds the focus, what is joined to it, and nothing further away', () => {
    const index = new EdgeIndex([
      spread('breast', 'bone'),
      spread('breast', 'brain'),
      spread('lung', 'brain'),
    ])
    const shown = neighbourhood(index, nameOf, { focus: ['t:breast'], limit: 50 })
    expect(shown.nodes.map(node => node.iri)).toEqual(['t:breast', 's:bone', 's:brain'])
    expect(shown.edges).toHaveLength(2)
    expect(shown.available).toBe(2)
  })

  it('draws the best supported neighbors when there are too many, and says how many there are', () => {
    const index = new EdgeIndex([
      spread('breast', 'a', 1),
      spread('breast', 'b', 5),
      spread('breast', 'c', 3),
    ])
    const shown = neighbourhood(index, nameOf, { focus: ['t:breast'], limit: 3 })
    expect(shown.nodes.map(node => node.iri)).toEqual(['t:breast', 's:b', 's:c'])
    expect(shown.available).toBe(3)
  })

  it('never draws more than the caps allow, whatever is asked', () => {
    const edges = Array.from({ length: 400 }, (_, i) => spread('breast', `site${i}`))
    const pairs = Array.from({ length: 3000 }, (_, i) =>
      edge(`s:site${i % 100}`, 'near', `s:site${(i * 7) % 101}`, { id: `near${i}` }),
    )
    const shown = neighbourhood(new EdgeIndex([...edges, ...pairs]), nameOf, {
      focus: ['t:breast'],
      limit: 9999,
    })
    expect(shown.nodes).toHaveLength(MOST_NODES)
    expect(shown.edges.length).toBeLessThanOrEqual(MOST_EDGES)
  })

  it('takes in claims that hold in the context of the focus, joined by a light edge', () => {
    const index = new EdgeIndex([
      edge('g:CXCR4', 'promotes', 'p:colonization', { sign: 'promotes', context: ['s:brain'] }),
      edge('g:CXCR4', 'promotes', 'p:invasion', { sign: 'promotes' }),
    ])
    const shown = neighbourhood(index, nameOf, { focus: ['s:brain'], limit: 50 })
    expect(shown.nodes.map(node => node.iri)).toContain('p:colonization')
    expect(shown.nodes.map(node => node.iri)).not.toContain('p:invasion')
    expect(shown.edges.find(e => e.relation === CONTEXT_RELATION)).toMatchObject({
      subject: 'g:CXCR4',
      object: 's:brain',
      claims: ['claim g:CXCR4 promotes p:colonization'],
    })
  })

  it('joins a focus to the places in which its claims hold, and a therapy is no place', () => {
    const index = new EdgeIndex([
      edge('g:CXCR4', 'promotes', 'p:homing', { context: ['s:lung', 't:breast', 'o:drug'] }),
      edge('g:CXCR4', 'promotes', 'p:invasion', { context: ['s:lung'] }),
    ])
    const shown = neighbourhood(index, nameOf, { focus: ['g:CXCR4'], limit: 50 })
    const studied = shown.edges.filter(e => e.relation === CONTEXT_RELATION)
    expect(studied.map(e => [e.object, e.claims.length]).sort()).toEqual([
      ['s:lung', 2],
      ['t:breast', 1],
    ])
    expect(index.studiedIn('g:CXCR4', 's:lung')).toEqual(studied.find(e => e.object === 's:lung'))
  })

  it('says how many joins there are in each group of the list, drawn or not', () => {
    const index = new EdgeIndex([spread('breast', 'a'), spread('breast', 'b'), spread('breast', 'c')])
    const shown = neighbourhood(index, nameOf, { focus: ['t:breast'], limit: 2 })
    expect(shown.edges).toHaveLength(1)
    expect(shown.totals[joinGroup('t:breast', shown.edges[0])]).toBe(3)
  })

  it('leaves no node alone that a limit has cut off from the rest', () => {
    const strong = edge('g:A', 'promotes', 'p:x', { claims: ['1', '2'], sources: 2, context: ['s:brain'] })
    const weak = edge('g:B', 'promotes', 'p:y', { context: ['s:brain'] })
    for (const limit of [2, 3, 4, 5]) {
      const { nodes, edges } = neighbourhood(new EdgeIndex([strong, weak]), nameOf, {
        focus: ['s:brain'],
        limit,
      })
      const joined = new Set(edges.flatMap(e => [e.subject, e.object]))
      expect(nodes.filter(node => !node.focus && !joined.has(node.iri))).toEqual([])
    }
  })

  it('filters by relation and kind; the facets count before the filters', () => {
    const index = new EdgeIndex([
      spread('breast', 'bone'),
      edge('g:CXCR4', 'marks', 't:breast'),
      edge('t:luminal', 'below', 't:breast'),
    ])
    const only = neighbourhood(index, nameOf, { focus: ['t:breast'], limit: 50, kinds: ['gene'] })
    expect(only.nodes.map(node => node.iri)).toEqual(['t:breast', 'g:CXCR4'])
    expect(only.kinds.map(({ key, count }) => [key, count])).toEqual([
      ['gene', 1],
      ['site', 1],
      ['tumor', 1],
    ])
    const relation = neighbourhood(index, nameOf, { focus: ['t:breast'], limit: 50, relations: ['spreads'] })
    expect(relation.nodes.map(node => node.iri)).toEqual(['t:breast', 's:bone'])
    expect(relation.relations).toHaveLength(3)
  })

  it('reports focus items the data lack', () => {
    const shown = neighbourhood(new EdgeIndex([]), nameOf, { focus: ['x:gone', 't:breast'], limit: 50 })
    expect(shown.unknown).toEqual(['x:gone'])
    expect(shown.nodes.map(node => node.iri)).toEqual(['t:breast'])
  })

  it('is the same whatever order the edges come in', () => {
    const edges = [
      spread('breast', 'a'),
      spread('breast', 'b'),
      spread('lung', 'a'),
      edge('s:a', 'within', 's:b'),
    ]
    const one = neighbourhood(new EdgeIndex(edges), nameOf, { focus: ['t:breast'], limit: 50 })
    const other = neighbourhood(new EdgeIndex([...edges].reverse()), nameOf, {
      focus: ['t:breast'],
      limit: 50,
    })
    expect(other.nodes).toEqual(one.nodes)
    expect(new Set(other.edges.map(e => e.id))).toEqual(new Set(one.edges.map(e => e.id)))
  })
})
