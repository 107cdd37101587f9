// What `npm i metastasis-kg` brings, tried in an empty folder: size, entries, types, command.
import { execFileSync } from 'node:child_process'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const MOST_PACKAGES = 30
const MOST_BYTES = 15 * 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'metastasis-kg-install-'))
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

beforeAll(() => {
  const build = (script: string) =>
    execFileSync('npm', ['run', '--silent', script], { cwd: ROOT, stdio: 'pipe' })
  execFileSync(process.execPath, ['scripts/build-missing.mjs', 'package', 'viewer'], {
    cwd: ROOT,
    stdio: 'pipe',
  })
  build('build:types')
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }')
  run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', filename)
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Room on disk, blocks as they are. */
function bytesBelow(path: string): number {
  const stat = lstatSync(path)
  if (!stat.isDirectory()) return stat.blocks * 512
  return readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name)), 0)
}

describe('the packed tarball, installed in an empty folder', () => {
  it(`brings at most ${MOST_PACKAGES} packages and 15 MB`, () => {
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
    const packages = Object.keys(lock.packages).filter(name => name !== '')
    expect(packages.length).toBeLessThanOrEqual(MOST_PACKAGES)
    expect(bytesBelow(join(folder, 'node_modules'))).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('runs no script at install', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
    const scripted = Object.entries<{ hasInstallScript?: boolean }>(lock.packages).filter(
      ([, entry]) => entry.hasInstallScript,
    )
    expect(scripted.map(([name]) => name)).toEqual([])
  })

  it('every entry can be imported', () => {
    const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const entries = Object.keys(exports).filter(entry => !entry.includes('*') && !entry.endsWith('.json'))
    expect(entries.length).toBeGreaterThan(4)
    const script = entries
      .map(entry => `console.log(Object.keys(await import('metastasis-kg${entry.slice(1)}')).length > 0)`)
      .join('\n')
    writeFileSync(join(folder, 'entries.js'), script)
    expect(run('node', 'entries.js').trim().split('\n')).toEqual(entries.map(() => 'true'))
  })

  it('its types hold in a strict project, and refuse wrong use', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { KnowledgeGraph, mkg, rdfs } from 'metastasis-kg'
import { tropism } from 'metastasis-kg/metastasis'
const kg = await KnowledgeGraph.open()
const rows = kg.where('?o', mkg.ofTumor, '?tumor').where('?o', mkg.percent, '?percent').where('?tumor', rdfs.label, '?name')
const percent: number = rows.all()[0]!.percent
const name: string = rows.all()[0]!.name
// @ts-expect-error a number is no string
const wrong: string = rows.all()[0]!.percent
// @ts-expect-error no such variable
rows.select('nothing')
const sites = tropism(kg, kg.curie('mkg:tumor-breast-cancer'))?.rows.map(row => row.percent)
const graph = await kg.graph()
const order: number = graph.order
export { percent, name, wrong, sites, order }
`,
    )
    const strict = {
      strict: true,
      noEmit: true,
      target: 'ES2022',
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      exactOptionalPropertyTypes: true,
      types: [],
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: strict, files: ['use.ts'] }),
    )
    expect(run(join(ROOT, 'node_modules/.bin/tsc'), '-p', '.')).toBe('')
  })

  it('the command works', () => {
    expect(
      run(
        'npx',
        'metastasis-kg',
        'query',
        '--format',
        'csv',
        'SELECT (COUNT(*) AS ?n) { ?o a mkg:TropismObservation }',
      ),
    ).toBe('n\r\n688\r\n')
  })

  it('its files hold no path of the machine that built it', () => {
    const built = readdirSync(join(folder, 'node_modules/metastasis-kg/dist')).filter(name =>
      name.endsWith('.js'),
    )
    const named = built.filter(name =>
      readFileSync(join(folder, 'node_modules/metastasis-kg/dist', name), 'utf8').includes(ROOT),
    )
    expect(named).toEqual([])
  })
})
