// SPARQL text → algebra, by way of Traqula's parser and its algebra, which follows section 18.2.
import type { Query, Update } from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import { withoutEscapes } from './codepoint-escapes.ts'
import { fromQueryTree } from './from-query-tree.ts'
import { fromUpdateTree } from './from-update-tree.ts'
import { parseText, Recognized } from './parser.ts'
import { otherError, syntaxError } from './syntax-error.ts'
import { checkCounts, checkLength } from './text-limits.ts'

export interface ParseQueryOptions {
  /** Against which relative IRIs resolve. */
  readonly base?: string
  /** Prefixes that the text may use without declaring them. */
  readonly prefixes?: Prefixes
}

/**
 * The algebra of a query.
 * @throws QueryError with line, column and what was expected; LimitError past 64 nested brackets, 5 million
 * characters, or what else can't be read in a while.
 */
export function parseQuery(text: string, options: ParseQueryOptions = {}): Query {
  checkLength(text)
  const parsed = parse(text, options)
  if (parsed.form !== 'update') return parsed
  if (parsed.operations.length === 0)
    throw new QueryError('SPARQL, line 1, column 1: the text holds no query.')
  throw new QueryError(
    'The text is an update, which changes the graph, where a query is asked for; in code, kg.update(…) carries it out.',
  )
}

/**
 * The algebra of an update request; a text without any operation is an update that does nothing.
 * @throws as `parseQuery` does
 */
export function parseUpdate(text: string, options: ParseQueryOptions = {}): Update {
  const parsed = parse(text, options)
  if (parsed.form === 'update') return parsed
  throw new QueryError(
    `The text is a ${parsed.form.toUpperCase()} query, which changes nothing; run it with kg.sparql(…).`,
  )
}

function parse(written: string, { base, prefixes }: ParseQueryOptions): Query | Update {
  const text = withoutEscapes(written)
  checkCounts(text)
  const known: Record<string, string> = Object.assign(Object.create(null), Object.fromEntries(prefixes ?? []))
  try {
    const tree = parseText(text, known)
    return tree.type === 'update'
      ? fromUpdateTree(tree, { base, prefixes: known })
      : fromQueryTree(tree, { base, prefixes: known })
  } catch (error) {
    throw error instanceof Recognized ? syntaxError(text, error.first) : otherError(text, error)
  }
}
