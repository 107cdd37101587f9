// What is printed is the same query: parsed again it gives the same rows, by the evaluator written after the
// definition. Scopes are what goes wrong.
import { describe, expect, it } from 'vitest'
import { toSparql } from '../../src/algebra/to-sparql.ts'
import { iri, literal, quad } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'
import { parseQuery } from '../../src/sparql/parse.ts'
import { naive } from '../engine/naive.ts'
import { datasetOf } from '../engine/naive-dataset.ts'
import { solutionKey } from '../engine/naive-solutions.ts'

const e = (name: string) => iri(`http://e/${name}`)
const number = (value: string) => literal(value, iri(`${XSD}integer`))
const data = datasetOf(
  [
    quad(e('a'), e('p'), e('b')),
    quad(e('b'), e('p'), e('c')),
    quad(e('a'), e('q'), e('c')),
    quad(e('c'), e('q'), e('a')),
    quad(e('b'), e('q'), literal('x', 'en')),
    quad(e('d'), e('p'), e('d')),
    quad(e('a'), e('n'), number('1')),
    quad(e('b'), e('n'), number('2')),
    quad(e('c'), e('n'), number('-3')),
    quad(e('a'), e('p'), e('c'), e('g')),
    quad(e('c'), e('p'), e('a'), e('h')),
  ],
  [e('empty')],
)
const PROLOGUE = 'PREFIX e: <http://e/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>'

function rows(text: string): string[] {
  return naive(parseQuery(text).operation, data).map(solutionKey).sort()
}

