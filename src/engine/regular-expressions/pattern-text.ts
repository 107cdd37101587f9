// The text of a pattern under a cursor: by characters, with the places they had before the flag `x` took
// white space away, and the count of brackets inside each other.
import { LimitError, QueryError, quote } from '../../rdf/errors.ts'

/** Brackets inside each other; well below what recursion bears. */
const DEEPEST = 250

export class PatternText {
  readonly #pattern: string
  readonly #characters: string[] = []
  readonly #places: number[] = []
  #depth = 0
  /** Index of the next character. */
  at = 0

  constructor(pattern: string, ignoreSpace: boolean) {
    this.#pattern = pattern
    let place = 0
    let inClass = 0
    let escaped = false
    for (const c of pattern) {
      place++
      if (ignoreSpace && inClass === 0 && ' \t\n\r'.includes(c)) continue
      this.#characters.push(c)
      this.#places.push(place)
      if (escaped) escaped = false
      else if (c === '\\') escaped = true
      else if (c === '[') inClass++
      else if (c === ']' && inClass > 0) inClass--
    }
    this.#places.push(place + 1)
  }

  /** The character `ahead` of the next one, which stays; undefined past the end. */
  peek(ahead = 0): string | undefined {
    return this.#characters[this.at + ahead]
  }

  next(): string | undefined {
    return this.#characters[this.at++]
  }

  skip(count: number): void {
    this.at += count
  }

  /** Whether the next character is `c`, which is then read. */
  take(c: string): boolean {
    if (this.peek() !== c) return false
    this.at++
    return true
  }

  /** Goes into the bracket at index `start`. */
  enter(start: number): void {
    if (++this.#depth > DEEPEST)
      throw new LimitError(
        `The regular expression ${quote(this.#pattern)} has more than ${DEEPEST} brackets inside each other at character ${this.#places[start]}.`,
      )
  }

  leave(): void {
    this.#depth--
  }

  /** What is wrong at the character of index `start`. */
  error(reason: string, start: number): QueryError {
    const place = this.#places[Math.min(start, this.#places.length - 1)]
    return new QueryError(
      `The regular expression ${quote(this.#pattern)} can't be read: ${reason}, at character ${place}.`,
    )
  }
}
