// Sets of characters, kept as pieces of a RegExp with the flag `u`: V8's tables of Unicode are the only
// ones. (The flag `v` would have subtraction, but V8 before 12 loses the `^` of a class there when the
// group around it repeats: /(?:[^a]b)+/v finds "ab".)

/** The members of a class, as they stand between its brackets. */
export interface Members {
  readonly text: string
  /** Those among the ASCII characters, a bit each. */
  readonly ascii: bigint
  /** Whether code points beyond ASCII may be members; true where that isn't known. */
  readonly beyondAscii: boolean
}

/** A set of code points that can be asked for each; what it learned is kept in pages. */
export class CharacterClass {
  /** The set as an atom of a RegExp. */
  readonly source: string
  readonly ascii: bigint
  readonly beyondAscii: boolean
  readonly #pages: (Uint8Array | undefined)[] = []
  #matcher: RegExp | undefined

  constructor(source: string, ascii: bigint, beyondAscii: boolean) {
    this.source = source
    this.ascii = ascii
    this.beyondAscii = beyondAscii
  }

  has(codePoint: number): boolean {
    let page = this.#pages[codePoint >> 8]
    if (page === undefined) this.#pages[codePoint >> 8] = page = new Uint8Array(256)
    const known = page[codePoint & 255]!
    if (known !== 0) return known === 1
    this.#matcher ??= new RegExp(`^${this.source}$`, 'u')
    const found = this.#matcher.test(String.fromCodePoint(codePoint))
    page[codePoint & 255] = found ? 1 : 2
    return found
  }
}

const ALL_ASCII = (1n << 128n) - 1n

export function classOf({ text, ascii, beyondAscii }: Members): CharacterClass {
  return new CharacterClass(
    /^(?:[0-9A-Za-z]|\\u\{\w+\})$/.test(text) ? text : `[${text}]`,
    ascii,
    beyondAscii,
  )
}

/** Everything but `members`. */
export function classWithout({ text, ascii }: Members): CharacterClass {
  return new CharacterClass(`[^${text}]`, ALL_ASCII & ~ascii, true)
}

/** What is in `set` and not in `other`. */
export function difference(set: CharacterClass, other: CharacterClass): CharacterClass {
  return new CharacterClass(`(?:(?!${other.source})${set.source})`, set.ascii & ~other.ascii, set.beyondAscii)
}

/** Code points from the first to the second number, from the third to the fourth, and so on. */
export type Ranges = readonly number[]

export function membersIn(ranges: Ranges): Members {
  let text = ''
  let ascii = 0n
  for (let i = 0; i < ranges.length; i += 2) {
    const [from, to] = [ranges[i]!, ranges[i + 1]!]
    text += from === to ? codePointSource(from) : `${codePointSource(from)}-${codePointSource(to)}`
    if (from < 128) ascii |= ((1n << BigInt(to - from + 1)) - 1n) << BigInt(from)
  }
  return { text, ascii: ascii & ALL_ASCII, beyondAscii: ranges.some(c => c > 127) }
}

/** What lies between, before and behind `ranges`, which are in order. */
export function gaps(ranges: Ranges): Ranges {
  const between = [0]
  for (let i = 0; i < ranges.length; i += 2) between.push(ranges[i]! - 1, ranges[i + 1]! + 1)
  between.push(0x10ffff)
  // An empty gap ends before it begins.
  return between.filter((_, i) => between[i & ~1]! <= between[i | 1]!)
}

export function joined(parts: readonly Members[]): Members {
  return {
    text: parts.map(part => part.text).join(''),
    ascii: parts.reduce((ascii, part) => ascii | part.ascii, 0n),
    beyondAscii: parts.some(part => part.beyondAscii),
  }
}

const asked = new Map<string, Members>()

/** The members that V8 reads in `text`, such as `\p{Lu}`; which of ASCII they are is asked once. */
export function membersOf(text: string): Members {
  let known = asked.get(text)
  if (known !== undefined) return known
  const matcher = new RegExp(`[${text}]`, 'u')
  let ascii = 0n
  for (let c = 0; c < 128; c++) if (matcher.test(String.fromCharCode(c))) ascii |= 1n << BigInt(c)
  known = { text, ascii, beyondAscii: true }
  asked.set(text, known)
  return known
}

/** One code point as V8 reads it, outside and inside of brackets. */
function codePointSource(codePoint: number): string {
  const c = String.fromCodePoint(codePoint)
  return /^[0-9A-Za-z]$/.test(c) ? c : `\\u{${codePoint.toString(16)}}`
}
