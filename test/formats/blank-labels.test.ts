// Graphs that are hard to tell apart: the text must not depend on the labels where the nodes differ, and must
// be a fixed point everywhere.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeQuads } from '../../src/formats/write.ts'
import { blankNode, iri, type Quad, quad } from '../../src/rdf/terms.ts'
import { readSync, sameGraph } from './quads.ts'

const p = iri('http://e.org/p')

function graphOf(edges: readonly (readonly [number, number])[], name: (node: number) => string): Quad[] {
  return edges.map(([from, to]) => quad(blankNode(name(from)), p, blankNode(name(to))))
}

function expectFixedPoint(quads: readonly Quad[]): void {
  const once = writeQuads(quads, 'turtle')
  const again = readSync(once, 'turtle', { blankNodePrefix: 'r_' })
  expect(again.quads.length).toBe(new Set(quads.map(q => `${q.subject.value} ${q.object.value}`)).size)
  expect(writeQuads(again.quads, 'turtle')).toBe(once)
}

const both = (edges: [number, number][]): [number, number][] =>
  edges.flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a],
      ] as [number, number][],
  )
const HARD: Record<string, [number, number][]> = {
  'a circle of twelve': Array.from({ length: 12 }, (_, i) => [i, (i + 1) % 12]),
  'two circles': Array.from({ length: 12 }, (_, i) => [i, i < 5 ? (i + 1) % 5 : 5 + ((i - 4) % 7)]),
  'two triangles beside a hexagon': both([
    [0, 1],
    [1, 2],
    [2, 0],
    [3, 4],
    [4, 5],
    [5, 3],
    [6, 7],
    [7, 8],
    [8, 9],
    [9, 10],
    [10, 11],
    [11, 6],
  ]),
  'a clique of eight': Array.from({ length: 64 }, (_, i) => [i >> 3, i & 7] as [number, number]).filter(
    ([a, b]) => a !== b,
  ),
  'a cube': both([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
    [4, 5],
    [5, 6],
    [6, 7],
    [7, 4],
    [0, 4],
    [1, 5],
    [2, 6],
    [3, 7],
  ]),
}

describe('symmetric graphs are fixed points whatever their labels', () => {
  it.each(Object.entries(HARD))('%s', (_title, edges) => {
    for (const name of [
      (n: number) => `n${n}`,
      (n: number) => `n${97 - n}`,
      (n: number) => `n${(n * 7) % 13}x${n}`,
    ]) {
      const quads = graphOf(edges, name)
      expectFixedPoint(quads)
      expect(sameGraph(quads, readSync(writeQuads(quads, 'turtle'), 'turtle').quads)).toBe(true)
    }
  })
})

it('the text does not depend on labels or order where nodes can be told apart', () => {
  const edges: [number, number][] = [
    [0, 1],
    [1, 2],
    [2, 0],
    [2, 3],
    [3, 1],
    [0, 4],
    [4, 4],
  ]
  const texts = new Set(
    [(n: number) => `a${n}`, (n: number) => `z${9 - n}`, (n: number) => `q${(n * 3) % 7}`].flatMap(name => {
      const quads = graphOf(edges, name)
      return [writeQuads(quads, 'turtle'), writeQuads(quads.reverse(), 'turtle')]
    }),
  )
  expect(texts.size).toBe(1)
})

it('random graphs of blank nodes are fixed points', () => {
  const edge = fc.tuple(fc.nat(7), fc.nat(7))
  fc.assert(
    fc.property(
      fc.array(edge, { maxLength: 14 }),
      fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }),
      (edges, salt) => {
        expectFixedPoint(graphOf(edges, node => `s${salt[node]}_${node}`))
      },
    ),
    { seed: 20261124, numRuns: 400 },
  )
})

it('many nodes that look the same are quick', () => {
  const hub = blankNode('hub')
  const quads = Array.from({ length: 20_000 }, (_, i) => [
    quad(blankNode(`n${i}`), p, hub),
    quad(hub, p, blankNode(`n${i}`)),
  ]).flat()
  expect(writeQuads(quads, 'turtle').split('\n').length).toBeGreaterThan(20_000)
})
