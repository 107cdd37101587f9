// N3.Store has no query language: each query is the match loops that a person would write over it.
import { createReadStream } from 'node:fs'
import { DataFactory, type Store as N3Store, Parser, Store, type Term } from 'n3'
import { type Cell, type LoadedEngine, mediaType, readyQuery } from './engine.ts'

const { namedNode, quad, literal } = DataFactory
type Named = ReturnType<typeof namedNode>
type Row = readonly (Term | undefined)[]

const onto = (name: string) => namedNode(`http://example.org/onto#${name}`)
const id = (name: string) => namedNode(`http://example.org/id/${name}`)
const rdfs = (name: string) => namedNode(`http://www.w3.org/2000/01/rdf-schema#${name}`)
const xsd = (name: string) => namedNode(`http://www.w3.org/2001/XMLSchema#${name}`)
const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')

export function loadN3Store(path: string): Promise<LoadedEngine> {
  const store = new Store()
  const loaded: LoadedEngine = {
    get size() {
      return store.size
    },
    async prepare(query) {
      const loops = LOOPS[query.name]
      return (
        loops &&
        readyQuery(
          query,
          () => [...loops(store)],
          (row, column) => row[query.columns.indexOf(column)] as Cell,
        )
      )
    },
    add: triple => store.addQuad(triple as never),
  }
  return new Promise((resolve, reject) => {
    new Parser({ format: mediaType(path) }).parse(createReadStream(path) as never, (error, triple) => {
      if (error) reject(error)
      else if (triple) store.addQuad(triple)
      else resolve(loaded)
    })
  })
}

const objects = (store: N3Store, s: Term, p: Named) => store.getObjects(s as Named, p, null)
const subjects = (store: N3Store, p: Named, o: Term) => store.getSubjects(p, o as Named, null)

function* pairs(store: N3Store, p: Named): Generator<[Term, Term]> {
  for (const { subject, object } of store.match(null, p, null)) yield [subject as Term, object as Term]
}

const LOOPS: Readonly<Record<string, (store: N3Store) => Iterable<Row>>> = {
  *'point lookup'(store) {
    for (const { predicate, object } of store.getQuads(id('tumor42'), null, null, null))
      yield [predicate, object]
  },
  *'star, organ fixed'(store) {
    for (const t of subjects(store, onto('arisesIn'), id('organ3')))
      if (store.has(quad(t as Named, type, onto('Tumor'))))
        for (const g of objects(store, t, onto('hasMutation')))
          for (const s of objects(store, t, onto('sizeMm')))
            for (const y of objects(store, t, onto('hasType'))) yield [t, g, s, y]
  },
  *'star, open'(store) {
    for (const t of subjects(store, type, onto('Tumor')))
      for (const org of objects(store, t, onto('arisesIn')))
        for (const s of objects(store, t, onto('sizeMm')))
          for (const g of objects(store, t, onto('hasMutation'))) yield [t, org, g, s]
  },
  *'three hops to a gene'(store) {
    for (const h of subjects(store, onto('targets'), id('gene5')))
      for (const t of subjects(store, onto('treatedWith'), h))
        for (const o of subjects(store, onto('about'), t)) yield [o, t, h]
  },
  *'three hops, open'(store) {
    for (const [t, h] of pairs(store, onto('treatedWith')))
      for (const g of objects(store, h, onto('targets')))
        for (const g2 of objects(store, g, onto('interactsWith'))) yield [t, g, g2]
  },
  *'numeric FILTER'(store) {
    for (const o of subjects(store, onto('property'), onto('Ki67')))
      for (const v of objects(store, o, onto('value'))) if (Number(v.value) > 95) yield [o, v]
  },
  *OPTIONAL(store) {
    for (const t of subjects(store, onto('arisesIn'), id('organ3'))) {
      const dates = objects(store, t, onto('relapsedOn'))
      if (dates.length === 0) yield [t, undefined]
      for (const d of dates) yield [t, d]
    }
  },
  *UNION(store) {
    for (const t of subjects(store, onto('hasMutation'), id('gene1'))) yield [t]
    for (const h of subjects(store, onto('targets'), id('gene1')))
      for (const t of subjects(store, onto('treatedWith'), h)) yield [t]
  },
  *'GROUP BY COUNT AVG ORDER LIMIT'(store) {
    const groups = new Map<string, { organ: Term; n: number; sum: number }>()
    for (const [t, organ] of pairs(store, onto('arisesIn')))
      for (const size of objects(store, t, onto('sizeMm'))) {
        const group = groups.get(organ.value) ?? { organ, n: 0, sum: 0 }
        group.n++
        group.sum += Number(size.value)
        groups.set(organ.value, group)
      }
    const sorted = [...groups.values()].sort((a, b) => b.n - a.n || (a.organ.value < b.organ.value ? -1 : 1))
    for (const { organ, n, sum } of sorted.slice(0, 10))
      yield [organ, literal(String(n), xsd('integer')), literal(String(sum / n), xsd('decimal'))]
  },
  *'subClassOf* then join'(store) {
    const classes = new Map<string, Term>([[id('type1').value, id('type1')]])
    // A map hands out what is added while it is walked.
    for (const above of classes.values())
      for (const below of subjects(store, rdfs('subClassOf'), above)) classes.set(below.value, below)
    for (const c of classes.values()) for (const t of subjects(store, onto('hasType'), c)) yield [t, c]
  },
  *'NOT EXISTS'(store) {
    for (const t of subjects(store, onto('arisesIn'), id('organ3')))
      if (objects(store, t, onto('treatedWith')).length === 0) yield [t]
  },
  *'regex over labels'(store) {
    for (const [x, l] of pairs(store, rdfs('label'))) if (/carcinoma.*7$/i.test(l.value)) yield [x, l]
  },
  *CONSTRUCT(store) {
    const seen = new Set<string>()
    for (const t of subjects(store, onto('arisesIn'), id('organ3')))
      for (const h of objects(store, t, onto('treatedWith')))
        for (const g of objects(store, h, onto('targets'))) {
          const pair = `${t.value} ${g.value}`
          if (!seen.has(pair)) yield [t, onto('relatedGene'), g]
          seen.add(pair)
        }
  },
  *'triangle tumor-therapy-gene'(store) {
    for (const [t, h] of pairs(store, onto('treatedWith')))
      for (const g of objects(store, h, onto('targets')))
        if (store.has(quad(t as Named, onto('hasMutation'), g as Named))) yield [t, h, g]
  },
  *'triangle gene-gene'(store) {
    for (const [a, b] of pairs(store, onto('interactsWith')))
      for (const c of objects(store, b, onto('interactsWith')))
        if (store.has(quad(c as Named, onto('interactsWith'), a as Named))) yield [a, b, c]
  },
}
