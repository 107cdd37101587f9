// The sets that escapes stand for: XSD 1.1 part 2, G.4.2, and the dot.
import { lateParts } from '../late.ts'
import {
  type CharacterClass,
  classWithout,
  gaps,
  type Members,
  membersIn,
  membersOf,
  type Ranges,
} from './character-class.ts'

const SPACE: Ranges = [9, 10, 13, 13, 32, 32]

/** The characters that names of XML 1.0 (fifth edition) begin with. */
const NAME_START: Ranges = [
  58, 58, 65, 90, 95, 95, 97, 122, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c,
  0x200d, 0x2070, 0x218f, 0x2c00, 0x2fef, 0x3001, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0, 0xfffd, 0x10000, 0xeffff,
]

/** The characters of such names. */
const NAME: Ranges = [
  45, 46, 48, 58, 65, 90, 95, 95, 97, 122, 0xb7, 0xb7, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x37d, 0x37f, 0x1fff,
  0x200c, 0x200d, 0x203f, 0x2040, 0x2070, 0x218f, 0x2c00, 0x2fef, 0x3001, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0,
  0xfffd, 0x10000, 0xeffff,
]

/** Everything but line feed and carriage return: the dot without the flag `s`. */
export const DOT: CharacterClass = classWithout(membersIn([10, 10, 13, 13]))

export const ANYTHING: CharacterClass = classWithout(membersIn([]))

/**
 * What `\b` takes for a character of a word: UTS 18, annex C. XPath has no `\b`, and its own `\w` holds
 * symbols but not `_`.
 */
export const WORD_SOURCE = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}]'

/** The set of `\s`, `\D` and their like by the letter; undefined where it is none of them. */
export function escapedSet(letter: string): Members | undefined {
  switch (letter) {
    case 's':
      return membersIn(SPACE)
    case 'S':
      return membersIn(gaps(SPACE))
    case 'd':
      return membersOf('\\p{Nd}')
    case 'D':
      return membersOf('\\P{Nd}')
    case 'w':
      return membersOf('\\p{L}\\p{M}\\p{N}\\p{S}')
    case 'W':
      return membersOf('\\p{P}\\p{Z}\\p{C}')
    case 'i':
      return membersIn(NAME_START)
    case 'I':
      return membersIn(gaps(NAME_START))
    case 'c':
      return membersIn(NAME)
    case 'C':
      return membersIn(gaps(NAME))
    default:
      return undefined
  }
}

const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/

/** The set of `\p{name}`, or of `\P{name}`: a general category or, after "Is", a block of Unicode. */
export function propertySet(name: string, letter: 'p' | 'P'): Members | undefined {
  if (CATEGORY.test(name)) return membersOf(`\\${letter}{${name}}`)
  const range = name.startsWith('Is') ? lateParts(`The block "${name}"`).blockRange(name.slice(2)) : undefined
  return range && membersIn(letter === 'p' ? range : gaps(range))
}
