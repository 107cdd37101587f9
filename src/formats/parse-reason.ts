// From what N3.js says to what a person needs: what was expected, what stands there instead, what to do.

import { ParseError, quote } from '../rdf/errors.ts'
import { COMMON_PREFIXES, type Prefixes } from '../rdf/prefixes.ts'

/** An error of N3.js; `token` is missing where not even a token could be made out. */
export interface N3Error extends Error {
  readonly context?: {
    readonly token?: ErrorToken | undefined
    readonly line: number
    readonly previousToken?: ErrorToken | undefined
  }
}

interface ErrorToken {
  readonly type: string
  readonly value: string
  readonly prefix: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly endLine?: number
}

export interface ErrorScene {
  readonly source: string
  readonly prefixes: Prefixes
  /** The text of a line, where it is still at hand. */
  lineText(line: number): string | undefined
}

/** The ParseError that tells what `error` is about. */
export function explain(error: N3Error, scene: ErrorScene): ParseError {
  const { token, line, previousToken } = error.context ?? { line: undefined }
  const message = error.message.replace(/ on line \d+\.$/, '').replace(/\.$/, '')
  if (token !== undefined) {
    const reason = reasonOfToken(message, token, previousToken, scene)
    return new ParseError(
      reason,
      { source: scene.source, line: token.line, column: token.start + 1 },
      { cause: error },
    )
  }
  const issue = /^Unexpected "(.*)"$/s.exec(message)?.[1]
  const column =
    line === undefined || issue === undefined ? undefined : columnOf(issue, line, previousToken, scene)
  const reason = issue === undefined ? lowerFirst(message) : reasonOfText(issue, previousToken)
  return new ParseError(reason, { source: scene.source, line, column }, { cause: error })
}

/** Reasons by the beginning of N3.js's message; `got` is the token in words, `after` the one before it. */
const REASONS: readonly (readonly [
  RegExp,
  (words: { got: string; after: string; match: RegExpExecArray }) => string,
])[] = [
  [
    /^Expected punctuation to follow/,
    ({ got, after }) => `expected ".", ";" or "," after ${after}, got ${got}`,
  ],
  [/^Expected entity but got/, ({ got }) => `expected an IRI, a prefixed name or a blank node, got ${got}`],
  [/^Expected predicate but got/, ({ got }) => `expected a predicate, got ${got}`],
  [
    /^Unexpected literal/,
    ({ got }) =>
      `expected an IRI, a prefixed name or a blank node, got ${got}: a literal can only be an object`,
  ],
  [/^Unexpected graph closing/, () => 'the "}" closes no graph'],
  [
    /^Unexpected graph$/,
    () => 'a graph in "{ … }" can\'t stand here; graphs need TriG, and can\'t be nested',
  ],
  [/^Expected graph but got/, ({ got }) => `expected "{" after the name of a graph, got ${got}`],
  [/^Unclosed graph/, () => 'the graph is not closed: a "}" is missing before the end of the text'],
  [
    /^Disallowed blank node as predicate/,
    ({ got }) => `a predicate must be an IRI, got the blank node ${got}`,
  ],
  [
    /^Expected prefix to follow @prefix/,
    ({ got }) => `expected a prefix with its colon after "@prefix", got ${got}`,
  ],
  [
    /^Expected IRI to follow prefix/,
    ({ got, after }) => `expected the namespace as <…> after ${after}, got ${got}`,
  ],
  [
    /^Expected declaration to end with a dot/,
    ({ got }) => `expected "." at the end of the declaration, got ${got}`,
  ],
  [/^Expected dot to follow quad/, ({ got }) => `expected "." after the graph, got ${got}`],
  [
    /^Expected valid IRI to follow base/,
    ({ got }) => `expected an absolute IRI as <…> after the base declaration, got ${got}`,
  ],
  [
    /^Unexpected (?:\.|\]|\}|\))$/,
    ({ got, after }) => `${got} comes too early after ${after}: the statement is not complete`,
  ],
]

function reasonOfToken(
  message: string,
  token: ErrorToken,
  previous: ErrorToken | undefined,
  scene: ErrorScene,
): string {
  const undeclared = /^Undefined prefix/.test(message) ? token.prefix : undefined
  if (undeclared !== undefined) {
    const namespace = COMMON_PREFIXES.get(undeclared) ?? '…'
    return `the prefix ${quote(`${undeclared}:`)} is not declared; put "@prefix ${undeclared}: <${namespace}> ." above`
  }
  if (message === 'Invalid IRI') {
    return /^[a-z][a-z0-9+.-]*:/i.test(token.value)
      ? `${inWords(token)} is not a valid address`
      : `the address <${quote(token.value).slice(1, -1)}> is relative and there is no base to resolve it; write it in full`
  }
  const words = { got: inWords(token), after: previous === undefined ? 'the beginning' : inWords(previous) }
  for (const [pattern, reason] of REASONS) {
    const match = pattern.exec(message)
    if (match !== null) return reason({ ...words, match }) + hintAfter(token, previous, scene)
  }
  return `${lowerFirst(message)} (got ${words.got})`
}

/** A word on the commonest slip: a statement that was not ended before the next line began. */
function hintAfter(token: ErrorToken, previous: ErrorToken | undefined, _scene: ErrorScene): string {
  const startsStatement = token.type === 'prefixed' || token.type === 'IRI' || token.type === 'blank'
  const endLine = previous === undefined ? token.line : (previous.endLine ?? previous.line)
  return startsStatement && endLine < token.line
    ? ` (is a "." or ";" missing at the end of line ${endLine}?)`
    : ''
}

function reasonOfText(issue: string, previous: ErrorToken | undefined): string {
  const got = quote(issue)
  if (/^["']/.test(issue)) {
    return `the string that begins with ${got} is not closed on its line, or holds a wrong escape; a string over more lines needs """…"""`
  }
  if (issue.startsWith('<')) {
    return `the IRI that begins with ${got} is not closed, or holds a character that needs escaping (space, <, ", {, }, |, ^, \`, \\)`
  }
  if (issue.startsWith('@') && previous?.type === 'literal') return `${got} is not a language tag`
  if (issue.startsWith('@')) return `${got} is not a declaration; "@prefix" and "@base" are`
  if (issue === '') return 'expected more before the end of the text'
  const after = previous === undefined ? '' : ` after ${inWords(previous)}`
  return `expected a term or punctuation${after}, got ${got}`
}

function inWords({ type, value, prefix }: ErrorToken): string {
  switch (type) {
    case 'eof':
      return 'the end of the text'
    case 'IRI':
    case 'typeIRI':
      return `<${quote(value).slice(1, -1)}>`
    case 'prefixed':
    case 'type':
      return quote(`${prefix}:${value}`).slice(1, -1)
    case 'prefix':
      return quote(`${value}:`)
    case 'blank':
      return `_:${quote(value).slice(1, -1)}`
    case 'literal':
      return `the literal ${quote(value)}`
    case 'langcode':
      return quote(`@${value}`)
    case 'abbreviation':
      return quote(value)
    default:
      return quote(type)
  }
}

/** Where on its line the text stands that could not be read, searched behind the last token. */
function columnOf(
  issue: string,
  line: number,
  previous: ErrorToken | undefined,
  scene: ErrorScene,
): number | undefined {
  const text = scene.lineText(line)
  if (text === undefined) return undefined
  const from = previous !== undefined && (previous.endLine ?? previous.line) === line ? previous.end : 0
  const at = text.indexOf(issue, from)
  return at < 0 ? undefined : at + 1
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
