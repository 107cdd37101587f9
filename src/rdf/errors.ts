// The few errors the library throws on purpose. Each message is one sentence or two: what is wrong with
// the value quoted, where, and what to do. The command line turns the class into its exit status.

/** What was asked makes no sense: a wrong option, a missing file, a port that is taken. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/** The network gave no answer, or one that says no. */
export class NetworkError extends Error {
  override readonly name: string = 'NetworkError'
}

export interface Place {
  /** File name, address or the name given with the text. */
  readonly source: string
  /** From 1. */
  readonly line?: number | undefined
  /** From 1. */
  readonly column?: number | undefined
}

/** A text is not in the syntax it should be in. */
export class ParseError extends Error {
  override readonly name: string = 'ParseError'
  readonly source: string
  readonly line: number | undefined
  readonly column: number | undefined
  constructor(reason: string, place: Place, options?: ErrorOptions) {
    super(`${formatPlace(place)}: ${reason}`, options)
    this.source = place.source
    this.line = place.line
    this.column = place.column
  }
}

/** A query can't be built, read or answered as it stands. */
export class QueryError extends Error {
  override readonly name: string = 'QueryError'
}

/** Work was stopped at a limit that the message names. */
export class LimitError extends Error {
  override readonly name: string = 'LimitError'
}

/** `file:7:3`, `file:7` or `file`. */
export function formatPlace({ source, line, column }: Place): string {
  if (line === undefined) return source
  return column === undefined ? `${source}:${line}` : `${source}:${line}:${column}`
}

const LONGEST_QUOTE = 120

/** `text` in quotes on one line, control and bidirectional characters escaped, shortened past 120 characters. */
export function quote(text: string): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
  return `"${escapeControls(short)}"`
}

/** `text` with C0, C1 and bidirectional control characters written as \u escapes, safe to print on a terminal. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu
