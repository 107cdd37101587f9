// The W3C test manifests, read by the library's own reader into a list of tests. Everything in them goes by the
// address at which the suites are published, against which inputs are resolved as well; `fileOf` leads from
// there to the copy on this machine.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readQuadsSync } from '../../src/formats/read-sync.ts'
import { RDF, RDFS } from '../../src/rdf/vocabularies.ts'

const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#'
const PUBLISHED = 'https://w3c.github.io/rdf-tests/'

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
/** Where the suites are looked for. */
export const suitesPlace: string = process.env.CONFORMANCE_SUITES ?? join(checkout, '..', 'shared', 'suites')
/** The folder that holds the suites; undefined where there is none. */
export const suitesFolder: string | undefined = existsSync(suitesPlace) ? suitesPlace : undefined

/** The file that is published at `address`. */
export function fileOf(address: string): string {
  if (!address.startsWith(PUBLISHED)) throw new Error(`${address} is not a file of the suites.`)
  return join(suitesPlace, 'w3c-rdf-tests', address.slice(PUBLISHED.length))
}

/** The text published at `address`. */
export function textOf(address: string): string {
  return readFileSync(fileOf(address), 'utf8')
}

/** What a manifest says, by keys of terms (see rdf/term-key.ts). */
export class Manifest {
  readonly address: string
  readonly #objects = new Map<string, string[]>()

  /** `path` goes from the top of the published suites. */
  constructor(path: string) {
    this.address = PUBLISHED + path
    readQuadsSync(
      textOf(this.address),
      { syntax: 'turtle', source: path, base: this.address, blankNodePrefix: 'm_' },
      {
        add: (subject, predicate, object) => {
          const key = `${subject} ${predicate}`
          const known = this.#objects.get(key)
          if (known) known.push(object)
          else this.#objects.set(key, [object])
        },
      },
    )
  }

  all(subject: string, predicate: string): readonly string[] {
    return this.#objects.get(`${subject} ${predicate}`) ?? []
  }

  one(subject: string, predicate: string): string | undefined {
    return this.all(subject, predicate)[0]
  }

  /** The members of the list that is the object. */
  list(subject: string, predicate: string): string[] {
    const members: string[] = []
    for (
      let cell = this.one(subject, predicate);
      cell !== undefined && cell !== `${RDF}nil`;
      cell = this.one(cell, `${RDF}rest`)
    )
      members.push(this.one(cell, `${RDF}first`)!)
    return members
  }
}

export interface ManifestTest {
  readonly iri: string
  /** The end of the IRI, which names the test within its folder. */
  readonly fragment: string
  /** Folder and fragment, as `bindings#values1`. */
  readonly key: string
  readonly title: string
  /** The last part of the type's IRI. */
  readonly type: string
  /** An address, or a node of the manifest that says more. */
  readonly action: string
  readonly result: string | undefined
  readonly manifest: Manifest
}

/** The tests of a manifest in the order of mf:entries. */
export function readTests(path: string): ManifestTest[] {
  const manifest = new Manifest(path)
  const folder = path.split('/').at(-2)!
  return manifest.list(manifest.address, `${MF}entries`).map(iri => {
    const fragment = iri.slice(iri.lastIndexOf('#') + 1)
    const title = manifest.one(iri, `${MF}name`) ?? manifest.one(iri, `${RDFS}label`) ?? ''
    return {
      iri,
      fragment,
      key: `${folder}#${fragment}`,
      title: title.replaceAll('"', ''),
      type: manifest.one(iri, `${RDF}type`)!.replace(/^.*[#/]/, ''),
      action: manifest.one(iri, `${MF}action`)!,
      result: manifest.one(iri, `${MF}result`),
      manifest,
    }
  })
}
