import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Path } from '../../../src/algebra/algebra.ts'
import { BATCH_PROBES } from '../../../src/engine/batch.ts'
import { Budget } from '../../../src/engine/budget.ts'
import { NO_TERM } from '../../../src/engine/operators/index-join.ts'
import { automatonOf } from '../../../src/engine/paths/automaton.ts'
import { GraphNodes } from '../../../src/engine/paths/graph-nodes.ts'
import { type PathGraph, Reach } from '../../../src/engine/paths/reach.ts'
import { LimitError } from '../../../src/rdf/errors.ts'
import { iri, type NamedNode, type Quad, quad } from '../../../src/rdf/terms.ts'
import { storeOf } from '../store-of.ts'

const e = (name: string) => iri(`http://e/${name}`)

type Pairs = ReadonlySet<string>

const pairs = (list: Iterable<readonly [string, string]>): Pairs =>
  new Set([...list].map(pair => pair.join(' ')))
const listOf = (set: Pairs) => [...set].map(pair => pair.split(' ') as [string, string])

/** The pairs of nodes that a path connects, as relations: composed, united, closed. */
function relation(path: Path, quads: readonly Quad[], nodes: readonly string[]): Pairs {
  const of = (part: Path) => relation(part, quads, nodes)
  const compose = (left: Pairs, right: Pairs): Pairs =>
    pairs(
      listOf(left).flatMap(([a, b]) => listOf(right).flatMap(([c, d]) => (b === c ? [[a, d] as const] : []))),
    )
  const same = pairs(nodes.map(node => [node, node] as const))
  const steps = (test: (predicate: string) => boolean) =>
    pairs(quads.filter(q => test(q.predicate.value)).map(q => [q.subject.value, q.object.value] as const))
  switch (path.kind) {
    case 'link':
      return steps(p => p === path.iri.value)
    case 'negated':
      return steps(p => !path.iris.some(({ value }) => value === p))
    case 'inverse':
      return pairs(listOf(of(path.path)).map(([a, b]) => [b, a] as const))
    case 'sequence':
      return path.paths.map(of).reduce(compose)
    case 'alternative':
      return new Set(path.paths.flatMap(part => [...of(part)]))
    case 'zeroOrOne':
      return new Set([...same, ...of(path.path)])
    default: {
      const once = of(path.path)
      let all = once
      for (let size = -1; size !== all.size; ) {
        size = all.size
        all = new Set([...all, ...compose(all, once)])
      }
      return path.kind === 'oneOrMore' ? all : new Set([...same, ...all])
    }
  }
}

const link = (name: string): Path => ({ kind: 'link', iri: e(name) })
const paths = fc.letrec<{ path: Path }>(tie => ({
  path: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(link('p'), link('q'), link('unknown')),
    fc.constantFrom<Path>({ kind: 'negated', iris: [e('p')] }, { kind: 'negated', iris: [] }),
    tie('path').map((path): Path => ({ kind: 'inverse', path })),
    fc.tuple(tie('path'), tie('path')).map((list): Path => ({ kind: 'sequence', paths: list })),
    fc.tuple(tie('path'), tie('path')).map((list): Path => ({ kind: 'alternative', paths: list })),
    fc
      .tuple(fc.constantFrom('zeroOrMore' as const, 'oneOrMore' as const, 'zeroOrOne' as const), tie('path'))
      .map(([kind, path]): Path => ({ kind, path })),
  ),
})).path

const NODES = ['a', 'b', 'c', 'd', 'f']
const node = fc.constantFrom(...NODES)
const graphs = fc.array(fc.tuple(node, fc.constantFrom('p', 'q', 'r'), node), { maxLength: 12 })

/** A walk from each node in turn, with the same state. */
function reached(path: Path, { quads, graph }: { quads: readonly Quad[]; graph?: NamedNode }): Pairs {
  const { snapshot } = storeOf(quads)
  const { dictionary } = snapshot
  const at: PathGraph =
    graph === undefined
      ? { index: snapshot.asserted, graph: 0 }
      : { index: snapshot.named, graph: dictionary.find(graph) || NO_TERM }
  const idOf = (term: NamedNode) => dictionary.find(term) || NO_TERM
  const reach = new Reach(automatonOf(path, idOf), at, new Budget())
  return pairs(
    NODES.flatMap(name => {
      const id = dictionary.find(e(name))
      if (id === 0) return []
      reach.begin(id)
      while (!reach.step());
      const ends = [...reach.nodes.subarray(0, reach.length)]
      expect(new Set(ends).size).toBe(ends.length)
      expect(ends.every(end => reach.has(end))).toBe(true)
      return ends.map(end => [e(name).value, dictionary.term(end).value] as const)
    }),
  )
}

