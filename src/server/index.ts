// A static server for the viewer, for this machine alone: bound to 127.0.0.1, its files fixed at the start,
// nothing stored, nothing changed by any request.
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { UsageError } from '../rdf/errors.ts'
import { type Answer, answer, refusal } from './answer.ts'
import type { Asset } from './asset.ts'
import { readBuiltFiles } from './built-files.ts'

export type { Asset } from './asset.ts'
export { type DataFile, type DataSet, dataAssets } from './data-files.ts'

export interface ServerOptions {
  /** 0 takes a free one. */
  readonly port: number
  /** The folder of the built viewer. */
  readonly viewerFolder: string
  /** More files by their path in an address, as `dataAssets` makes them; they win over the viewer's own. */
  readonly files: ReadonlyMap<string, Asset>
}

export interface RunningServer {
  /** The address of the viewer, ending in a slash. */
  readonly url: string
  /** Lets running answers finish, for four seconds at most. */
  close(): Promise<void>
}

const MOST_CONNECTIONS = 512
const HEADERS_WITHIN_MS = 5_000
const REQUEST_WITHIN_MS = 10_000
const IDLE_MS = 30_000
const CLOSE_WITHIN_MS = 4_000
const LARGEST_HEADERS = 16_384

/**
 * The running server, once it listens.
 * @throws {UsageError} where the port is taken, or the viewer is not built
 */
export async function startServer({ port, files, viewerFolder }: ServerOptions): Promise<RunningServer> {
  const assets = new Map([...(await readViewer(viewerFolder)), ...files])
  let hosts: ReadonlySet<string> = new Set()
  const server = createServer(
    {
      connectionsCheckingInterval: 1_000,
      headersTimeout: HEADERS_WITHIN_MS,
      requestTimeout: REQUEST_WITHIN_MS,
      keepAliveTimeout: 5_000,
      maxHeaderSize: LARGEST_HEADERS,
    },
    (request, response) => {
      answer(request, assets, hosts)
        .catch(() => refusal(500, 'The answer could not be made.'))
        .then(made => respond(made, request, response))
    },
  )
  server.maxConnections = MOST_CONNECTIONS
  // Also ends an answer that the other side does not read.
  server.timeout = IDLE_MS
  server.on('clientError', refuseBytes)
  await listen(server, port)
  const bound = (server.address() as AddressInfo).port
  hosts = hostsOf(bound)
  return { url: `http://127.0.0.1:${bound}/`, close: () => close(server) }
}

async function readViewer(folder: string): Promise<Map<string, Asset>> {
  const assets = await readBuiltFiles(folder).catch(() => new Map<string, Asset>())
  if (assets.has('/index.html')) return assets
  throw new UsageError('The viewer is not built: run `npm run build` in the checkout, then try again.')
}

function hostsOf(port: number): ReadonlySet<string> {
  const names = ['localhost', '127.0.0.1', '[::1]']
  return new Set(
    port === 80 ? [...names, ...names.map(name => `${name}:80`)] : names.map(name => `${name}:${port}`),
  )
}

function respond(
  { status, headers, body }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const [name, value] of headers) response.setHeader(name, value)
  // A body nobody asked for is not read: the connection ends with the answer.
  if (!request.complete && bodyAnnounced(request)) {
    response.setHeader('Connection', 'close')
    response.once('finish', () => request.socket.destroySoon())
  }
  response.writeHead(status)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function bodyAnnounced({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Answers bytes that are no HTTP request, and requests that did not arrive in time. */
function refuseBytes(error: Error & { code?: string; rawPacket?: Buffer }, socket: Socket): void {
  if (!socket.writable || socket.destroyed) return
  const { status, headers, body } = refusalOfBytes(error)
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}Connection: close\r\n\r\n${body}`)
}

function refusalOfBytes({ code, rawPacket }: { code?: string; rawPacket?: Buffer }): Answer {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refusal(408, 'The request took too long to arrive.')
  if (code !== 'HPE_HEADER_OVERFLOW') return refusal(400, 'This is no well-formed HTTP request.')
  const start = rawPacket?.toString('latin1', 0, LARGEST_HEADERS) ?? ''
  return /^[A-Z]+ \S+$/.test(start)
    ? refusal(414, 'The address is too long.')
    : refusal(431, `The headers are longer than ${LARGEST_HEADERS} bytes.`)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.syscall === 'listen' ? new UsageError(listenProblem(error, port), { cause: error }) : error,
      )
    })
    server.listen({ port, host: '127.0.0.1', exclusive: true }, resolve)
  })
}

function listenProblem({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: name another with --port, or --port 0 for any free one.`
  if (code === 'EACCES')
    return `Port ${port} may not be opened by this user: name one above 1023 with --port.`
  return `Port ${port} can't be opened: ${message}.`
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    const deadline = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS)
    server.close(() => {
      clearTimeout(deadline)
      resolve()
    })
    server.closeIdleConnections()
  })
}
