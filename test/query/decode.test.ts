import { describe, expect, it } from 'vitest'
import { decoderFor } from '../../src/query/decode.ts'
import type { Range } from '../../src/query/property.ts'
import { blankNode, iri, literal, type Term } from '../../src/rdf/terms.ts'

const xsd = (text: string, type: string) => literal(text, iri(`http://www.w3.org/2001/XMLSchema#${type}`))

const DECODED: readonly [Range, Term, unknown][] = [
  ['iri', iri('http://e/a'), iri('http://e/a')],
  ['iri', blankNode('b'), blankNode('b')],
  ['integer', xsd('+007', 'integer'), 7],
  ['integer', xsd('9007199254740993', 'long'), 9007199254740993n],
  ['integer', xsd('-9007199254740993', 'integer'), -9007199254740993n],
  ['safeInteger', xsd('12', 'nonNegativeInteger'), 12],
  ['decimal', xsd('0.10', 'decimal'), 0.1],
  ['decimal', xsd('3', 'integer'), 3],
  ['decimal', xsd('0.1234567890123456789', 'decimal'), 0.12345678901234568],
  ['double', xsd('1e400', 'double'), Infinity],
  ['double', xsd('0.5', 'decimal'), 0.5],
  ['double', xsd('NaN', 'double'), Number.NaN],
  ['numeric', xsd('9007199254740993', 'integer'), 9007199254740993n],
  ['numeric', xsd('1.5', 'float'), 1.5],
  ['boolean', xsd('1', 'boolean'), true],
  ['boolean', xsd('false', 'boolean'), false],
  ['string', literal('x'), 'x'],
  ['text', literal('x', 'en'), 'x'],
  ['text', literal('x'), 'x'],
  ['date', xsd('2020-02-29', 'date'), '2020-02-29'],
  ['date', xsd('2020-02-29+01:00', 'date'), '2020-02-29+01:00'],
  ['dateTime', xsd('2021-06-01T12:30:15.5', 'dateTime'), '2021-06-01T12:30:15.5'],
  ['any', xsd('x', 'integer'), xsd('x', 'integer')],
  ['any', xsd('9007199254740993', 'integer'), 9007199254740993n],
  ['any', xsd('2020-02-29', 'date'), xsd('2020-02-29', 'date')],
  ['any', literal('x', 'en'), 'x'],
]

const REFUSED: readonly [Range, Term][] = [
  ['iri', literal('http://e/a')],
  ['integer', xsd('1.0', 'decimal')],
  ['integer', xsd('x', 'integer')],
  ['safeInteger', xsd('9007199254740993', 'integer')],
  ['decimal', xsd('1.0', 'double')],
  ['decimal', xsd('9'.repeat(400), 'decimal')],
  ['double', literal('1')],
  ['boolean', xsd('yes', 'boolean')],
  ['boolean', literal('true')],
  ['string', literal('x', 'en')],
  ['text', xsd('1', 'integer')],
  ['date', xsd('2020-02-30', 'date')],
  ['date', xsd('2021-06-01T12:30:15Z', 'dateTime')],
  ['dateTime', xsd('2020-02-29', 'date')],
]

describe('a declared range', () => {
  it.each(DECODED)('%s of %o', (range, term, value) => {
    expect(decoderFor('x', [range])(term)).toEqual(value)
  })

  it.each(REFUSED)('%s is not %o: the error quotes it', (range, term) => {
    expect(() => decoderFor('x', [range])(term)).toThrow(`?x is declared as ${range} and holds `)
  })

  it('one of several is enough', () => {
    const decode = decoderFor('x', ['integer', 'text'])
    expect([xsd('1', 'integer'), literal('a', 'en')].map(decode)).toEqual([1, 'a'])
    expect(() => decode(iri('http://e/a'))).toThrow(
      '?x is declared as integer or text and holds the IRI "http://e/a"',
    )
    expect(decoderFor('x', ['integer', 'any'])(literal('a'))).toBe('a')
  })
})
