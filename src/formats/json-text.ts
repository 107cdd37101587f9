// JSON with errors that name the line, and with a bound on nesting that is checked before anything recurses.
import { ParseError } from '../rdf/errors.ts'

/** The JSON-LD steps recurse several frames a level; the call stack has room for far more than this. */
const MAX_DEPTH = 256

/** The value of `text`. @throws ParseError with line and column */
export function parseJson(text: string, source: string): unknown {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  refuseDepth(bare, source)
  try {
    return JSON.parse(bare)
  } catch (cause) {
    const message = (cause as Error).message
    const atEnd = isCutOff(message, bare)
    const offset = atEnd ? bare.length : offsetOfError(bare)
    const reason = atEnd
      ? 'the text ends too early: something is not closed'
      : message.replace(/ in JSON at position.*$|, "?\.{3}.*$|, ".*$/s, '')
    throw new ParseError(
      `not JSON: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
      { source, ...(offset !== undefined && placeAt(bare, offset)) },
      { cause },
    )
  }
}

const END_OF_INPUT = /end of JSON input/

/**
 * Where the text stops being the beginning of any JSON, found by halving, since the error does not always
 * say. Undefined where the JavaScript engine words its errors in another way.
 */
function offsetOfError(text: string): number | undefined {
  if (!beginsJson('[')) return undefined
  let good = 0
  let bad = text.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (beginsJson(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function beginsJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    return isCutOff((error as Error).message, text)
  }
}

/** Whether the error is only that there should be more. A cut string or number is complained about at its cut. */
function isCutOff(message: string, text: string): boolean {
  return (
    END_OF_INPUT.test(message) ||
    /^Unterminated/.test(message) ||
    message.includes(`at position ${text.length}`)
  )
}

function refuseDepth(text: string, source: string): void {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x22 /* " */) i = endOfString(text, i)
    else if (unit === 0x7b /* { */ || unit === 0x5b /* [ */) {
      if (++depth > MAX_DEPTH) {
        throw new ParseError(`nested deeper than ${MAX_DEPTH} levels, the limit for JSON-LD`, {
          source,
          ...placeAt(text, i),
        })
      }
    } else if (unit === 0x7d /* } */ || unit === 0x5d /* ] */) depth--
  }
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x5c /* \ */) i++
    else if (unit === 0x22) return i
  }
  return text.length
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
