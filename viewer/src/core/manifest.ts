// The list of data files a server offers with the page.
import type { Syntax } from '../../../src/core.ts'

export interface ManifestFile {
  readonly name: string
  readonly syntax: Syntax
  /** Absolute address. */
  readonly url: string
}

export interface Manifest {
  readonly version: string
  readonly title: string
  readonly bundled: boolean
  readonly files: readonly ManifestFile[]
}

const SYNTAXES: readonly Syntax[] = ['turtle', 'trig', 'ntriples', 'nquads', 'jsonld']

/**
 * The manifest in `text`. Addresses of files are relative to the page, one folder above the manifest.
 * @throws Error where it is no manifest
 */
export function readManifest(text: string, address: string): Manifest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error(`"${address}" is not JSON: no list of data files can be read from it.`)
  }
  const { version, title, files, bundled } = (value ?? {}) as Record<string, unknown>
  if (!Array.isArray(files)) throw new Error(`"${address}" has no list "files".`)
  const page = new URL('..', address)
  return {
    version: typeof version === 'string' ? version : '',
    title: typeof title === 'string' ? title : 'metastasis-kg',
    bundled: bundled === true,
    files: files.map(file => readFile(file, page)),
  }
}

function readFile(value: unknown, page: URL): ManifestFile {
  const { name, syntax, url } = (value ?? {}) as Record<string, unknown>
  const known = SYNTAXES.find(item => item === syntax)
  if (typeof name !== 'string' || typeof url !== 'string' || known === undefined) {
    throw new Error('The list of data files has an entry without name, address or known syntax.')
  }
  return { name, syntax: known, url: new URL(url, page).href }
}
