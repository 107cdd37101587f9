// What a page has to fetch: the bytes of a bundle for browsers, minified and compressed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { ROOT } from './scratch.ts'

export interface BundleSizes {
  /** Load, store, builder, engine: what `core.ts` needs at once, and the reader of Turtle. */
  readonly core: number
  /** The same by source folder or package, minified bytes before compression, largest first. */
  readonly coreParts: Parts
  /** What comes with the data besides: see `src/engine/late-parts.ts`. */
  readonly beside: number
  readonly besideParts: Parts
  /** What the first SPARQL text fetches besides. */
  readonly sparql: number
  readonly rivals: ReadonlyMap<string, number>
}

type Parts = readonly (readonly [part: string, bytes: number])[]

export async function bundleSizes(): Promise<BundleSizes> {
  const { files, metafile } = await bundle(
    `export * from './src/core.ts'; export const parse = () => import('./src/sparql/parse.ts')`,
  )
  const core = chunksOf(metafile, /entry\.js$|\/read-\w+\.js$/)
  const beside = chunksOf(metafile, /\/late-parts-\w+\.js$/).filter(file => !core.includes(file))
  const sparql = chunksOf(metafile, /\/parse-\w+\.js$/).filter(file => !core.includes(file))
  const wasm = gzipSync(readFileSync(join(ROOT, 'node_modules/oxigraph/web_bg.wasm'))).length
  return {
    core: compressed(core, files),
    coreParts: partsOf(core, metafile),
    beside: compressed(beside, files),
    besideParts: partsOf(beside, metafile),
    sparql: compressed(sparql, files),
    rivals: new Map([
      ['n3 (parser alone)', await whole(`export { Parser } from 'n3'`)],
      ['n3 (parser and store)', await whole(`export { Parser, Store } from 'n3'`)],
      ['Oxigraph', wasm + (await whole(`export * from './node_modules/oxigraph/web.js'`))],
      [
        'Comunica lite, rdf-stores, n3',
        await whole(
          `export { QueryEngine } from '@comunica/query-sparql-rdfjs-lite'; export { RdfStore } from 'rdf-stores'; export { Parser } from 'n3'`,
        ),
      ],
    ]),
  }
}

async function whole(source: string): Promise<number> {
  const { files } = await bundle(source)
  return compressed([...files.keys()], files)
}

async function bundle(source: string): Promise<{ files: Map<string, Uint8Array>; metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: ROOT, sourcefile: 'entry.ts', loader: 'ts' },
    entryNames: 'entry',
    outdir: join(ROOT, 'out'),
    absWorkingDir: ROOT,
    write: false,
    bundle: true,
    minify: true,
    splitting: true,
    treeShaking: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['metastasis-kg-source', 'browser'],
    metafile: true,
    logLevel: 'error',
  })
  const files = outputFiles.map(({ path, contents }) => [path.slice(ROOT.length), contents] as const)
  return { files: new Map(files), metafile }
}

/** The chunks that are there once those of that name are: they and what they import at once. */
function chunksOf({ outputs }: Metafile, name: RegExp): string[] {
  const found = new Set(Object.keys(outputs).filter(file => name.test(file)))
  if (found.size === 0) throw new Error(`no chunk is called ${name}`)
  // A set hands out what is added while it is walked.
  for (const file of found)
    for (const { path, kind, external } of outputs[file]!.imports)
      if (kind === 'import-statement' && external !== true) found.add(path)
  return [...found]
}

function compressed(names: readonly string[], files: ReadonlyMap<string, Uint8Array>): number {
  return names.reduce((sum, name) => sum + gzipSync(files.get(name)!, { level: 9 }).length, 0)
}

function partsOf(chunks: readonly string[], { outputs }: Metafile): Parts {
  const parts = new Map<string, number>()
  for (const chunk of chunks)
    for (const [input, { bytesInOutput }] of Object.entries(outputs[chunk]!.inputs)) {
      const part = partOf(input)
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput)
    }
  return [...parts].sort((a, b) => b[1] - a[1])
}

function partOf(input: string): string {
  const [, inModules] = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules\/)/.exec(input) ?? []
  if (inModules !== undefined) return inModules
  const [folder = '', name = ''] = input.split('/')
  return name.includes('.') ? input : `${folder}/${name}`
}
