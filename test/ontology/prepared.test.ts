// The prepared form of the bundled ontology: the same as its Turtle, and never used where it is not.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { iri, KnowledgeGraph, literal, mkg, quad } from '../../src/index.ts'
import { bundledOntologyFiles, checksums } from '../../src/io/node.ts'
import { PREPARED_ONTOLOGY, readPrepared, writePrepared } from '../../src/io/prepared-ontology.ts'
import { CLAIM_MODEL } from '../../src/metastasis/claims.ts'
import { openPrepared } from '../../src/metastasis/open.ts'
import { prepareOntology, readPreparedOntology } from '../../src/metastasis/prepared-ontology.ts'
import { keyOf } from '../store/quads.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const claims = CLAIM_MODEL
const files = await bundledOntologyFiles()
const loaded = () => KnowledgeGraph.load(...files, { claims })
const turtle = await loaded()
const bytes = prepareOntology(turtle, checksums(files))
const opened = () => openPrepared(bytes, files, { claims })!

const keysOf = (kg: KnowledgeGraph): string[] =>
  Array.from({ length: kg.store.dictionary.end }, (_, id) => kg.store.dictionary.key(id))
const quadsOf = (kg: KnowledgeGraph): string[] => Array.from(kg.match(), keyOf)

describe('the ontology opened from its prepared form is the one loaded from Turtle', () => {
  const kg = opened()

  it('in its quads, inferred ones included, and in their order', () => {
    expect(quadsOf(kg)).toEqual(quadsOf(turtle))
    expect(keysOf(kg)).toEqual(keysOf(turtle))
  })

  it('in version, size, prefixes, sources, languages and claims', () => {
    const facts = ({ version, size, prefixes, sources, languages, claims }: KnowledgeGraph) => ({
      version,
      size,
      prefixes: [...prefixes],
      sources,
      languages,
      claims,
    })
    expect(facts(kg)).toEqual(facts(turtle))
  })

  it('in labels, in the languages asked for', () => {
    const subjects = [...new Set(Array.from(turtle.match(), ({ subject }) => subject))]
    expect(subjects.map(subject => kg.label(subject))).toEqual(subjects.map(subject => turtle.label(subject)))
    expect(openPrepared(bytes, files, { claims, languages: ['de'] })!.languages).toEqual(['de'])
  })

  it('in the answers to queries', async () => {
    const query = 'SELECT * { ?tumor mkg:metastasizesTo ?site ; rdfs:label ?label } ORDER BY ?tumor ?site'
    expect(await kg.select(query)).toEqual(await turtle.select(query))
  })

  it('in what an edit makes of the inferred triples', async () => {
    const [edited, expected] = [opened(), await loaded()]
    for (const graph of [edited, expected]) {
      const [claim, tumor] = [iri('https://example.org/claim'), iri('https://example.org/tumor')]
      graph.add([quad(claim, mkg.ofTumor, tumor), quad(claim, mkg.inSite, iri(`${mkg.Claim.value}-site`))])
      graph.delete([...graph.match(null, mkg.inSite, graph.curie('mkg:site-bone'))])
    }
    expect(quadsOf(edited)).toEqual(quadsOf(expected))
    expect(edited.version).toBe(expected.version)
    expect(quadsOf(edited)).not.toEqual(quadsOf(turtle))
  })

  it('and says how much was read, and stops for a signal', () => {
    const counts: number[] = []
    openPrepared(bytes, files, { claims, onProgress: quads => counts.push(quads) })
    expect(counts).toEqual([turtle.size])
    const signal = AbortSignal.abort(new Error('enough'))
    expect(() => openPrepared(bytes, files, { claims, signal })).toThrow('enough')
  })
})

