import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultGraph, iri, type Quad, quad } from '../../src/rdf/terms.ts'
import { INFERRED_GRAPH } from '../../src/rdf/vocabularies.ts'
import { type Dataset, type DatasetNames, selectDataset } from '../../src/store/dataset.ts'
import { matchQuads } from '../../src/store/matching.ts'
import { orderShapes } from '../../src/store/orders.ts'
import type { Snapshot } from '../../src/store/snapshot.ts'
import { type Derivation, Store } from '../../src/store/store.ts'
import { storeOf } from '../engine/store-of.ts'
import { anyQuad, keyOf, keysOf } from './quads.ts'

const INFERRED = iri(INFERRED_GRAPH)
const [g1, g2, unknown] = [iri('http://e/g1'), iri('http://e/g2'), iri('http://e/unknown')]
const inverse = iri('http://e/inverse')

const derive: Derivation = ({ asserted, dictionary }) => {
  const [s, , o] = asserted.columns as [Uint32Array, Uint32Array, Uint32Array]
  const isNode = (id: number): boolean => ['NamedNode', 'BlankNode'].includes(dictionary.term(id).termType)
  const rows = [...s.keys()].filter(row => isNode(o[row]!))
  const property = dictionary.intern(inverse.value)
  const pick = (column: Uint32Array) => Uint32Array.from(rows, row => column[row]!)
  return [pick(o), Uint32Array.from(rows, () => property), pick(s)]
}

/** The quads of a dataset, read in each of its orders, which must agree. */
function read({ default: triples, named }: Dataset, { dictionary }: Snapshot): string[] {
  const quads = matchQuads([{ index: triples, graph: defaultGraph() }, { index: named }], dictionary, [])
  for (const index of [triples, named])
    for (const k of orderShapes(index.width).keys()) {
      const { columns, places, length } = index.order(k)
      expect(length).toBe(index.length)
      const rows = (from: readonly Uint32Array[], at: (place: number) => number) =>
        Array.from({ length }, (_, row) => places.map((_, place) => from[at(place)]![row]).join(' '))
      expect(rows(columns, place => places.indexOf(place)).sort()).toEqual(
        rows(index.order(0).columns, place => place).sort(),
      )
      const keys = Array.from({ length }, (_, row) => columns.map(column => column[row]!))
      const compare = (x: number[], y: number[]) => x.map((v, k) => v - y[k]!).find(d => d !== 0) ?? 0
      expect(keys).toEqual([...keys].sort(compare))
    }
  return keysOf(quads)
}

/** What the dataset should hold, from the quads of the store with the inferred ones under their name. */
function expected(quads: readonly Quad[], names: DatasetNames | undefined, inferred: boolean): string[] {
  const seen = quads.filter(({ graph }) => inferred || !graph.equals(INFERRED))
  const isNamed = ({ graph }: Quad) => graph.termType !== 'DefaultGraph'
  const inDefault = (q: Quad): boolean =>
    names === undefined
      ? !isNamed(q) || q.graph.equals(INFERRED)
      : names.default.some(name => name.equals(q.graph))
  const inNamed = (q: Quad): boolean =>
    isNamed(q) &&
    (names === undefined || names.named === 'all' || names.named.some(name => name.equals(q.graph)))
  const chosen = [
    ...seen.filter(inDefault).map(({ subject, predicate, object }) => quad(subject, predicate, object)),
    ...seen.filter(inNamed),
  ]
  return [...new Set(chosen.map(keyOf))].sort()
}

describe('the dataset of a query', () => {
  it('is what its clause chooses among all graphs, also after edits', () => {
    const name = fc.constantFrom(g1, g2, unknown, INFERRED)
    const clause: fc.Arbitrary<DatasetNames | undefined> = fc.option(
      fc.record({
        default: fc.array(name, { maxLength: 3 }),
        named: fc.oneof(fc.array(name, { maxLength: 3 }), fc.constant('all' as const)),
      }),
      { nil: undefined },
    )
    fc.assert(
      fc.property(
        fc.array(anyQuad, { maxLength: 20 }),
        fc.array(anyQuad, { maxLength: 6 }),
        fc.array(clause, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (start, edits, clauses, inferred) => {
          const store = new Store(storeOf(start).snapshot, derive)
          for (const q of edits) store.add([q])
          store.delete(start.slice(0, 3))
          const { snapshot } = store
          const all = [...store.match()]
          for (const names of clauses) {
            const dataset = selectDataset(snapshot, names, inferred)
            expect(read(dataset, snapshot)).toEqual(expected(all, names, inferred))
          }
        },
      ),
      { seed: 12, numRuns: 200 },
    )
  })

  const keys = ({ dictionary }: Snapshot, ids: ReadonlySet<number>): string[] =>
    Array.from(ids, id => dictionary.key(id)).sort()

  it('knows its graphs, empty ones too', () => {
    const store = new Store(storeOf([quad(g1, g1, g1), quad(g1, g1, g1, g1)]).snapshot, derive)
    store.transact(draft => draft.createGraph(g2))
    const { snapshot } = store
    const graphs = (names: DatasetNames | undefined, inferred: boolean) =>
      keys(snapshot, selectDataset(snapshot, names, inferred).graphs)
    expect(graphs(undefined, false)).toEqual([g1.value, g2.value])
    expect(graphs(undefined, true)).toEqual([g1.value, g2.value, INFERRED_GRAPH].sort())
    expect(graphs({ default: [], named: [g2, unknown] }, true)).toEqual([g2.value, unknown.value].sort())
    expect(graphs({ default: [g1], named: [] }, true)).toEqual([])
    expect(graphs({ default: [g1], named: 'all' }, false)).toEqual([g1.value, g2.value])
  })

  it('has no inferred graph where nothing is inferred', () => {
    const { snapshot } = storeOf([quad(g1, g1, g1)])
    expect(keys(snapshot, selectDataset(snapshot, undefined, true).graphs)).toEqual([])
  })

  it('is kept with its version', () => {
    const { snapshot } = storeOf([quad(g1, g1, g1, g1)])
    const names = { default: [g1], named: [g2] }
    expect(selectDataset(snapshot, names, true)).toBe(selectDataset(snapshot, { ...names }, true))
    expect(selectDataset(snapshot, names, true)).not.toBe(selectDataset(snapshot, names, false))
  })
})
