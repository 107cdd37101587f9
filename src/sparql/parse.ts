// SPARQL text → algebra, by way of Traqula's parser and its algebra, which follows section 18.2.
// Building the parser takes about 0.2 s, so it is built once, on first use.
import { toAlgebra } from '@traqula/algebra-sparql-1-2'
import type { ParserBuildArgs } from '@traqula/core'
import { Parser } from '@traqula/parser-sparql-1-2'
import type { Query } from '../algebra/algebra.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import { checkDepth } from './depth.ts'
import { fromTraqula } from './from-traqula.ts'
import { otherError, type Recognition, syntaxError } from './syntax-error.ts'

export interface ParseQueryOptions {
  /** Against which relative IRIs resolve. */
  readonly base?: string
  /** Prefixes that the text may use without declaring them. */
  readonly prefixes?: Prefixes
}

/**
 * The algebra of a query.
 * @throws QueryError with line, column and what was expected, or what is not supported; LimitError past 64 nested brackets.
 */
export function parseQuery(text: string, options: ParseQueryOptions = {}): Query {
  checkDepth(text)
  const baseIRI = options.base ?? 'https://example.org/'
  try {
    const prefixes: Record<string, string> = Object.assign(
      Object.create(null),
      Object.fromEntries(options.prefixes ?? []),
    )
    const ast = parser().parse(text, { baseIRI, prefixes })
    return fromTraqula(toAlgebra(ast, { baseIRI, prefixes, quads: true }))
  } catch (error) {
    throw error instanceof Recognized ? syntaxError(text, error.first) : otherError(text, error)
  }
}

/** Carries the parser's first complaint out of its error handler. */
class Recognized extends Error {
  readonly first: Recognition
  constructor(first: Recognition) {
    super(first.message)
    this.first = first
  }
}

let built: Parser | undefined

function parser(): Parser {
  // The builder behind `Parser` takes an error handler, which its own type leaves out.
  const options: ConstructorParameters<typeof Parser>[0] & Pick<ParserBuildArgs, 'errorHandler'> = {
    errorHandler: errors => {
      throw new Recognized(errors[0] as unknown as Recognition)
    },
  }
  built ??= new Parser(options)
  return built
}
