// The bundled ontology leaves by the command line and comes back the same graph.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isomorphic } from 'rdf-isomorphic'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KnowledgeGraph } from '../../src/index.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'metastasis-kg-export-'))
beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build-missing.mjs', 'package'], { cwd: ROOT, stdio: 'pipe' })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('metastasis-kg export', async () => {
  const bundled = await KnowledgeGraph.open()
  const asserted = [...(await bundled.quads('nquads'))]

  it.each([
    ['nquads', 'nq'],
    ['turtle', 'ttl'],
    ['trig', 'trig'],
    ['ntriples', 'nt'],
    ['jsonld', 'jsonld'],
  ])('--format %s reloads to an isomorphic graph', async (format, extension) => {
    const file = join(folder, `ontology.${extension}`)
    execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'export', '--format', format, '-o', file], {
      stdio: 'pipe',
    })
    const again = [...(await KnowledgeGraph.load(file)).match()]
    expect(again.length).toBe(asserted.length)
    expect(isomorphic(again, asserted)).toBe(true)
  })

  it('--inferred adds the short-cuts, in a graph of their own where the syntax has graphs', async () => {
    const file = join(folder, 'inferred.nq')
    execFileSync(
      process.execPath,
      [join(ROOT, 'dist/cli.js'), 'export', '--format', 'nquads', '--inferred', '-o', file],
      { stdio: 'pipe' },
    )
    const again = [...(await KnowledgeGraph.load(file)).match()]
    expect(isomorphic(again, [...bundled.match()])).toBe(true)
    expect(again.length).toBeGreaterThan(asserted.length + 1000)
  })
})
