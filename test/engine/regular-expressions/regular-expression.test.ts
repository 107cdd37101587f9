import { describe, expect, it } from 'vitest'
import { loadLateParts } from '../../../src/engine/load-late-parts.ts'
import { compileRegExp } from '../../../src/engine/regular-expressions/regular-expression.ts'
import { LimitError, QueryError } from '../../../src/rdf/errors.ts'

await loadLateParts()

const matches = (text: string, pattern: string, flags = ''): boolean =>
  compileRegExp(pattern, flags).test(text)
const replace = (text: string, pattern: string, by: string, flags = ''): string =>
  compileRegExp(pattern, flags).replace(text, by)

describe('a pattern matches anywhere in the text unless it is anchored', () => {
  it.each([
    ['abracadabra', 'bra', true],
    ['abracadabra', '^a.*a$', true],
    ['abracadabra', '^bra', false],
    ['abracadabra', '(?:abra(?:cad)?)*', true],
    ['metastatic adenocarcinoma, case 7', 'carcinoma.*\\d$', true],
    ['metastatic adenocarcinoma, case 7', '.*CARCINOMA.*', false],
    ['metastatic adenocarcinoma, case 7', '(lung|liver)', false],
    ['metastatic adenocarcinoma, case 7', '\\bcase\\b', true],
    ['metastatic adenocarcinoma, case 7', '\\bcarcinoma', false],
    ['2024-05-17', '^(\\d{4}-){2}\\d{2}$', false],
    ['2024-05-17', '^\\d{4}(-\\d{2}){2}$', true],
    ['https://example.org/a', '^https?:\\/\\/[^/]+\\/', true],
    ['', '', true],
    ['', 'a*', true],
    ['abc', 'x{0}', true],
    ['aaa', 'a{2147483647}', false],
    ['a--b', '^[\\w-]+$', true],
    ['a()b', 'a()b', false],
    ['ab', 'a()b', true],
    ['ac,abc', '^ab?c,ab+?c$', true],
    // One character, however it is stored.
    ['😀', '^.$', true],
    ['😀', '^[^a]$', true],
    ['😀a', '^[😀-😂]a$', true],
    ['e\u0301', '^.$', false],
  ])('%j, %s: %s', (text, pattern, expected) => {
    expect(matches(text, pattern)).toBe(expected)
  })
})

describe('classes: ranges, negation, subtraction', () => {
  it.each([
    ['[a-z-[aeiou]]', 'b', true],
    ['[a-z-[aeiou]]', 'e', false],
    ['[a-z-[aeiou]]', '-', false],
    ['[^a-z-[0-9]]', 'B', true],
    ['[^a-z-[0-9]]', '5', false],
    ['[a-z-[b-y-[m]]]', 'm', true],
    ['[a-z-[b-y-[m]]]', 'c', false],
    ['[\\w-[\\d]]', 'a', true],
    ['[\\w-[\\d]]', '7', false],
    ['[\\p{L}-[\\p{IsBasicLatin}]]', 'ä', true],
    ['[\\p{L}-[\\p{IsBasicLatin}]]', 'a', false],
    ['[a-d-[b-c]]', 'c', false],
    ['[a-c-[^a-c]]', 'b', true],
    ['[a--[b]]', '-', true],
    // Hyphens as XSD 1.1 reads them.
    ['[-ab]', '-', true],
    ['[ab-]', '-', true],
    ['[^-z]', '-', false],
    ['[-]', '-', true],
    ['[a-c-e]', 'd', false],
    ['[a-c-e]', '-', true],
    ['[0-9-.]', '-', true],
    ['[a-a-x-x]', 'x', true],
    ['[+\\--]', '-', true],
    // Signs that JavaScript would take for more.
    ['[a&&b]', '&', true],
    ['[.*+?(){}|$/]', '$', true],
    ['[a^]', '^', true],
    ['[\\n\\t]', '\t', true],
    ['[\\\\\\[\\]\\^]', ']', true],
  ])('%s on "%s": %s', (pattern, text, expected) => {
    expect(matches(text, `^${pattern}$`)).toBe(expected)
    // The same inside of a loop, which is another way through V8.
    expect(matches(text + text, `^(?:${pattern}${pattern})+$`)).toBe(expected)
  })
})

