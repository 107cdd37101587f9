import type * as RDFJS from '@rdfjs/types'
import fc from 'fast-check'
import { DataFactory } from 'n3'
import { describe, expect, it } from 'vitest'
import { defaultGraph, iri, quad, variable } from '../../../src/rdf/terms.ts'
import { INFERRED_GRAPH } from '../../../src/rdf/vocabularies.ts'
import { Store } from '../../../src/store/store.ts'
import { storeOf } from '../../engine/store-of.ts'
import { anyQuad, keyOf, keysOf, matches, pattern } from '../quads.ts'

const [a, b, p, g] = [iri('http://e/a'), iri('http://e/b'), iri('http://e/p'), iri('http://e/g')]
const [ab, ba, inG] = [quad(a, p, b), quad(b, p, a), quad(a, p, b, g)]

describe('a store as a dataset', () => {
  it('is a live view that edits the store', () => {
    const store = storeOf([ab])
    const dataset: RDFJS.DatasetCore = store.asDataset()
    expect(dataset.size).toBe(1)
    expect(dataset.add(inG).add(inG)).toBe(dataset)
    expect(store.version).toBe(2)
    expect(dataset.size).toBe(2)
    expect(dataset.has(inG)).toBe(true)
    store.delete([ab])
    expect(dataset.has(ab)).toBe(false)
    expect(dataset.delete(inG).size).toBe(0)
    expect(store.size).toBe(0)
  })

  it('takes quads of another library', () => {
    const dataset = storeOf([]).asDataset()
    const { namedNode, literal, defaultGraph: theDefault, quad: make } = DataFactory
    dataset.add(make(namedNode(a.value), namedNode(p.value), literal('x', 'EN'), theDefault()))
    expect([...dataset].map(keyOf)).toEqual(['http://e/a http://e/p "x"@en '])
    expect(dataset.has(make(namedNode(a.value), namedNode(p.value), literal('x', 'en')))).toBe(true)
  })

  it('leaves inferred triples out, or shows them in the default graph and in their own', () => {
    const inferred = iri(INFERRED_GRAPH)
    const store = new Store(storeOf([ab]).snapshot, ({ asserted: { columns } }) => [
      columns[2]!.slice(),
      columns[1]!.slice(),
      columns[0]!.slice(),
    ])
    expect(keysOf(store.asDataset())).toEqual(keysOf([ab]))
    const all = store.asDataset({ inferred: true })
    expect(keysOf(all)).toEqual(keysOf([ab, ba, quad(b, p, a, inferred)]))
    expect(all.size).toBe(3)
    expect(keysOf(all.match(b, null, null, defaultGraph()))).toEqual(keysOf([ba]))
    expect(keysOf(all.match(b, null, null, inferred))).toEqual(keysOf([quad(b, p, a, inferred)]))
  })
})

describe('what match of a dataset gives', () => {
  it('is a dataset of its own: neither sees the edits of the other', () => {
    const store = storeOf([ab, ba, inG])
    const found = store.asDataset().match(a)
    store.add([quad(a, p, a)])
    expect(keysOf(found)).toEqual(keysOf([ab, inG]))
    found.add(quad(b, p, b)).delete(ab)
    expect(keysOf(found)).toEqual(keysOf([inG, quad(b, p, b)]))
    expect(found.size).toBe(2)
    expect(store.size).toBe(4)
    expect(store.has(ab)).toBe(true)
  })

  it('holds what matches, and matches again inside it', () => {
    fc.assert(
      fc.property(fc.array(anyQuad, { maxLength: 25 }), pattern, pattern, (quads, first, second) => {
        const found = storeOf(quads)
          .asDataset()
          .match(...first)
          .match(...second)
        const expected = new Set(quads.filter(q => matches(q, first) && matches(q, second)).map(keyOf))
        expect(keysOf(found)).toEqual([...expected].sort())
        expect(found.size).toBe(expected.size)
        for (const q of quads) expect(found.has(q)).toBe(expected.has(keyOf(q)))
        const [q] = quads
        if (q === undefined) return
        expected.add(keyOf(q))
        expect(keysOf(found.add(q))).toEqual([...expected].sort())
      }),
      { seed: 13, numRuns: 200 },
    )
  })

  it('takes variables for open places', () => {
    const found = storeOf([ab, inG]).asDataset().match(variable('s'), p, variable('o'), variable('g'))
    expect(found.size).toBe(2)
  })
})
