import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UsageError } from '../../src/rdf/errors.ts'
import { CONTENT_SECURITY_POLICY } from '../../src/server/headers.ts'
import { dataAssets, type RunningServer, startServer } from '../../src/server/index.ts'
import { MARKER, makeViewerFolder, PAGE, SCRIPT } from './example-viewer.ts'
import { parseAnswer, rawRequest, sendBytes } from './raw-request.ts'

const TURTLE = '<https://example.org/s> <https://example.org/p> "é" .\n'

let server: RunningServer
let viewer: Awaited<ReturnType<typeof makeViewerFolder>>
let port = 0

beforeAll(async () => {
  viewer = await makeViewerFolder()
  const files = dataAssets({
    title: 'Two files',
    version: '1',
    bundled: false,
    files: [
      { name: '../odd name?.ttl', syntax: 'turtle', text: TURTLE },
      { name: 'graph.jsonld', syntax: 'jsonld', text: '{}' },
    ],
  })
  server = await startServer({ port: 0, viewerFolder: viewer.viewerFolder, files })
  port = Number(new URL(server.url).port)
})

afterAll(async () => {
  await server.close()
  await viewer.remove()
})

const SECURITY = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

describe('what is served', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', PAGE],
    ['/index.html?a=b', 200, 'text/html; charset=utf-8', PAGE],
    ['/assets/app-1234.js', 200, 'text/javascript; charset=utf-8', SCRIPT],
    ['/%61ssets/app-1234.js', 200, 'text/javascript; charset=utf-8', SCRIPT],
    ['/data/1.ttl', 200, 'text/turtle; charset=utf-8', TURTLE],
    ['/data/2.jsonld', 200, 'application/ld+json; charset=utf-8', '{}'],
    ['/none', 404, 'text/plain; charset=utf-8', '404: There is nothing at this address.\n'],
  ])('GET %s is %i', async (path, status, mediaType, body) => {
    const answer = await rawRequest(port, `GET ${path}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe(mediaType)
    expect(answer.body).toBe(body)
  })

  test('the manifest names each file with its syntax and an address relative to the page', async () => {
    const { body } = await rawRequest(port, 'GET /data/manifest.json')
    expect(JSON.parse(body)).toEqual({
      version: '1',
      title: 'Two files',
      bundled: false,
      files: [
        { name: '../odd name?.ttl', syntax: 'turtle', url: 'data/1.ttl' },
        { name: 'graph.jsonld', syntax: 'jsonld', url: 'data/2.jsonld' },
      ],
    })
  })

  test('HEAD has the headers of GET and no body', async () => {
    const { status, headers, body } = await rawRequest(port, 'HEAD /')
    expect([status, headers.get('content-length'), body]).toEqual([200, String(PAGE.length), ''])
  })

  test.each([
    ['br', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['gzip', 'gzip'],
    ['deflate', undefined],
  ])('Accept-Encoding: %s gets %s', async (accept, encoding) => {
    const response = await fetch(`${server.url}assets/app-1234.js`, {
      headers: { 'Accept-Encoding': accept },
    })
    expect(response.headers.get('content-encoding')).toBe(encoding ?? null)
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(await response.text()).toBe(SCRIPT)
    if (encoding === undefined) return
    const raw = await sendBytes(port, request('/assets/app-1234.js', `Accept-Encoding: ${accept}`))
    expect(Number(parseAnswer(raw).headers.get('content-length'))).toBeLessThan(SCRIPT.length)
  })

  test('an unchanged file is answered 304 by its ETag, one ETag per encoding', async () => {
    const plain = await rawRequest(port, 'GET /assets/app-1234.js')
    const tag = plain.headers.get('etag')!
    const again = parseAnswer(await sendBytes(port, request('/assets/app-1234.js', `If-None-Match: ${tag}`)))
    expect([again.status, again.body]).toEqual([304, ''])
    const gzip = parseAnswer(
      await sendBytes(port, request('/assets/app-1234.js', `If-None-Match: ${tag}`, 'Accept-Encoding: gzip')),
    )
    expect(gzip.status).toBe(200)
    expect(gzip.headers.get('etag')).not.toBe(tag)
  })
})

describe('no path reaches another file', () => {
  test.each([
    ['/../package.json', 404],
    ['/assets/../../package.json', 404],
    ['/%2e%2e/package.json', 404],
    ['/..%2fpackage.json', 404],
    ['/%252e%252e/package.json', 404],
    ['/..%5cpackage.json', 400],
    ['/..\\package.json', 400],
    ['//package.json', 404],
    ['/assets/link.json', 404],
    ['/assets/', 404],
    ['/assets', 404],
    ['/index.html%00.png', 400],
    ['/%', 400],
    ['/%zz', 400],
    ['/%c0%ae%c0%ae/package.json', 400],
    ['package.json', 400],
    ['*', 400],
    ['http://127.0.0.1/package.json', 400],
    [`/${'a'.repeat(2100)}`, 414],
    [`/${'a'.repeat(60_000)}`, 414],
    ['/__proto__', 404],
    ['/constructor', 404],
  ])('GET %s is %i', async (path, status) => {
    const answer = await rawRequest(port, `GET ${path}`)
    expect(answer.status).toBe(status)
    expect(answer.body).not.toContain(MARKER)
    for (const [name, value] of Object.entries(SECURITY)) expect(answer.headers.get(name)).toBe(value)
  })
})

describe('every answer carries the security headers and none allows another origin', () => {
  test.each(['GET /', 'GET /data/1.ttl', 'GET /none', 'POST /', 'GET /%', 'HEAD /'])('%s', async line => {
    const { headers } = await rawRequest(port, line, [
      `Host: localhost:${port}`,
      'Origin: https://evil.example',
    ])
    for (const [name, value] of Object.entries(SECURITY)) expect(headers.get(name)).toBe(value)
    expect([...headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
  })
})

describe('only this machine by its own names', () => {
  test.each([
    ['127.0.0.1:PORT', 200],
    ['localhost:PORT', 200],
    ['LocalHost:PORT', 200],
    ['[::1]:PORT', 200],
    ['127.0.0.1', 421],
    ['localhost:1', 421],
    ['evil.example', 421],
    ['evil.example:PORT', 421],
    ['127.0.0.1.evil.example:PORT', 421],
    ['localhost:PORT@evil.example', 421],
    ['', 421],
  ])('Host: %s is %i', async (host, status) => {
    const answer = await rawRequest(port, 'GET /', [`Host: ${host.replace('PORT', String(port))}`])
    expect(answer.status).toBe(status)
  })

  test('two Host headers, or none, are refused', async () => {
    const two = [`Host: 127.0.0.1:${port}`, 'Host: evil.example']
    expect((await rawRequest(port, 'GET /', two)).status).toBe(400)
    expect((await rawRequest(port, 'GET /', [])).status).toBe(400)
  })

  test('an address with another authority is refused', async () => {
    expect((await rawRequest(port, 'GET http://evil.example/')).status).toBe(400)
  })
})

describe('malformed and unwanted requests', () => {
  test.each([
    ['POST', 405],
    ['PUT', 405],
    ['DELETE', 405],
    ['OPTIONS', 405],
    ['TRACE', 405],
  ])('%s is %i and names the methods that are answered', async (method, status) => {
    const answer = await rawRequest(port, `${method} /`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
  })

  test('conflicting lengths, bad methods, bad versions and garbage are 400 with the headers', async () => {
    const host = `Host: 127.0.0.1:${port}`
    const wrong = [
      `POST / HTTP/1.1\r\n${host}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello`,
      `POST / HTTP/1.1\r\n${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `POST / HTTP/1.1\r\n${host}\r\nContent-Length: -1\r\n\r\n`,
      `GE(T / HTTP/1.1\r\n${host}\r\n\r\n`,
      `GET / HTTP/9.9\r\n${host}\r\n\r\n`,
      `GET / HTTP/1.1\r\n${host}\r\nbad header: x\r\n\r\n`,
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n',
    ]
    for (const bytes of wrong) {
      const { status, headers } = parseAnswer(await sendBytes(port, bytes))
      expect([bytes.slice(0, 90), status]).toEqual([bytes.slice(0, 90), 400])
      for (const [name, value] of Object.entries(SECURITY)) expect(headers.get(name)).toBe(value)
    }
  })

  test('headers beyond the limit are 431', async () => {
    const answer = await rawRequest(port, 'GET /', [
      `Host: 127.0.0.1:${port}`,
      `X-Long: ${'x'.repeat(20_000)}`,
    ])
    expect(answer.status).toBe(431)
  })

  test('a body of 200 MB is refused before it is sent', async () => {
    const bytes = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 200000000\r\n\r\nfirst bytes`
    expect(parseAnswer(await sendBytes(port, bytes)).status).toBe(405)
  })

  test('200 slow connections do not keep others waiting, and are closed at the limit', async () => {
    const slow = Array.from({ length: 200 }, () => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: 127'))
      socket.on('error', () => {})
      return new Promise<void>(resolve => {
        socket.resume()
        socket.on('close', () => resolve())
      })
    })
    const ordinary = await Promise.all(Array.from({ length: 100 }, () => rawRequest(port, 'GET /')))
    expect(new Set(ordinary.map(({ status }) => status))).toEqual(new Set([200]))
    await Promise.all(slow)
  }, 20_000)
})

describe('start and stop', () => {
  test('a taken port is a usage error that names the port', async () => {
    const second = startServer({ port, viewerFolder: viewer.viewerFolder, files: new Map() })
    await expect(second).rejects.toThrow(UsageError)
    await expect(second).rejects.toThrow(
      `Port ${port} is taken: name another with --port, or --port 0 for any free one.`,
    )
  })

  test('a viewer that is not built is a usage error that says what to run', async () => {
    const start = startServer({ port: 0, viewerFolder: `${viewer.viewerFolder}/none`, files: new Map() })
    await expect(start).rejects.toThrow(
      'The viewer is not built: run `npm run build` in the checkout, then try again.',
    )
  })

  test('after close the port is free, though a client kept its connection open', async () => {
    const other = await startServer({ port: 0, viewerFolder: viewer.viewerFolder, files: new Map() })
    const otherPort = Number(new URL(other.url).port)
    const idle = connect(otherPort, '127.0.0.1', () =>
      idle.write(request('/', 'Connection: keep-alive', '', otherPort)),
    )
    idle.on('error', () => {})
    await new Promise(resolve => idle.once('data', resolve))
    await other.close()
    const third = await startServer({ port: otherPort, viewerFolder: viewer.viewerFolder, files: new Map() })
    await third.close()
  })
})

/** A GET of `path` with two more header lines; the connection ends with the answer unless one says otherwise. */
function request(path: string, header: string, second = '', at: number = port): string {
  const lines = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${at}`, header, second]
  if (!header.startsWith('Connection')) lines.push('Connection: close')
  return `${lines.filter(line => line !== '').join('\r\n')}\r\n\r\n`
}