describe('flags', () => {
  it.each([
    // s: the dot
    ['Mary\nJones', 'Mary.Jones', '', false],
    ['Mary\rJones', 'Mary.Jones', '', false],
    ['Mary\u2028Jones', 'Mary.Jones', '', true],
    ['Mary\nJones', 'Mary.Jones', 's', true],
    ['hello\nworld', 'hello.*world', 's', true],
    // m: lines
    ['Mary\n', 'Mary$', '', false],
    ['Mary\n', 'Mary$', 's', false],
    ['Mary\n', 'Mary$', 'm', true],
    ['a\nb', '^b', '', false],
    ['a\nb', '^b', 'm', true],
    ['a\rb', '^b', 'm', false],
    ['a\u2028b', '^b', 'm', false],
    ['abcd\ndefg\n', '^$', 'm', false],
    ['\nabcd\ndefg\n', '^$', 'm', true],
    ['abcd\n\ndefg\n', '^$', 'm', true],
    ['abcd\n', '\\n$', 'm', false],
    ['', '^$', 'm', true],
    ['😀', '$$', 'm', true],
    ['😀', '^$', 'm', false],
    // x: white space
    ['helloworld', 'hello world', 'x', true],
    ['helloworld', 'hello[ ]world', 'x', false],
    ['hello world', 'hello\\ sworld', 'x', true],
    ['hello world', 'hello world', 'x', false],
    ['hello world', 'he ll o[ ]worl d', 'x', true],
    ['hello world', '\\p{ I s B a s i c L a t i n }+', 'x', true],
    ['a]b', 'a [\\] ] b', 'x', true],
    // q: nothing is special
    ['12.3', '.', 'q', true],
    ['123', '.', 'q', false],
    ['abcd', '.*', 'q', false],
    ['Mr. B. Obama', 'B. OBAMA', 'iq', true],
    ['x[Y-z]', 'X[y-Z]', 'qi', true],
    ['a b', 'a b', 'qxsm', true],
    // i: see the case variants
    ['Metastasis', 'METASTASIS', 'i', true],
    ['Metastasis', 'meta', 'smixsmix', true],
  ])('%j, %j, "%s": %s', (text, pattern, flags, expected) => {
    expect(matches(text, pattern, flags)).toBe(expected)
  })
})

describe('back-references', () => {
  it.each([
    ["'a' b", '(\'|").*\\1', '', true],
    ['"a\' b', '(\'|").*\\1', '', false],
    ['abab', '^(..)\\1$', '', true],
    ['aA', '(a)\\1', '', false],
    ['aA', '(a)\\1', 'i', true],
    ['#abc#1', '^(#)abc\\11$', '', true],
    ['abcdefghijj', '(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10', '', true],
    ['abcdefghiabcdefghia0a1', '(a)(b)(c)(d)(e)(f)(g)(h)(i)\\1\\2\\3\\4\\5\\6\\7\\8\\9\\10\\11', '', true],
    // A group that matched nothing stands for the empty string.
    ['b', '^(?:(a)|b)\\1$', '', true],
    // What an earlier iteration captured stays, which V8 would forget.
    ['aba', '^(?:(a)|b\\1)+$', '', true],
  ])('%s, %s, "%s": %s', (text, pattern, flags, expected) => {
    expect(matches(text, pattern, flags)).toBe(expected)
  })
})

