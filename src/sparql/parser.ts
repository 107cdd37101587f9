// Traqula's parser for SPARQL 1.2, which reads all of 1.1, with one rule of ours: its own cuts a local name
// at a second colon and leaves the backslash of an escape in it. Building it takes about 0.2 s, so it is
// built once, on first use.
import { ParserBuilder, type ParserRule } from '@traqula/core'
import { sparql12ParserBuilder } from '@traqula/parser-sparql-1-2'
import { type TermIriPrefixed, lex as terms } from '@traqula/rules-sparql-1-1'
import {
  completeParseContext,
  copyParseContext,
  lex,
  type SparqlContext,
  type SparqlQuery,
} from '@traqula/rules-sparql-1-2'
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

/** `:` splits a name at the first place; `\` escapes one character of the local part. */
const prefixedName: ParserRule<SparqlContext, 'prefixedName', TermIriPrefixed, []> = {
  name: 'prefixedName',
  impl:
    ({ ACTION, CONSUME, OR }) =>
    context => {
      // While the grammar is recorded there is no context.
      const term = (image: string): TermIriPrefixed => {
        const colon = image.indexOf(':')
        const prefix = image.slice(0, colon)
        if (!context.skipValidation && context.prefixes[prefix] === undefined)
          throw new Error(`Unknown prefix: ${prefix}`)
        const local = image.slice(colon + 1).replace(/\\(.)/gu, '$1')
        return context.astFactory.termNamed(context.astFactory.sourceLocation(), local, prefix)
      }
      return OR<TermIriPrefixed>([
        {
          ALT: () => {
            const { image } = CONSUME(terms.terminals.pNameLn)
            return ACTION(() => term(image))
          },
        },
        {
          ALT: () => {
            const { image } = CONSUME(terms.terminals.pNameNs)
            return ACTION(() => term(image))
          },
        },
      ])
    },
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
