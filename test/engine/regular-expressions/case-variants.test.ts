import { expect, it } from 'vitest'
import { loadLateParts } from '../../../src/engine/load-late-parts.ts'
import { caseVariants } from '../../../src/engine/regular-expressions/case-variants.ts'
import { compileRegExp } from '../../../src/engine/regular-expressions/regular-expression.ts'

await loadLateParts()

it('variants are the characters with the same lower-case or the same upper-case form, in all of Unicode', () => {
  const byForm = new Map<string, Set<number>>()
  const add = (form: string, codePoint: number) => {
    if (!byForm.has(form)) byForm.set(form, new Set())
    byForm.get(form)!.add(codePoint)
  }
  const cased = new Set<number>()
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const c = String.fromCodePoint(codePoint)
    const [lower, upper] = [c.toLowerCase(), c.toUpperCase()]
    if (lower === c && upper === c) continue
    cased.add(codePoint)
    add(`lower ${lower}`, codePoint)
    add(`upper ${upper}`, codePoint)
    // The form itself may be a character without case.
    for (const form of [lower, upper]) {
      if ([...form].length > 1) continue
      cased.add(form.codePointAt(0)!)
      add(`lower ${form.toLowerCase()}`, form.codePointAt(0)!)
      add(`upper ${form.toUpperCase()}`, form.codePointAt(0)!)
    }
  }
  const wrong = [...cased].filter(codePoint => {
    const c = String.fromCodePoint(codePoint)
    const expected = new Set([
      ...(byForm.get(`lower ${c.toLowerCase()}`) ?? []),
      ...(byForm.get(`upper ${c.toUpperCase()}`) ?? []),
    ])
    expected.delete(codePoint)
    const found = new Set(caseVariants(codePoint, codePoint))
    return found.size !== expected.size || [...expected].some(variant => !found.has(variant))
  })
  expect(wrong).toEqual([])
  expect(cased.size).toBeGreaterThan(2500)
  expect(caseVariants(0x1f000, 0x10ffff)).toEqual([])
  expect(caseVariants(0, 0x10ffff)).toEqual([])
})

it.each([
  ['z', 'Z', true],
  ['K', 'k', true],
  ['k', '\u212a', true],
  ['[A-Z]', '\u212a', true],
  ['[a-z]', '\u017f', true],
  // Both have the upper-case form "I"; V8's own flag keeps them apart.
  ['i', 'ı', true],
  // Folding would make one of these three; XPath does not.
  ['\u03f4', '\u03d1', false],
  ['σ', 'ς', true],
  ['ß', 'ẞ', true],
  ['[A-Z-[IO]]', 'b', true],
  ['[A-Z-[IO]]', 'o', false],
  ['[^Q]', 'q', false],
  ['[à-ý]', 'É', true],
  ['\\p{Lu}', 'm', false],
  ['\\P{Lu}', 'm', true],
  ['[\\p{Lu}x]', 'X', true],
  ['([md])[aeiou]\\1', 'Mum', true],
  ['([md])[aeiou]\\1', 'DUD', true],
  ['([md])[aeiou]\\1', 'Mud', false],
  ['(i)\\1', 'Iı', true],
])('%s without case on "%s": %s', (pattern, text, matches) => {
  expect(compileRegExp(`^(?:${pattern})$`, 'i').test(text)).toBe(matches)
})