describe('replacing', () => {
  it.each([
    ['abracadabra', 'bra', '*', '', 'a*cada*'],
    ['abracadabra', 'a.*a', '*', '', '*'],
    ['abracadabra', 'a.*?a', '*', '', '*c*bra'],
    ['abracadabra', 'a', '', '', 'brcdbr'],
    ['abracadabra', 'a(.)', 'a$1$1', '', 'abbraccaddabbra'],
    ['AAAA', 'A+', 'b', '', 'b'],
    ['AAAA', 'A+?', 'b', '', 'bbbb'],
    ['darted', '^(.*?)d(.*)$', '$1c$2', '', 'carted'],
    ['abcd', '(ab)|(a)', '[1=$1][2=$2]', '', '[1=ab][2=]cd'],
    ['banana', 'ana', '*', '', 'b*na'],
    ['reluctant', 'r.*?t', 'X', '', 'Xant'],
    ['aaaah', 'a{2,3}?', 'X', '', 'XXh'],
    ['aAbBaC', 'a', '~/', 'i', '~/~/bB~/C'],
    ['abracadabra', '([aA])(?:br)([aA])', '$1**$2', '', 'a**acada**a'],
    ['a😀b', '[^a-z]', '<$0>', '', 'a<😀>b'],
    ['a b', '\\b', '|', '', '|a| |b|'],
    // $N with fewer groups
    ['abc', '(b)', '[$0|$1|$2|$12|$01]', '', 'a[b|b||b2|b]c'],
    ['abc', 'b', '[$1|$15]', '', 'a[|5]c'],
    ['abracadabra', '((((( ((((( (((((a))))) ))))) )))))', '|$1$15|', 'x', '|aa|br|aa|c|aa|d|aa|br|aa|'],
    [
      'abracadabra',
      '((((( ((((( (((((a)(b))))) ))))) )))))',
      '($14.$15.$16.$17)',
      'x',
      '(ab.a.b.ab7)racad(ab.a.b.ab7)ra',
    ],
    // escapes
    ['abc', 'b', '\\$', '', 'a$c'],
    ['abc', '(b)', '\\$$1\\\\', '', 'a$b\\c'],
    ['abc', 'b', '$$&', 'q', 'a$$&c'],
    ['abracadabra', 'a', '$1', 'q', '$1br$1c$1d$1br$1'],
    ['a\\b\\c', '\\', '\\\\', 'q', 'a\\\\b\\\\c'],
    // the last substring that a group captured, also from an earlier iteration
    ['ab', '(?:(a)|b)+', '[$1]', '', '[a]'],
    ['aXbX', '(?:(a)?(b)?X)+', '[$1$2]', '', '[ab]'],
    // none
    ['abc', 'x', '$0', '', 'abc'],
  ])('%j, %s by %j, "%s": %j', (text, pattern, by, flags, expected) => {
    expect(replace(text, pattern, by, flags)).toBe(expected)
    // Twice, since what was compiled is kept.
    expect(replace(text, pattern, by, flags)).toBe(expected)
  })
  it.each(['.*?', 'a*', '^', '', '(?:a|b?)', 'x{0,2}'])(
    '"%s" matches the empty string: an error',
    pattern => {
      expect(() => replace('abc', pattern, 'x')).toThrow('matches the empty string')
      expect(() => replace('abc', pattern, 'x')).toThrow(QueryError)
    },
  )
  it.each(['\\', 'a\\', '\\1', '\\ ', '$', '$y', 'a$', '$ '])('the replacement %j is an error', by => {
    expect(() => replace('abc', 'b', by)).toThrow(QueryError)
    expect(() => replace('xyz', 'b', by)).toThrow('stands for nothing')
  })
  it('a text that grows past what a string can hold is a LimitError', () => {
    expect(() => replace('a'.repeat(20_000), '(a+)', '$1'.repeat(20_000))).toThrow(LimitError)
    expect(() => replace('a'.repeat(20_000), 'a', 'b'.repeat(20_000))).toThrow(LimitError)
  })
})