describe('the nodes that a path leads to', () => {
  it.each([
    ['in the default graph', undefined],
    ['in a named graph, whatever other graphs hold', e('g')],
  ])('are those of the closure, on random graphs %s', (_, graph) => {
    const property = fc.property(paths, graphs, graphs, (path, rows, others) => {
      const triples = (list: typeof rows, name?: NamedNode) =>
        list.map(([s, p, o]) => quad(e(s), e(p), e(o), name))
      const own = triples(rows, graph)
      const nodes = [
        ...new Set([...own, ...triples(others, e('h'))].flatMap(q => [q.subject.value, q.object.value])),
      ]
      const quads = [...own, ...triples(others, e('h'))]
      expect([...reached(path, { quads, ...(graph && { graph }) })].sort()).toEqual(
        [...relation(path, own, nodes)].sort(),
      )
    })
    fc.assert(property, { numRuns: 300, seed: 1 })
  })

  it('are found in bounded steps', () => {
    const { snapshot } = storeOf(
      Array.from({ length: 200 * 200 }, (_, i) =>
        quad(e(`n${i % 200}`), e('p'), e(`n${Math.floor(i / 200)}`)),
      ),
    )
    const idOf = (term: NamedNode) => snapshot.dictionary.find(term)
    const path: Path = { kind: 'zeroOrMore', path: link('p') }
    const reach = new Reach(automatonOf(path, idOf), { index: snapshot.asserted, graph: 0 }, new Budget())
    reach.begin(idOf(e('n0')))
    let steps = 1
    while (!reach.step()) steps++
    expect(reach.length).toBe(200)
    // Each of 200 nodes leads to 200.
    expect(steps).toBeGreaterThanOrEqual((200 * 200) / BATCH_PROBES)
  })

  it('are all found where one node leads to more than a step takes', () => {
    const hub = (name: string) =>
      Array.from({ length: 2 * BATCH_PROBES + 7 }, (_, i) => quad(e('hub'), e(name), e(`${name}${i}`)))
    const { snapshot } = storeOf([...hub('p'), ...hub('q')])
    const idOf = (term: NamedNode) => snapshot.dictionary.find(term)
    const path: Path = { kind: 'alternative', paths: [link('p'), link('q')] }
    const reach = new Reach(automatonOf(path, idOf), { index: snapshot.asserted, graph: 0 }, new Budget())
    reach.begin(idOf(e('hub')))
    while (!reach.step());
    expect(reach.length).toBe(2 * (2 * BATCH_PROBES + 7))
  })

  it('are charged to the budget, and given back for the next walk', () => {
    const chain = Array.from({ length: 30_000 }, (_, i) => quad(e(`n${i}`), e('p'), e(`n${i + 1}`)))
    const { snapshot } = storeOf(chain)
    const idOf = (term: NamedNode) => snapshot.dictionary.find(term)
    const path: Path = { kind: 'zeroOrMore', path: link('p') }
    const walk = (maxBytes: number, walks: number) => {
      const budget = new Budget({ maxBytes })
      const reach = new Reach(automatonOf(path, idOf), { index: snapshot.asserted, graph: 0 }, budget)
      for (let k = 0; k < walks; k++) {
        reach.begin(idOf(e('n0')))
        while (!reach.step());
      }
      return reach.length
    }
    expect(() => walk(500_000, 1)).toThrow(LimitError)
    expect(walk(3_000_000, 10)).toBe(30_001)
  })
})

describe('the nodes of a graph', () => {
  const nodesOf = (graph: PathGraph) => {
    const nodes = new GraphNodes(graph, new Budget())
    let steps = 1
    while (!nodes.step()) steps++
    return { ids: [...nodes.ids.subarray(0, nodes.length)], steps }
  }

  it('are its subjects and objects, each once', () => {
    const quads = [quad(e('a'), e('p'), e('b')), quad(e('b'), e('p'), e('a')), quad(e('c'), e('q'), e('c'))]
    const { snapshot } = storeOf([...quads, quad(e('x'), e('p'), e('y'), e('g'))])
    const names = (graph: PathGraph) =>
      nodesOf(graph)
        .ids.map(id => snapshot.dictionary.term(id).value)
        .sort()
    expect(names({ index: snapshot.asserted, graph: 0 })).toEqual(['a', 'b', 'c'].map(name => e(name).value))
    const g = snapshot.dictionary.find(e('g'))
    expect(names({ index: snapshot.named, graph: g })).toEqual(['x', 'y'].map(name => e(name).value))
    expect(names({ index: snapshot.named, graph: NO_TERM })).toEqual([])
  })

  it('are found in bounded steps', () => {
    const quads = Array.from({ length: 35_000 }, (_, i) => quad(e(`s${i}`), e('p'), e(`o${i % 100}`)))
    const { ids, steps } = nodesOf({ index: storeOf(quads).snapshot.asserted, graph: 0 })
    expect(ids).toHaveLength(35_100)
    expect(steps).toBe(4)
  })
})
