// One file in memory, with the forms in which it can be sent. A form is made when it is first asked for.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

export interface Asset {
  readonly mediaType: string
  /** Changes exactly when the bytes do; the same for every encoding but for its ending. */
  readonly tag: string
  readonly bytes: Buffer
  readonly encoded: Map<Encoding, Promise<Buffer>>
}

// Below this a compressed form saves less than a network packet.
const SMALLEST_COMPRESSED = 1400
const COMPRESSIBLE = /^text\/|json|javascript|xml|\/(?:n-triples|n-quads|trig|wasm)/

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

export function makeAsset(content: string | Uint8Array, mediaType: string): Asset {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  return { mediaType, tag, bytes, encoded: new Map() }
}

/** The encoding to send `asset` in: the best that the Accept-Encoding header takes and that is worth its while. */
export function chooseEncoding(asset: Asset, accept: string | undefined): Encoding {
  if (accept === undefined || asset.bytes.length < SMALLEST_COMPRESSED) return 'identity'
  if (!COMPRESSIBLE.test(asset.mediaType)) return 'identity'
  const taken = new Set<string>()
  for (const part of accept.toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map(piece => piece.trim())
    const refused = parameters.some(parameter => /^q=0(?:\.0*)?$/.test(parameter))
    if (name && !refused) taken.add(name)
  }
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : 'identity'
}

/** The bytes of `asset` in `encoding`; compressed once, then kept. */
export function encodeAsset(asset: Asset, encoding: Encoding): Promise<Buffer> {
  const known = asset.encoded.get(encoding)
  if (known) return known
  const made = compress(asset.bytes, encoding)
  asset.encoded.set(encoding, made)
  return made
}

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(bytes)
  // Quality 5 is as fast as gzip and smaller; 11 would hold the first page back for seconds.
  if (encoding === 'br') return toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return Promise.resolve(bytes)
}
