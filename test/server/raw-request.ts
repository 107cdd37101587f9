// Requests as bytes: a client library would tidy the path and refuse the malformed ones before sending.
import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** What the server sends back for `bytes` until it closes the connection. */
export function sendBytes(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const chunks: Buffer[] = []
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('error', error =>
      chunks.length > 0 ? resolve(Buffer.concat(chunks).toString()) : reject(error),
    )
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
  })
}

/** The answer to one request line with the usual headers, or with `headers` instead. */
export async function rawRequest(
  port: number,
  requestLine: string,
  headers?: readonly string[],
): Promise<RawAnswer> {
  const lines = [
    `${requestLine} HTTP/1.1`,
    ...(headers ?? [`Host: 127.0.0.1:${port}`]),
    'Connection: close',
    '',
    '',
  ]
  return parseAnswer(await sendBytes(port, lines.join('\r\n')))
}

export function parseAnswer(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n')
  const [statusLine, ...lines] = text.slice(0, end).split('\r\n')
  const headers = new Map(
    lines.map(line => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  return { status: Number(statusLine!.split(' ')[1]), headers, body: text.slice(end + 4) }
}
