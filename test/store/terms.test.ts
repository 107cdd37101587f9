import { describe, expect, it } from 'vitest'
import { blankNode, defaultGraph, iri, literal, type Quad, quad, type Term } from '../../src/rdf/terms.ts'
import { storeOf } from '../engine/store-of.ts'

const [s, p] = [iri('http://e/s'), iri('http://e/p')]
const deep = quad(s, p, quad(blankNode('b'), p, quad(s, p, literal('x', 'ar', 'rtl'))))

describe('a store gives back the term that was added', () => {
  it.each<[string, Term]>([
    ['an empty string', literal('')],
    ['a string like a key', literal('"a"@en')],
    ['a string with a datatype in it', literal('"a"^^http://e/t')],
    ['line breaks, quotes and half a character', literal('a\n"\\\ud800')],
    ['a language', literal('a', 'en-gb')],
    ['a direction from the left', literal('a', 'he', 'ltr')],
    ['a direction from the right', literal('a', 'he', 'rtl')],
    ['a datatype', literal('1', iri('http://e/t'))],
    ['an IRI with an escape and a letter beyond the first plane', iri('http://e/%20/𝒳')],
    ['a blank node', blankNode('b0')],
    ['a triple term', quad(s, p, literal('a'))],
    ['triple terms in triple terms, with a direction', deep],
    ['a triple term with an IRI like a triple term', quad(s, p, iri('urn:<<["a","b","c"]'))],
    ['a triple term with quotes and commas', quad(s, p, literal('","'))],
  ])('%s', (_, term) => {
    const store = storeOf([])
    const added = quad(s, p, term)
    const inGraph = quad(s, p, term, iri('http://e/g'))
    expect(store.add([added, inGraph])).toBe(2)
    for (const q of [added, inGraph]) {
      const [found, ...others] = [...store.match(null, null, term, q.graph)]
      expect(others).toEqual([])
      expect(found!.equals(q)).toBe(true)
      expect(found).toStrictEqual(q)
      expect(store.has(q)).toBe(true)
    }
    expect(store.delete([added])).toBe(1)
    expect(store.has(added)).toBe(false)
  })

  it('and tells those apart that differ in one part alone', () => {
    const different: Quad[] = [
      literal('a'),
      literal('a', 'ar'),
      literal('a', 'ar', 'ltr'),
      literal('a', 'ar', 'rtl'),
      literal('a', 'he', 'rtl'),
      iri('a'),
      blankNode('a'),
      quad(s, p, literal('a', 'ar', 'ltr')),
      quad(s, p, literal('a', 'ar', 'rtl')),
      quad(s, p, iri('a')),
      quad(s, p, blankNode('a')),
      deep,
    ].map(term => quad(s, p, term))
    const store = storeOf(different)
    expect(store.size).toBe(different.length)
    for (const q of different) expect([...store.match(s, p, q.object, defaultGraph())]).toStrictEqual([q])
  })
})
