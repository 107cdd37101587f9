import { describe, expect, test } from 'vitest'
import { contradictions, project, projectionEdges } from '../../src/graph/index.ts'
import { birdModel, EX, PREFIXES } from './birds.ts'
import { storeOf } from './turtle.ts'

const short = (text: string): string => text.replaceAll(EX, '')

function found(turtle: string): string[] {
  return contradictions(storeOf(PREFIXES + turtle), birdModel)
    .map(({ edge, claim, against }) => short(`${claim} <> ${against} on ${edge}`))
    .sort()
}

const SAW = 'ex:c ex:ofBird ex:wren ; ex:sawEating ex:fly '
const REFUSED = 'ex:d ex:ofBird ex:wren ; ex:sawRefusing ex:fly '
const HIERARCHY = 'ex:meadow ex:partOf ex:valley . '

describe('contradictions', () => {
  test.each([
    ['a claim and its denial', `${SAW}. ${REFUSED}.`, 1],
    ['another object', `${SAW}. ex:d ex:ofBird ex:wren ; ex:sawRefusing ex:ant .`, 0],
    ['another subject', `${SAW}. ex:d ex:ofBird ex:owl ; ex:sawRefusing ex:fly .`, 0],
    ['contexts that lie apart', `${SAW}; ex:season ex:spring . ${REFUSED}; ex:season ex:autumn .`, 0],
    [
      'contexts that share a value',
      `${SAW}; ex:season ex:spring , ex:summer . ${REFUSED}; ex:season ex:summer .`,
      1,
    ],
    ['a context against none', `${SAW}; ex:season ex:spring . ${REFUSED}.`, 1],
    ['a narrower context', `${HIERARCHY}${SAW}; ex:place ex:meadow . ${REFUSED}; ex:place ex:valley .`, 1],
    ['a broader context', `${HIERARCHY}${SAW}; ex:place ex:valley . ${REFUSED}; ex:place ex:meadow .`, 1],
    [
      'one of two contexts apart',
      `${SAW}; ex:place ex:meadow ; ex:season ex:spring . ${REFUSED}; ex:place ex:meadow ; ex:season ex:autumn .`,
      0,
    ],
  ])('%s', (_, turtle, count) => {
    expect(found(turtle)).toEqual(count === 1 ? ['c <> d on wren eats fly'] : [])
  })

  test('opposite statements speak against each other', () => {
    expect(
      found('ex:c ex:about ex:wren ; ex:praises ex:rose . ex:d ex:about ex:wren ; ex:blames ex:rose .'),
    ).toEqual(['c <> d on wren helps rose', 'd <> c on wren harms rose'])
  })

  test('the model can add its own', () => {
    const extra = { edge: 'e', claim: 'x', against: 'y' }
    expect(contradictions(storeOf(''), { ...birdModel, contradictions: () => [extra] })).toEqual([extra])
  })

  test('an edge shows the claims against it, and says so', () => {
    const store = storeOf(`${PREFIXES} ${SAW}. ${REFUSED}. ex:e ex:ofBird ex:wren ; ex:sawEating ex:ant .`)
    const graph = project(store, birdModel)
    expect(graph.getEdgeAttribute(`${EX}wren ${EX}eats ${EX}fly`, 'against')).toEqual([`${EX}d`])
    expect(projectionEdges(graph).map(edge => [short(edge.id), edge.conflict])).toEqual([
      ['wren eats ant', false],
      ['wren eats fly', true],
    ])
  })

  test('a claim whose own evidence disputes it is in conflict', () => {
    const store = storeOf(
      `${PREFIXES} ${SAW}; ex:season ex:spring ; ex:evidence ex:e . ex:e ex:paper ex:p ; ex:direction ex:against .`,
    )
    expect(projectionEdges(project(store, birdModel))).toEqual([
      {
        id: `${EX}wren ${EX}eats ${EX}fly`,
        subject: `${EX}wren`,
        relation: `${EX}eats`,
        relationLabel: 'eats',
        object: `${EX}fly`,
        sign: 'inhibits',
        claims: [`${EX}c`],
        sources: 1,
        conflict: true,
        inferred: false,
        context: [`${EX}spring`],
      },
    ])
  })
})
