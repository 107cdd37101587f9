import { LimitError } from '../../rdf/errors.ts'

/** Characters that one string made by a query may have. */
export const MOST_CHARACTERS: number = 64 * 1024 * 1024

/** Throws `LimitError` where a string would be longer than 64 million characters; ask before making it. */
export function checkLength(length: number): void {
  if (length <= MOST_CHARACTERS) return
  throw new LimitError(
    'The query makes a string of more than 64 million characters; narrow down what it puts together.',
  )
}
