import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as browser from '../../src/io/browser.ts'
import type { OpenOptions, Source } from '../../src/io/interface.ts'
import * as node from '../../src/io/node.ts'
import { LimitError, NetworkError, ParseError, UsageError } from '../../src/rdf/errors.ts'

const TEXT = 'é😀\n'.repeat(1000)
const BYTES = new TextEncoder().encode(TEXT)
let folder: string
let server: Server
let address: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'io-'))
  writeFileSync(join(folder, 'a.ttl'), BYTES)
  writeFileSync(join(folder, 'named-plainly.ttl'), gzipSync(BYTES))
  writeFileSync(join(folder, 'empty.ttl'), '')
  server = createServer((request, response) => {
    if (request.url === '/missing') response.writeHead(404, 'Not Found').end()
    else if (request.url === '/gz') response.end(gzipSync(BYTES))
    else response.writeHead(200, { 'content-type': 'text/turtle; charset=utf-8' }).end(request.headers.accept)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await new Promise(resolve => server.close(resolve))
})

async function textOf(
  source: Source,
  options?: OpenOptions,
  io: typeof node | typeof browser = node,
): Promise<string> {
  let text = ''
  for await (const chunk of io.readText(source, options)) text += chunk
  return text
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

it('node.ts and browser.ts offer the same', () => {
  expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort())
})

describe('a source of any kind gives its text', () => {
  const sources: [string, () => Source, boolean][] = [
    ['path', () => join(folder, 'a.ttl'), false],
    ['file URL', () => pathToFileURL(join(folder, 'a.ttl')), false],
    ['gzip under a plain name', () => join(folder, 'named-plainly.ttl'), false],
    ['bytes', () => BYTES, true],
    ['ArrayBuffer', () => BYTES.slice().buffer, true],
    ['Blob', () => new Blob([BYTES]), true],
    ['Response', () => new Response(TEXT), true],
    ['web stream', () => new Blob([gzipSync(BYTES)]).stream(), true],
    ['pieces of one byte', () => pieces(BYTES, 1), true],
    ['gzip in pieces of one byte', () => pieces(gzipSync(BYTES), 1), true],
    [
      'pieces of text',
      () =>
        (async function* () {
          yield TEXT.slice(0, 10)
          yield TEXT.slice(10)
        })(),
      true,
    ],
    ['gzip over HTTP', () => new URL(`${address}/gz`), true],
  ]
  it.each(sources)('%s', async (_kind, source, alsoInBrowsers) => {
    expect(await textOf(source())).toBe(TEXT)
    if (alsoInBrowsers) expect(await textOf(source(), undefined, browser)).toBe(TEXT)
  })

  it('an empty one gives none', async () => {
    expect(await textOf(join(folder, 'empty.ttl'))).toBe('')
    expect(await textOf(new Uint8Array(0))).toBe('')
    expect(await textOf(new Uint8Array([0x41]))).toBe('A')
    expect(await textOf(pieces(new Uint8Array([0x41]), 1))).toBe('A')
  })

  it('a byte order mark is no part of it', async () => {
    expect(await textOf(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toBe('A')
  })
})

it('a file is its own base; an answer has that of the server and a media type', async () => {
  const file = await node.openText(join(folder, 'a.ttl'))
  expect([file.name, file.base, file.mediaType]).toEqual([
    join(folder, 'a.ttl'),
    pathToFileURL(join(folder, 'a.ttl')).href,
    undefined,
  ])
  for (const io of [node, browser]) {
    const answer = await io.openText(new URL(`${address}/x`))
    expect([answer.name, answer.base, answer.mediaType]).toEqual([
      `${address}/x`,
      `${address}/x`,
      'text/turtle; charset=utf-8',
    ])
    let accept = ''
    for await (const chunk of answer.chunks) accept += chunk
    expect(accept).toMatch(/^text\/turtle, .*application\/ld\+json/)
  }
})

describe('what can not be read is named', () => {
  it('a missing file', async () => {
    await expect(textOf('no/such/file.ttl')).rejects.toThrow(
      new UsageError('"no/such/file.ttl" does not exist.'),
    )
  })
  it('an address given as a string', async () => {
    await expect(textOf('https://example.org/a.ttl')).rejects.toThrow('An address is given as a URL object')
  })
  it('a folder', async () => {
    await expect(textOf(folder)).rejects.toThrow(/is a folder; name a file in it/)
  })
  it('a part of the path that is a file', async () => {
    await expect(textOf(join(folder, 'a.ttl', 'b.ttl'))).rejects.toThrow(UsageError)
  })
  it('an answer without content', async () => {
    await expect(textOf(new URL(`${address}/missing`))).rejects.toThrow(
      new NetworkError(`"${address}/missing" can't be read: the server answered 404 Not Found.`),
    )
  })
  it('a server that is not there', async () => {
    await expect(textOf(new URL('http://127.0.0.1:1/'))).rejects.toThrow(
      /^"http:\/\/127\.0\.0\.1:1\/" can't be read: /,
    )
  })
  it.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    const path = join(folder, 'closed.ttl')
    writeFileSync(path, 'x')
    chmodSync(path, 0)
    await expect(textOf(path)).rejects.toThrow(/permission is missing/)
  })
})

