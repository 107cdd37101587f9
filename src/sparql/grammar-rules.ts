// Rules of the grammar that take the place of Traqula's own.
import type { ParserRule } from '@traqula/core'
import {
  type BasicGraphPattern,
  gram,
  lex,
  type PathNegated,
  type PathNegatedElt,
  type PatternBgp,
  type SparqlContext,
  type TermIri,
  type TermIriPrefixed,
} from '@traqula/rules-sparql-1-1'

type SameSubject = typeof gram.triplesSameSubject | typeof gram.triplesSameSubjectPath

/**
 * A prefix ends at the first colon, and a backslash escapes one character of the local part: the package cuts the
 * local part at a second colon, and leaves the backslash in it.
 */
export const prefixedName: ParserRule<SparqlContext, 'prefixedName', TermIriPrefixed, []> = {
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
            const { image } = CONSUME(lex.terminals.pNameLn)
            return ACTION(() => term(image))
          },
        },
        {
          ALT: () => {
            const { image } = CONSUME(lex.terminals.pNameNs)
            return ACTION(() => term(image))
          },
        },
      ])
    },
}

/** `!()` is no property at all, so it lets every one pass (rule 95): the package asks for one at least. */
export const negatedPropertySet: typeof gram.pathNegatedPropertySet = {
  name: 'pathNegatedPropertySet',
  impl:
    ({ ACTION, CONSUME, SUBRULE1, SUBRULE2, OR, AT_LEAST_ONE_SEP }) =>
    context => {
      const not = CONSUME(lex.symbols.exclamation)
      const paths: (TermIri | PathNegatedElt)[] = []
      return OR<PathNegated>([
        {
          ALT: () => {
            const path = SUBRULE1(gram.pathOneInPropertySet)
            return ACTION(() =>
              context.astFactory.path('!', [path], context.astFactory.sourceLocation(not, path)),
            )
          },
        },
        {
          ALT: () => {
            const open = CONSUME(lex.symbols.LParen)
            AT_LEAST_ONE_SEP({
              SEP: lex.symbols.pipe,
              DEF: () => paths.push(SUBRULE2(gram.pathOneInPropertySet)),
            })
            const close = CONSUME(lex.symbols.RParen)
            return ACTION(() => {
              const { astFactory: F } = context
              const whole = F.sourceLocation(not, close)
              return F.path('!', [F.path('|', paths, F.sourceLocation(open, close))], whole)
            })
          },
        },
        {
          ALT: () => {
            const none = CONSUME(lex.terminals.nil)
            return ACTION(() => {
              const { astFactory: F } = context
              return F.path('!', [F.path('|', [], F.sourceLocation(none))], F.sourceLocation(not, none))
            })
          },
        },
      ])
    },
}

type TriplesRule<Name extends string> = ParserRule<SparqlContext, Name, PatternBgp>

/**
 * Triples with a point between them, and perhaps one at the end. The package hands all of them to one call, whose
 * arguments stand on the stack: some 75,000 overflow it.
 */
function triples<Name extends string>(name: Name, sameSubject: SameSubject): TriplesRule<Name> {
  return {
    name,
    impl:
      ({ ACTION, AT_LEAST_ONE, SUBRULE, CONSUME, OPTION }) =>
      // While the grammar is recorded there is no context.
      context => {
        const found: BasicGraphPattern = []
        let more = true
        let point: ReturnType<typeof CONSUME> | undefined
        AT_LEAST_ONE({
          GATE: () => more,
          DEF: () => {
            more = false
            const next = SUBRULE(sameSubject)
            ACTION(() => {
              for (const triple of next) found.push(triple)
            })
            OPTION(() => {
              point = CONSUME(lex.symbols.dot)
              more = true
            })
          },
        })
        return ACTION(() => {
          const { astFactory } = context
          return astFactory.patternBgp(found, astFactory.sourceLocation(found[0], found.at(-1), point))
        })
      },
  }
}

/** In the data and the templates of an update or a CONSTRUCT. */
export const triplesTemplate: TriplesRule<'triplesTemplate'> = triples(
  'triplesTemplate',
  gram.triplesSameSubject,
)
/** In a pattern. */
export const triplesBlock: TriplesRule<'triplesBlock'> = triples('triplesBlock', gram.triplesSameSubjectPath)
