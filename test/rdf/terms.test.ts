import { describe, expect, it } from 'vitest'
import { compareCodePoints } from '../../src/rdf/code-points.ts'
import { formatPlace, ParseError, quote } from '../../src/rdf/errors.ts'
import { compareNumbers, numericValue } from '../../src/rdf/numeric.ts'
import { fromCurie, toCurie } from '../../src/rdf/prefixes.ts'
import { termFromKey, termKey } from '../../src/rdf/term-key.ts'
import { blankNode, iri, literal, quad, type Term } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'

const typed = (value: string, type: string) => literal(value, iri(XSD + type))

describe('a term and its key', () => {
  const terms: Term[] = [
    iri('http://e/a'),
    iri('__proto__'),
    blankNode('b0'),
    literal(''),
    literal('a "quoted" one'),
    literal('"@en'),
    literal('x^^<y>'),
    literal('hello', 'EN-GB'),
    literal('سلام', 'ar', 'rtl'),
    typed('1.0', 'decimal'),
    literal('"', iri('http://e/odd')),
    quad(iri('http://e/a'), iri('http://e/p'), literal('x', 'en')),
    quad(blankNode('s'), iri('http://e/p'), quad(iri('http://e/a'), iri('http://e/p'), literal('"'))),
  ]
  it.each(terms.map(term => [termKey(term), term] as const))('%s goes there and back', (key, term) => {
    expect(termFromKey(key).equals(term)).toBe(true)
    expect(termKey(termFromKey(key))).toBe(key)
  })
  it('differ between any two of them', () => {
    expect(new Set(terms.map(termKey)).size).toBe(terms.length)
  })
})

describe('numbers', () => {
  it.each([
    ['0.1', 'decimal', '0.10', 'decimal', 0],
    ['0.1', 'decimal', '0.1000000000000000055', 'decimal', -1],
    ['9007199254740993', 'integer', '9007199254740992', 'integer', 1],
    ['1', 'integer', '1.0', 'double', 0],
    ['-2', 'int', '+2', 'integer', -1],
    ['1e400', 'double', 'INF', 'double', 0],
    ['.5', 'decimal', '0.5', 'decimal', 0],
  ])('%s (%s) against %s (%s): %d', (a, at, b, bt, sign) => {
    expect(Math.sign(compareNumbers(typed(a, at), typed(b, bt)) ?? Number.NaN)).toBe(sign)
  })
  it.each([
    ['abc', 'integer'],
    ['1.5', 'integer'],
    ['1e3', 'decimal'],
    ['', 'double'],
    ['inf', 'double'],
    ['5', 'string'],
  ])('%s is no %s', (value, type) => {
    expect(numericValue(typed(value, type))).toBeNaN()
    expect(compareNumbers(typed(value, type), typed('1', 'integer'))).toBeUndefined()
  })
})

describe('CURIEs', () => {
  const prefixes = new Map([
    ['e', 'http://e/'],
    ['ex', 'http://e/x#'],
    ['__proto__', 'http://p/'],
  ])
  it.each([
    ['http://e/x#a', 'ex:a'],
    ['http://e/a-b.c', 'e:a-b.c'],
    ['http://p/a', '__proto__:a'],
    ['http://e/a/b', undefined],
    ['http://e/a.', undefined],
    ['http://e/é·\u0301-', 'e:é·\u0301-'],
    ['http://e/\u{1f600}', 'e:\u{1f600}'],
    ['http://e/x#', 'ex:'],
    // Letters and digits of Unicode that the grammar of names does not have.
    ['http://e/ª', undefined],
    ['http://e/x²', undefined],
    ['http://e/µm', undefined],
    ['http://e/a\u0483', 'e:a\u0483'],
    ['http://e/-a', undefined],
    ['http://e/a\ud800', undefined],
    ['http://other/', undefined],
  ])('%s is %s', (full, curie) => {
    expect(toCurie(full, prefixes)).toBe(curie)
    if (curie) expect(fromCurie(curie, prefixes)).toBe(full)
  })
})

describe('errors', () => {
  it('say where', () => {
    expect(new ParseError('expected "."', { source: 'a.ttl', line: 7, column: 3 }).message).toBe(
      'a.ttl:7:3: expected "."',
    )
    expect(formatPlace({ source: 'a.ttl' })).toBe('a.ttl')
  })
  it('quote on one line, controls escaped, shortened', () => {
    expect(quote('a\u001b[31m\n\u202eb')).toBe('"a\\u001b[31m\\u000a\\u202eb"')
    expect(quote('x'.repeat(500)).length).toBeLessThan(130)
  })
})

it('code points order above U+FFFF after all below', () => {
  expect(['\u{1F600}', '\uFFFD', 'b', 'a'].sort(compareCodePoints)).toEqual(['a', 'b', '\uFFFD', '\u{1F600}'])
})
