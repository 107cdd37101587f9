import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileSafely } from '../../src/io/node.ts'
import { UsageError } from '../../src/rdf/errors.ts'

let folder: string
let target: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'))
  target = join(folder, 'out.ttl')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('writes pieces of text and bytes, sync or async, and leaves nothing else behind', async () => {
  await writeFileSafely(target, ['a', new Uint8Array([0x62]), 'é'])
  expect(readFileSync(target, 'utf8')).toBe('abé')
  await writeFileSafely(
    target,
    (async function* () {
      for (let i = 0; i < 1000; i++) yield 'x'.repeat(1000)
    })(),
  )
  expect(readFileSync(target, 'utf8')).toBe('x'.repeat(1_000_000))
  expect(readdirSync(folder)).toEqual(['out.ttl'])
})

it('keeps the mode of the old file, and a link a link', async () => {
  writeFileSync(target, 'old')
  chmodSync(target, 0o640)
  const link = join(folder, 'link.ttl')
  symlinkSync(target, link)
  await writeFileSafely(link, ['new'])
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(target, 'utf8')).toBe('new')
  expect(statSync(target).mode & 0o777).toBe(0o640)
})

describe('whatever fails, the old file is as it was', () => {
  it('an error of the content', async () => {
    writeFileSync(target, 'old')
    const own = new Error('own')
    const content = (function* () {
      yield 'x'.repeat(1_000_000)
      throw own
    })()
    await expect(writeFileSafely(target, content)).rejects.toThrow(own)
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['out.ttl'])
  })

  // The bound on file size stands in for a full disk: the system refuses the write in the same way.
  it('a write that the system refuses', async () => {
    writeFileSync(target, 'old')
    const { status, message } = await writeInChild(target, { megabytes: 8, limitKilobytes: 512 })
    expect([status, message]).toEqual([7, expect.stringContaining(JSON.stringify(target).slice(1, -1))])
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['out.ttl'])
  })

  it('a kill at any point: old or complete, and the next write cleans up', async () => {
    writeFileSync(target, 'old')
    let killed = 0
    for (let i = 0; i < 12; i++) {
      const child = writeInChild(target, { megabytes: 16, killAfter: 3 * i })
      if ((await child).signal === 'SIGKILL') killed++
      expect(['old', 16_000_000]).toContain(sizeOrText(target))
    }
    expect(killed).toBeGreaterThan(0)
    await writeFileSafely(target, ['new'])
    expect(readFileSync(target, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['out.ttl'])
  })
})

it('leftovers are removed, but not what belongs to others', async () => {
  const other = [
    '.out.ttl.999999999-0123abcd.tmp.bak',
    '.other.ttl.999999999-0123abcd.tmp',
    '.out.ttl.notes.tmp',
    `.out.ttl.${process.ppid}-0123abcd.tmp`,
  ]
  for (const name of [...other, '.out.ttl.999999999-0123abcd.tmp']) writeFileSync(join(folder, name), '')
  await writeFileSafely(target, ['x'])
  expect(readdirSync(folder).sort()).toEqual([...other, 'out.ttl'].sort())
})

it('two writes at once to one target both end, and one of them stays', async () => {
  const slow = (text: string) =>
    (async function* () {
      for (let i = 0; i < 20; i++) {
        await new Promise(resolve => setTimeout(resolve, 1))
        yield text
      }
    })()
  await Promise.all([writeFileSafely(target, slow('a')), writeFileSafely(target, slow('b'))])
  expect(['a'.repeat(20), 'b'.repeat(20)]).toContain(readFileSync(target, 'utf8'))
  expect(readdirSync(folder)).toEqual(['out.ttl'])
})

describe('a target that is read from is refused', () => {
  it('by name, by link, by hard link, by another way to write the path', async () => {
    writeFileSync(target, 'old')
    const link = join(folder, 'link.ttl')
    symlinkSync(target, link)
    const hard = join(folder, 'hard.ttl')
    linkSync(target, hard)
    for (const path of [target, link, hard, join(folder, '.', 'x', '..', 'out.ttl')]) {
      await expect(writeFileSafely(path, ['new'], { inputs: ['other.ttl', target] })).rejects.toThrow(
        /is also read from; write to another file/,
      )
    }
    expect(readFileSync(target, 'utf8')).toBe('old')
  })
  it('another file is fine', async () => {
    const input = join(folder, 'in.ttl')
    writeFileSync(input, 'in')
    await writeFileSafely(target, ['new'], { inputs: [input, join(folder, 'missing')] })
    expect(readFileSync(target, 'utf8')).toBe('new')
  })
})

it('a folder and a missing folder are named', async () => {
  await expect(writeFileSafely(folder, ['x'])).rejects.toThrow(
    new UsageError(`${JSON.stringify(folder)} is a folder; name a file to write.`),
  )
  await expect(writeFileSafely(join(folder, 'no', 'out.ttl'), ['x'])).rejects.toThrow(
    /out\.ttl" can't be written: its folder does not exist/,
  )
})

it('a device is written into, not replaced', async () => {
  await writeFileSafely('/dev/null', ['x'])
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  expect(existsSync('/dev/.null')).toBe(false)
})

interface ChildOptions {
  readonly megabytes: number
  readonly limitKilobytes?: number
  /** Milliseconds after the child says that it begins. */
  readonly killAfter?: number
}

interface ChildResult {
  readonly status: number | null
  readonly signal: string | null
  readonly message: string
}

/** Runs a write in a process of its own, which can be killed or held to a bound. */
async function writeInChild(
  path: string,
  { megabytes, limitKilobytes, killAfter }: ChildOptions,
): Promise<ChildResult> {
  const script = `
    process.on('SIGXFSZ', () => {})
    const { writeFileSafely } = await import(${JSON.stringify(childModule())})
    console.log('begin')
    try {
      await writeFileSafely(${JSON.stringify(path)}, (function* () { for (let i = 0; i < ${megabytes * 10}; i++) yield 'x'.repeat(100_000) })())
    } catch (error) { console.log(error.message); process.exitCode = 7 }`
  const command = `${limitKilobytes === undefined ? '' : `ulimit -f ${limitKilobytes}; `}exec "$0" --input-type=module -e "$1"`
  const child = spawn('bash', ['-c', command, process.execPath, script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let message = ''
  child.stdout.on('data', (data: Buffer) => {
    message += data
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  child.stderr.on('data', (data: Buffer) => {
    message += data
  })
  return new Promise(resolve => child.on('close', (status, signal) => resolve({ status, signal, message })))
}

let bundled: string | undefined
afterAll(() => {
  if (bundled !== undefined) rmSync(dirname(bundled), { recursive: true })
})

/** The writer as plain JavaScript, since a child process has no loader for TypeScript. */
function childModule(): string {
  bundled ??= bundle()
  return bundled
}

function bundle(): string {
  const out = join(mkdtempSync(join(tmpdir(), 'writer-')), 'writer.mjs')
  buildSync({
    entryPoints: [join(import.meta.dirname, '../../src/io/safe-write.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: out,
    logLevel: 'error',
  })
  return out
}

function sizeOrText(path: string): string | number {
  const text = readFileSync(path, 'utf8')
  return text.length < 100 ? text : text.length
}