describe('print ∘ parse keeps the rows', () => {
  it.each([
    'SELECT * { ?x e:p [ e:q ?z ] }',
    'SELECT * { ?x e:p _:same . _:same e:q ?y }',
    'SELECT ?b0 { ?b0 e:p [] }',
    'SELECT * { e:a e:p e:b }',
    'SELECT * { ?x e:p ?y { ?z e:q ?w OPTIONAL { ?w e:p ?x } } }',
    'SELECT * { { ?x e:p ?y OPTIONAL { ?y e:q ?z } } { ?z e:q ?w OPTIONAL { ?w e:p ?x } } }',
    'SELECT * { ?x e:p ?y { BIND(?y AS ?z) } }',
    'SELECT * { ?x e:p ?y { ?x e:q ?w BIND(?w AS ?v) } }',
    'SELECT * { { ?x e:p ?y BIND(?x AS ?v) } { ?z e:q ?w BIND(?z AS ?v) } }',
    'SELECT * { BIND(e:a AS ?x) ?x e:p ?y }',
    'SELECT * { { ?x e:p ?y FILTER(?x != e:d) } BIND(?x AS ?v) }',
    'SELECT * { ?x e:p ?y OPTIONAL { { ?y e:q ?z FILTER(?x = e:a) } } }',
    'SELECT * { ?x e:p ?y OPTIONAL { ?y e:q ?z FILTER(?x = e:a) } }',
    'SELECT * { ?x e:p ?y OPTIONAL { ?y e:q ?z OPTIONAL { ?z e:p ?x } } }',
    'SELECT * { ?x e:p ?y OPTIONAL { SELECT ?y { ?y e:q ?z } } }',
    'SELECT * { ?x e:p ?y OPTIONAL { { SELECT ?y { ?y e:q ?z } } FILTER(?x = e:a) } }',
    'SELECT * { OPTIONAL { ?x e:p ?y } }',
    'SELECT * { ?x e:p ?y OPTIONAL { FILTER(?x = e:a) } OPTIONAL {} }',
    'SELECT * { { ?x e:p ?y FILTER(?x = e:a) } ?y e:p ?z }',
    'SELECT * { { { ?x e:p ?y } UNION { ?y e:q ?x } } { { ?x e:q ?z } UNION { ?z e:p ?x } } }',
    'SELECT * { { ?x e:p ?y } UNION { { ?y e:q ?x } UNION { ?x e:n ?y } } }',
    'SELECT * { ?x e:p ?y MINUS { ?x e:q ?z } }',
    'SELECT * { MINUS { ?x e:q ?z } ?x e:p ?y }',
    'SELECT * { { ?x e:p ?y MINUS { ?x e:q ?z } } MINUS { ?x e:n ?w } }',
    'SELECT * { ?x e:p ?y { ?y e:p ?z MINUS { ?z e:q ?w } } }',
    'SELECT * { GRAPH ?g {} }',
    'SELECT * { GRAPH e:g { ?x e:p ?y } GRAPH ?h { ?y ?p ?x FILTER(?p = e:p) } }',
    'SELECT * { GRAPH ?g { SELECT ?x { ?x e:p ?y } LIMIT 1 } }',
    'SELECT * { ?x e:p ?y FILTER NOT EXISTS { ?y e:q ?z FILTER(?z != ?x) } }',
    'SELECT * { ?x e:p ?y FILTER(EXISTS { GRAPH ?g { ?x e:p ?z } } || ?x = e:d) }',
    'SELECT * { ?x e:p ?y { SELECT ?x { ?x e:q ?z } ORDER BY ?x LIMIT 2 } }',
    'SELECT * { { SELECT DISTINCT ?x { ?x e:p|e:q ?z } } { SELECT REDUCED ?z { ?z e:q ?w } } }',
    'SELECT * { ?x e:p ?y VALUES (?y ?z) { (e:b UNDEF) (UNDEF e:c) } }',
    'SELECT ?x { ?x e:p ?y } VALUES ?y { e:b e:c }',
    'SELECT * { VALUES () { () () } ?x e:p e:b }',
    'SELECT (COUNT(*) AS ?n) { ?x e:p ?y }',
    'SELECT (COUNT(DISTINCT *) AS ?n) { ?x (e:p|e:q) _:blank . _:blank e:p* [] }',
    'SELECT (COUNT(?nothing) AS ?n) (SAMPLE(?nothing) AS ?s) { ?x e:p ?y FILTER(?x = e:zz) }',
    'SELECT ?x (COUNT(?y) AS ?n) { ?x e:p ?y } GROUP BY ?x',
    'SELECT ?y (COUNT(DISTINCT ?x) AS ?n) { ?x e:p/e:q ?y } GROUP BY ?y',
    'SELECT (GROUP_CONCAT(DISTINCT STR(?y); SEPARATOR="\\"\\n;") AS ?all) { ?x e:n ?y FILTER(?y > 1) }',
    'SELECT ?p (COUNT(*) AS ?n) { ?x ?p ?y } GROUP BY ?p HAVING(COUNT(*) > 2) ORDER BY DESC(COUNT(*)) LIMIT 1',
    'SELECT (MAX(?n) - MIN(?n) AS ?d) (SUM(?n)/COUNT(?n) AS ?a) (AVG(?n) AS ?b) { ?x e:n ?n }',
    'SELECT ?odd (SUM(?n) AS ?s) { ?x e:n ?n } GROUP BY (?n = 1 AS ?odd)',
    'SELECT (COUNT(*) AS ?n) { ?x e:n ?y } GROUP BY STR(?x) (?y + 1) HAVING (EXISTS { ?a e:p e:b })',
    'SELECT ?x { ?x e:p ?y } GROUP BY ?x HAVING (COUNT(*) = 1 && ?x != e:a)',
    'SELECT ?n { { SELECT (COUNT(*) AS ?n) { ?x e:p ?y } } FILTER EXISTS { ?x e:n ?m FILTER(?m < ?n) } }',
    'SELECT (STR(?x) AS ?s) ?y { ?x e:p ?y }',
    'SELECT (1 AS ?a) (?a + 1 AS ?b) {}',
    'SELECT ?b ?a { BIND(1 AS ?a) BIND(?a + 1 AS ?b) }',
    'SELECT DISTINCT ?x { ?x ?p ?y } ORDER BY DESC(?x) STR(?x) LIMIT 2 OFFSET 1',
    'SELECT * { ?x e:q "x"@en FILTER(?x IN (e:b, e:c) && !BOUND(?nothing)) }',
    'SELECT * { ?x e:n ?n FILTER(?n * 2 + 1 - -3 > 4 - (?n - 1) / 2 && -(?n) < 2) }',
    'SELECT * { ?x e:n ?n FILTER((?n = 1) = true || !(?n IN (1, 2)) || ?n NOT IN ()) }',
    'SELECT * { ?x e:n ?n FILTER(xsd:double(?n) >= 1.0e0 && xsd:string(?n) != "") }',
    'SELECT (IF(?n > 0, COALESCE(?zz, ?n), ABS(?n)) AS ?m) { ?x e:n ?n }',
    'SELECT (SUBSTR("abc", 2) AS ?m) (STRDT("1", xsd:integer) AS ?i) (STRLANG("a", "de") AS ?l) {}',
    'SELECT * { ?x e:p* ?y }',
    'SELECT * { ?x (e:p|^e:q)+ ?y }',
    'SELECT * { ?x (e:p/e:q?)? ?y . ?x ^(e:p+) ?z }',
    'SELECT * { ?x !(e:p|^e:q) ?y . ?x !e:q ?z . ?x !^e:p ?w }',
    'SELECT * { ?x (!(e:p|e:q))* e:a . [] ((e:p*)?)+ ?x }',
    'SELECT * { ?x (^(e:p/e:q)|(e:p|e:q)/^e:p) ?y }',
  ])('%s', text => {
    const expected = rows(`${PROLOGUE} ${text}`)
    const printed = toSparql(parseQuery(`${PROLOGUE} ${text}`))
    expect(rows(printed), printed).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
    expect(toSparql(parseQuery(printed))).toBe(printed)
  })
})

