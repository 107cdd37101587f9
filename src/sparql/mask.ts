// The text of a query with everything blanked that can hold any character: strings, IRIs, comments. Offsets
// and lines stay as they are, so that brackets and names can be looked for without a grammar. One pass, no
// regular expression: a string of megabytes would overflow the stack of V8's.

/** `text` with each character of strings, IRIs and comments replaced by a space or another one, line ends kept. */
export function maskLiterals(text: string, mask = ' '): string {
  const pieces: string[] = []
  let kept = 0
  for (let at = 0; at < text.length; ) {
    const end = opaqueEnd(text, at)
    if (end === at) {
      at++
      continue
    }
    pieces.push(text.slice(kept, at), blanked(text.slice(at, end), mask))
    at = end
    kept = end
  }
  pieces.push(text.slice(kept))
  return pieces.join('')
}

/** Where what begins at `at` ends, if it is a string, an IRI or a comment; else `at`. */
function opaqueEnd(text: string, at: number): number {
  const c = text[at]
  if (c === '#') return lineEnd(text, at)
  if (c === '<') return iriEnd(text, at)
  if (c !== '"' && c !== "'") return at
  return text.startsWith(c.repeat(3), at) ? longStringEnd(text, at, c) : shortStringEnd(text, at, c)
}

function lineEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

function iriEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    const c = text[end]!
    if (c === '>') return end + 1
    if (c <= ' ' || NOT_IN_AN_IRI.includes(c)) return at
  }
  return at
}

const NOT_IN_AN_IRI = '<"{}|^`\\'

function shortStringEnd(text: string, at: number, quote: string): number {
  for (let end = at + 1; end < text.length; end++) {
    const c = text[end]
    if (c === quote) return end + 1
    if (c === '\n' || c === '\r') return at
    if (c === '\\') end++
  }
  return at
}

function longStringEnd(text: string, at: number, quote: string): number {
  for (let end = at + 3; end < text.length; end++) {
    if (text[end] === '\\') end++
    else if (text[end] === quote && text.startsWith(quote.repeat(3), end)) return end + 3
  }
  return text.length
}

function blanked(text: string, mask: string): string {
  const lines = text.split('\n')
  return lines.map(line => mask.repeat(line.length)).join('\n')
}
