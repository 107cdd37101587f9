// Error → one line on stderr and an exit status. The statuses are part of the interface:
// 0 fine, 1 data does not conform or ASK is false, 2 usage, parse error, missing file or taken port,
// 3 a fault of this program, 4 a limit, 5 the network.
import { CommanderError } from 'commander'
import { escapeControls, LimitError, ParseError, QueryError, UsageError } from '../rdf/errors.ts'

export interface Failure {
  readonly status: number
  /** One line, safe to print on a terminal. */
  readonly message: string
}

const LONGEST = 1000

const OF_THE_NETWORK =
  /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EPROTO|CERT_|ERR_TLS|UND_ERR|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/

export function failureOf(error: unknown): Failure {
  const { status, text } = describe(error)
  const line = escapeControls(text.trim().replace(/\s*\n\s*/g, ' '))
  return { status, message: line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line }
}

function describe(error: unknown): { status: number; text: string } {
  if (error instanceof CommanderError) return { status: 2, text: usageText(error) }
  if (error instanceof LimitError) return { status: 4, text: error.message }
  if (error instanceof UsageError || error instanceof ParseError || error instanceof QueryError)
    return { status: networkCode(error) === undefined ? 2 : 5, text: error.message }
  const code = networkCode(error)
  if (code === undefined && isSystemError(error))
    return { status: 2, text: `The system refuses: ${messageOf(error)}.` }
  if (code !== undefined)
    return { status: 5, text: `The network gave no answer (${code}): ${messageOf(error)}` }
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

/** The error code of a failed request, looked for in the error and what caused it. */
function networkCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code } = at as NodeJS.ErrnoException
    if (typeof code === 'string' && OF_THE_NETWORK.test(code)) return code
  }
  return undefined
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
