// REGEX and REPLACE (sections 17.4.3.14 and 17.4.3.15). A pattern that is a constant is compiled once, and is
// an error of the query where it can't be read; one that comes with the data is an error of the row.
import type { Expression } from '../../algebra/algebra.ts'
import { QueryError } from '../../rdf/errors.ts'
import { literal, type Term } from '../../rdf/terms.ts'
import { compileRegExp } from '../regular-expressions/regular-expression.ts'
import { boolean, entry, type FunctionTable, isSimple, isString } from './function-entry.ts'
import type { Compiler, Evaluate, Test } from './scope.ts'
import { checkLength } from './text-limit.ts'

type Pattern = ReturnType<typeof compileRegExp>

/** The pattern of two arguments; undefined where they are no strings. */
function patternOf(pattern: Term, flags: Term | undefined): Pattern | undefined {
  if (!isSimple(pattern) || (flags !== undefined && !isSimple(flags))) return undefined
  return compileRegExp(pattern.value, flags?.value ?? '')
}

function replaced(text: Term, pattern: Pattern, replacement: Term, tick?: () => void): Term | undefined {
  if (!isString(text) || !isSimple(replacement)) return undefined
  // No more matches than characters; each may bring the replacement, and what its groups stand for.
  const groups = replacement.value.split('$').length - 1
  checkLength((text.value.length + 1) * replacement.value.length + text.value.length * (groups + 1))
  return literal(pattern.replace(text.value, replacement.value, tick), text.language, text.direction)
}

/** What `make` gives; undefined where it says that a pattern or replacement is wrong. */
function orError<Value>(make: () => Value): Value | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof QueryError) return undefined
    throw error
  }
}

export const PATTERN_FUNCTIONS: FunctionTable = [
  [
    'regex',
    entry([2, 3], (text, pattern, flags) => {
      const compiled = orError(() => patternOf(pattern, flags))
      return compiled && isString(text) ? boolean(compiled.test(text.value)) : undefined
    }),
  ],
  [
    'replace',
    entry([3, 4], (text, pattern, replacement, flags) =>
      orError(() => {
        const compiled = patternOf(pattern, flags)
        return compiled && replaced(text, compiled, replacement)
      }),
    ),
  ],
]

type PatternIn = (batch: Parameters<Evaluate>[0], row: number) => Pattern | undefined

function compilePattern(pattern: Expression, flags: Expression | undefined, compiler: Compiler): PatternIn {
  if (pattern.kind === 'term' && (flags === undefined || flags.kind === 'term')) {
    const compiled = patternOf(pattern.term, flags?.term)
    return () => compiled
  }
  const patternIn = compiler.term(pattern)
  const flagsIn = flags && compiler.term(flags)
  return (batch, row) => {
    const term = patternIn(batch, row)
    const flagsTerm = flagsIn?.(batch, row)
    if (term === undefined || (flagsIn !== undefined && flagsTerm === undefined)) return undefined
    return orError(() => patternOf(term, flagsTerm))
  }
}

/** REGEX of two or three arguments. */
export function compileRegex([text, pattern, flags]: readonly Expression[], compiler: Compiler): Test {
  const textIn = compiler.term(text)
  const patternIn = compilePattern(pattern, flags, compiler)
  const { checkTime } = compiler.scope.terms
  return (batch, row) => {
    const term = textIn(batch, row)
    if (term === undefined || !isString(term)) return undefined
    return patternIn(batch, row)?.test(term.value, checkTime)
  }
}

/** REPLACE of three or four arguments. */
export function compileReplace(args: readonly Expression[], compiler: Compiler): Evaluate {
  const [text, pattern, replacement, flags] = args
  const textIn = compiler.term(text)
  const replacementIn = compiler.term(replacement)
  const patternIn = compilePattern(pattern, flags, compiler)
  const { checkTime } = compiler.scope.terms
  return (batch, row) => {
    const term = textIn(batch, row)
    const by = replacementIn(batch, row)
    const compiled = patternIn(batch, row)
    if (term === undefined || by === undefined || compiled === undefined) return undefined
    return orError(() => replaced(term, compiled, by, checkTime))
  }
}
