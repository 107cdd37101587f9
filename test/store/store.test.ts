import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termKey } from '../../src/rdf/term-key.ts'
import { blankNode, defaultGraph, iri, literal, type Quad, quad, type Subject } from '../../src/rdf/terms.ts'
import { INFERRED_GRAPH } from '../../src/rdf/vocabularies.ts'
import { Store } from '../../src/store/store.ts'
import { StoreBuilder } from '../../src/store/store-builder.ts'
import { storeOf } from '../engine/store-of.ts'

const keyOf = (q: Quad): string => [q.subject, q.predicate, q.object, q.graph].map(termKey).join(' ')

const NAMES = ['http://e/a', 'http://e/b', 'http://e/__proto__', 'http://e/constructor']
const subject = fc.oneof(fc.constantFrom(...NAMES).map(iri), fc.constantFrom('x', 'y').map(blankNode))
const object = fc.oneof(
  subject,
  fc.constantFrom(
    literal('a'),
    literal('a', 'en'),
    literal('a', 'ar', 'rtl'),
    literal('1', iri('http://e/t')),
    literal('"^^"@x'),
  ),
)
const graph = fc.constantFrom(defaultGraph(), defaultGraph(), iri('http://e/g1'), iri('http://e/g2'))
const anyQuad = fc
  .tuple(subject, fc.constantFrom(...NAMES).map(iri), object, graph)
  .map(([s, p, o, g]) => quad(s, p, o, g))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary)
const pattern = fc.tuple(maybe(subject), maybe(subject), maybe(object), maybe(graph))

describe('a store holds what a set of quads holds', () => {
  it('for every pattern', () => {
    fc.assert(
      fc.property(fc.array(anyQuad, { maxLength: 40 }), pattern, (quads, [s, p, o, g]) => {
        const store = storeOf(quads)
        const expected = new Map(quads.map(q => [keyOf(q), q]))
        for (const [key, q] of expected)
          if (
            (s && !s.equals(q.subject)) ||
            (p && !p.equals(q.predicate)) ||
            (o && !o.equals(q.object)) ||
            (g && !g.equals(q.graph))
          )
            expected.delete(key)
        const found = [...store.match(s, p, o, g)]
        expect(found.map(keyOf).sort()).toEqual([...expected.keys()].sort())
        expect(store.count(s, p, o, g)).toBe(found.length)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('through additions and deletions, each of which is one version or none', () => {
    const edit = fc.tuple(fc.boolean(), fc.array(anyQuad, { maxLength: 6 }))
    fc.assert(
      fc.property(fc.array(anyQuad, { maxLength: 20 }), fc.array(edit, { maxLength: 8 }), (start, edits) => {
        const store = storeOf(start)
        const model = new Set(start.map(keyOf))
        for (const [adding, quads] of edits) {
          const [version, size] = [store.version, model.size]
          const changed = adding ? store.add(quads) : store.delete(quads)
          for (const q of quads) adding ? model.add(keyOf(q)) : model.delete(keyOf(q))
          expect(changed).toBe(Math.abs(model.size - size))
          expect(store.version).toBe(version + (changed > 0 ? 1 : 0))
          expect([...store.match()].map(keyOf).sort()).toEqual([...model].sort())
        }
      }),
      { seed: 8, numRuns: 200 },
    )
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

  it('derives inferred triples anew with each edit, in the same version', () => {
    const derive = (snapshot: typeof store.snapshot) => {
      const inverse = snapshot.dictionary.intern('http://e/inverse')
      const [s, , o] = snapshot.asserted.columns as [Uint32Array, Uint32Array, Uint32Array]
      return [o.slice(), s.map(() => inverse), s.slice()] as const
    }
    const builder = new StoreBuilder()
    builder.add(a.value, p.value, b.value, '', 0)
    const store: Store = new Store(builder.build(), derive)
    const inferred = () =>
      [...store.match(null, null, null, iri(INFERRED_GRAPH))].map(q => `${q.subject.value} ${q.object.value}`)
    expect(inferred()).toEqual(['http://e/b http://e/a'])
    store.add([quad(b, p, a)])
    expect(inferred().sort()).toEqual(['http://e/a http://e/b', 'http://e/b http://e/a'])
    expect(store.version).toBe(2)
    store.delete([quad(a, p, b)])
    expect(inferred()).toEqual(['http://e/a http://e/b'])
    expect(store.size).toBe(1)
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
  })

  it('takes terms that no quad has yet, and ids beyond those of its index', () => {
    const store = storeOf([quad(a, p, b)])
    expect([...store.match(iri('http://e/new'))]).toEqual([])
    store.dictionary.intern('http://e/later')
    expect([...store.match(iri('http://e/later'))]).toEqual([])
  })

  it('holds triple terms and directional strings without loss', () => {
    const triple = quad(a, p, literal('x', 'ar', 'rtl'))
    const subjectOfAll = a as Subject
    const store = storeOf([quad(subjectOfAll, p, triple)])
    const [found] = [...store.match()]
    expect(found!.object.equals(triple)).toBe(true)
  })
})
