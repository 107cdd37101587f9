// The queries of the speed table that this version answers, as SPARQL and, for N3.Store, as the match
// loops that a person would write by hand.
import { DataFactory, type Store as N3Store, type Term } from 'n3'

const { namedNode, quad } = DataFactory
const onto = (name: string) => namedNode(`http://example.org/onto#${name}`)
const id = (name: string) => namedNode(`http://example.org/id/${name}`)
const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
const label = namedNode('http://www.w3.org/2000/01/rdf-schema#label')

const PREFIXES = `PREFIX : <http://example.org/onto#>
PREFIX r: <http://example.org/id/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`

export type Row = readonly (Term | undefined)[]

export interface BenchQuery {
  readonly name: string
  readonly sparql: string
  /** Rows in the order of the projection. */
  readonly loops: (store: N3Store) => Row[]
}

type Named = ReturnType<typeof namedNode>
const objects = (store: N3Store, s: Term, p: Named) => store.getObjects(s as Named, p, null)
const subjects = (store: N3Store, p: Named, o: Term) => store.getSubjects(p, o as Named, null)

function* pairs(store: N3Store, p: Named): Generator<[Term, Term]> {
  for (const { subject, object } of store.match(null, p, null)) yield [subject as Term, object as Term]
}

const define = (name: string, sparql: string, loops: (store: N3Store) => Iterable<Row>): BenchQuery => ({
  name,
  sparql: PREFIXES + sparql,
  loops: store => [...loops(store)],
})

export const QUERIES: readonly BenchQuery[] = [
  define('point lookup', 'SELECT ?p ?o WHERE { r:tumor42 ?p ?o }', function* (store) {
    for (const { predicate, object } of store.getQuads(id('tumor42'), null, null, null))
      yield [predicate, object]
  }),
  define(
    'star, organ fixed',
    'SELECT ?t ?g ?s ?y WHERE { ?t a :Tumor ; :arisesIn r:organ3 ; :hasMutation ?g ; :sizeMm ?s ; :hasType ?y }',
    function* (store) {
      for (const t of subjects(store, onto('arisesIn'), id('organ3')))
        if (store.has(quad(t as Named, type, onto('Tumor'))))
          for (const g of objects(store, t, onto('hasMutation')))
            for (const s of objects(store, t, onto('sizeMm')))
              for (const y of objects(store, t, onto('hasType'))) yield [t, g, s, y]
    },
  ),
  define(
    'star, open',
    'SELECT ?t ?org ?g ?s WHERE { ?t a :Tumor ; :arisesIn ?org ; :hasMutation ?g ; :sizeMm ?s }',
    function* (store) {
      for (const t of subjects(store, type, onto('Tumor')))
        for (const org of objects(store, t, onto('arisesIn')))
          for (const s of objects(store, t, onto('sizeMm')))
            for (const g of objects(store, t, onto('hasMutation'))) yield [t, org, g, s]
    },
  ),
  define(
    'three hops to a gene',
    'SELECT ?o ?t ?h WHERE { ?o :about ?t . ?t :treatedWith ?h . ?h :targets r:gene5 }',
    function* (store) {
      for (const h of subjects(store, onto('targets'), id('gene5')))
        for (const t of subjects(store, onto('treatedWith'), h))
          for (const o of subjects(store, onto('about'), t)) yield [o, t, h]
    },
  ),
  define(
    'three hops, open',
    'SELECT ?t ?g ?g2 WHERE { ?t :treatedWith ?h . ?h :targets ?g . ?g :interactsWith ?g2 }',
    function* (store) {
      for (const [t, h] of pairs(store, onto('treatedWith')))
        for (const g of objects(store, h, onto('targets')))
          for (const g2 of objects(store, g, onto('interactsWith'))) yield [t, g, g2]
    },
  ),
  define(
    'numeric FILTER',
    'SELECT ?o ?v WHERE { ?o :property :Ki67 ; :value ?v . FILTER(?v > 95) }',
    function* (store) {
      for (const o of subjects(store, onto('property'), onto('Ki67')))
        for (const v of objects(store, o, onto('value'))) if (Number(v.value) > 95) yield [o, v]
    },
  ),
  define(
    'OPTIONAL',
    'SELECT ?t ?d WHERE { ?t :arisesIn r:organ3 . OPTIONAL { ?t :relapsedOn ?d } }',
    function* (store) {
      for (const t of subjects(store, onto('arisesIn'), id('organ3'))) {
        const dates = objects(store, t, onto('relapsedOn'))
        if (dates.length === 0) yield [t, undefined]
        for (const d of dates) yield [t, d]
      }
    },
  ),
  define(
    'UNION',
    'SELECT ?t WHERE { { ?t :hasMutation r:gene1 } UNION { ?t :treatedWith ?h . ?h :targets r:gene1 } }',
    function* (store) {
      for (const t of subjects(store, onto('hasMutation'), id('gene1'))) yield [t]
      for (const h of subjects(store, onto('targets'), id('gene1')))
        for (const t of subjects(store, onto('treatedWith'), h)) yield [t]
    },
  ),
  define(
    'NOT EXISTS',
    'SELECT ?t WHERE { ?t :arisesIn r:organ3 . FILTER NOT EXISTS { ?t :treatedWith ?h } }',
    function* (store) {
      for (const t of subjects(store, onto('arisesIn'), id('organ3')))
        if (objects(store, t, onto('treatedWith')).length === 0) yield [t]
    },
  ),
  define(
    'regex over labels',
    'SELECT ?x ?l WHERE { ?x rdfs:label ?l . FILTER(REGEX(?l, "carcinoma.*7$", "i")) }',
    function* (store) {
      for (const [x, l] of pairs(store, label)) if (/carcinoma.*7$/i.test(l.value)) yield [x, l]
    },
  ),
  define(
    'GROUP BY COUNT ORDER LIMIT',
    'SELECT ?org (COUNT(*) AS ?n) WHERE { ?t :arisesIn ?org ; :sizeMm ?s } GROUP BY ?org ORDER BY DESC(?n) ?org LIMIT 10',
    function* (store) {
      const counts = new Map<string, { org: Term; n: number }>()
      for (const [t, org] of pairs(store, onto('arisesIn')))
        for (const _ of objects(store, t, onto('sizeMm'))) {
          const entry = counts.get(org.value) ?? { org, n: 0 }
          entry.n++
          counts.set(org.value, entry)
        }
      const sorted = [...counts.values()].sort((a, b) => b.n - a.n || (a.org.value < b.org.value ? -1 : 1))
      const integer = namedNode('http://www.w3.org/2001/XMLSchema#integer')
      for (const { org, n } of sorted.slice(0, 10)) yield [org, DataFactory.literal(String(n), integer)]
    },
  ),
  define(
    'triangle tumor-therapy-gene',
    'SELECT ?t ?h ?g WHERE { ?t :treatedWith ?h . ?h :targets ?g . ?t :hasMutation ?g }',
    function* (store) {
      for (const [t, h] of pairs(store, onto('treatedWith')))
        for (const g of objects(store, h, onto('targets')))
          if (store.has(quad(t as Named, onto('hasMutation'), g as Named))) yield [t, h, g]
    },
  ),
  define(
    'triangle gene-gene',
    'SELECT ?a ?b ?c WHERE { ?a :interactsWith ?b . ?b :interactsWith ?c . ?c :interactsWith ?a }',
    function* (store) {
      for (const [a, b] of pairs(store, onto('interactsWith')))
        for (const c of objects(store, b, onto('interactsWith')))
          if (store.has(quad(c as Named, onto('interactsWith'), a as Named))) yield [a, b, c]
    },
  ),
]
