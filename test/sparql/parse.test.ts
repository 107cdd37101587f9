import { describe, expect, it } from 'vitest'
import { LimitError, QueryError } from '../../src/rdf/errors.ts'
import { parseQuery, parseUpdate } from '../../src/sparql/parse.ts'

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
    [
      'SELECT ?a { ?a ?b ?c } GROUP BY ?b',
      'SPARQL, line 1, column 1: SELECT names a variable that is neither in GROUP BY nor computed',
    ],
    [
      'SELECT (1 AS ?a) { ?a ?b ?c }',
      "SPARQL, line 1, column 11: ?a is bound already, so AS ?a can't bind it",
    ],
    ['SELECT * {\n ?a ?b ?c BIND(1 AS ?a) }', 'SPARQL, line 2, column 18: ?a is bound already'],
    ['SELECT ?a (2 AS ?a) { }', 'SPARQL, line 1, column 14: SELECT gives ?a twice'],
    ['SELECT * { ?a ?b ?c } GROUP BY ?a', 'SPARQL, line 1, column 23: SELECT * can not stand with GROUP BY'],
    ['SELECT * { VALUES (?a ?b) { (1) } }', 'SPARQL, line 1, column 12: a row of VALUES has not as many'],
    [
      'SELECT * { ?a ?b _:x OPTIONAL { _:x ?p ?o } }',
      'SPARQL, line 1, column 33: the label _:x stands in two patterns',
    ],
    [
      'SELECT * { ?a ?b ?c FILTER(SUM(?a) > 1) }',
      'SPARQL, line 1, column 28: an aggregate may stand in SELECT, HAVING and ORDER BY only',
    ],
    [
      'SELECT (SUM(COUNT(?a)) AS ?x) { ?a ?b ?c }',
      'SPARQL, line 1, column 13: an aggregate may not stand in another',
    ],
    ['INSERT DATA { <a:a> <a:b> <a:c> }', 'is an update'],
    [
      'SELECT ?y (COUNT(*) AS ?n) { ?x ?p ?y }',
      'SPARQL, line 1, column 8: SELECT names ?y, which is neither',
    ],
    ['SELECT * { ?x ?p ?y } HAVING(COUNT(*) > 0)', 'SPARQL, line 1, column 15: SELECT names ?p'],
    [
      'SELECT * {\n <rel> ?p ?o }',
      'SPARQL, line 2, column 2: the IRI "<rel>" is relative and there is no base',
    ],
    ['SELECT * { ?s ?p "\\UFFFFFFFF" }', 'SPARQL, line 1, column 19: "\\UFFFFFFFF" is no character'],
  ])('%j', (text, message) => {
    expect(() => parseQuery(text)).toThrow(QueryError)
    expect(() => parseQuery(text)).toThrow(message)
  })
})

describe('a wrong update is an error with line, column and what was expected', () => {
  it.each([
    ['INSERT DATA { ?a <b> <c> }', 'SPARQL, line 1, column 15: found "?a", expected <IRI>'],
    ['DELETE DATA { _:a <b> <c> }', 'SPARQL, line 1, column 15: a blank node may not stand here'],
    ['DELETE { [] ?b ?c } WHERE { ?a ?b ?c }', 'SPARQL, line 1, column 10: a blank node may not stand here'],
    ['SELECT * { ?a ?b ?c }', 'The text is a SELECT query'],
  ])('%j', (text, message) => {
    expect(() => parseUpdate(text)).toThrow(QueryError)
    expect(() => parseUpdate(text)).toThrow(message)
  })
})

describe('what the grammar allows and is rare', () => {
  it.each([
    ['decimals that begin with their point', 'SELECT * { ?s ?p .5 , -.5 , +.25 , 1.5 }'],
    ['a comment that ends at a carriage return', '# comment\rSELECT * { ?s ?p ?o }'],
    ['a path along any property', 'SELECT * { ?s !() ?o . ?o !( )* ?e }'],
    ['escapes and colons in names', 'PREFIX a: <http://a/> SELECT * { a:b:c\\-d a:e%20f ?o }'],
  ])('%s', (_, text) => {
    expect(parseQuery(text).form).toBe('select')
  })
  it('relative IRIs are resolved by RFC 3986', () => {
    const query = parseQuery(
      'BASE <http://e/a/b?q#f> PREFIX up: <../> SELECT * { <//h/p> <#y> <> . <../..> <./> <g/../y> . up:x ?p ?o }',
    )
    const names = JSON.stringify(query).match(/http:[^"]+/g)
    expect(names).toEqual([
      'http://h/p',
      'http://e/a/b?q#y',
      'http://e/a/b?q',
      'http://e/',
      'http://e/a/',
      'http://e/a/y',
      'http://e/x',
      'http://e/a/b?q#f',
    ])
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
  it('a chain of 10,000 terms is read', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => `?a = ${i}`).join(' || ')
    expect(parseQuery(`SELECT * { ?a ?b ?c FILTER(${chain}) }`).form).toBe('select')
  })
  it('a sum too long for the stack is a LimitError, since sums are kept as they nest', () => {
    const sum = Array.from({ length: 20_000 }, (_, i) => i).join(' + ')
    expect(() => parseQuery(`SELECT (${sum} AS ?n) {}`)).toThrow(LimitError)
  })
})
