import { describe, expect, it } from 'vitest'
import { LimitError } from '../../../src/rdf/errors.ts'
import { resultOf } from './result-of.ts'

const table = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s is %s', (expression, value) => {
    expect(resultOf(expression)).toBe(value)
  })

describe('STRLEN and SUBSTR count code points', () => {
  table([
    ['STRLEN("abc")', '3'],
    ['STRLEN("")', '0'],
    ['STRLEN("😀a"@en)', '2'],
    ['STRLEN("👨‍👩‍👧‍👦")', '7'],
    ['STRLEN(1)', 'error'],
    ['STRLEN(<http://e/>)', 'error'],
    ['SUBSTR("foobar", 4)', '"bar"'],
    ['SUBSTR("foobar"@en, 2, 1)', '"o"@en'],
    ['SUBSTR("😀a😀b", 2, 2)', '"a😀"'],
    ['SUBSTR("😀a😀b", 3)', '"😀b"'],
    ['SUBSTR("a😀", 2, 0)', '""'],
    ['SUBSTR("foobar", 10)', '""'],
    ['SUBSTR("foobar", "2")', 'error'],
    ['SUBSTR(1, 2)', 'error'],
  ])
})

describe('SUBSTR rounds as fn:substring does', () => {
  // XPath F&O 5.4.3, examples.
  table([
    ['SUBSTR("motor car", 6)', '" car"'],
    ['SUBSTR("metadata", 4, 3)', '"ada"'],
    ['SUBSTR("12345", 1.5, 2.6)', '"234"'],
    ['SUBSTR("12345", 0, 3)', '"12"'],
    ['SUBSTR("12345", 5, -3)', '""'],
    ['SUBSTR("12345", -3, 5)', '"1"'],
    ['SUBSTR("12345", xsd:double("NaN"), 3)', '""'],
    ['SUBSTR("12345", 1, xsd:double("NaN"))', '""'],
    ['SUBSTR("12345", -42, xsd:double("INF"))', '"12345"'],
    ['SUBSTR("12345", xsd:double("-INF"), xsd:double("INF"))', '""'],
    ['SUBSTR("12345", 2.5, 2)', '"34"'],
  ])
})

describe('UCASE and LCASE keep the language', () => {
  table([
    ['UCASE("straße"@de)', '"STRASSE"@de'],
    ['LCASE("ÀB")', '"àb"'],
    ['UCASE("a"@ar--rtl)', '"A"@ar--rtl'],
    ['UCASE(1)', 'error'],
  ])
})

describe('STRSTARTS, STRENDS, CONTAINS take a second string of no or the same language', () => {
  table([
    ['STRSTARTS("foobar", "foo")', 'true'],
    ['STRSTARTS("foobar"@en, "foo")', 'true'],
    ['STRSTARTS("foobar"@en, "foo"@en)', 'true'],
    ['STRSTARTS("foobar"@en, "foo"@fr)', 'error'],
    ['STRSTARTS("foobar", "foo"@en)', 'error'],
    ['STRENDS("foobar"@en, "bar")', 'true'],
    ['STRENDS("foobar", "foo")', 'false'],
    ['CONTAINS("foobar", "ob")', 'true'],
    ['CONTAINS("foobar", "")', 'true'],
    ['CONTAINS("a"@ar--rtl, "a"@ar)', 'error'],
    ['CONTAINS("abc", 1)', 'error'],
  ])
})

describe('STRBEFORE and STRAFTER', () => {
  // SPARQL 1.1, sections 17.4.3.9 and 17.4.3.10.
  table([
    ['STRBEFORE("abc", "b")', '"a"'],
    ['STRBEFORE("abc"@en, "bc")', '"a"@en'],
    ['STRBEFORE("abc"@en, "b"@cy)', 'error'],
    ['STRBEFORE("abc", "xyz")', '""'],
    ['STRBEFORE("abc"@en, "z"@en)', '""'],
    ['STRBEFORE("abc"@en, "")', '""@en'],
    ['STRBEFORE("abc"@en, ""@en)', '""@en'],
    ['STRAFTER("abc", "b")', '"c"'],
    ['STRAFTER("abc"@en, "ab")', '"c"@en'],
    ['STRAFTER("abc"@en, "b"@cy)', 'error'],
    ['STRAFTER("abc", "xyz")', '""'],
    ['STRAFTER("abc"@en, "z")', '""'],
    ['STRAFTER("abc"@en, "")', '"abc"@en'],
  ])
})

