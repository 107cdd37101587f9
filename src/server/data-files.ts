// What the viewer is to show: its files, and data/manifest.json that names them.
import { SYNTAXES, type Syntax } from '../formats/syntax.ts'
import { type Asset, makeAsset } from './asset.ts'

export interface DataFile {
  /** As the viewer names it to the reader; need not be unique. */
  readonly name: string
  readonly syntax: Syntax
  readonly text: string
}

export interface DataSet {
  readonly title: string
  readonly version: string
  /** Whether this is the ontology that comes with the package. */
  readonly bundled: boolean
  readonly files: readonly DataFile[]
}

/** The assets of `data` by their path in an address; the addresses in the manifest are relative to the page. */
export function dataAssets({ title, version, bundled, files }: DataSet): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  const listed = files.map(({ name, syntax, text }, index) => {
    const { extensions, mediaTypes } = SYNTAXES.get(syntax)!
    // Numbered, not named after the file: a file name may hold anything.
    const url = `data/${index + 1}.${extensions[0]!.replace(/^\./, '')}`
    assets.set(`/${url}`, makeAsset(text, `${mediaTypes[0]}; charset=utf-8`))
    return { name, syntax, url }
  })
  const manifest = { version, title, bundled, files: listed }
  assets.set('/data/manifest.json', makeAsset(JSON.stringify(manifest), 'application/json; charset=utf-8'))
  return assets
}
