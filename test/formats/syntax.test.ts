import { describe, expect, it } from 'vitest'
import { SYNTAXES, type Syntax, syntaxNamed, syntaxOf } from '../../src/formats/syntax.ts'

describe('a syntax is told by file name', () => {
  const cases: [string, Syntax | undefined][] = [
    ['a.ttl', 'turtle'],
    ['dir.trig/a.ttl', 'turtle'],
    ['A.TTL', 'turtle'],
    ['a.ttl.gz', 'turtle'],
    ['a.trig', 'trig'],
    ['a.nt', 'ntriples'],
    ['a.nq.gz', 'nquads'],
    ['a.jsonld', 'jsonld'],
    ['a.json', 'jsonld'],
    ['http://example.org/a.ttl?x=1#y', 'turtle'],
    ['a.rdf', undefined],
    ['a.gz', undefined],
    ['ttl', undefined],
  ]
  it.each(cases)('%s', (path, syntax) => {
    expect(syntaxOf({ path })).toBe(syntax)
  })
})

describe('a syntax is told by media type, before the name', () => {
  const cases: [string, Syntax | undefined][] = [
    ['text/turtle', 'turtle'],
    ['text/turtle; charset=utf-8', 'turtle'],
    ['Application/N-Triples', 'ntriples'],
    ['application/n-quads', 'nquads'],
    ['application/trig', 'trig'],
    ['application/ld+json; profile="x"', 'jsonld'],
    ['text/html', undefined],
  ]
  it.each(cases)('%s', (mediaType, syntax) => {
    expect(syntaxOf({ mediaType })).toBe(syntax)
  })

  it('the media type wins, an unknown one is passed over', () => {
    expect(syntaxOf({ mediaType: 'application/trig', path: 'a.ttl' })).toBe('trig')
    expect(syntaxOf({ mediaType: 'text/plain', path: 'a.ttl', text: '{"@id": 1}' })).toBe('turtle')
  })
})

describe('a syntax is told by what the text looks like', () => {
  const cases: [string, Syntax | undefined][] = [
    ['{"@context": {}}', 'jsonld'],
    ['\ufeff \n[ {"@id": "http://e.org/a"} ]', 'jsonld'],
    ['[]', 'jsonld'],
    ['[ a <http://e.org/C> ] .', 'turtle'],
    ['@prefix : <http://e.org/> .\n:a :b "{" .', 'turtle'],
    ['@prefix : <http://e.org/> .\n:a :b """\n{""" . # {', 'turtle'],
    ['@prefix : <http://e.org/> .\n:g { :a :b 1 }', 'trig'],
    ['{ <http://e.org/a> <http://e.org/b> 1 }', 'trig'],
    ['<http://e.org/a> <http://e.org/b> "x" .', 'turtle'],
    ['# c\n<http://e.org/a> <http://e.org/b> "x"@en <http://e.org/g> .\n', 'nquads'],
    ['_:a <http://e.org/b> _:c _:g .', 'nquads'],
    ['', 'turtle'],
    ['<?xml version="1.0"?>', undefined],
    ['<rdf:RDF xmlns:rdf="x">', undefined],
    ['<!DOCTYPE html>', undefined],
  ]
  it.each(cases)('%j', (text, syntax) => {
    expect(syntaxOf({ text })).toBe(syntax)
  })
})

it('a syntax can be named by key, label, media type or extension', () => {
  for (const name of ['turtle', 'Turtle', 'text/turtle', 'ttl', '.ttl'])
    expect(syntaxNamed(name)).toBe('turtle')
  expect(syntaxNamed('n-quads')).toBe('nquads')
  expect(syntaxNamed('rdfxml')).toBeUndefined()
  expect(syntaxNamed('constructor')).toBeUndefined()
})

it('no two syntaxes share an extension or a media type', () => {
  const all = [...SYNTAXES.values()].flatMap(({ extensions, mediaTypes }) => [...extensions, ...mediaTypes])
  expect(new Set(all).size).toBe(all.length)
})
