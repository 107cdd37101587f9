import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { blankNode, INFERRED, iri, KnowledgeGraph, mkg, ParseError, quad, UsageError } from '../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'metastasis-kg-load-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const e = (name: string) => iri(`http://e/${name}`)
const LINE = '<http://e/a> <http://e/p> <http://e/b> .\n'

describe('KnowledgeGraph.load takes', () => {
  const path = file('one.ttl', LINE)
  mkdirSync(join(folder, 'several'))
  file('several/a.ttl', LINE)
  file('several/b.nq', '<http://e/c> <http://e/p> <http://e/d> <http://e/g> .\n')
  file('several/notes.txt', 'no RDF')
  file('several/package.json', '{}')

  it.each<[string, () => Promise<KnowledgeGraph>, number]>([
    ['a path', () => KnowledgeGraph.load(path), 1],
    ['a file address', () => KnowledgeGraph.load(pathToFileURL(path)), 1],
    ['a folder: the RDF files directly in it', () => KnowledgeGraph.load(join(folder, 'several')), 2],
    ['text', () => KnowledgeGraph.load({ text: LINE, syntax: 'ntriples' }), 1],
    ['text whose name tells the syntax', () => KnowledgeGraph.load({ text: LINE, name: 'x.nt' }), 1],
    ['bytes', () => KnowledgeGraph.load({ from: new TextEncoder().encode(LINE), syntax: 'turtle' }), 1],
    ['gzipped bytes', () => KnowledgeGraph.load({ from: gzipSync(LINE), name: 'x.ttl.gz' }), 1],
    ['a stream', () => KnowledgeGraph.load({ from: new Blob([LINE]).stream(), syntax: 'turtle' }), 1],
    [
      'a response',
      () =>
        KnowledgeGraph.load(
          new Response(LINE, { headers: { 'content-type': 'text/turtle; charset=utf-8' } }),
        ),
      1,
    ],
    [
      'several sources',
      () => KnowledgeGraph.load(path, { text: LINE.replace('/a>', '/z>'), syntax: 'turtle' }),
      2,
    ],
    ['the same statement twice', () => KnowledgeGraph.load(path, path), 1],
    ['an empty file', () => KnowledgeGraph.load(file('empty.ttl', '')), 0],
  ])('%s', async (_, open, size) => {
    expect((await open()).size).toBe(size)
  })
})

describe('what goes wrong is told', () => {
  const bare = join(folder, 'bare')
  mkdirSync(bare)
  const broken = file('broken.ttl', `${LINE.repeat(6)}<http://e/a> <http://e/p> .\n${LINE}`)

  it('with file, line and column', async () => {
    const error = await KnowledgeGraph.load(broken).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ParseError)
    expect(error).toMatchObject({ source: broken, line: 7 })
    expect((error as ParseError).column).toBeGreaterThan(20)
  })

  it.each([
    ['first', () => KnowledgeGraph.load(broken, file('good.ttl', LINE))],
    ['last', () => KnowledgeGraph.load(file('good.ttl', LINE), broken)],
  ])('and nothing is loaded where the %s of two files is bad', async (_, open) => {
    await expect(open()).rejects.toThrow(ParseError)
  })

  it.each<[string, () => Promise<unknown>, string]>([
    ['a missing file', () => KnowledgeGraph.load(join(folder, 'nope.ttl')), 'nope.ttl" does not exist'],
    ['a folder without RDF', () => KnowledgeGraph.load(bare), 'holds no RDF file'],
    [
      'text of no syntax',
      () => KnowledgeGraph.load({ text: '<!DOCTYPE html><html></html>' }),
      'syntax of text 1 is not clear',
    ],
  ])('%s', async (_, open, message) => {
    await expect(open()).rejects.toThrow(UsageError)
    await expect(open().catch((error: Error) => error.message)).resolves.toContain(message)
  })
})

