// Another engine over our source answers as our own engine does over the store.
import { QueryEngine } from '@comunica/query-sparql-rdfjs-lite'
import type * as RDFJS from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { ask, evaluate } from '../../src/engine/evaluate.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { iri } from '../../src/rdf/terms.ts'
import { parseQuery } from '../../src/sparql/parse.ts'
import type { Derivation, Store } from '../../src/store/store.ts'
import { storeOf } from '../graph/turtle.ts'

const DATA = `
@prefix : <http://e/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:lung a :Organ ; :name "lung"@en, "Lunge"@de ; :partOf :chest ; :weight 1.1 .
:liver a :Organ ; :name "liver"@en ; :partOf :abdomen ; :weight 1.5 .
:bone a :Organ ; :name "bone" ; :weight "heavy" .
:chest :partOf :body ; :near :chest . :abdomen :partOf :body .
:t1 :arisesIn :lung ; :spreadsTo :liver, :bone ; :size 3 .
:t2 :arisesIn :liver ; :spreadsTo :lung ; :size 12 ; :note [ :by "x" ] .
:t3 :arisesIn :bone ; :size 12 .
:study1 { :t1 :spreadsTo :liver . :t1 :seenIn 40 }
:study2 { :t1 :spreadsTo :liver, :bone . :t2 :spreadsTo :lung }
`

/** What spreads to an organ is also found there. */
const derive: Derivation = ({ asserted, dictionary }) => {
  const { order, low, high } = asserted.range(0, dictionary.find(iri('http://e/spreadsTo')), 0)
  const found = dictionary.intern('http://e/found')
  const column = (place: number) => order.columns[order.places.indexOf(place)]!.slice(low, high)
  return [column(0), column(1).fill(found), column(2)]
}

const QUERIES: readonly [what: string, text: string][] = [
  ['one pattern', 'SELECT * { ?t :spreadsTo ?o }'],
  ['a term that is nowhere', 'SELECT * { ?t :nowhere ?o }'],
  ['a join', 'SELECT * { ?t :arisesIn ?o . ?o :partOf ?p ; :name ?n }'],
  ['a triangle', 'SELECT * { ?t :arisesIn ?a ; :spreadsTo ?b . ?u :arisesIn ?b ; :spreadsTo ?a }'],
  ['one variable twice', 'SELECT * { ?s ?p ?s }'],
  ['everything', 'SELECT * { ?s ?p ?o }'],
  ['a numeric filter', 'SELECT ?t { ?t :size ?s FILTER(?s > 5) }'],
  ['a filter by language', 'SELECT ?o ?n { ?o :name ?n FILTER(LANG(?n) = "en" && STRLEN(?n) > 3) }'],
  ['OPTIONAL', 'SELECT * { ?o a :Organ OPTIONAL { ?o :partOf ?p . ?p :partOf ?q } }'],
  ['UNION', 'SELECT * { { ?t :arisesIn ?o } UNION { ?t :spreadsTo ?o } }'],
  ['MINUS', 'SELECT * { ?t :arisesIn ?o MINUS { ?t :spreadsTo ?x } }'],
  ['NOT EXISTS', 'SELECT * { ?t :arisesIn ?o FILTER NOT EXISTS { ?o :partOf ?p } }'],
  ['a path', 'SELECT * { :lung :partOf+ ?p }'],
  ['a named graph', 'SELECT * { GRAPH :study1 { ?s ?p ?o } }'],
  ['every named graph', 'SELECT * { GRAPH ?g { ?s :spreadsTo ?o } }'],
  ['a join of the default graph with named ones', 'SELECT * { ?o :partOf ?p GRAPH ?g { ?t :spreadsTo ?o } }'],
  ['groups', 'SELECT ?s (COUNT(*) AS ?n) { ?t :size ?s } GROUP BY ?s'],
  ['a blank node', 'SELECT ?t ?by { ?t :note [ :by ?by ] }'],
  ['inferred triples', 'SELECT * { ?t :found ?o . ?o a :Organ }'],
  ['the inferred graph', 'SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?t :found ?o } }'],
  ['yes', 'ASK { :t1 :spreadsTo :bone }'],
  ['no', 'ASK { GRAPH :study1 { :t1 :spreadsTo :bone } }'],
]

// Comunica gives blank nodes labels of its own; the data has one.
const keyOf = (term: RDFJS.Term): string => (term.termType === 'BlankNode' ? '_' : termKey(term))

const row = (bindings: Iterable<readonly [string, RDFJS.Term]>): string =>
  Array.from(bindings, ([name, term]) => `${name}=${keyOf(term)}`)
    .sort()
    .join(' ')

function ours(store: Store, text: string, inferred: boolean): boolean | string[] {
  const { form, operation } = parseQuery(text)
  if (form === 'ask') return ask(operation, store.snapshot, { inferred })
  const solutions = evaluate(operation, store.snapshot, { inferred })
  return Array.from({ length: solutions.length }, (_, at) =>
    row(
      solutions.variables.flatMap((name, v) => {
        const term = solutions.term(v, at)
        return term === undefined ? [] : [[name, term] as const]
      }),
    ),
  ).sort()
}

const engine = new QueryEngine()

async function theirs(store: Store, text: string, inferred: boolean): Promise<boolean | string[]> {
  const context = { sources: [store.asSource({ inferred })] } as Parameters<typeof engine.queryBindings>[1]
  if (text.includes('ASK')) return engine.queryBoolean(text, context)
  const rows = await (await engine.queryBindings(text, context)).toArray()
  return rows
    .map(bindings => row(Array.from(bindings, ([{ value }, term]) => [value, term as RDFJS.Term])))
    .sort()
}

describe('Comunica over a source of the store answers as we do', () => {
  const store = storeOf(DATA, derive)
  // Some of the data comes by edits.
  store.delete([...store.match(iri('http://e/t3'), iri('http://e/size'))])
  store.add([...storeOf('<http://e/t4> <http://e/spreadsTo> <http://e/bone> ; <http://e/size> 7 .').match()])

  it.each(QUERIES)('%s', async (_, query) => {
    const text = `PREFIX : <http://e/> ${query}`
    for (const inferred of [true, false])
      expect(await theirs(store, text, inferred)).toEqual(ours(store, text, inferred))
  })

  it('and there is something to find', () => {
    const found = QUERIES.filter(([, query]) => {
      const answer = ours(store, `PREFIX : <http://e/> ${query}`, true)
      return typeof answer === 'boolean' || answer.length > 0
    })
    expect(found.length).toBe(QUERIES.length - 1)
  })
})