describe('the prepared form is left alone', () => {
  const read = (content: Uint8Array, sums = checksums(files), model = claims) =>
    readPreparedOntology(content, sums, model)

  it('where positions are asked for, which it has not', () => {
    expect(openPrepared(bytes, files, { claims, positions: true })).toBeUndefined()
  })

  it('where it was made from other files', () => {
    const sums = checksums(files)
    expect(read(bytes, sums)).toBeDefined()
    for (const other of [
      sums.slice(1),
      [...sums, { name: 'z.ttl', size: 1, crc32: 1 }],
      [{ ...sums[0]!, crc32: 0 }, ...sums.slice(1)],
      [{ ...sums[0]!, size: 0 }, ...sums.slice(1)],
      [{ ...sums[0]!, name: 'a.ttl' }, ...sums.slice(1)],
    ])
      expect(read(bytes, other)).toBeUndefined()
  })

  it('where claims mean other short-cuts, or none', () => {
    const fewer = { ...claims, kinds: claims.kinds.slice(1) }
    expect(read(bytes, checksums(files), fewer)).toBeUndefined()
    expect(openPrepared(bytes, files, {})).toBeUndefined()
    expect(openPrepared(bytes, files, { claims: undefined })).toBeUndefined()
  })

  it('where it is of another format, cut short or empty', () => {
    const other = bytes.slice()
    other[1]! ^= 1
    for (const content of [other, bytes.slice(0, -1), bytes.slice(0, 100), new Uint8Array(0)])
      expect(read(content)).toBeUndefined()
  })

  it('where the file is missing, damaged at any place or cut short', () => {
    const folder = mkdtempSync(join(tmpdir(), 'prepared-'))
    try {
      const path = join(folder, 'prepared.gz')
      expect(readPrepared(path)).toBeUndefined()
      writePrepared(path, bytes)
      expect(readPrepared(path)).toEqual(Buffer.from(bytes))
      const whole = readFileSync(path)
      // Past the ten bytes of the header, where times and names may stand, gzip covers each by its checksum.
      for (let at = 10; at < whole.length; at += 9973) {
        const changed = Buffer.from(whole)
        changed[at]! ^= 0x10
        writeFileSync(path, changed)
        expect(readPrepared(path), `byte ${at}`).toBeUndefined()
        writeFileSync(path, whole.subarray(0, at))
        expect(readPrepared(path), `${at} bytes`).toBeUndefined()
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the built package', () => {
  const root = mkdtempSync(join(tmpdir(), 'metastasis-kg-prepared-'))
  const prepared = join(root, 'dist', PREPARED_ONTOLOGY)
  const site = join(root, 'ontology', 'sites.ttl')

  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/build-missing.mjs', 'package'], { cwd: ROOT, stdio: 'pipe' })
    for (const name of readdirSync(join(ROOT, 'dist'), { withFileTypes: true }))
      if (name.isFile()) cpSync(join(ROOT, 'dist', name.name), join(root, 'dist', name.name))
    for (const path of files) cpSync(path, join(root, 'ontology', basename(path)))
    cpSync(join(ROOT, 'package.json'), join(root, 'package.json'))
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  }, 120_000)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  /** What the built package says the bone is called, and how many quads it knows. */
  function openBuilt(): { label: string; size: number; sources: number } {
    const script = `import { KnowledgeGraph } from './dist/index.js'
      const kg = await KnowledgeGraph.open()
      const label = kg.label(kg.curie('mkg:site-bone'))
      console.log(JSON.stringify({ label, size: kg.size, sources: kg.sources.length }))`
    const args = ['--input-type=module', '-e', script]
    return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }))
  }

  const usual = {
    label: turtle.label(turtle.curie('mkg:site-bone')),
    size: turtle.size,
    sources: files.length,
  }

  it('brings a prepared form of the Turtle as it is', () => {
    const content = gunzipSync(readFileSync(prepared))
    expect(quadsOf(openPrepared(content, files, { claims })!)).toEqual(quadsOf(turtle))
    expect(openBuilt()).toEqual(usual)
  })

  it('opens that form, not the Turtle', async () => {
    const kept = readFileSync(prepared)
    const changed = await loaded()
    changed.add([quad(changed.curie('mkg:site-bone'), mkg.Claim, literal('one more'))])
    writeFileSync(prepared, gzipSync(prepareOntology(changed, checksums(files))))
    expect(openBuilt()).toEqual({ ...usual, size: usual.size + 1 })
    writeFileSync(prepared, kept)
  })

  it.each<[string, (content: Buffer) => Buffer | undefined]>([
    ['missing', () => undefined],
    ['empty', () => Buffer.alloc(0)],
    ['cut short', content => content.subarray(0, content.length >> 1)],
    ['not gzip', () => Buffer.from('{}')],
  ])('reads the Turtle where that form is %s', (_, damage) => {
    const kept = readFileSync(prepared)
    const content = damage(kept)
    if (content === undefined) rmSync(prepared)
    else writeFileSync(prepared, content)
    expect(openBuilt()).toEqual(usual)
    writeFileSync(prepared, kept)
  })

  it('reads the Turtle where it was edited, even to the same size', () => {
    const text = readFileSync(site, 'utf8')
    writeFileSync(site, text.replace(`"${usual.label}"@en`, `"${usual.label.toUpperCase()}"@en`))
    expect(openBuilt()).toEqual({ ...usual, label: usual.label.toUpperCase() })
    writeFileSync(site, text)
    expect(openBuilt()).toEqual(usual)
  })
})
