// Standard output: waits where the reader is slow, ends quietly where the reader has gone.
import { once } from 'node:events'
import { UsageError } from '../rdf/errors.ts'

/** Ends the process with status 0 as soon as nobody reads standard output any more (`… | head -1`). */
export function endWhenReaderLeaves(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw new UsageError(`Standard output can't be written: ${error.message}.`, { cause: error })
  })
}

/** Resolves when `text` is written or safely buffered. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Prints `pieces`, gathered to about 64 kB. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  let gathered = ''
  for (const piece of pieces) {
    gathered += piece
    if (gathered.length < 65_536) continue
    await print(gathered)
    gathered = ''
  }
  if (gathered !== '') await print(gathered)
}

/** Prints `lines`, each with its line end. */
export function printLines(lines: readonly string[]): Promise<void> {
  return print(lines.map(line => `${line}\n`).join(''))
}

/** Columns of the terminal that standard output is, or undefined where it is none. */
export function terminalWidth(): number | undefined {
  // Some terminals say that they have no columns.
  return (process.stdout.isTTY && process.stdout.columns) || undefined
}
