// What a page fetches before its data, told by the imports that a bundler follows at once (decision 14).
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

async function filesFetchedBy(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['metastasis-kg-source', 'browser'],
    logLevel: 'error',
    plugins: [
      {
        name: 'not-what-comes-later',
        setup: ({ onResolve }) =>
          onResolve({ filter: /./ }, ({ kind, path }) =>
            kind === 'dynamic-import' ? { path, external: true } : undefined,
          ),
      },
    ],
  })
  return Object.keys(metafile.inputs)
}

describe('core.ts leaves for later', () => {
  let files: string[]
  beforeAll(async () => {
    files = await filesFetchedBy('src/core.ts')
    expect(files.length).toBeGreaterThan(100)
  })

  it.each([
    [
      'readers and writers of text',
      /formats\/(?:read|n3-reader|jsonld|parse-reason|write\.|turtle)|node_modules\/(?:n3|jsonld)\//,
    ],
    ['SPARQL text', /src\/sparql\/|@traqula/],
    ['updates', /engine\/update\//],
    ['the projection', /graph\/(?!claim-model)|graphology/],
    ['hashes', /@noble\/hashes/],
    ['the printer', /to-sparql/],
    ['explanations', /engine\/(?:explain|recorder|describe-step)\.ts/],
    [
      'the fallback for unsafe patterns',
      /regular-expressions\/(?:blocks|linear-match|reference-match|program|slow-pattern)\.ts/,
    ],
  ])('%s', (_, later) => {
    expect(files.filter(file => later.test(file))).toEqual([])
  })
})

describe('reading Turtle fetches no more than N3.js', () => {
  it('not JSON-LD, nor the words for errors', async () => {
    const files = await filesFetchedBy('src/formats/read.ts')
    expect(files).toContain('src/formats/n3-reader.ts')
    expect(files.filter(file => /jsonld|parse-reason/.test(file))).toEqual([])
  })
})
