import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { iri, literal, quad } from '../../src/rdf/terms.ts'
import { INFERRED_GRAPH } from '../../src/rdf/vocabularies.ts'
import { ByteReader, DamagedBytes } from '../../src/store/packed-bytes.ts'
import { packSnapshot, unpackSnapshot } from '../../src/store/packed-snapshot.ts'
import type { Snapshot } from '../../src/store/snapshot.ts'
import { type Derivation, Store } from '../../src/store/store.ts'
import { storeOf } from '../engine/store-of.ts'
import { anyQuad, keysOf } from './quads.ts'

const unpack = (bytes: Uint8Array): Snapshot => unpackSnapshot(new ByteReader(bytes))
const keys = ({ dictionary }: Snapshot): string[] =>
  Array.from({ length: dictionary.end }, (_, id) => dictionary.key(id))
const [a, b, c] = [iri('http://e/a'), iri('http://e/b'), iri('http://e/c')]

describe('packing and unpacking a snapshot', () => {
  it('gives the same quads in all graphs, the same ids and the same empty graphs', () => {
    const inferred = fc.constantFrom(quad(a, b, c, iri(INFERRED_GRAPH)), quad(b, b, b, iri(INFERRED_GRAPH)))
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyQuad, inferred), { maxLength: 40 }),
        fc.subarray([iri('http://e/g1'), iri('http://e/g3')]),
        (quads, empty) => {
          const { snapshot } = storeOf(quads, empty)
          const again = unpack(packSnapshot(snapshot))
          expect(keysOf(new Store(again).match())).toEqual(keysOf(new Store(snapshot).match()))
          expect(keys(again)).toEqual(keys(snapshot))
          expect([...again.graphs]).toEqual([...snapshot.graphs])
          expect(again.version).toBe(1)
        },
      ),
      { seed: 11, numRuns: 300 },
    )
  })

  it.each([
    ['nothing', ''],
    ['characters of one to four bytes', 'aé€🧬'],
    ['a zero byte', 'a\u0000b'],
    ['a byte order mark', '\ufeffa'],
    ['a long text', 'longer '.repeat(50_000)],
  ])('keeps a literal with %s', (_, value) => {
    const { snapshot } = storeOf([quad(a, b, literal(value)), quad(a, b, literal(value, 'en'))])
    expect(keys(unpack(packSnapshot(snapshot)))).toEqual(keys(snapshot))
  })

  it('refuses a lone surrogate, which it could not give back', () => {
    const { snapshot } = storeOf([quad(a, b, literal('\ud83e'))])
    expect(() => packSnapshot(snapshot)).toThrow(/lone surrogate/)
  })

  it('keeps what was derived for that version, and no other', () => {
    const turned = quad(c, b, a, iri(INFERRED_GRAPH))
    const derive: Derivation = ({ asserted: { columns } }) => [columns[2]!, columns[1]!, columns[0]!]
    const never: Derivation = () => {
      throw new Error('It is known already.')
    }
    const bytes = packSnapshot(new Store(storeOf([quad(a, b, c)]).snapshot, derive).snapshot)
    expect(keysOf(new Store(unpack(bytes), never).match())).toEqual(keysOf([quad(a, b, c), turned]))
    expect(keysOf(new Store(unpack(bytes)).match())).toEqual(keysOf([quad(a, b, c)]))
    const edited = new Store(unpack(bytes), derive)
    edited.add([quad(b, b, c)])
    expect(edited.count(null, null, null, iri(INFERRED_GRAPH))).toBe(2)
    edited.delete([quad(b, b, c)])
    expect(keysOf(edited.match())).toEqual(keysOf([quad(a, b, c), turned]))
  })

  it('a store goes on from what was unpacked', () => {
    const store = new Store(unpack(packSnapshot(storeOf([quad(a, b, c)]).snapshot)))
    expect(store.add([quad(a, b, c), quad(c, b, a), quad(c, b, literal('new'))])).toBe(2)
    expect(store.delete([quad(a, b, c)])).toBe(1)
    expect(keysOf(store.match())).toEqual(keysOf([quad(c, b, a), quad(c, b, literal('new'))]))
  })
})

describe('damaged bytes', () => {
  const bytes = packSnapshot(
    storeOf([quad(a, b, c), quad(a, b, literal('é')), quad(a, b, c, iri('http://e/g1'))]).snapshot,
  )

  it('are told when they are cut short at any place, or have something after them', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(() => unpack(bytes.slice(0, length)), `${length} bytes`).toThrow(DamagedBytes)
    expect(() => unpack(Uint8Array.of(...bytes, 0))).toThrow(DamagedBytes)
  })

  it('never lead to an id without a term, or to any other error', () => {
    for (let at = 0; at < bytes.length; at++)
      for (const bit of [1, 0x40, 0x80]) {
        const changed = bytes.slice()
        changed[at]! ^= bit
        try {
          const snapshot = unpack(changed)
          const end = snapshot.dictionary.end
          for (const column of [...snapshot.asserted.columns, ...snapshot.named.columns])
            expect(Math.max(...column)).toBeLessThan(end)
        } catch (error) {
          expect(error, `byte ${at}`).toBeInstanceOf(DamagedBytes)
        }
      }
  })
})
