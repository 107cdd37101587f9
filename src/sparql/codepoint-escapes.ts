// Escapes by code point, which stand for their character wherever they are written (section 19.2). The parser
// reads those in strings, where the character can't be taken for the end.
import { maskLiterals } from './mask.ts'

const ESCAPE = /\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g

/** `text` with the escapes outside of strings and comments replaced by their characters. */
export function withoutEscapes(text: string): string {
  if (!text.includes('\\u') && !text.includes('\\U')) return text
  let plain = ''
  let kept = 0
  for (const { 0: written, 1: short, 2: long, index } of maskLiterals(text).matchAll(ESCAPE)) {
    const code = Number.parseInt((short ?? long)!, 16)
    // What is no character stays as it is, for the parser to refuse where it stands.
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) continue
    plain += text.slice(kept, index) + String.fromCodePoint(code)
    kept = index + written.length
  }
  return plain + text.slice(kept)
}