describe('hostile expressions end, with an answer or a LimitError', () => {
  const many = 'a'.repeat(100_000)
  it.each([
    ['(a+)+$', `${many}!`, false],
    ['^(a+)+$', `${many}!`, false],
    ['^(a|a)*b', many, false],
    ['(a|a)*b', `${many}b`, true],
    ['^(?:a|aa)+$', `${many}!`, false],
    ['^(a*)*$', `${many}!`, false],
    ['(.*)(.*)(.*)(.*)x', many, false],
    ['^(.*)(.*)(.*)(.*)x', many, false],
    ['^\\s*\\w*\\s*\\w*\\s*\\w*\\s*\\w*\\s*\\w*\\s*\\w*$', `${many}!`, false],
    [`^(?:${'a?'.repeat(30)})c`, many, false],
    [`^(?:a?){30}a{30}$`, 'a'.repeat(30), true],
    ['^(?:a?a?){20}c', many, false],
    ['a.*a.*a.*x', many, false],
  ])('%s', (pattern, text, expected) => {
    expect(matches(text, pattern)).toBe(expected)
  })
  it.each([
    ['(?:a{1000}){1000}', many],
    ['^(?:a{1,1000}){1,1000}b', many],
    ['(?:(a*)*)*\\1b', many],
    ['^(?:(a)|a(a))*\\1c', many.slice(0, 60)],
  ])('%s is refused', (pattern, text) => {
    expect(() => matches(text, pattern)).toThrow(LimitError)
  })
  it('where V8 runs out of room the linear engine goes on', () => {
    const text = 'ab'.repeat(500_000)
    const pattern = '^((((((((((a|b))))))))))*c'
    expect(() => new RegExp(pattern, 'u').test(text)).toThrow(RangeError)
    expect(matches(text, pattern)).toBe(false)
  })
  it('replacing goes through the text once', () => {
    expect(replace(`${many}b${many}`, '(a+)+b', '<$1>')).toBe(`<${many}>${many}`)
  })
  it('more brackets than the limit are refused, fewer are fine', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`
    expect(matches('a', nested(250))).toBe(true)
    expect(() => matches('a', nested(251))).toThrow('more than 250 brackets')
    expect(() => matches('a', nested(100_000))).toThrow(LimitError)
    expect(() => matches('a', '[a-'.repeat(100_000))).toThrow(LimitError)
  })
  it('a pattern of more than 10,000 characters is refused before it is read', () => {
    expect(() => compileRegExp('ab'.repeat(5_001), '')).toThrow(LimitError)
    expect(compileRegExp('ab'.repeat(100), '').test('ab'.repeat(100))).toBe(true)
  })
  it('a long match calls tick, and ends with what that throws', () => {
    let ticks = 0
    expect(compileRegExp('^(a|a)*b', '').test(many, () => ticks++)).toBe(false)
    expect(ticks).toBeGreaterThan(5)
    const stop = () => {
      throw new LimitError('time is up')
    }
    expect(() => compileRegExp('^(a|a)*b', '').test(many, stop)).toThrow('time is up')
    expect(() => compileRegExp('(a+)+b', '').replace(many, '-', stop)).toThrow('time is up')
    expect(() => compileRegExp('^((?:a|a)*)*\\1c', '').test(many, stop)).toThrow('time is up')
    // The matcher is as good as new.
    expect(compileRegExp('^(a|a)*b', '').test('aab')).toBe(true)
  })
  it('before a match of many steps on V8 tick is called once', () => {
    let ticks = 0
    expect(compileRegExp('ab.*c', '').test('ab'.repeat(1000), () => ticks++)).toBe(false)
    expect(ticks).toBe(1)
    compileRegExp('ab.*c', '').test('ab', () => ticks++)
    expect(ticks).toBe(1)
  })
})

it('a pattern that is used again is compiled once', () => {
  expect(compileRegExp('a[bc]', 'i')).toBe(compileRegExp('a[bc]', 'i'))
  expect(compileRegExp('a[bc]', 'i')).not.toBe(compileRegExp('a[bc]', ''))
})
