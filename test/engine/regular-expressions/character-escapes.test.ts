import { describe, expect, it } from 'vitest'
import { loadLateParts } from '../../../src/engine/load-late-parts.ts'
import { blockRange } from '../../../src/engine/regular-expressions/blocks.ts'
import { compileRegExp } from '../../../src/engine/regular-expressions/regular-expression.ts'

await loadLateParts()

const matches = (pattern: string, text: string): boolean => compileRegExp(`^${pattern}$`, '').test(text)

/** A character of each general category of XSD 1.1. */
const CATEGORIES = {
  Lu: 'A',
  Ll: 'a',
  Lt: 'ǅ',
  Lm: 'ʰ',
  Lo: 'א',
  Mn: '\u0301',
  Mc: '\u0903',
  Me: '\u20dd',
  Nd: '٣',
  Nl: 'Ⅳ',
  No: '²',
  Pc: '_',
  Pd: '-',
  Ps: '(',
  Pe: ')',
  Pi: '«',
  Pf: '»',
  Po: '!',
  Zs: '\u00a0',
  Zl: '\u2028',
  Zp: '\u2029',
  Sm: '+',
  Sc: '€',
  Sk: '^',
  So: '©',
  Cc: '\u0007',
  Cf: '\u200d',
  Co: '\ue000',
  Cn: '\u0378',
}

describe.each(Object.entries(CATEGORIES))('\\p{%s}', (category, member) => {
  it(`holds "${member}", and so does \\p{${category[0]}}; none of the others`, () => {
    for (const [other, c] of Object.entries(CATEGORIES)) {
      const isIn = other === category
      expect(matches(`\\p{${category}}`, c), other).toBe(isIn)
      expect(matches(`\\P{${category}}`, c), other).toBe(!isIn)
      expect(matches(`[^\\p{${category}}]`, c), other).toBe(!isIn)
      expect(matches(`[ \\P{${category}}]`, c), other).toBe(!isIn)
    }
    expect(matches(`\\p{${category[0]}}`, member)).toBe(true)
    expect(matches(`\\P{${category[0]}}`, member)).toBe(false)
  })
})

describe('escapes for several characters', () => {
  it.each([
    ['s', ' \t\n\r', 'a\u00a0\u2003\u000b'],
    ['d', '09٣', 'a²Ⅳ'],
    // Symbols are in, connectors are not.
    ['w', 'aÄא9²+€\u0301', ' _-.\u0007\u2028'],
    ['i', 'aÄ_:א', '9-. \u0301\u00b7'],
    ['c', 'aÄ_:9-.\u0301\u00b7', ' /+×'],
  ])('\\%s', (letter, members, others) => {
    for (const c of members) {
      expect(matches(`\\${letter}`, c), c).toBe(true)
      expect(matches(`\\${letter.toUpperCase()}`, c), c).toBe(false)
      expect(matches(`[\\${letter}]`, c), c).toBe(true)
      expect(matches(`[\\${letter.toUpperCase()}§]`, c), c).toBe(false)
    }
    for (const c of others) {
      expect(matches(`\\${letter}`, c), c).toBe(false)
      expect(matches(`\\${letter.toUpperCase()}`, c), c).toBe(true)
      expect(matches(`[^\\${letter}]`, c), c).toBe(true)
      expect(matches(`[^\\${letter.toUpperCase()}§]`, c), c).toBe(false)
    }
  })
  it('each character is in the set or in that of the capital letter, and never in both', () => {
    for (const letter of 'sdwic') {
      const inSet = compileRegExp(`\\${letter}`, '')
      const inOther = compileRegExp(`\\${letter.toUpperCase()}`, '')
      for (let codePoint = 0; codePoint < 0x30000; codePoint++) {
        if (codePoint >= 0xd800 && codePoint < 0xe000) continue
        const c = String.fromCodePoint(codePoint)
        if (inSet.test(c) === inOther.test(c)) expect.fail(`\\${letter} and U+${codePoint.toString(16)}`)
      }
    }
  })
})

describe('blocks', () => {
  it.each([
    ['BasicLatin', 0, 0x7f],
    ['Latin-1Supplement', 0x80, 0xff],
    ['GreekandCoptic', 0x370, 0x3ff],
    ['Cyrillic', 0x400, 0x4ff],
    ['CJKUnifiedIdeographs', 0x4e00, 0x9fff],
    ['HangulSyllables', 0xac00, 0xd7af],
    ['PrivateUseArea', 0xe000, 0xf8ff],
    ['Specials', 0xfff0, 0xffff],
    ['LinearBSyllabary', 0x10000, 0x1007f],
    ['Emoticons', 0x1f600, 0x1f64f],
    ['CJKUnifiedIdeographsExtensionJ', 0x323b0, 0x3347f],
    ['Tags', 0xe0000, 0xe007f],
    ['SupplementaryPrivateUseArea-B', 0x100000, 0x10ffff],
    // As XSD 1.0 called them.
    ['Greek', 0x370, 0x3ff],
    ['CombiningMarksforSymbols', 0x20d0, 0x20ff],
    ['PrivateUse', 0xe000, 0xf8ff],
  ])('Is%s', (name, from, to) => {
    expect(blockRange(name)).toEqual([from, to])
    const inside = [String.fromCodePoint(from), String.fromCodePoint(to)]
    for (const c of inside) {
      expect(matches(`\\p{Is${name}}`, c)).toBe(true)
      expect(matches(`[^\\p{Is${name}}]`, c)).toBe(false)
      expect(matches(`[^\\P{Is${name}}]`, c)).toBe(true)
    }
    for (const outside of [from - 1, to + 1].filter(c => c >= 0 && c <= 0x10ffff)) {
      expect(matches(`\\p{Is${name}}`, String.fromCodePoint(outside))).toBe(false)
      expect(matches(`\\P{Is${name}}`, String.fromCodePoint(outside))).toBe(true)
    }
  })
  it('a name of no block is none', () => {
    for (const name of ['Klingon', '', 'basiclatin', 'constructor']) expect(blockRange(name)).toBeUndefined()
  })
})
