import { describe, expect, it } from 'vitest'
import { writePieces, writeQuads } from '../../src/formats/write.ts'
import { UsageError } from '../../src/rdf/errors.ts'
import { blankNode, iri, literal, quad, type Term } from '../../src/rdf/terms.ts'
import { XSD_INTEGER } from '../../src/rdf/vocabularies.ts'
import { readSync } from './quads.ts'

const a = iri('http://e.org/a')

describe('terms are written in the canonical form of N-Triples', () => {
  const cases: [Term, string][] = [
    [iri('http://e.org/é'), '<http://e.org/é>'],
    [literal('x'), '"x"'],
    [literal('x', 'EN-us'), '"x"@en-us'],
    [literal('x', 'ar', 'rtl'), '"x"@ar--rtl'],
    [literal('1', iri(XSD_INTEGER)), '"1"^^<http://www.w3.org/2001/XMLSchema#integer>'],
    [literal('\b\t\n\f\r"\\'), '"\\b\\t\\n\\f\\r\\"\\\\"'],
    [literal('\u0000\u000b\u001f\u007f\ufffe'), '"\\u0000\\u000B\\u001F\\u007F\\uFFFE"'],
    [literal("'\u0080\u00a0\u2028😀"), '"\'\u0080\u00a0\u2028😀"'],
    [blankNode('x1.y-z'), '_:x1.y-z'],
    [quad(a, a, literal('x')), '<<( <http://e.org/a> <http://e.org/a> "x" )>>'],
  ]
  it.each(cases)('%#', (term, text) => {
    expect(writeQuads([quad(a, a, term)], 'ntriples')).toBe(`<http://e.org/a> <http://e.org/a> ${text} .\n`)
    expect(
      readSync(`<http://e.org/a> <http://e.org/a> ${text} .\n`, 'ntriples').quads[0]!.object.equals(term),
    ).toBe(true)
  })
})

it('labels that no text can hold become ones that can, and stay apart', () => {
  const labels = ['a b', 'a_20_b', '_xa_20_b', 'é', '-', '', 'a.', 'a..b', '.5', '__proto__']
  const text = writeQuads(
    labels.map(label => quad(blankNode(label), a, literal(label))),
    'nquads',
  )
  const { quads } = readSync(text, 'nquads')
  expect(quads.map(q => q.object.value)).toEqual(labels)
  expect(new Set(quads.map(q => q.subject.value)).size).toBe(labels.length)
  expect(text).toContain('_:__proto__ ')
})

it('quads keep their order and their graphs', () => {
  const quads = [
    quad(a, a, literal('2'), iri('http://e.org/g')),
    quad(a, a, literal('1')),
    quad(a, a, literal('3'), blankNode('g')),
  ]
  expect(writeQuads(quads, 'nquads')).toBe(`<http://e.org/a> <http://e.org/a> "2" <http://e.org/g> .
<http://e.org/a> <http://e.org/a> "1" .
<http://e.org/a> <http://e.org/a> "3" _:g .
`)
  expect(() => writeQuads(quads, 'ntriples')).toThrow(UsageError)
})

it('a large text comes in pieces, made as they are asked for', () => {
  let made = 0
  function* quads() {
    for (; made < 100_000; made++) yield quad(a, a, literal(String(made)))
  }
  const pieces = writePieces(quads(), 'ntriples')[Symbol.iterator]()
  expect((pieces.next().value as string).length).toBeLessThan(70_000)
  expect(made).toBeLessThan(3_000)
})
