import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLateParts } from '../../../src/engine/load-late-parts.ts'
import { LinearMatcher } from '../../../src/engine/regular-expressions/linear-match.ts'
import type { Matcher } from '../../../src/engine/regular-expressions/matcher.ts'
import { compileProgram } from '../../../src/engine/regular-expressions/program.ts'
import { readExpression } from '../../../src/engine/regular-expressions/read.ts'
import { ReferenceMatcher } from '../../../src/engine/regular-expressions/reference-match.ts'
import { compileRegExp } from '../../../src/engine/regular-expressions/regular-expression.ts'
import { StepLimit } from '../../../src/engine/regular-expressions/step-limit.ts'
import { groupsKept } from '../../../src/engine/regular-expressions/syntax.ts'
import { regExpSource } from '../../../src/engine/regular-expressions/to-regexp.ts'
import { trimmed } from '../../../src/engine/regular-expressions/trim.ts'
import { LimitError } from '../../../src/rdf/errors.ts'
import { EXPRESSIONS, TEXTS, WITH_REFERENCES } from './random-expressions.ts'

await loadLateParts()

const RUNS = { seed: 20261125, numRuns: 2000 }
const limit = () => new StepLimit(1e6, 'too many steps')

/** Where the first match lies and what its groups hold; groups of `ignored` are left out. */
type Match = (string | number | undefined)[] | undefined

function onV8(source: string, text: string, ignored: ReadonlySet<number>): Match {
  const match = new RegExp(source, 'u').exec(text)
  return match === null ? undefined : [match.index, ...match.filter((_, group) => !ignored.has(group))]
}

function onOurs(matcher: Matcher, text: string, ignored: ReadonlySet<number>): Match {
  const kept = matcher.find(text, 0, limit())
  if (kept === undefined) return undefined
  const match: (string | number | undefined)[] = [kept[0]!]
  for (let group = 0; 2 * group < kept.length; group++)
    if (!ignored.has(group))
      match.push(kept[2 * group + 1]! < 0 ? undefined : text.slice(kept[2 * group], kept[2 * group + 1]))
  return match
}

describe('all engines find the match and the groups that JavaScript finds', () => {
  it('without back-references', () => {
    let matched = 0
    fc.assert(
      fc.property(EXPRESSIONS, TEXTS, (pattern, text) => {
        const expression = readExpression(pattern, '')
        const kept = groupsKept(expression.root)
        const expected = onV8(pattern, text, kept)
        if (expected !== undefined) matched++
        expect(onV8(regExpSource(expression.root), text, kept)).toEqual(expected)
        const program = compileProgram(expression, pattern)
        expect(onOurs(new LinearMatcher(program, program.slots), text, kept)).toEqual(expected)
        expect(onOurs(new ReferenceMatcher(program), text, kept)).toEqual(expected)
      }),
      RUNS,
    )
    expect(matched).toBeGreaterThan(RUNS.numRuns / 2)
  })

  it('with back-references', () => {
    let read = 0
    fc.assert(
      fc.property(WITH_REFERENCES, TEXTS, (pattern, text) => {
        const expression = readExpression(pattern, '')
        // Where a group is kept for the next iteration, XPath and JavaScript differ.
        if (groupsKept(expression.root).size > 0) return
        read++
        const expected = onV8(pattern, text, new Set())
        expect(onV8(regExpSource(expression.root), text, new Set())).toEqual(expected)
        const matcher = new ReferenceMatcher(compileProgram(expression, pattern))
        expect(onOurs(matcher, text, new Set())).toEqual(expected)
      }),
      RUNS,
    )
    expect(read).toBeGreaterThan(RUNS.numRuns / 4)
  })

  it('a search for whether there is a match may leave out what can be empty at the ends', () => {
    fc.assert(
      fc.property(EXPRESSIONS, fc.constantFrom('', 'm'), TEXTS, (pattern, flags, text) => {
        const { root } = readExpression(pattern, flags)
        const expected = new RegExp(regExpSource(root), 'u').test(text)
        const core = trimmed(root)
        expect(new RegExp(regExpSource(core), 'u').test(text)).toBe(expected)
        const program = compileProgram({ root: core, groups: 0, references: 'none' }, pattern)
        expect(new LinearMatcher(program, 0).find(text, 0, limit()) !== undefined).toBe(expected)
        expect(compileRegExp(pattern, flags).test(text)).toBe(expected)
      }),
      RUNS,
    )
  })

  it('REPLACE replaces what JavaScript replaces', () => {
    let replaced = 0
    fc.assert(
      fc.property(EXPRESSIONS, TEXTS, (pattern, text) => {
        const expression = readExpression(pattern, '')
        if (new RegExp(pattern, 'u').test('')) return
        const expected = text.replace(new RegExp(pattern, 'gu'), '<$&>')
        if (expected !== text) replaced++
        expect(compileRegExp(pattern, '').replace(text, '<$0>')).toBe(expected)
        const program = compileProgram(expression, pattern)
        expect(replaceAll(new LinearMatcher(program, 2), text)).toBe(expected)
      }),
      RUNS,
    )
    expect(replaced).toBeGreaterThan(RUNS.numRuns / 5)
  })
})

function replaceAll(matcher: Matcher, text: string): string {
  let result = ''
  let from = 0
  for (;;) {
    const match = matcher.find(text, from, limit())
    if (match === undefined) return result + text.slice(from)
    result += `${text.slice(from, match[0])}<${text.slice(match[0], match[1])}>`
    from = match[1]!
    if (match[1] !== match[0]) continue
    const passed = from < text.length ? String.fromCodePoint(text.codePointAt(from)!) : ''
    if (passed === '') return result
    result += passed
    from += passed.length
  }
}

describe('the size of a program', () => {
  it.each(['(?:a{1000}){1000}', '(?:(?:(?:(?:(?:a*)+)+)+)+){500}', '(?:(?:a{9999}){9999}){9999}'])(
    '%s is refused before it is written out',
    pattern => {
      expect(() => compileProgram(readExpression(pattern, ''), pattern)).toThrow(LimitError)
    },
  )
  it('what is within the limit is compiled', () => {
    const { ops } = compileProgram(readExpression('(?:a{100}){100}', ''), '')
    expect(ops.length).toBe(10_003)
  })
})
