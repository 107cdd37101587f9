import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'package-'))
})
afterAll(() => rmSync(root, { recursive: true }))

it('the bundled ontology is found from the built files, wherever the package lies', async () => {
  mkdirSync(join(root, 'dist', 'chunks'), { recursive: true })
  mkdirSync(join(root, 'ontology', 'tables'), { recursive: true })
  copyFileSync(join(import.meta.dirname, '../../package.json'), join(root, 'package.json'))
  for (const file of ['metastasis-kg.ttl', 'tumors.ttl', 'shapes.ttl', 'tables/x.ttl', 'README.md'])
    writeFileSync(join(root, 'ontology', file), '')
  const out = join(root, 'dist', 'chunks', 'io.mjs')
  buildSync({
    entryPoints: [join(import.meta.dirname, '../../src/io/bundled-ontology.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: out,
    logLevel: 'error',
  })
  const { bundledOntologyFolder, bundledOntologyFiles } = await import(
    /* @vite-ignore */ pathToFileURL(out).href
  )
  expect(await bundledOntologyFolder()).toBe(join(root, 'ontology'))
  expect(await bundledOntologyFiles()).toEqual(
    ['metastasis-kg.ttl', 'tumors.ttl'].map(file => join(root, 'ontology', file)),
  )
  rmSync(join(root, 'ontology', 'metastasis-kg.ttl'))
  await expect(bundledOntologyFolder()).rejects.toThrow(/The bundled ontology was not found/)
  expect(existsSync(join(root, 'ontology', 'tumors.ttl'))).toBe(true)
})
