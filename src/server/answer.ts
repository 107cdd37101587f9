// Request → answer. No step touches the file system; every refusal is a short plain text that echoes nothing
// of the request.
import type { IncomingMessage } from 'node:http'
import { type Asset, chooseEncoding, encodeAsset } from './asset.ts'
import { SECURITY_HEADERS } from './headers.ts'

export interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

const LONGEST_TARGET = 2048

/** The answer to `request`; `hosts` are the values of the Host header that mean this server. */
export async function answer(
  request: IncomingMessage,
  assets: ReadonlyMap<string, Asset>,
  hosts: ReadonlySet<string>,
): Promise<Answer> {
  // A page of another site whose name was rebound to this machine still sends its own name here.
  const named = request.headersDistinct.host ?? []
  if (named.length !== 1) return refusal(400, 'The request needs exactly one Host header.')
  if (!hosts.has(named[0]!.toLowerCase())) return refusal(421, 'This server answers for localhost only.')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refusal(405, 'Only GET and HEAD are answered here.', [['Allow', 'GET, HEAD']])
  const target = request.url ?? ''
  if (target.length > LONGEST_TARGET)
    return refusal(414, `The address is longer than ${LONGEST_TARGET} characters.`)
  const path = pathOf(target)
  if (path === undefined) return refusal(400, 'The address is not well-formed.')
  const asset = assets.get(path)
  if (asset === undefined) return refusal(404, 'There is nothing at this address.')
  return send(asset, request)
}

/** The decoded path of a request target, or undefined where it is malformed. */
function pathOf(target: string): string | undefined {
  const end = target.search(/[?#]/)
  const written = end < 0 ? target : target.slice(0, end)
  if (!written.startsWith('/')) return undefined
  try {
    const path = decodeURIComponent(written)
    return /[\\\p{Cc}]/u.test(path) ? undefined : path
  } catch {
    return undefined
  }
}

async function send(asset: Asset, request: IncomingMessage): Promise<Answer> {
  const encoding = chooseEncoding(asset, request.headers['accept-encoding'])
  const tag = encoding === 'identity' ? `"${asset.tag}"` : `"${asset.tag}-${encoding}"`
  const headers = new Map([
    ...SECURITY_HEADERS,
    ['ETag', tag],
    ['Cache-Control', 'no-cache'],
    ['Vary', 'Accept-Encoding'],
  ])
  if (matches(request.headers['if-none-match'], tag)) return { status: 304, headers, body: Buffer.alloc(0) }
  const body = await encodeAsset(asset, encoding)
  headers.set('Content-Type', asset.mediaType).set('Content-Length', String(body.length))
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  return { status: 200, headers, body }
}

function matches(condition: string | undefined, tag: string): boolean {
  if (condition === undefined) return false
  const tags = condition.split(',').map(one => one.trim().replace(/^W\//, ''))
  return tags.includes(tag) || tags.includes('*')
}

/** A refusal with `reason` as plain text. */
export function refusal(status: number, reason: string, extra: readonly [string, string][] = []): Answer {
  const body = Buffer.from(`${status}: ${reason}\n`)
  const headers = new Map([
    ...SECURITY_HEADERS,
    ...extra,
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Length', String(body.length)],
    ['Cache-Control', 'no-store'],
  ])
  return { status, headers, body }
}
