// Error → one line on stderr and an exit status. The statuses are part of the interface:
// 0 fine, 1 data does not conform or ASK is false, 2 usage, parse error, missing file or taken port,
// 3 a fault of this program, 4 a limit, 5 the network.
import { CommanderError } from 'commander'
import {
  escapeControls,
  LimitError,
  NetworkError,
  ParseError,
  QueryError,
  UsageError,
} from '../rdf/errors.ts'

export interface Failure {
  readonly status: number
  /** One line, safe to print on a terminal. */
  readonly message: string
}

const LONGEST = 1000

export function failureOf(error: unknown): Failure {
  const { status, text } = describe(error)
  const line = escapeControls(text.trim().replace(/\s*\n\s*/g, ' '))
  return { status, message: line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line }
}

function describe(error: unknown): { status: number; text: string } {
  if (error instanceof CommanderError) return { status: 2, text: usageText(error) }
  if (error instanceof LimitError) return { status: 4, text: error.message }
  if (error instanceof NetworkError) return { status: 5, text: error.message }
  if (error instanceof UsageError || error instanceof ParseError || error instanceof QueryError)
    return { status: 2, text: error.message }
  if (isSystemError(error)) return { status: 2, text: `The system refuses: ${messageOf(error)}.` }
  const name = error instanceof Error ? error.name : typeof error
  return {
    status: 3,
    text: `This is a fault of the program (${name}: ${messageOf(error)}); --debug shows where it happened.`,
  }
}

// Commander's sentences, with the value told once and a full stop at the end.
function usageText({ message }: CommanderError): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/\n\((Did you mean [^)]*)\)/, '. $1')
    .replace(/^(option '[^']*'|command-argument value) argument '[\s\S]*' is invalid\. /, '$1: ')
  return /[.?!]$/.test(text) ? text : `${text}.`
}

/** A full disk, a pipe that nobody reads: no fault of this program. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
