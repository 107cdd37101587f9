// Traqula's parser for SPARQL 1.2, which reads all of 1.1, with some rules of ours. Building it takes about
// 0.2 s, so it is built once, on first use.
import { ParserBuilder } from '@traqula/core'
import { sparql12ParserBuilder } from '@traqula/parser-sparql-1-2'
import { lex as terms } from '@traqula/rules-sparql-1-1'
import { completeParseContext, copyParseContext, lex, type SparqlQuery } from '@traqula/rules-sparql-1-2'
import { negatedPropertySet, prefixedName, triplesBlock, triplesTemplate } from './grammar-rules.ts'
import { LazyLookahead } from './lookahead.ts'
import type { Recognition } from './syntax-error.ts'

/** Carries the parser's first complaint out of its error handler. */
export class Recognized extends Error {
  readonly first: Recognition
  constructor(first: Recognition) {
    super(first.message)
    this.first = first
  }
}

// Two tokens are not as the grammar has them: a decimal may begin with its point (rule 147), and a comment ends
// at a carriage return too (section 19.4).
const { decimal, decimalPositive, decimalNegative, comment } = terms.terminals
decimal.PATTERN = /\d*\.\d+/
decimalPositive.PATTERN = /\+\d*\.\d+/
decimalNegative.PATTERN = /-\d*\.\d+/
comment.PATTERN = /#[^\n\r]*/

const build = () =>
  ParserBuilder.create(sparql12ParserBuilder)
    .patchRule(prefixedName)
    .patchRule(negatedPropertySet)
    .patchRule(triplesTemplate)
    .patchRule(triplesBlock)
    .build({
      tokenVocabulary: lex.sparql12LexerBuilder.tokenVocabulary,
      parserConfig: { lookaheadStrategy: new LazyLookahead() },
      errorHandler: errors => {
        throw new Recognized(errors[0] as unknown as Recognition)
      },
    })

let built: ReturnType<typeof build> | undefined

/** The syntax tree of a query or an update. */
export function parseText(text: string, prefixes: Record<string, string>): SparqlQuery {
  built ??= build()
  const context = completeParseContext({ prefixes })
  const tree = built.queryOrUpdate(text, copyParseContext(context)) as SparqlQuery
  tree.loc = context.astFactory.sourceLocationInlinedSource(text, tree.loc, 0, Number.MAX_SAFE_INTEGER)
  return tree
}
