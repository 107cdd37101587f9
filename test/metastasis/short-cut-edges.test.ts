import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { deriveShortCuts, project } from '../../src/graph/index.ts'
import { CLAIM_MODEL } from '../../src/metastasis/index.ts'
import { iri } from '../../src/rdf/terms.ts'
import { INFERRED_GRAPH } from '../../src/rdf/vocabularies.ts'
import { storeOf } from '../graph/turtle.ts'
import { AROUND, type ClaimCase, documentedRows, ONE_CLAIM_EACH } from './one-claim-each.ts'

const MKG = 'https://w3id.org/metastasis-kg/'
const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const SCHEMA = file('ontology/metastasis-kg.ttl')

const turtleOf = ({ claim, turtle }: ClaimCase): string =>
  `${SCHEMA}\n${AROUND}\nmkg:claim a mkg:${claim} ; ${turtle} .`

describe('one claim makes exactly the short-cuts listed', () => {
  test.each(ONE_CLAIM_EACH)('$claim: $says', row => {
    const store = storeOf(turtleOf(row), deriveShortCuts(CLAIM_MODEL))
    const inferred = [...store.match(null, null, null, iri(INFERRED_GRAPH))].map(q =>
      [q.subject, q.predicate, q.object].map(term => term.value.replace(MKG, '')).join(' '),
    )
    expect(inferred.sort()).toEqual(row.edges)
  })

  test.each(ONE_CLAIM_EACH)('and the projection has them as its only claim edges: $claim, $says', row => {
    const graph = project(storeOf(turtleOf(row)), CLAIM_MODEL)
    const edges = graph.filterEdges((_, { claims, climbed }) => claims.length + climbed.length > 0)
    expect(edges.map(edge => edge.replaceAll(MKG, ''))).toEqual(row.edges)
  })
})

test('every class of claims that has no subclass is among the cases', () => {
  const store = storeOf(SCHEMA)
  const subClassOf = iri('http://www.w3.org/2000/01/rdf-schema#subClassOf')
  const leaves: string[] = []
  const visit = (type: string): void => {
    const below = [...store.match(null, subClassOf, iri(type))].map(({ subject }) => subject.value)
    if (below.length === 0) leaves.push(type.replace(MKG, ''))
    below.forEach(visit)
  }
  visit(`${MKG}Claim`)
  expect([...new Set(ONE_CLAIM_EACH.map(({ claim }) => claim))].sort()).toEqual(leaves.sort())
  expect(CLAIM_MODEL.kinds.map(kind => kind.claimClass.value.replace(MKG, '')).sort()).toEqual(leaves.sort())
})

test('docs/ARCHITECTURE.md lists the same', () => {
  const documented = file('docs/ARCHITECTURE.md').split('\n')
  expect(documentedRows().filter(row => !documented.includes(row))).toEqual([])
})
