import { expect, test } from 'vitest'
import { neighborhood, project } from '../../src/graph/index.ts'
import { birdModel, EX, TAXONOMY } from './birds.ts'
import { storeOf } from './turtle.ts'

const graph = project(
  storeOf(`${TAXONOMY} ex:c ex:ofBird ex:owl ; ex:sawEating ex:beetle , ex:ant . ex:ant a ex:Food .`),
  birdModel,
)

test('neighbors are grouped by relation and direction, and sorted by label', () => {
  const groups = neighborhood(graph, `${EX}owl`)
  expect(groups.map(g => [g.direction, g.label, g.neighbors.map(n => n.label)])).toEqual([
    ['out', 'eats', ['ant', 'beetle']],
    ['out', 'kindOf', ['bird']],
    ['in', 'kindOf', ['barn owl']],
  ])
})

test('a neighbor names its kind and the edge between', () => {
  expect(neighborhood(graph, `${EX}owl`)[1]).toEqual({
    relation: `${EX}kindOf`,
    label: 'kindOf',
    direction: 'out',
    neighbors: [
      { node: `${EX}bird`, label: 'bird', kind: `${EX}Bird`, edge: `${EX}owl ${EX}kindOf ${EX}bird` },
    ],
  })
})

test('an unknown node has no neighbors', () => {
  expect(neighborhood(graph, `${EX}nobody`)).toEqual([])
})
