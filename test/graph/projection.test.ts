import { describe, expect, test } from 'vitest'
import { deriveShortCuts, type EdgeAttributes, project } from '../../src/graph/index.ts'
import { UsageError } from '../../src/rdf/errors.ts'
import { birdModel, EX, PREFIXES, TAXONOMY } from './birds.ts'
import { storeOf } from './turtle.ts'

const short = (text: string): string => text.replaceAll(EX, '')

/** Evidence of `claim` from `paper`, with further properties of the claim. */
const evidence = (claim: string, paper: string, more = '', direction = 'for'): string =>
  `ex:${claim} a ex:Sighting ; ex:evidence ex:e-${claim}-${paper} ${more} .
   ex:e-${claim}-${paper} a ex:Evidence ; ex:paper ex:${paper} ; ex:direction ex:${direction} .
   ex:${paper} a ex:Paper .\n`
const eats = (claim: string, bird: string, food: string, more = ''): string =>
  `ex:${claim} ex:ofBird ex:${bird} ; ex:sawEating ex:${food} ${more} . `

function edge(turtle: string, key: string): EdgeAttributes {
  return project(storeOf(TAXONOMY + turtle), birdModel).getEdgeAttributes(
    key
      .split(' ')
      .map(local => EX + local)
      .join(' '),
  )
}

describe('projection by a claim model', () => {
  const text = `${TAXONOMY} ${eats('c', 'owl', 'beetle')} ${evidence('c', 'p', '; ex:flock ex:f')} ex:f a ex:Flock .`

  test('entities are nodes; claims, evidence, what is folded, classes and properties are not', () => {
    const graph = project(storeOf(text), birdModel)
    expect(graph.nodes().map(short)).toEqual(['barn-owl', 'beetle', 'bird', 'owl', 'wing-case'])
  })

  test('a node has the first kind of the model that fits, the English label, and no attribute called type', () => {
    const graph = project(storeOf(text), birdModel)
    expect(graph.getNodeAttributes(`${EX}barn-owl`)).toEqual({ kind: `${EX}Bird`, label: 'barn owl' })
    expect(graph.getNodeAttributes(`${EX}owl`)).toEqual({ kind: `${EX}Bird`, label: 'owl' })
    expect(graph.getNodeAttributes(`${EX}beetle`)).toEqual({ kind: `${EX}Food`, label: 'beetle' })
  })

  test('edges are short-cuts, and triples between entities', () => {
    const graph = project(storeOf(text), birdModel)
    expect(graph.edges().map(short)).toEqual([
      'barn-owl kindOf owl',
      'bird eats beetle',
      'owl eats beetle',
      'owl kindOf bird',
      'wing-case partOf beetle',
    ])
  })

  test('stores with and without derived short-cuts have the same projection', () => {
    const plain = project(storeOf(text), birdModel).export()
    expect(project(storeOf(text, deriveShortCuts(birdModel)), birdModel).export()).toEqual(plain)
  })

  test('an edge stated by a claim is not inferred, one that was climbed to is', () => {
    expect(edge(eats('c', 'owl', 'beetle'), 'owl eats beetle')).toMatchObject({
      claims: [`${EX}c`],
      climbed: [],
      inferred: false,
      label: 'eats',
      sign: -1,
    })
    expect(edge(eats('c', 'owl', 'beetle'), 'bird eats beetle')).toMatchObject({
      claims: [],
      climbed: [`${EX}c`],
      inferred: true,
    })
  })

  test('a triple asserted beside a climbed short-cut makes it asserted', () => {
    const both = `${eats('c', 'owl', 'beetle')} ex:bird ex:eats ex:beetle .`
    expect(edge(both, 'bird eats beetle')).toMatchObject({ climbed: [`${EX}c`], inferred: false })
  })

  test('evidence for and against is counted, and kinds of measure are listed', () => {
    const said = edge(
      eats('c', 'owl', 'beetle', '; ex:method ex:pellet') +
        eats('d', 'owl', 'beetle', '; ex:method ex:camera') +
        evidence('c', 'p1') +
        evidence('c', 'p2', '', 'against') +
        evidence('d', 'p3'),
      'owl eats beetle',
    )
    expect(said).toMatchObject({ supports: 2, disputes: 1, measureKinds: [`${EX}camera`, `${EX}pellet`] })
  })

  test.each([
    ['two papers without a flock are two', evidence('c', 'p1') + evidence('d', 'p2'), 2],
    ['one paper behind two claims is one', evidence('c', 'p1') + evidence('d', 'p1'), 1],
    [
      'two papers on flocks of one station are one',
      `${evidence('c', 'p1', '; ex:flock ex:f1')}${evidence('d', 'p2', '; ex:flock ex:f2')}
       ex:f1 ex:station ex:s . ex:f2 ex:station ex:s .`,
      1,
    ],
    [
      'flocks of two stations are two',
      `${evidence('c', 'p1', '; ex:flock ex:f1')}${evidence('d', 'p2', '; ex:flock ex:f2')}
       ex:f1 ex:station ex:s1 . ex:f2 ex:station ex:s2 .`,
      2,
    ],
    [
      'flocks of two stations that share birds are one',
      `${evidence('c', 'p1', '; ex:flock ex:f1')}${evidence('d', 'p2', '; ex:flock ex:f2')}
       ex:f1 ex:station ex:s1 . ex:f2 ex:station ex:s2 . ex:f2 ex:sharesBirdsWith ex:f1 .`,
      1,
    ],
    [
      'a retracted paper is none',
      `${evidence('c', 'p1')}${evidence('d', 'p2')} ex:p2 ex:retracted true .`,
      1,
    ],
    ['claims without evidence are none', '', 0],
  ])('independent sources: %s', (_, more, count) => {
    const text = eats('c', 'owl', 'beetle') + eats('d', 'owl', 'beetle') + more
    expect(edge(text, 'owl eats beetle').sources).toBe(count)
  })

  test('retracted evidence is neither for nor against', () => {
    const text = `${eats('c', 'owl', 'beetle')}${evidence('c', 'p')} ex:p ex:retracted true .`
    expect(edge(text, 'owl eats beetle')).toMatchObject({ supports: 0, disputes: 0, sources: 0 })
  })

  test('it is of one version and read-only; a copy can be changed', () => {
    const store = storeOf(text)
    const graph = project(store, birdModel)
    expect(graph.getAttribute('version')).toBe(store.version)
    expect(() => graph.addNode('x', { kind: '', label: '' })).toThrow(UsageError)
    expect(() => graph.dropEdge(graph.edges()[0])).toThrow('read-only')
    expect(() => graph.setNodeAttribute(`${EX}owl`, 'label', 'x')).toThrow(UsageError)
    const copy = graph.copy()
    copy.dropNode(`${EX}owl`)
    expect(copy.order).toBe(graph.order - 1)
  })

  test('the order in which triples were loaded does not show', () => {
    const lines = text.slice(PREFIXES.length).split(/(?<=\.)\s*\n/)
    const reversed = PREFIXES + lines.reverse().join('\n')
    expect(project(storeOf(reversed), birdModel).export()).toEqual(project(storeOf(text), birdModel).export())
  })

  test('names come from the caller where it has some', () => {
    const graph = project(storeOf(text), birdModel, term => `<${short(term.value)}>`)
    expect(graph.getNodeAttribute(`${EX}owl`, 'label')).toBe('<owl>')
  })
})

