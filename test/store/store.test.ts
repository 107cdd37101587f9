import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultGraph, iri, literal, quad, variable } from '../../src/rdf/terms.ts'
import { INFERRED_GRAPH } from '../../src/rdf/vocabularies.ts'
import type { Snapshot } from '../../src/store/snapshot.ts'
import { type Derivation, Store } from '../../src/store/store.ts'
import { StoreBuilder } from '../../src/store/store-builder.ts'
import { storeOf } from '../engine/store-of.ts'
import { anyQuad, keyOf, keysOf, matches, pattern } from './quads.ts'

describe('a store holds what a set of quads holds', () => {
  it('for every pattern', () => {
    fc.assert(
      fc.property(fc.array(anyQuad, { maxLength: 40 }), pattern, (quads, slots) => {
        const store = storeOf(quads)
        const expected = new Set(quads.filter(q => matches(q, slots)).map(keyOf))
        expect(keysOf(store.match(...slots))).toEqual([...expected].sort())
        expect(store.count(...slots)).toBe(expected.size)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('through edits that are read at any time, and versions kept aside stay as they were', () => {
    const edit = fc.record({
      adding: fc.boolean(),
      quads: fc.array(anyQuad, { maxLength: 6 }),
      /** What is looked at after the edit, if anything. */
      slots: fc.option(pattern),
    })
    fc.assert(
      fc.property(fc.array(anyQuad, { maxLength: 20 }), fc.array(edit, { maxLength: 12 }), (start, edits) => {
        const store = storeOf(start)
        const model = new Map(start.map(q => [keyOf(q), q]))
        const kept: { snapshot: Snapshot; keys: string[] }[] = []
        for (const { adding, quads, slots } of edits) {
          kept.push({ snapshot: store.snapshot, keys: [...model.keys()].sort() })
          const [version, size] = [store.version, model.size]
          const changed = adding ? store.add(quads) : store.delete(quads)
          for (const q of quads) adding ? model.set(keyOf(q), q) : model.delete(keyOf(q))
          expect(changed).toBe(Math.abs(model.size - size))
          expect(store.version).toBe(version + (changed > 0 ? 1 : 0))
          expect(store.size).toBe(model.size)
          for (const q of quads) expect(store.has(q)).toBe(model.has(keyOf(q)))
          if (slots === null) continue
          const found = [...model.values()].filter(q => matches(q, slots)).map(keyOf)
          expect(store.count(...slots)).toBe(found.length)
          expect(keysOf(store.match(...slots))).toEqual(found.sort())
        }
        expect(keysOf(store.match())).toEqual([...model.keys()].sort())
        for (const { snapshot, keys } of kept) expect(keysOf(new Store(snapshot).match())).toEqual(keys)
      }),
      { seed: 8, numRuns: 300 },
    )
  })

  it('when thousands of edits come one by one, past the point where they are merged for good', () => {
    const store = storeOf([])
    const numbered = (i: number) => quad(iri(`http://e/${i % 97}`), iri('http://e/p'), literal(String(i)))
    const early = store.snapshot
    for (let i = 0; i < 5000; i++) expect(store.add([numbered(i)])).toBe(1)
    for (let i = 0; i < 5000; i += 2) expect(store.delete([numbered(i)])).toBe(1)
    expect(early.size).toBe(0)
    expect(store.size).toBe(2500)
    expect(store.count(iri('http://e/1'))).toBe([...store.match(iri('http://e/1'))].length)
    const left = Array.from({ length: 2500 }, (_, i) => keyOf(numbered(2 * i + 1)))
    expect(keysOf(store.match())).toEqual(left.sort())
  })
})

describe('Store', () => {
  const [a, b, p] = [iri('http://e/a'), iri('http://e/b'), iri('http://e/p')]

  it('keeps an older version as it was', () => {
    const store = storeOf([quad(a, p, b)])
    const old = store.snapshot
    const matches = store.match(a)
    store.add([quad(a, p, a)])
    expect(old.size).toBe(1)
    expect([...matches]).toHaveLength(1)
    expect(store.size).toBe(2)
  })

  it('takes variables as open places, but has no quad with one', () => {
    const store = storeOf([quad(a, p, b), quad(a, p, b, a)])
    const x = variable('x')
    expect(store.count(x, p, x, x)).toBe(2)
    expect(store.has({ subject: x, predicate: p, object: b, graph: a } as never)).toBe(false)
  })

  it('tells file and line where it was loaded with positions', () => {
    const builder = new StoreBuilder({ positions: true })
    builder.beginFile('one.ttl')
    builder.add(b.value, p.value, a.value, '', 3)
    builder.beginFile('two.ttl')
    builder.add(a.value, p.value, b.value, '', 12)
    builder.add(b.value, p.value, a.value, '', 13)
    const store = new Store(builder.build())
    expect(store.locate(quad(a, p, b))).toEqual({ file: 'two.ttl', line: 12 })
    expect(store.locate(quad(b, p, a))).toEqual({ file: 'one.ttl', line: 3 })
    expect(store.locate(quad(a, p, a))).toBeUndefined()
    store.add([quad(a, p, a, b)])
    expect(store.locate(quad(a, p, b))?.line).toBe(12)
  })

  it('takes terms that no quad has yet, and ids beyond those of its index', () => {
    const store = storeOf([quad(a, p, b)])
    expect([...store.match(iri('http://e/new'))]).toEqual([])
    store.dictionary.intern('http://e/later')
    expect([...store.match(iri('http://e/later'))]).toEqual([])
  })
})

describe('a derivation', () => {
  const node = (name: string) => iri(`http://e/${name}`)
  const [a, b, p, inverse] = [node('a'), node('b'), node('p'), node('inverse')]
  const INFERRED = iri(INFERRED_GRAPH)
  let runs = 0
  const derive: Derivation = snapshot => {
    runs++
    const [s, , o] = snapshot.asserted.columns as [Uint32Array, Uint32Array, Uint32Array]
    const property = snapshot.dictionary.intern(inverse.value)
    return [o.slice(), s.map(() => property), s.slice()]
  }
  const derived = (start: Parameters<typeof storeOf>[0]) => new Store(storeOf(start).snapshot, derive)
  const inferred = (store: Store) =>
    Array.from(store.match(null, null, null, INFERRED), q => `${q.subject.value} ${q.object.value}`).sort()

  it('gives each version the inferred triples of its own facts', () => {
    const store = derived([quad(a, p, b)])
    expect(inferred(store)).toEqual(['http://e/b http://e/a'])
    store.add([quad(b, p, a)])
    const between = new Store(store.snapshot)
    expect(inferred(store)).toEqual(['http://e/a http://e/b', 'http://e/b http://e/a'])
    expect(store.version).toBe(2)
    store.delete([quad(a, p, b)])
    expect(inferred(store)).toEqual(['http://e/a http://e/b'])
    expect(store.size).toBe(1)
    expect(inferred(between)).toEqual(['http://e/a http://e/b', 'http://e/b http://e/a'])
  })

  it('runs when inferred triples are looked at, once a version, and not for an edit', () => {
    runs = 0
    const store = derived([quad(a, p, b)])
    store.add([quad(b, p, b)])
    store.delete([quad(b, p, b)])
    expect(store.has(quad(a, p, b))).toBe(true)
    expect([...store.match(a, p, null, defaultGraph())]).toHaveLength(1)
    expect(runs).toBe(0)
    expect(store.snapshot.visible.length).toBe(2)
    expect(inferred(store)).toHaveLength(1)
    expect(runs).toBe(1)
    store.add([quad(b, p, a)])
    expect(runs).toBe(1)
    expect(store.snapshot.visible.length).toBe(4)
    expect(runs).toBe(2)
  })

  it('finds terms that only what is inferred has', () => {
    expect([...derived([quad(a, p, b)]).match(null, inverse)]).toHaveLength(1)
    expect(derived([quad(a, p, b)]).count(null, inverse)).toBe(1)
  })

  it('leaves out what is asserted, and follows when that goes', () => {
    const store = derived([quad(a, p, b), quad(b, inverse, a)])
    expect(inferred(store)).toEqual(['http://e/a http://e/b'])
    store.delete([quad(b, inverse, a)])
    expect(inferred(store)).toEqual(['http://e/b http://e/a'])
  })

  it('lets nobody edit the inferred graph', () => {
    const store = derived([quad(a, p, b)])
    expect(store.add([quad(a, p, a, INFERRED)])).toBe(0)
    expect(store.delete([quad(b, inverse, a, INFERRED)])).toBe(0)
    expect(store.version).toBe(1)
  })
})

describe('an inferred graph that was loaded', () => {
  it('is kept apart and can be edited', () => {
    const [a, p] = [iri('http://e/a'), iri('http://e/p')]
    const store = storeOf([
      quad(a, p, a),
      quad(a, p, p, iri(INFERRED_GRAPH)),
      quad(a, p, a, iri(INFERRED_GRAPH)),
    ])
    expect(store.size).toBe(1)
    expect(store.snapshot.inferred.length).toBe(2)
    expect(store.snapshot.visible.length).toBe(2)
    expect(store.delete([quad(a, p, p, iri(INFERRED_GRAPH))])).toBe(1)
    expect(store.snapshot.visible.length).toBe(1)
  })
})
