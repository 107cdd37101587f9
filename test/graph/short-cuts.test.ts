import { describe, expect, test } from 'vitest'
import { deriveShortCuts, shortCuts } from '../../src/graph/index.ts'
import { iri } from '../../src/rdf/terms.ts'
import { INFERRED_GRAPH } from '../../src/rdf/vocabularies.ts'
import { birdModel, EX, ex, PREFIXES, TAXONOMY } from './birds.ts'
import { storeOf } from './turtle.ts'

const short = (text: string): string => text.replaceAll(EX, '')

function derived(turtle: string): string[] {
  return shortCuts(storeOf(turtle), birdModel).map(({ subject, relation, object, claims, climbed }) =>
    short(`${subject.value} ${relation.value} ${object.value} | ${claims} | ${climbed}`),
  )
}

describe('short-cuts', () => {
  test('one claim makes one short-cut', () => {
    expect(derived(`${PREFIXES} ex:c ex:ofBird ex:wren ; ex:sawEating ex:fly .`)).toEqual([
      'wren eats fly | c | ',
    ])
  })

  test('several claims of one pair make one short-cut that names them all, sorted', () => {
    const text = `${PREFIXES} ex:c2 ex:ofBird ex:wren ; ex:sawEating ex:fly . ex:c1 ex:ofBird ex:wren ; ex:sawEating ex:fly .`
    expect(derived(text)).toEqual(['wren eats fly | c1,c2 | '])
  })

  test('a short-cut holds for what is above its subject and above its object, and says that it was climbed', () => {
    expect(derived(`${TAXONOMY} ex:c ex:ofBird ex:barn-owl ; ex:sawEating ex:wing-case .`)).toEqual([
      'barn-owl eats beetle |  | c',
      'barn-owl eats wing-case | c | ',
      'bird eats beetle |  | c',
      'bird eats wing-case |  | c',
      'owl eats beetle |  | c',
      'owl eats wing-case |  | c',
    ])
  })

  test('a pair both stated and climbed to keeps the two kinds of claims apart', () => {
    const text = `${TAXONOMY} ex:c1 ex:ofBird ex:owl ; ex:sawEating ex:fly . ex:c2 ex:ofBird ex:bird ; ex:sawEating ex:fly .`
    expect(derived(text)).toEqual(['bird eats fly | c2 | c1', 'owl eats fly | c1 | '])
  })

  test('a sub-property of the subject property counts', () => {
    expect(derived(`${TAXONOMY} ex:c ex:byOwl ex:bird ; ex:sawEating ex:fly .`)).toEqual([
      'bird eats fly | c | ',
    ])
  })

  test('a cycle in a hierarchy ends', () => {
    const text = `${PREFIXES} ex:a ex:kindOf ex:b . ex:b ex:kindOf ex:a . ex:c ex:ofBird ex:a ; ex:sawEating ex:fly .`
    expect(derived(text)).toEqual(['a eats fly | c | ', 'b eats fly |  | c'])
  })

  test.each([
    ['a statement without a short-cut', 'ex:c ex:about ex:wren ; ex:mentions ex:fly .'],
    ['a claim without an object', 'ex:c ex:ofBird ex:wren .'],
    ['a denial', 'ex:c ex:ofBird ex:wren ; ex:sawRefusing ex:fly .'],
    ['a literal where a resource belongs', 'ex:c ex:ofBird ex:wren ; ex:sawEating "fly" .'],
  ])('%s makes none', (_, claim) => {
    expect(derived(`${PREFIXES} ${claim}`)).toEqual([])
  })

  test('the order does not depend on the order of the claims', () => {
    const claims = [
      'ex:c1 ex:ofBird ex:z ; ex:sawEating ex:a .',
      'ex:c2 ex:ofBird ex:b ; ex:sawEating ex:y .',
    ]
    expect(derived(PREFIXES + claims.join('\n'))).toEqual(derived(PREFIXES + claims.reverse().join('\n')))
  })

  test('claims in a named graph count as well', () => {
    expect(derived(`${PREFIXES} ex:g { ex:c ex:ofBird ex:wren ; ex:sawEating ex:fly . }`)).toHaveLength(1)
  })

  test('as a derivation they stand in the graph of inferred triples and follow edits', () => {
    const store = storeOf(
      `${PREFIXES} ex:c ex:ofBird ex:wren ; ex:sawEating ex:fly .`,
      deriveShortCuts(birdModel),
    )
    const inferred = (): string[] =>
      [...store.match(null, null, null, iri(INFERRED_GRAPH))].map(q =>
        short(`${q.subject.value} ${q.predicate.value} ${q.object.value}`),
      )
    expect(inferred()).toEqual(['wren eats fly'])
    store.delete([...store.match(ex('c'), ex('sawEating'))])
    expect(inferred()).toEqual([])
  })
})
