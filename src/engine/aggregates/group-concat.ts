import { literal } from '../../rdf/terms.ts'
import type { TermId } from '../../store/dictionary.ts'
import type { Batch } from '../batch.ts'
import type { Argument } from '../expressions/scope.ts'
import { textOf } from '../expressions/term-functions.ts'
import { checkLength } from '../expressions/text-limit.ts'
import type { QueryTerms } from '../query-terms.ts'
import type { Accumulator } from './accumulator.ts'
import type { Charges } from './charges.ts'

/**
 * GROUP_CONCAT: what STR gives for each value, with the separator in between, as an `xsd:string` (SPARQL 1.1,
 * section 18.5.1.7). A blank node, which has no text, makes it an error.
 */
export class GroupConcat implements Accumulator {
  readonly #argument: Argument
  readonly #separator: string
  readonly #terms: QueryTerms
  readonly #charges: Charges
  /** Undefined before the first value, null for an error. */
  readonly #texts: (string | null | undefined)[] = []

  constructor(argument: Argument, separator: string, terms: QueryTerms, charges: Charges) {
    this.#argument = argument
    this.#separator = separator
    this.#terms = terms
    this.#charges = charges
  }

  take(batch: Batch, groups: Uint32Array): void {
    const { term } = this.#argument
    for (let row = 0; row < batch.length; row++) {
      const value = term(batch, row)
      this.#append(groups[row], value && textOf(value))
    }
  }

  #append(group: number, text: string | undefined): void {
    const before = this.#texts[group]
    if (before === null) return
    if (text === undefined) {
      this.#texts[group] = null
      return
    }
    const added = before === undefined ? text : this.#separator + text
    checkLength((before?.length ?? 0) + added.length)
    // The characters, and the link by which V8 joins two strings.
    this.#charges.charge(2 * added.length + 32)
    this.#texts[group] = before === undefined ? added : before + added
  }

  result(group: number): TermId {
    const text = this.#texts[group]
    return text === null ? 0 : this.#terms.intern(literal(text ?? ''))
  }
}