describe('blank nodes', () => {
  it('of two files never meet', async () => {
    const text = '_:x <http://e/p> _:x .'
    const kg = await KnowledgeGraph.load({ text, syntax: 'turtle' }, { text, syntax: 'turtle' })
    expect(kg.size).toBe(2)
  })
  it('do not meet those that are added later under the same label', async () => {
    const kg = await KnowledgeGraph.load({ text: '_:x <http://e/p> <http://e/a> .', syntax: 'turtle' })
    kg.add([quad(blankNode('x'), e('p'), e('b'))])
    expect(kg.subjects(e('p'), e('a'))[0]!.value).not.toBe(kg.subjects(e('p'), e('b'))[0]!.value)
  })
})

it('positions tell file and line of each triple', async () => {
  const path = file('lines.ttl', '@prefix : <http://e/> .\n\n:a :p :b ;\n   :q :c ,\n      :d .\n')
  const kg = await KnowledgeGraph.load(path, { positions: true })
  expect(kg.locate(quad(e('a'), e('p'), e('b')))).toEqual({ file: path, line: 3 })
  expect(kg.locate(quad(e('a'), e('q'), e('c')))).toEqual({ file: path, line: 4 })
  expect(kg.locate(quad(e('a'), e('q'), e('d')))).toEqual({ file: path, line: 5 })
  expect(kg.locate(quad(e('a'), e('q'), e('x')))).toBeUndefined()
})

describe('labels', async () => {
  const kg = await KnowledgeGraph.load({
    text: `@prefix : <http://e/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      :a rdfs:label "bone"@en , "Knochen"@de , "os" . :b rdfs:label "lung" . :c skos:prefLabel "liver"@en-GB . :d rdfs:label "foie"@fr .`,
    syntax: 'turtle',
  })
  it.each([
    ['a', undefined, 'bone'],
    ['a', ['de', 'en'], 'Knochen'],
    ['a', ['it'], 'os'],
    ['b', ['de'], 'lung'],
    ['c', ['en'], 'liver'],
    ['d', ['en'], 'foie'],
    ['unknown', undefined, ':unknown'],
  ])('%s in %j is %s', (name, languages, label) => {
    expect(kg.label(e(name), languages)).toBe(label)
  })
})

describe('KnowledgeGraph.open', async () => {
  const kg = await KnowledgeGraph.open()
  const [prostate, bone] = [kg.curie('mkg:tumor-prostate-cancer'), kg.curie('mkg:site-bone')]

  it('infers the short-cuts, which queries see and exports leave out', async () => {
    expect(kg.where(prostate, mkg.metastasizesTo, bone).ask()).toBe(true)
    expect([...kg.match(prostate, mkg.metastasizesTo, bone)].map(found => found.graph)).toEqual([INFERRED])
    const without = await kg.sparql('ASK { mkg:tumor-prostate-cancer mkg:metastasizesTo mkg:site-bone }', {
      inferred: false,
    })
    expect(without).toEqual({ form: 'ask', answer: false })
    expect(await kg.write('turtle')).not.toContain('mkg:tumor-prostate-cancer mkg:metastasizesTo')
  })

  it('infers anew with an edit, in the same version', () => {
    const before = kg.version
    const observation = kg.curie('mkg:obs-new')
    const site = kg.curie('mkg:site-new')
    const edit = [quad(observation, mkg.ofTumor, prostate), quad(observation, mkg.inSite, site)]
    expect(kg.add(edit)).toBe(2)
    expect(kg.version).toBe(before + 1)
    expect(kg.where(prostate, mkg.metastasizesTo, site).ask()).toBe(true)
    expect(kg.delete(edit)).toBe(2)
    expect(kg.where(prostate, mkg.metastasizesTo, site).ask()).toBe(false)
  })

  it('projects claims into edges, anew for each version', async () => {
    const graph = await kg.graph()
    expect(await kg.graph()).toBe(graph)
    const edge = graph.findEdge(
      prostate.value,
      bone.value,
      (_, attributes) => attributes.relation === mkg.metastasizesTo.value,
    )
    expect(graph.getEdgeAttribute(edge, 'claims').length).toBeGreaterThan(3)
    expect(() => graph.dropNode(bone.value)).toThrow()
  })
})