it('reads well', () => {
  const text = `SELECT ?p (COUNT(*) AS ?n) (MAX(?z) AS ?most) WHERE {
    ?x ?p ?y ; a e:C .
    OPTIONAL { ?y e:q|^e:r/e:s* ?z FILTER(?z > 5 && ?z <= -1.5) }
    FILTER NOT EXISTS { ?x e:gone true }
    FILTER(?y IN (e:a, "b"@en) || !(?y = 1 + 2 * 3))
  } GROUP BY ?p HAVING (COUNT(*) > 2) ORDER BY DESC(?n) ?p LIMIT 3`
  const query = parseQuery(`PREFIX e: <http://e/> ${text}`)
  expect(toSparql(query, new Map([['e', 'http://e/']]))).toBe(`PREFIX e: <http://e/>
SELECT ?p (COUNT(*) AS ?n) (MAX(?z) AS ?most) WHERE {
  ?x ?p ?y .
  ?x a e:C .
  OPTIONAL {
    ?y e:q|^e:r/e:s* ?z .
    FILTER(?z > 5)
    FILTER(?z <= -1.5)
  }
  FILTER NOT EXISTS {
    ?x e:gone true .
  }
  FILTER(?y IN (e:a, "b"@en) || !(?y = 1 + 2 * 3))
}
GROUP BY ?p
HAVING (COUNT(*) > 2)
ORDER BY DESC(?n) ?p
LIMIT 3`)
})

it('a FILTER in a group inside OPTIONAL that sees outside is kept apart from its condition', () => {
  const printed = (inside: string) => toSparql(parseQuery(`SELECT ?x { ?x <p:> ?y OPTIONAL { ${inside} } }`))
  expect(printed('{ ?y <q:> ?z FILTER(?x = 1) }')).toContain(
    'OPTIONAL {\n    {\n      ?y <q:> ?z .\n      FILTER(?x = 1)\n    }\n    FILTER(true)\n  }',
  )
  expect(printed('{ ?y <q:> ?z FILTER(?z = 1) }')).not.toContain('true')
})

describe('the other forms and the dataset', () => {
  it.each([
    ['ASK { ?x e:p ?y }', 'ASK {\n  ?x e:p ?y .\n}'],
    ['ASK FROM e:g { ?x e:p ?y }', 'ASK\nFROM e:g\nWHERE {\n  ?x e:p ?y .\n}'],
    [
      'SELECT * FROM e:g FROM NAMED e:h { GRAPH ?h {} }',
      'SELECT ?h\nFROM e:g\nFROM NAMED e:h\nWHERE {\n  GRAPH ?h {}\n}',
    ],
    [
      'CONSTRUCT { ?x e:r [ e:of ?y ] } WHERE { ?x e:p ?y . [] e:q ?x } ORDER BY ?x LIMIT 3 OFFSET 1',
      'CONSTRUCT {\n  _:b0 e:of ?y .\n  ?x e:r _:b0 .\n}\nWHERE {\n  ?x e:p ?y .\n  _:b1 e:q ?x .\n}\nORDER BY ?x\nOFFSET 1\nLIMIT 3',
    ],
    ['CONSTRUCT {} WHERE {}', 'CONSTRUCT {}\nWHERE {}'],
    ['DESCRIBE e:a', 'DESCRIBE e:a'],
    ['DESCRIBE ?x e:a { ?x e:p e:b } LIMIT 1', 'DESCRIBE ?x e:a\nWHERE {\n  ?x e:p e:b .\n}\nLIMIT 1'],
    [
      'SELECT * { SERVICE SILENT e:s { ?x e:p ?y } }',
      'SELECT ?x ?y WHERE {\n  SERVICE SILENT e:s {\n    ?x e:p ?y .\n  }\n}',
    ],
    ['BASE <http://b/> SELECT (IRI("x") AS ?i) {}', 'SELECT (IRI("x") AS ?i) WHERE {}'],
    ['BASE <http://b/> SELECT (<y> AS ?i) {}', 'SELECT (<http://b/y> AS ?i) WHERE {}'],
  ])('%s', (text, printed) => {
    const prefixes = new Map([['e', 'http://e/']])
    const query = parseQuery(text, { prefixes })
    const prologue = printed.includes('e:') ? 'PREFIX e: <http://e/>\n' : ''
    const base = text.includes('IRI(') ? 'BASE <http://b/>\n' : ''
    expect(toSparql(query, prefixes)).toBe(base + prologue + printed)
    expect(toSparql(parseQuery(base + prologue + printed), prefixes)).toBe(base + prologue + printed)
  })
})
