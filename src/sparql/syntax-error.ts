// What the parser says, in words that help: place, what was found, what was expected.
import { LimitError, QueryError, quote } from '../rdf/errors.ts'
import { describePosition } from './position.ts'
import { ruleError } from './rule-error.ts'

/** The part of a Chevrotain exception that is read here. */
export interface Recognition {
  readonly message: string
  readonly token: { readonly image: string; readonly startOffset: number }
  readonly previousToken?: { readonly image: string; readonly startOffset: number } | undefined
}

export function syntaxError(text: string, { message, token, previousToken }: Recognition): QueryError {
  const ended = token.image === '' || Number.isNaN(token.startOffset)
  const offset = ended
    ? previousToken
      ? previousToken.startOffset + previousToken.image.length
      : text.length
    : token.startOffset
  const found = ended ? 'the query ends' : `found ${quote(token.image)}`
  // A variable that is refused where the grammar has one is refused by a rule: data holds no variables.
  const isVariable = /^[?$]/.test(token.image)
  const expected = expectedTokens(message, isVariable ? VARIABLES : NONE)
  return new QueryError(
    `SPARQL, ${describePosition(text, offset)}: ${found}${expected === '' ? '' : `, expected ${expected}`}.`,
  )
}

/** What the parser's transformer says of lists longer than the stack of V8. */
const OVERFLOW = /stack overflow/i

/** Any other error that came out of the parser. */
export function otherError(text: string, error: unknown): Error {
  if (error instanceof QueryError || error instanceof LimitError) return error
  if (error instanceof RangeError && /code point/iu.test(error.message)) return codePointError(text, error)
  if (error instanceof RangeError || (error instanceof Error && OVERFLOW.test(error.message)))
    return new LimitError(
      'The query is nested, chained or long beyond what can be read; split it up, or shorten its strings.',
      {
        cause: error,
      },
    )
  const message = error instanceof Error ? error.message : String(error)
  const lexer = /^unexpected character: ->(.*)<- at offset: (\d+)/su.exec(message)
  if (lexer !== null) {
    const offset = Number(lexer[2])
    const word = /^\S{1,40}/u.exec(text.slice(offset))?.[0] ?? lexer[1]!
    return new QueryError(
      `SPARQL, ${describePosition(text, offset)}: found ${quote(word)}, which begins no word of the language.`,
      { cause: error },
    )
  }
  const prefix = /^Unknown prefix: (.*)$/su.exec(message)
  if (prefix !== null) {
    const offset = prefixedNameOffset(text, prefix[1]!)
    return new QueryError(
      `SPARQL, ${describePosition(text, offset)}: the prefix ${quote(`${prefix[1]}:`)} is not declared; add PREFIX ${prefix[1]}: <…>.`,
      { cause: error },
    )
  }
  return (
    ruleError(text, message, error) ??
    new QueryError(`SPARQL: ${message.split('\n').at(-1)}`, { cause: error })
  )
}

/** An escape that names no character. */
function codePointError(text: string, cause: RangeError): QueryError {
  const found = Array.from(text.matchAll(/\\U[0-9A-Fa-f]{8}/g)).find(
    ([code]) => Number.parseInt(code.slice(2), 16) > 0x10ffff,
  )
  const place = found === undefined ? '' : `, ${describePosition(text, found.index)}`
  const what = found === undefined ? 'an escape' : quote(found[0])
  return new QueryError(`SPARQL${place}: ${what} is no character; the last one is \\U0010FFFF.`, { cause })
}

function prefixedNameOffset(text: string, prefix: string): number {
  const escaped = prefix.replace(/[.\\-]/g, '\\$&')
  const match = new RegExp(`(?<![\\p{L}\\p{N}_<:/#?$-])${escaped}:`, 'u').exec(text)
  return match?.index ?? 0
}

const MOST_NAMED = 8
const NONE: ReadonlySet<string> = new Set()
const VARIABLES: ReadonlySet<string> = new Set(['?variable', '$variable'])

/** What a Chevrotain message says was expected, in the language's own spelling. */
function expectedTokens(message: string, but: ReadonlySet<string>): string {
  const single = /^Expecting --> (.+?) <-- but/su.exec(message)
  const names = single
    ? [single[1]!]
    : Array.from(message.matchAll(/\[(\S[^[\]]*|\[)\]/g), match => match[1]!)
  const spelled = names.map(name => SPELLINGS.get(name) ?? name)
  const words = [...new Set(spelled)].filter(word => !but.has(word))
  if (words.length > MOST_NAMED)
    return `${words.slice(0, MOST_NAMED).join(', ')} or another of ${words.length} things`
  return words.join(', ').replace(/, ([^,]*)$/, ' or $1')
}

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['Var1', '?variable'],
  ['Var2', '$variable'],
  ['IriRef', '<IRI>'],
  ['PNameLn', 'prefix:name'],
  ['PNameNs', 'prefix:'],
  ['BlankNodeLabel', '_:label'],
  ['StringLiteral1', 'a string'],
  ['StringLiteral2', 'a string'],
  ['StringLiteralLong1', 'a string'],
  ['StringLiteralLong2', 'a string'],
  ...['Integer', 'Decimal', 'Double'].flatMap(kind =>
    [kind, `${kind}Positive`, `${kind}Negative`].map((name): [string, string] => [name, 'a number']),
  ),
])
