// Replacement strings of fn:replace (F&O 3.1, section 5.6.4): `$3` is what a group captured, `\$` and `\\`
// are these characters.
import { LimitError, QueryError, quote } from '../../rdf/errors.ts'

/** Characters of a text that REPLACE makes. */
const LONGEST_RESULT = 2 ** 28

/** Texts, and groups by number (0 is the whole match), one after the other. */
export type Replacement = readonly (string | number)[]

/**
 * The parts of `replacement` for a pattern with that number of groups.
 * @throws QueryError at a `$` or `\` that stands for nothing
 */
export function readReplacement(replacement: string, groups: number): Replacement {
  const parts: (string | number)[] = []
  const tokens = /\\([\\$])|\$([0-9]+)|[^\\$]+|./gsu
  for (const [token, escaped, digits] of replacement.matchAll(tokens)) {
    if (escaped !== undefined) parts.push(escaped)
    else if (digits !== undefined) parts.push(...reference(digits, groups))
    else if (token === '$' || token === '\\')
      throw new QueryError(
        `The replacement ${quote(replacement)} has a "${token}" that stands for nothing; write "\\${token}" for the character${token === '$' ? ', or "$1" for what the first group matched' : ''}.`,
      )
    else parts.push(token)
  }
  return parts
}

/** As many digits belong to the number as there are groups for; a single one without a group stands for "". */
function reference(digits: string, groups: number): (string | number)[] {
  let length = 0
  let index = Number(digits[0])
  for (let number = index; length < digits.length && number <= groups; ) {
    index = number
    number = number * 10 + Number(digits[++length] ?? 0)
  }
  return length === 0 ? ['', digits.slice(1)] : [index, digits.slice(length)]
}

/** Fills in replacements, as long as the text that comes of them is one that a string can hold. */
export class Filler {
  readonly #quoted: string
  #length: number

  constructor(text: string, quoted: string) {
    this.#length = text.length
    this.#quoted = quoted
  }

  fill(parts: Replacement, captured: (group: number) => string | undefined): string {
    let filled = ''
    for (const part of parts) {
      const piece = typeof part === 'string' ? part : (captured(part) ?? '')
      this.#length += piece.length
      if (this.#length > LONGEST_RESULT)
        throw new LimitError(
          `Replacing ${this.#quoted} makes a text of more than ${LONGEST_RESULT.toLocaleString('en')} characters.`,
        )
      filled += piece
    }
    return filled
  }
}