describe('bytes that are no UTF-8', () => {
  const bad = new Uint8Array([0x61, 0x0a, 0xc3, 0xa9, 0x0a, 0x62, 0xff, 0x63, 0x0a])
  it.each([1, 2, 3, 100])('are an error with the line, in pieces of %d', async size => {
    const error = await textOf(pieces(bad, size)).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ParseError)
    expect((error as ParseError).message).toBe('stream:3: bytes that are not UTF-8; save the text in UTF-8')
  })
  it.each([1, 2, 3, 100])('are replaced where the caller wants to know, in pieces of %d', async size => {
    const told: string[] = []
    expect(await textOf(pieces(bad, size), { onReplacedBytes: source => told.push(source) })).toBe(
      'a\né\nb\ufffdc\n',
    )
    expect(told).toEqual(['stream'])
  })
  it('a character cut off at the end', async () => {
    await expect(textOf(BYTES.subarray(0, 4))).rejects.toThrow(ParseError)
    expect(await textOf(BYTES.subarray(0, 4), { onReplacedBytes() {} })).toBe('é\ufffd')
  })
  it('good text may hold the replacement character', async () => {
    expect(await textOf(pieces(new TextEncoder().encode('a\ufffdb'), 1))).toBe('a\ufffdb')
  })
})

describe('compressed data may not grow without bound', () => {
  const zeros = gzipSync(new Uint8Array(40_000_000))
  it.each([
    ['node', node],
    ['browser', browser],
  ] as const)('past 100 times what was read (%s)', async (_name, io) => {
    const reading = textOf(zeros, undefined, io)
    await expect(reading).rejects.toThrow(LimitError)
    await expect(textOf(zeros, undefined, io)).rejects.toThrow(
      /raise the limit with the option maxExpandedBytes/,
    )
  })
  it.each([
    ['node', node],
    ['browser', browser],
  ] as const)('the option moves the limit both ways (%s)', async (_name, io) => {
    expect((await textOf(zeros, { maxExpandedBytes: 50_000_000 }, io)).length).toBe(40_000_000)
    await expect(textOf(gzipSync(BYTES), { maxExpandedBytes: 100 }, io)).rejects.toThrow(LimitError)
  })
  it.each([
    ['node', node],
    ['browser', browser],
  ] as const)('damaged data is an error (%s)', async (_name, io) => {
    const cut = gzipSync(BYTES).subarray(0, 30)
    await expect(textOf(cut, undefined, io)).rejects.toThrow(
      new ParseError('the gzip data is damaged or cut short', { source: 'bytes' }),
    )
  })
})

it('an error of the source comes out as it is, from within gzip too', async () => {
  for (const io of [node, browser]) {
    const own = new Error('own')
    const source = (async function* () {
      yield gzipSync(BYTES).subarray(0, 20)
      throw own
    })()
    await expect(textOf(source, undefined, io)).rejects.toThrow(own)
  }
})

it('reading stops at an aborted signal', async () => {
  const controller = new AbortController()
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      yield BYTES
      controller.abort()
    }
  }
  await expect(textOf(endless(), { signal: controller.signal })).rejects.toThrow(/abort/i)
})

describe('a folder', () => {
  const accepts = (name: string) => name.endsWith('.ttl')
  it('is the files directly in it, in stable order', async () => {
    const inner = join(folder, 'inner')
    mkdirSync(join(inner, 'deeper'), { recursive: true })
    for (const name of ['b.ttl', 'a.ttl', 'C.ttl', 'x.txt', '.hidden.ttl', 'deeper/d.ttl'])
      writeFileSync(join(inner, name), '')
    mkdirSync(join(inner, 'folder.ttl'))
    symlinkSync(join(inner, 'b.ttl'), join(inner, 'link.ttl'))
    expect(await node.listFolder(inner, accepts)).toEqual(
      ['C.ttl', 'a.ttl', 'b.ttl', 'link.ttl'].map(name => join(inner, name)),
    )
    expect(await node.listFolder(join(inner, 'deeper'), () => false)).toEqual([])
  })
  it('is not a file, and must exist', async () => {
    expect(await node.listFolder(join(folder, 'a.ttl'), accepts)).toBeUndefined()
    await expect(node.listFolder(join(folder, 'nowhere'), accepts)).rejects.toThrow(/does not exist/)
  })
})

it('a browser says what it can not do', async () => {
  await expect(browser.writeFileSafely('a', [])).rejects.toThrow(UsageError)
  await expect(browser.bundledOntologyFiles()).rejects.toThrow(UsageError)
  expect(() => browser.standardInput()).toThrow(UsageError)
})
