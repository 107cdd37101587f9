import { expect, test } from 'vitest'
import { emptyElement, escapedText, startTag, textElement } from '../../src/formats/xml.ts'

test.each([
  ['markup', textElement('a', '<b>&amp;]]>'), '<a>&lt;b&gt;&amp;amp;]]&gt;</a>'],
  ['quotes stay in text', textElement('a', `"'`), `<a>"'</a>`],
  ['a carriage return would become a line feed', escapedText('a\r\nb\tc'), 'a&#xD;\nb\tc'],
  [
    'white space in attributes would become spaces',
    startTag('a', { b: ' "<\t\r\n>&' }),
    '<a b=" &quot;&lt;&#x9;&#xD;&#xA;&gt;&amp;">',
  ],
  ['attributes that are undefined are left out', emptyElement('a', { b: undefined, c: '' }), '<a c=""/>'],
  ['characters beyond 16 bits', escapedText('\u{1f600}\ufffd\u0085'), '\u{1f600}\ufffd\u0085'],
])('%s', (_, written, expected) => {
  expect(written).toBe(expected)
})

test.each([
  ['\u0000', 'U+0000'],
  ['\u001b', 'U+001B'],
  ['\uffff', 'U+FFFF'],
  ['\ud83d', 'U+D83D'],
  ['\ude00\ud83d', 'U+DE00'],
])('%j has no place in XML', (character, name) => {
  expect(() => textElement('a', `x${character}`)).toThrow(`no way to hold the character ${name};`)
  expect(() => startTag('a', { b: `x${character}` })).toThrow(name)
})
