import { describe, expect, it } from 'vitest'
import type { Update } from '../../src/algebra/algebra.ts'
import { toSparql } from '../../src/algebra/to-sparql.ts'
import { QueryError } from '../../src/rdf/errors.ts'
import { blankNode, iri, variable } from '../../src/rdf/terms.ts'
import { parseUpdate } from '../../src/sparql/parse.ts'

const e = (name: string) => iri(`http://e/${name}`)
const prefixes = new Map([['e', 'http://e/']])

describe('updates, and what is parsed of them prints the same', () => {
  it.each([
    [
      'INSERT DATA { e:a e:p 1 , 2 . GRAPH e:g { e:a e:p _:x . _:x a e:C } e:b e:p 3 }',
      'INSERT DATA {\n  e:a e:p 1 .\n  e:a e:p 2 .\n  GRAPH e:g {\n    e:a e:p _:b0 .\n    _:b0 a e:C .\n  }\n  e:b e:p 3 .\n}',
    ],
    ['DELETE DATA { e:a e:p 1 }', 'DELETE DATA {\n  e:a e:p 1 .\n}'],
    [
      'DELETE WHERE { ?s e:p ?o . GRAPH ?g { ?s ?p ?o } }',
      'DELETE {\n  ?s e:p ?o .\n  GRAPH ?g {\n    ?s ?p ?o .\n  }\n}\nWHERE {\n  ?s e:p ?o .\n  GRAPH ?g {\n    ?s ?p ?o .\n  }\n}',
    ],
    [
      'DELETE { ?s e:p ?o } INSERT { ?o e:p _:new } USING e:g USING NAMED e:h WHERE { ?s e:p ?o FILTER(?o > 1) }',
      'DELETE {\n  ?s e:p ?o .\n}\nINSERT {\n  ?o e:p _:b0 .\n}\nUSING e:g\nUSING NAMED e:h\nWHERE {\n  ?s e:p ?o .\n  FILTER(?o > 1)\n}',
    ],
    [
      'WITH e:g DELETE { ?s e:p ?o } WHERE { ?s e:p ?o OPTIONAL { GRAPH ?h { ?o e:p ?s } } }',
      'WITH e:g\nDELETE {\n  GRAPH e:g {\n    ?s e:p ?o .\n  }\n}\nWHERE {\n  ?s e:p ?o .\n  OPTIONAL {\n    GRAPH ?h {\n      ?o e:p ?s .\n    }\n  }\n}',
    ],
    ['INSERT {} WHERE { ?s e:p ?o }', 'DELETE {}\nWHERE {\n  ?s e:p ?o .\n}'],
    [
      'INSERT { e:a e:p ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?s e:p ?o } }',
      'INSERT {\n  e:a e:p ?n .\n}\nWHERE {\n  SELECT (COUNT(*) AS ?n) WHERE {\n    ?s e:p ?o .\n  }\n}',
    ],
    ['LOAD SILENT e:file INTO GRAPH e:g', 'LOAD SILENT e:file INTO GRAPH e:g'],
    ['LOAD e:file', 'LOAD e:file'],
    [
      'CLEAR DEFAULT ; CLEAR SILENT NAMED ; DROP ALL ; DROP GRAPH e:g',
      'CLEAR DEFAULT ;\nCLEAR SILENT NAMED ;\nDROP ALL ;\nDROP GRAPH e:g',
    ],
    ['CREATE SILENT GRAPH e:g', 'CREATE SILENT GRAPH e:g'],
    [
      'COPY e:g TO DEFAULT ; MOVE DEFAULT TO e:g ; ADD SILENT e:g TO e:h',
      'COPY GRAPH e:g TO DEFAULT ;\nMOVE DEFAULT TO GRAPH e:g ;\nADD SILENT GRAPH e:g TO GRAPH e:h',
    ],
    [
      'INSERT DATA { _:x e:p 1 } ; INSERT DATA { _:y e:p 2 }',
      'INSERT DATA {\n  _:b0 e:p 1 .\n} ;\nINSERT DATA {\n  _:b1 e:p 2 .\n}',
    ],
  ])('%s', (text, printed) => {
    const whole = `${printed.includes('e:') ? 'PREFIX e: <http://e/>\n' : ''}${printed}`
    expect(toSparql(parseUpdate(text, { prefixes }), prefixes)).toBe(whole)
    expect(toSparql(parseUpdate(whole), prefixes)).toBe(whole)
  })
})

const pattern = { subject: variable('s'), predicate: e('p'), object: variable('o') }

it.each<[string, Update['operations'][number]]>([
  [
    'a node of the data to delete',
    {
      kind: 'modify',
      delete: [{ ...pattern, subject: blankNode('n') }],
      insert: [],
      operation: { op: 'bgp', patterns: [] },
    },
  ],
  [
    'to match as WITH does and write to the default graph',
    {
      kind: 'modify',
      delete: [],
      insert: [pattern],
      operation: { op: 'bgp', patterns: [pattern] },
      dataset: { default: [e('g')], named: 'all' },
    },
  ],
])('%s can not be said', (_, operation) => {
  expect(() => toSparql({ form: 'update', operations: [operation] })).toThrow(QueryError)
})
