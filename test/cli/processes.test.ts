// What only shows between processes: readers that leave, signals, writes that are cut off, taken ports.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { CLI, ROOT, runCli, useBuiltCli, useTemporaryFolder } from './run-cli.ts'

useBuiltCli('viewer')
const folder = useTemporaryFolder()

beforeAll(async () => {
  const lines = Array.from(
    { length: 60_000 },
    (_, i) => `<https://example.org/${i}> <https://example.org/p> "${i}" .\n`,
  )
  await writeFile(join(folder.path, 'many.nt'), lines.join(''))
})

function start(...args: string[]) {
  return spawn(process.execPath, [CLI, ...args], { cwd: folder.path })
}

async function statusOf(child: ReturnType<typeof start>): Promise<{ status: number | null; stderr: string }> {
  let stderr = ''
  child.stderr.on('data', chunk => (stderr += chunk))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, stderr }
}

describe('a reader that leaves', () => {
  test.each([
    ['export', '--format', 'nquads', 'many.nt'],
    ['query', 'SELECT * { ?s ?p ?o }', '--data', 'many.nt'],
    ['query', '--format', 'csv', 'SELECT * { ?s ?p ?o }', '--data', 'many.nt'],
  ])('ends the process quietly: %s %s', async (...args) => {
    const child = start(...args)
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await statusOf(child)).toEqual({ status: 0, stderr: '' })
  })
})

describe('an export that is cut off', () => {
  test('leaves the old file or the whole new one, whenever it is killed', async () => {
    await mkdir(join(folder.path, 'killed'))
    const target = join(folder.path, 'killed', 'out.nq')
    const begun = performance.now()
    expect((await runCli(['export', '-o', target, 'many.nt'], { cwd: folder.path })).status).toBe(0)
    const duration = performance.now() - begun
    const whole = await readFile(target, 'utf8')
    const seen = new Set<string>()
    for (let round = 0; round < 12; round++) {
      await writeFile(target, 'old')
      const child = start('export', '-o', target, 'many.nt')
      const timer = setTimeout(() => child.kill('SIGKILL'), duration * (0.3 + (0.8 * round) / 12))
      await statusOf(child)
      clearTimeout(timer)
      const text = await readFile(target, 'utf8')
      seen.add(text === 'old' ? 'old' : text === whole ? 'whole' : 'broken')
    }
    expect(seen).not.toContain('broken')
    // The leftovers of those killed are gone after the next run.
    expect((await runCli(['export', '-o', target, 'many.nt'], { cwd: folder.path })).status).toBe(0)
    expect(await readdir(join(folder.path, 'killed'))).toEqual(['out.nq'])
  }, 60_000)

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while writing leaves nothing behind, status %i', async (signal, status) => {
    const place = join(folder.path, signal)
    await mkdir(place)
    const child = start('export', '-o', join(place, 'out.nq'), 'many.nt')
    const ended = statusOf(child)
    for (;;) {
      const names = await readdir(place)
      if (names.some(name => name.endsWith('.tmp'))) break
      if (child.exitCode !== null) throw new Error(`it ended before it wrote: ${names.join(' ')}`)
    }
    child.kill(signal)
    expect(await ended).toEqual({ status, stderr: '' })
    expect(await readdir(place)).toEqual([])
  })
})

describe('a query that is at work', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends at %s, quietly and with status %i', async (signal, status) => {
    const endless =
      'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c != ?f && ?f != ?i) }'
    const child = start('query', '--timeout', '0', endless, '--data', 'many.nt')
    const ended = statusOf(child)
    // Long enough for the data to be read.
    await new Promise(resolve => setTimeout(resolve, 2_000))
    expect(child.exitCode).toBeNull()
    const begun = performance.now()
    child.kill(signal)
    expect(await ended).toEqual({ status, stderr: '' })
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})

describe.skipIf(process.platform !== 'linux')('a full disk', () => {
  test.each([
    ['standard output', ['export', 'many.nt']],
    ['the output', ['export', '-o', '/dev/full', 'many.nt']],
  ])('as %s is one line, status 2', async (_, args) => {
    const full = await open('/dev/full', 'w')
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: folder.path,
      stdio: ['ignore', full.fd, 'pipe'],
    })
    let stderr = ''
    child.stderr!.on('data', chunk => (stderr += chunk))
    const [status] = (await once(child, 'close')) as [number | null]
    await full.close()
    expect(status).toBe(2)
    expect(stderr).toMatch(/^metastasis-kg: [^\n]*(?:no space left|disk is full)[^\n]*\n$/)
  })
})

describe('view', () => {
  test('a taken port is one line that names it, status 2', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { status, stdout, stderr } = await runCli(['view', '--port', String(port), 'many.nt'], {
      cwd: folder.path,
    })
    other.close()
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      `metastasis-kg: Port ${port} is taken: name another with --port, or --port 0 for any free one.\n`,
    )
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'serves its data until %s, then ends with status 0',
    async signal => {
      const child = start('view', '--port', '0', 'many.nt')
      const ended = statusOf(child)
      const [line] = (await once(child.stdout, 'data')) as [Buffer]
      const url = line.toString().trim()
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
      const manifest = await (await fetch(`${url}data/manifest.json`)).json()
      expect(manifest).toEqual({
        version: '',
        title: 'many.nt',
        bundled: false,
        files: [{ name: 'many.nt', syntax: 'ntriples', url: 'data/1.nt' }],
      })
      const begun = performance.now()
      child.kill(signal)
      expect(await ended).toEqual({ status: 0, stderr: '' })
      expect(performance.now() - begun).toBeLessThan(5_000)
    },
  )
})

test('npm start prints the address of the viewer and passes on its arguments and signals', async () => {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), '--port', '0', 'many.nt'], {
    cwd: folder.path,
  })
  const ended = statusOf(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const page = await fetch(line.toString().trim())
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(await page.text()).toMatch(/^<!doctype html>/i)
  child.kill('SIGTERM')
  expect((await ended).status).toBe(0)
})