describe('CONCAT has a language where all have the same', () => {
  // SPARQL 1.1, section 17.4.3.12.
  table([
    ['CONCAT("foo", "bar")', '"foobar"'],
    ['CONCAT("foo"@en, "bar"@en)', '"foobar"@en'],
    ['CONCAT("foo"@en, "bar")', '"foobar"'],
    ['CONCAT("foo"@en, "bar"@es)', '"foobar"'],
    ['CONCAT("a"@ar--rtl, "b"@ar--rtl)', '"ab"@ar--rtl'],
    ['CONCAT("a"@ar--rtl, "b"@ar)', '"ab"'],
    ['CONCAT()', '""'],
    ['CONCAT("a"@en)', '"a"@en'],
    ['CONCAT("a", 1)', 'error'],
    ['CONCAT("a", 1/0)', 'error'],
  ])
})

describe('ENCODE_FOR_URI', () => {
  table([
    ['ENCODE_FOR_URI("Los Angeles")', '"Los%20Angeles"'],
    ['ENCODE_FOR_URI("a-b_c.d~e")', '"a-b_c.d~e"'],
    [`ENCODE_FOR_URI("!*'()")`, '"%21%2A%27%28%29"'],
    ['ENCODE_FOR_URI("食べ物"@ja)', '"%E9%A3%9F%E3%81%B9%E7%89%A9"'],
    ['ENCODE_FOR_URI("😀")', '"%F0%9F%98%80"'],
    ['ENCODE_FOR_URI(1)', 'error'],
  ])
})

describe('REGEX and REPLACE', () => {
  table([
    ['REGEX("a"@en, "A", "i")', 'true'],
    ['REGEX("abc", "^b")', 'false'],
    ['REGEX(1, "1")', 'error'],
    ['REGEX("abc", "b"@en)', 'error'],
    ['REPLACE("abab", "B", "Z", "i")', '"aZaZ"'],
    ['REPLACE("abracadabra", "bra", "*")', '"a*cada*"'],
    ['REPLACE("abracadabra", "a.*a", "*")', '"*"'],
    ['REPLACE("abracadabra", "a", "")', '"brcdbr"'],
    ['REPLACE("abracadabra", "a(.)", "a$1$1")', '"abbraccaddabbra"'],
    ['REPLACE("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '"[1=ab][2=]cd"'],
    ['REPLACE("a"@en, "a", "b")', '"b"@en'],
    ['REPLACE("a"@en, "a", "b"@fr)', 'error'],
    ['REPLACE(1, "1", "2")', 'error'],
  ])
  it('a constant pattern that can not be read is an error of the query', () => {
    expect(() => resultOf('REGEX("a", "(")')).toThrow('"("')
  })
  it('a pattern of the data that can not be read is an error of the row', () => {
    expect(resultOf('REGEX("a", CONCAT("(", ""))')).toBe('error')
    expect(resultOf('COALESCE(REPLACE("a", CONCAT("(", ""), "b"), "none")')).toBe('"none"')
  })
})

describe('a string past 64 million characters', () => {
  it('is refused by CONCAT before it is made', () => {
    const doubled = (text: string, times: number): string =>
      times === 0 ? text : doubled(`CONCAT(${text}, ${text})`, times - 1)
    // A thousand characters, and each bracket makes eight of them.
    const eight = (text: string) => `CONCAT(${Array(8).fill(text).join(',')})`
    const thousand = `"${'x'.repeat(1024)}"`
    expect(resultOf(`STRLEN(${doubled(thousand, 3)})`)).toBe('8192')
    const nested = (times: number) => {
      let text = thousand
      for (let k = 0; k < times; k++) text = eight(text)
      return text
    }
    expect(resultOf(`STRLEN(${nested(2)})`)).toBe('65536')
    expect(() => resultOf(`STRLEN(REPLACE("${'a'.repeat(70_000)}", "a", ${nested(0)}))`)).toThrow(LimitError)
  })
})
