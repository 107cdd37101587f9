import { describe, expect, it } from 'vitest'
import type { Aggregate, Operation, PatternTerm, TriplePattern } from '../../../src/algebra/algebra.ts'
import { evaluate } from '../../../src/engine/evaluate.ts'
import { Evaluation } from '../../../src/engine/evaluation.ts'
import { IndexCount, orderToCountBy } from '../../../src/engine/operators/index-count.ts'
import { countByIndex } from '../../../src/engine/optimizer/count-by-index.ts'
import type { PassName } from '../../../src/engine/optimizer/pass.ts'
import { iri, quad, variable } from '../../../src/rdf/terms.ts'
import type { Store } from '../../../src/store/store.ts'
import { afterPass } from '../optimizer/after-pass.ts'
import { keys, rowsOf } from '../solution-rows.ts'
import { storeOf } from '../store-of.ts'
import { drained } from './given.ts'

const e = (name: string) => iri(`http://e/${name}`)
const PLACES = ['subject', 'predicate', 'object'] as const
const NAMES = ['s', 'p', 'o']

/** Triples whose terms stand in all places, so that each count differs from the others. */
const triple = (i: number) => quad(e(`t${(i * 7) % 13}`), e(`t${i % 5}`), e(`t${(i * i) % 17}`))
const loaded = storeOf(Array.from({ length: 300 }, (_, i) => triple(i)))

/** The same after edits, which stand beside the sorted columns. */
function edited(): Store {
  const store = storeOf(Array.from({ length: 300 }, (_, i) => triple(i)))
  store.delete(Array.from({ length: 20 }, (_, i) => triple(i * 3)))
  store.add(Array.from({ length: 30 }, (_, i) => quad(e(`t${i % 7}`), e('t1'), e(`new${i}`))))
  return store
}

/** All patterns with constants at some places, and of each place a term that is there and one that is not. */
const patterns: TriplePattern[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(mask =>
  ['t1', 't4', 'nowhere'].slice(0, mask === 0 ? 1 : 3).map(constant => {
    const slot = (place: number): PatternTerm => (mask & (1 << place) ? e(constant) : variable(NAMES[place]!))
    return { subject: slot(0), predicate: slot(1), object: slot(2) }
  }),
)

const count = (variableName: string, of?: string, distinct = false): Aggregate => ({
  variable: variableName,
  function: 'count',
  distinct,
  ...(of !== undefined && { expression: { kind: 'variable', name: of } }),
})

/** Each group over the pattern that might be counted by the index. */
function groups(pattern: TriplePattern): Operation[] {
  const free = NAMES.filter((_, place) => pattern[PLACES[place]!].termType === 'Variable')
  return [undefined, ...free].map((by): Operation => {
    const other = free.find(name => name !== by)
    const aggregates = [
      count('all'),
      count('rows', undefined, true),
      ...(other ? [count('others', other)] : []),
    ]
    const distinct =
      free.length <= (by === undefined ? 1 : 2) && other ? [count('distinct', other, true)] : []
    return {
      op: 'group',
      by: by ? [by] : [],
      aggregates: [...aggregates, ...distinct],
      input: { op: 'bgp', patterns: [pattern] },
    }
  })
}

describe('counts from the index are those of the rows', () => {
  it.each<[string, Store]>([
    ['in a store as loaded', loaded],
    ['in a store with edits', edited()],
    ['in an empty store', storeOf([])],
  ])('%s', (_, { snapshot }) => {
    for (const operation of patterns.flatMap(groups)) {
      expect(afterPass(countByIndex, operation)).toHaveProperty('fromIndex', true)
      const rows = (withoutPasses: PassName[]) =>
        keys(rowsOf(evaluate(operation, snapshot, { withoutPasses })), operation)
      expect(rows([]), JSON.stringify(operation)).toEqual(rows(['count by index']))
    }
  })

  it('in one named graph', () => {
    const graphs = ['g', 'h'].flatMap((graph, k) =>
      Array.from({ length: 100 }, (_, i) => ({ ...triple(i + 50 * k), graph: e(graph) })),
    )
    const { snapshot } = storeOf(graphs.map(q => quad(q.subject, q.predicate, q.object, q.graph)))
    for (const group of patterns.flatMap(groups)) {
      const operation: Operation = { op: 'graph', name: e('h'), input: group }
      const rows = (withoutPasses: PassName[]) =>
        keys(rowsOf(evaluate(operation, snapshot, { withoutPasses })), operation)
      expect(rows([])).toEqual(rows(['count by index']))
    }
  })
})

describe('the order to count by', () => {
  const index = loaded.snapshot.asserted
  it.each<[bound: number[], place: number | undefined, places: number[]]>([
    [[0, 0, 0], undefined, [0, 1, 2]],
    [[0, 0, 0], 1, [1, 2, 0]],
    [[0, 0, 0], 2, [2, 0, 1]],
    [[0, 5, 0], 2, [1, 2, 0]],
    [[5, 0, 0], 1, [0, 1, 2]],
    [[0, 0, 5], 0, [2, 0, 1]],
  ])('of %j by place %s has the constants first', (bound, place, places) => {
    expect(orderToCountBy(index, bound, place)?.places.slice(0, 3)).toEqual(places)
  })

  it('is none where the index sorts no such way: then the rows are counted', () => {
    expect(orderToCountBy(index, [5, 0, 0], 2)).toBeUndefined()
  })
})

it('begins again, and finds many groups in steps', () => {
  const store = storeOf(Array.from({ length: 25_000 }, (_, i) => quad(e(`s${i}`), e('p'), e(`o${i % 3}`))))
  const { budget, terms, dataset } = new Evaluation(store.snapshot)
  const order = orderToCountBy(dataset.default, [0, 0, 0], 0)!
  const plan = new IndexCount(order, [0, 0, 0], {
    by: ['s'],
    place: 0,
    aggregates: [count('n')],
    terms,
    budget,
  })
  let idle = 0
  for (let batch = plan.next(); batch?.length === 0; batch = plan.next()) idle++
  expect(idle).toBeGreaterThanOrEqual(3)
  plan.reset()
  expect(drained(plan)).toHaveLength(25_000)
})
