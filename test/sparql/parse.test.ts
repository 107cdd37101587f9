import { describe, expect, it } from 'vitest'
import { LimitError, QueryError } from '../../src/rdf/errors.ts'
import { parseQuery } from '../../src/sparql/parse.ts'

describe('a wrong query is an error with line, column and what was expected', () => {
  it.each([
    [
      'SELECT ?a {\n  ?a <http://p> ?b \n  FILTR(?a) }',
      'SPARQL, line 3, column 3: found "FILTR(?a)", which begins no word of the language.',
    ],
    [
      'SELECT * { ?a foo:b ?c }',
      'SPARQL, line 1, column 15: the prefix "foo:" is not declared; add PREFIX foo: <…>.',
    ],
    ['SELECT * { ?a ?b }', 'SPARQL, line 1, column 18: found "}", expected'],
    ['SELECT * { ?a ?b ?c', 'SPARQL, line 1, column 20: the query ends, expected'],
    ['', 'SPARQL, line 1, column 1: the text holds no query.'],
    ['SELECT ?a { ?a ?b ?c } GROUP BY ?b', 'SPARQL: '],
    ['SELECT * { ?a <http://p>+ ?b }', 'This version does not answer queries with a property path with *, +'],
    [
      'SELECT (AVG(?x) AS ?y) { ?a <http://p> ?x }',
      'This version does not answer queries with AVG; it answers SELECT and ASK',
    ],
  ])('%j', (text, message) => {
    expect(() => parseQuery(text)).toThrow(QueryError)
    expect(() => parseQuery(text)).toThrow(message)
  })
})

describe('limits', () => {
  it.each([
    ['groups', `SELECT * ${'{'.repeat(4000)} ?a ?b ?c ${'}'.repeat(4000)}`],
    ['brackets', `SELECT * { ?a ?b ?c FILTER(${'('.repeat(4000)}1${')'.repeat(4000)}) }`],
  ])('%s nested 4,000 deep', (_, text) => {
    expect(() => parseQuery(text)).toThrow(LimitError)
    expect(() => parseQuery(text)).toThrow('64 brackets deep, at line 1')
  })
  it('brackets in strings, IRIs and comments are no nesting', () => {
    const odd = '('.repeat(100)
    expect(
      parseQuery(`# ${odd}\nSELECT * { ?a <http://e/${odd.replaceAll('(', '%28')}> "${odd}" , '''${odd}''' }`)
        .form,
    ).toBe('select')
  })
  it('a chain of 1,500 terms is read', () => {
    const chain = Array.from({ length: 1500 }, (_, i) => `?a = ${i}`).join(' || ')
    expect(parseQuery(`SELECT * { ?a ?b ?c FILTER(${chain}) }`).form).toBe('select')
  })
  it('a chain too long for the parser is a LimitError', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => `?a = ${i}`).join(' || ')
    expect(() => parseQuery(`SELECT * { ?a ?b ?c FILTER(${chain}) }`)).toThrow(LimitError)
  })
})
