// Bytes to text. A character may be cut by the border of two pieces; bytes that are no UTF-8 are an error
// unless the caller wants to be told and go on.
import { ParseError } from '../rdf/errors.ts'
import type { Pieces } from './bytes.ts'

/** `pieces` as text. @throws ParseError for bytes that are no UTF-8, unless `onReplacedBytes` is given */
export async function* decoded(
  pieces: Pieces,
  name: string,
  onReplacedBytes: ((source: string) => void) | undefined,
): AsyncGenerator<string> {
  let decoder = new TextDecoder('utf-8', { fatal: true })
  let before: Uint8Array = new Uint8Array(0)
  let line = 1

  const decode = (bytes: Uint8Array | undefined): string => {
    const stream = bytes !== undefined
    try {
      return decoder.decode(bytes, { stream })
    } catch (cause) {
      if (onReplacedBytes === undefined) {
        throw new ParseError(
          'bytes that are not UTF-8; save the text in UTF-8',
          { source: name, line: line + linesBeforeBadByte(cutCharacter(before), bytes) },
          { cause },
        )
      }
      onReplacedBytes(name)
      decoder = new TextDecoder('utf-8')
      const replaced = decoder.decode(cutCharacter(before), { stream: true })
      return replaced + decoder.decode(bytes, { stream })
    }
  }

  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      yield piece
      continue
    }
    const text = decode(piece)
    if (onReplacedBytes === undefined) line += countLineFeeds(piece)
    before = piece
    if (text !== '') yield text
  }
  const rest = decode(undefined)
  if (rest !== '') yield rest
}

/** The bytes at the end of `bytes` that begin a character without ending it. */
function cutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? bytes.subarray(bytes.length - back) : bytes.subarray(bytes.length)
    }
  }
  return bytes.subarray(bytes.length)
}

function linesBeforeBadByte(carried: Uint8Array, bytes: Uint8Array | undefined): number {
  if (bytes === undefined) return 0
  const replaced = new TextDecoder('utf-8')
  const text = replaced.decode(carried, { stream: true }) + replaced.decode(bytes)
  // Good text may hold U+FFFD itself, in which case the line is that of the first of the two.
  return text.slice(0, Math.max(0, text.indexOf('\ufffd'))).split('\n').length - 1
}

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++
  return count
}
