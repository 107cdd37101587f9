import { expect, it } from 'vitest'
import { evaluate } from '../../src/engine/evaluate.ts'
import { iri, quad } from '../../src/rdf/terms.ts'
import { parseQuery } from '../../src/sparql/parse.ts'
import { storeOf } from './store-of.ts'

const e = (name: string) => iri(`http://e/${name}`)
const count = (text: string, store: ReturnType<typeof storeOf>, maxBytes: number) =>
  evaluate(parseQuery(`PREFIX : <http://e/> ${text}`).operation, store.snapshot, { maxBytes }).length

// A plan that runs for each row or graph holds some kilobytes: all of them at a time would be past the limit.
it('a pattern that is planned for each row gives back what it held', () => {
  const store = storeOf(Array.from({ length: 300 }, (_, i) => quad(e(`s${i}`), e('p'), e(`s${i + 1}`))))
  const text = 'SELECT * { ?s :p ?o FILTER EXISTS { ?o :p* ?x { SELECT DISTINCT ?x { ?x :p ?y } } } }'
  expect(count(text, store, 500_000)).toBe(299)
})

it('so does one that is planned for each graph', () => {
  const store = storeOf(
    Array.from({ length: 100 * 100 }, (_, i) => quad(e(`s${i}`), e('p'), e(`o${i}`), e(`g${i % 100}`))),
  )
  const text = 'SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s :p ?o . ?s ?p ?o } } }'
  expect(count(text, store, 500_000)).toBe(100)
})

it('and a condition of OPTIONAL that asks for a pattern', () => {
  const store = storeOf(Array.from({ length: 30 }, (_, i) => quad(e(`s${i}`), e('p'), e(`s${i + 1}`))))
  const text = `SELECT * { ?s :p ?o OPTIONAL {
    { SELECT ?t { ?t :p ?u } } FILTER EXISTS { ?t :p* ?x { SELECT DISTINCT ?x ?y { ?x :p ?z . ?y :p ?w } } } } }`
  expect(count(text, store, 500_000)).toBe(900)
})
