// The W3C test manifests, read by the library's own reader into a list of tests. One runner for all suites:
// each suite says what a test of each type means.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readQuadsSync } from '../../src/formats/read.ts'
import { RDF, RDFS } from '../../src/rdf/vocabularies.ts'

const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#'

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const place = process.env.CONFORMANCE_SUITES ?? join(checkout, '..', 'shared', 'suites')
/** The folder that holds the suites; undefined where there is none. */
export const suitesFolder: string | undefined = existsSync(place) ? place : undefined

export interface ManifestTest {
  readonly name: string
  /** The last part of the type's IRI. */
  readonly type: string
  /** Paths of files on this machine; further objects of mf:action and mf:result by their predicate. */
  readonly action: string
  readonly result: string | undefined
  /** The address at which the input is published, against which it is read. */
  readonly actionBase: string
}

/** The tests of a Turtle manifest in the order of mf:entries. */
export function readManifest(path: string): ManifestTest[] {
  const objects = new Map<string, string[]>()
  const manifest = pathToFileURL(path).href
  readQuadsSync(
    readFileSync(path, 'utf8'),
    { syntax: 'turtle', source: path, base: manifest, blankNodePrefix: 'm_' },
    {
      add(s, p, o) {
        const key = `${s} ${p}`
        objects.set(key, [...(objects.get(key) ?? []), o])
      },
    },
  )
  const value = (s: string, p: string): string | undefined => objects.get(`${s} ${p}`)?.[0]
  const entries: string[] = []
  for (
    let cell = value(manifest, `${MF}entries`);
    cell && cell !== `${RDF}nil`;
    cell = value(cell, `${RDF}rest`)
  ) {
    entries.push(value(cell, `${RDF}first`)!)
  }
  const published = value(manifest, `${MF}assumedTestBase`)
  return entries.map(entry => {
    const action = value(entry, `${MF}action`)!
    const result = value(entry, `${MF}result`)
    return {
      name: (value(entry, `${MF}name`) ?? value(entry, `${RDFS}label`) ?? entry).replaceAll('"', ''),
      type: value(entry, `${RDF}type`)!.replace(/^.*[#/]/, ''),
      action: fileURLToPath(action),
      result: result?.startsWith('file:') ? fileURLToPath(result) : undefined,
      actionBase: published === undefined ? action : published + action.slice(manifest.lastIndexOf('/') + 1),
    }
  })
}

export interface SuiteOptions {
  /** The manifest's path inside the suites folder. */
  readonly manifest: string
  /** Runs one test: returns when it passes, throws when it fails. */
  readonly run: (test: ManifestTest) => void | Promise<void>
  /** Why a test is left out, by name. One that passes all the same fails the run. */
  readonly skips?: ReadonlyMap<string, string>
}

/** Declares a test for each entry of the manifest. */
export function describeSuite(title: string, { manifest, run, skips = new Map() }: SuiteOptions): void {
  if (suitesFolder === undefined) {
    console.warn(`LEFT OUT: ${title}. No test suites in ${place}; set CONFORMANCE_SUITES to their folder.`)
    describe.skip(title, () => {
      it('needs the W3C test suites', () => {})
    })
    return
  }
  const tests = readManifest(join(suitesFolder, manifest))
  describe(title, () => {
    it('has tests', () => {
      expect(tests.length).toBeGreaterThan(0)
    })
    it('skips only tests that exist', () => {
      const names = new Set(tests.map(test => test.name))
      expect([...skips.keys()].filter(name => !names.has(name))).toEqual([])
    })
    for (const test of tests) {
      const reason = skips.get(test.name)
      if (reason === undefined) it(`${test.type} ${test.name}`, () => run(test))
      else {
        it.fails(`${test.type} ${test.name} (left out: ${reason})`, () => run(test))
      }
    }
  })
}
