// The door to the parts that come late: a call that answers at once can't wait for them, so whoever loads
// data loads them beside it (`load-late-parts.ts`) and waits for both.
import { QueryError } from '../rdf/errors.ts'
import type * as Parts from './late-parts.ts'

let parts: typeof Parts | undefined

export function setLateParts(loaded: typeof Parts): void {
  parts = loaded
}

/**
 * The late parts, for `needed`.
 * @throws QueryError, or what `Failure` says, where they were not loaded
 */
export function lateParts(
  needed: string,
  Failure: new (message: string) => Error = QueryError,
): typeof Parts {
  if (parts !== undefined) return parts
  throw new Failure(
    `${needed} is in a part of the engine that is not loaded; KnowledgeGraph.load and open load it, below them loadLateParts() does.`,
  )
}