test('with a model what nothing is said of is joined too, but not the value of an annotation', () => {
  const graph = project(
    storeOf(`${TAXONOMY} ex:owl ex:nestsIn ex:barn ; ex:sameAsIn ex:catalog ; rdfs:seeAlso ex:page ; ex:is ex:Owl .
      ex:sameAsIn a owl:AnnotationProperty . ex:barn ex:near ex:pond .`),
    birdModel,
  )
  const names = graph.mapEdges((_, said, s, o) => short(`${s} ${said.label} ${o}`))
  expect(names).toContain('owl nestsIn barn')
  expect(names).toContain('barn near pond')
  expect(names.filter(name => /catalog|page|Owl/.test(name))).toEqual([])
})

describe('projection without a model', () => {
  const text = `${PREFIXES} ex:c a ex:Sighting ; ex:ofBird ex:wren ; ex:sawEating ex:fly ; ex:note "x" . ex:alone ex:note "y" .
    ex:g { ex:fly ex:sits ex:leaf . _:b ex:sits ex:leaf }`

  test('every triple between resources is an edge, in every graph', () => {
    const graph = project(storeOf(text))
    expect(graph.mapEdges((_, said, s, o) => short(`${s} ${said.label} ${o}`))).toEqual([
      expect.stringMatching(/^_:b.* sits leaf$/),
      'c ofBird wren',
      'c sawEating fly',
      'c type Sighting',
      'fly sits leaf',
    ])
  })

  test('a resource with nothing but literals is a node too', () => {
    expect(project(storeOf(text)).hasNode(`${EX}alone`)).toBe(true)
  })

  test('the kind is the most specific type', () => {
    const graph = project(storeOf(`${TAXONOMY} ex:o a ex:Bird , ex:Owl , owl:NamedIndividual .`))
    expect(graph.getNodeAttribute(`${EX}o`, 'kind')).toBe(`${EX}Owl`)
    expect(graph.getNodeAttribute(`${EX}Food`, 'kind')).toBe('')
  })
})
