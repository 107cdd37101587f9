// Expressions that V8 may not run, on our own engines: the linear one, or for back-references the one that
// counts its steps.
import { LimitError } from '../../rdf/errors.ts'
import { LinearMatcher } from './linear-match.ts'
import type { Matcher } from './matcher.ts'
import { compileProgram, type Program } from './program.ts'
import { ReferenceMatcher } from './reference-match.ts'
import { StepLimit } from './step-limit.ts'
import type { Expression } from './syntax.ts'

/** Steps of the linear engine for one call: some five seconds. */
const MOST_LINEAR = 3e8
/** Steps for one call with back-references: some tenths of a second. */
const MOST_WITH_REFERENCES = 2e7
/** Numbers that the linear engine holds for its threads. */
const MOST_KEPT = 4e6

export class SlowPattern {
  readonly #quoted: string
  readonly #hasReferences: boolean
  readonly #program: Program
  #last: { readonly matcher: Matcher; readonly width: number } | undefined

  /**
   * The expression whose text is `quoted` for messages.
   * @throws LimitError where it is too large
   */
  constructor(expression: Expression, quoted: string) {
    this.#quoted = quoted
    this.#hasReferences = expression.references !== 'none'
    this.#program = compileProgram(expression, quoted)
  }

  /** An engine that keeps the first `width` places: two for the match, two for each group. */
  matcher(width: number): Matcher {
    if (this.#last?.width !== width) this.#last = { matcher: this.#newMatcher(width), width }
    return this.#last.matcher
  }

  #newMatcher(width: number): Matcher {
    if (this.#hasReferences) return new ReferenceMatcher(this.#program)
    if (this.#program.ops.length * width > MOST_KEPT)
      throw new LimitError(
        `The regular expression ${this.#quoted} has too many groups for its size; use "(?:…)" where nothing is captured.`,
      )
    return new LinearMatcher(this.#program, width)
  }

  /** What one call on `text` may spend. */
  limit(text: string, tick?: () => void): StepLimit {
    const why = this.#hasReferences ? ' It has back-references, for which no fast way is known.' : ''
    return new StepLimit(
      this.#hasReferences ? MOST_WITH_REFERENCES : MOST_LINEAR,
      `The regular expression ${this.#quoted} takes too long on a text of ${text.length.toLocaleString('en')} characters.${why} Use fewer repetitions beside or inside each other.`,
      tick,
    )
  }
}
