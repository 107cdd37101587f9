// The queries as chains of the typed builder, over predicates as a vocabulary generated from an ontology
// would give them.
import {
  avg,
  count,
  dataProperty,
  iri,
  type KnowledgeGraph,
  type NamedNode,
  objectProperty,
  path,
  type Quad,
  rdf,
  rdfs,
  type Term,
} from '../../src/core.ts'

/** What the measurement needs of a chain of rows. */
export interface RowChain {
  all(): readonly Readonly<Record<string, unknown>>[]
  terms(): readonly Readonly<Record<string, Term | undefined>>[]
}

/** … and of one that makes triples. */
export interface TripleChain {
  quads(): readonly Quad[]
}

const ONTO = 'http://example.org/onto#'
const onto = {
  Tumor: iri(`${ONTO}Tumor`),
  Ki67: iri(`${ONTO}Ki67`),
  about: objectProperty(`${ONTO}about`),
  arisesIn: objectProperty(`${ONTO}arisesIn`),
  hasMutation: objectProperty(`${ONTO}hasMutation`),
  hasType: objectProperty(`${ONTO}hasType`),
  interactsWith: objectProperty(`${ONTO}interactsWith`),
  property: objectProperty(`${ONTO}property`),
  relatedGene: objectProperty(`${ONTO}relatedGene`),
  relapsedOn: dataProperty(`${ONTO}relapsedOn`, 'any'),
  sizeMm: dataProperty(`${ONTO}sizeMm`, 'integer'),
  targets: objectProperty(`${ONTO}targets`),
  treatedWith: objectProperty(`${ONTO}treatedWith`),
  value: dataProperty(`${ONTO}value`, 'decimal'),
} as const

const id = (name: string): NamedNode => iri(`http://example.org/id/${name}`)

export const BUILDERS: Readonly<Record<string, (kg: KnowledgeGraph) => RowChain | TripleChain>> = {
  'point lookup': kg => kg.where(id('tumor42'), '?p', '?o').select('p', 'o'),
  'star, organ fixed': kg =>
    kg
      .where('?t', rdf.type, onto.Tumor)
      .where('?t', onto.arisesIn, id('organ3'))
      .where('?t', onto.hasMutation, '?g')
      .where('?t', onto.sizeMm, '?s')
      .where('?t', onto.hasType, '?y')
      .select('t', 'g', 's', 'y'),
  'star, open': kg =>
    kg
      .where('?t', rdf.type, onto.Tumor)
      .where('?t', onto.arisesIn, '?org')
      .where('?t', onto.hasMutation, '?g')
      .where('?t', onto.sizeMm, '?s')
      .select('t', 'org', 'g', 's'),
  'three hops to a gene': kg =>
    kg
      .where('?o', onto.about, '?t')
      .where('?t', onto.treatedWith, '?h')
      .where('?h', onto.targets, id('gene5'))
      .select('o', 't', 'h'),
  'three hops, open': kg =>
    kg
      .where('?t', onto.treatedWith, '?h')
      .where('?h', onto.targets, '?g')
      .where('?g', onto.interactsWith, '?g2')
      .select('t', 'g', 'g2'),
  'numeric FILTER': kg =>
    kg
      .where('?o', onto.property, onto.Ki67)
      .where('?o', onto.value, '?v')
      .filter(v => v.v.gt(95))
      .select('o', 'v'),
  OPTIONAL: kg =>
    kg
      .where('?t', onto.arisesIn, id('organ3'))
      .optional(q => q.where('?t', onto.relapsedOn, '?d'))
      .select('t', 'd'),
  UNION: kg =>
    kg
      .query()
      .union(
        q => q.where('?t', onto.hasMutation, id('gene1')),
        q => q.where('?t', onto.treatedWith, '?h').where('?h', onto.targets, id('gene1')),
      )
      .select('t'),
  'GROUP BY COUNT AVG ORDER LIMIT': kg =>
    kg
      .where('?t', onto.arisesIn, '?org')
      .where('?t', onto.sizeMm, '?s')
      .groupBy('org')
      .aggregate({ n: count(), avg: v => avg(v.s) })
      .orderBy('-n', 'org')
      .limit(10),
  'subClassOf* then join': kg =>
    kg.where('?c', path(rdfs.subClassOf).zeroOrMore(), id('type1')).where('?t', onto.hasType, '?c'),
  'NOT EXISTS': kg =>
    kg.where('?t', onto.arisesIn, id('organ3')).notExists(q => q.where('?t', onto.treatedWith, '?h')),
  'regex over labels': kg =>
    kg
      .where('?x', rdfs.label, '?l')
      .filter(v => v.l.matches('carcinoma.*7$', 'i'))
      .select('x', 'l'),
  CONSTRUCT: kg =>
    kg
      .where('?t', onto.arisesIn, id('organ3'))
      .where('?t', onto.treatedWith, '?h')
      .where('?h', onto.targets, '?g')
      .construct(['?t', onto.relatedGene, '?g']),
  'triangle tumor-therapy-gene': kg =>
    kg
      .where('?t', onto.treatedWith, '?h')
      .where('?h', onto.targets, '?g')
      .where('?t', onto.hasMutation, '?g')
      .select('t', 'h', 'g'),
  'triangle gene-gene': kg =>
    kg
      .where('?a', onto.interactsWith, '?b')
      .where('?b', onto.interactsWith, '?c')
      .where('?c', onto.interactsWith, '?a')
      .select('a', 'b', 'c'),
}
