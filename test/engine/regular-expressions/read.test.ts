import { describe, expect, it } from 'vitest'
import { loadLateParts } from '../../../src/engine/load-late-parts.ts'
import { readExpression } from '../../../src/engine/regular-expressions/read.ts'
import { LimitError, QueryError } from '../../../src/rdf/errors.ts'

await loadLateParts()

function errorOf(pattern: string, flags = ''): string {
  try {
    readExpression(pattern, flags)
  } catch (error) {
    expect(error).toBeInstanceOf(QueryError)
    return (error as Error).message
  }
  return 'none'
}

describe('what can not be read is an error that names the place', () => {
  it.each([
    ['(a', '"(" is not closed, at character 1'],
    ['a(b(c)', '"(" is not closed, at character 2'],
    ['a)', '")" closes nothing, at character 2'],
    ['a]', '"]" closes nothing (the character is written "\\]"), at character 2'],
    ['a}', '"}" closes nothing'],
    ['*a', '"*" has nothing to repeat (the character is written "\\*"), at character 1'],
    ['a|+', '"+" has nothing to repeat'],
    ['?', '"?" has nothing to repeat'],
    ['{1}a', '"{" has nothing to repeat'],
    ['**', '"*" has nothing to repeat'],
    ['a**', '"*" repeats a repetition; put that in "(?:…)", at character 3'],
    ['a*+', '"+" repeats a repetition'],
    ['a{2}{3}', '"{" repeats a repetition'],
    ['a+??', '"?" repeats a repetition'],
    ['a{,2}', 'a repetition is written "{2}", "{2,}" or "{2,5}"'],
    ['a{', 'a repetition is written'],
    ['a{x}', 'a repetition is written'],
    ['a{1', 'a repetition is written'],
    ['a{2,1}', 'a repetition has its smaller number first, at character 2'],
    ['[', '"[" is not closed, at character 1'],
    ['[a', '"[" is not closed'],
    ['[]', 'a class may not be empty'],
    ['[^]', 'a class may not be empty'],
    ['[[a-b]]', '"[" in a class is written "\\["'],
    ['[^[a-b]]', '"[" in a class is written "\\["'],
    ['[a-z-[aeiou]x]', 'a subtraction "-[…]" has to be the last in its class, at character 13'],
    ['[z-a]', 'the range ends before it begins, at character 2'],
    ['[a--b]', 'a hyphen at the end of a range is written "\\-"'],
    ['[a--]', 'a hyphen at the end of a range is written "\\-"'],
    ['[--z]', 'a hyphen at the end of a range is written "\\-"'],
    ['[a-\\d]', 'a range has to end with a single character'],
    ['[a-\\', '"\\" at the end'],
    ['[\\1]', 'XPath has no escape "\\1" here, at character 2'],
    ['[\\b]', 'XPath has no escape "\\b" here'],
    ['\\', '"\\" at the end (a backslash is written "\\\\"), at character 1'],
    ['\\p', '"\\p" needs a name in braces'],
    ['\\pL', '"\\p" needs a name in braces'],
    ['\\P{L', '"{" is not closed, at character 1'],
    ['\\p{La}', '"La" is neither a category such as "Lu" nor a block'],
    ['\\p{Cs}', '"Cs" is neither'],
    ['\\p{Latin}', '(XPath has no scripts)'],
    ['\\p{IsKlingon}', '"IsKlingon" is neither'],
    ['\\p{ L}', '" L" is neither'],
    ['\\1', '"\\1" refers to a group that is not closed before it, at character 1'],
    ['(a)\\2', '"\\2" refers to'],
    ['(a\\1)', '"\\1" refers to'],
    ['(a)\\99', '"\\9" refers to'],
    ['(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k\\11)', '"\\11" refers to'],
    // Of other languages
    ['\\Aa', 'XPath has no escape "\\A" here, use "^", at character 1'],
    ['a\\z', 'use "$"'],
    ['\\Q.\\E', 'use the flag "q"'],
    ['\\x41', 'write the character itself'],
    ['\\u0041', 'write the character itself'],
    ['\\0', 'XPath has no escape "\\0" here'],
    ['\\B', 'XPath has no escape "\\B" here'],
    ['\\h', 'XPath has no escape "\\h" here'],
    ['(?i)a', 'flags are an argument of their own'],
    ['(?=a)', 'there is no look-ahead'],
    ['(?<!a)', 'look-behind'],
    ['(?<name>a)', 'groups have no names'],
  ])('%s', (pattern, reason) => {
    const message = errorOf(pattern)
    expect(message).toContain(reason)
    expect(message).toContain(`The regular expression "${pattern}" can't be read: `)
  })
  it('white space that a flag takes out counts for the place', () => {
    expect(errorOf('a  b  )', 'x')).toContain('at character 7')
  })
  it.each(['g', 'X', ' ', 'u', 'smi;j', '😀'])('the flag "%s" is unknown', flags => {
    expect(errorOf('a', flags)).toMatch(
      /^The flag ".+" of a regular expression is not supported; use s, m, i, x or q\.$/,
    )
  })
})

describe('what XPath forbids and SPARQL is used to is read', () => {
  it.each(['a\\/b', 'a\\-b', "a\\'b", 'a\\"b', 'a\\ b', 'a\\_b', 'a\\@b', '[\\/]', '\\ba\\b'])(
    '%s',
    pattern => {
      expect(() => readExpression(pattern, '')).not.toThrow()
    },
  )
})

it('the tree says what the flags meant', () => {
  expect(readExpression('^a$', '').root).toMatchObject({
    kind: 'sequence',
    items: [{ at: 'start' }, { set: { source: 'a' } }, { at: 'end' }],
  })
  expect(readExpression('^a$', 'im').root).toMatchObject({
    kind: 'sequence',
    items: [{ at: 'line-start' }, { set: { source: '[aA]' } }, { at: 'line-end' }],
  })
  expect(readExpression('(a|(?:b))\\1+?', '')).toMatchObject({
    groups: 1,
    references: 'exact',
    root: {
      items: [
        { kind: 'group', index: 1, body: { kind: 'choice', branches: [{}, { kind: 'character' }] } },
        { kind: 'repeat', body: { kind: 'reference', index: 1 }, least: 1, most: Infinity, greedy: false },
      ],
    },
  })
})

it('nesting has a limit', () => {
  expect(() => readExpression('('.repeat(300), '')).toThrow(LimitError)
})
