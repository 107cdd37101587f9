import { expect, test } from 'vitest'
import { undeclaredPrefixes, withPrefixes } from '../../src/cli/prologue.ts'

test.each([
  ['SELECT * { ?s a mkg:Organ ; rdfs:label ?l }', ['mkg', 'rdfs']],
  ['PREFIX mkg: <https://e/> SELECT * { ?s a mkg:Organ ; rdfs:label ?l }', ['rdfs']],
  ['prefix mkg: <https://e/#> ASK { mkg:a mkg:b "x:y" }', []],
  ['ASK { ?s ?p <urn:x:y> } # owl:Thing', []],
  ['ASK { ?s ?p "xsd:a" , \'owl:b\' , """rdf:c "d" skos:e""" }', []],
  ['ASK { ?s ?p "say \\"hi\\" xsd:a" , owl:b }', ['owl']],
  ['ASK { _:b ?p :local }', []],
  ['ASK { ?s mkg:a:b ?o }', ['mkg']],
  ['SELECT * { ?s ?p "5"^^xsd:integer FILTER(?a<?b && mkg:f(?c)) }', ['xsd', 'mkg']],
  ['ASK { ?s (skos:broader|^rdfs:subClassOf)+ ?o }', ['skos', 'rdfs']],
])('%s uses %j undeclared', (query, prefixes) => {
  expect(undeclaredPrefixes(query)).toEqual(prefixes)
})

test('known prefixes are declared on the first line, so that lines stay as written', () => {
  const known = new Map([['mkg', 'https://e/']])
  expect(withPrefixes('ASK {\n mkg:a other:b ?c }', known)).toBe(
    'PREFIX mkg: <https://e/> ASK {\n mkg:a other:b ?c }',
  )
})
