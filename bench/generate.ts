// Deterministic data of any size: tumors with organs, a tree of types, genes, therapies, publications and
// reified observations, with skewed degrees. The same seed gives the same text on every machine.
import { closeSync, openSync, writeSync } from 'node:fs'

const TRIPLES_PER_TUMOR = 36.15
const PROPERTIES = ['Ki67', 'MutationBurden', 'PDL1', 'Grade', 'SurvivalMonths', 'Size']
const MORPHOLOGIES = [
  'adenocarcinoma',
  'squamous cell carcinoma',
  'sarcoma',
  'glioma',
  'lymphoma',
  'melanoma',
  'neuroendocrine tumor',
  'adenoma',
]
const HEADER = `@prefix : <http://example.org/onto#> .
@prefix r: <http://example.org/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
`

/** Mulberry32: numbers in [0, 1). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Pair = readonly [predicate: string, object: string | number]

/** Writes about `triples` triples as Turtle to `path`; returns how many statements it wrote. */
export function generate(triples: number, path: string): number {
  const next = random(0x9e3779b9 ^ 12345)
  const below = (n: number) => Math.floor(next() * n)
  const skewed = (n: number) => Math.min(n - 1, Math.floor(n * next() ** 2.2))
  const tumors = Math.max(20, Math.round(triples / TRIPLES_PER_TUMOR))
  const organs = Math.min(120, Math.max(12, Math.round(tumors / 20)))
  const types = Math.max(30, Math.round(tumors / 10))
  const genes = Math.max(30, Math.round(tumors / 6))
  const therapies = Math.max(15, Math.round(tumors / 25))
  const publications = Math.max(20, Math.round(tumors / 8))

  const file = openSync(path, 'w')
  let pieces = [HEADER]
  let written = 0
  const entity = (id: string, pairs: readonly Pair[]): void => {
    written += pairs.length
    pieces.push(`r:${id} ${pairs.map(([p, o]) => `${p} ${o}`).join(' ;\n  ')} .\n`)
    if (pieces.length > 10_000) flush()
  }
  const flush = (): void => {
    writeSync(file, pieces.join(''))
    pieces = []
  }
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)
  const links = (predicate: string, ids: Iterable<number>, kind: string): Pair[] =>
    Array.from(new Set(ids), id => [predicate, `r:${kind}${id}`])

  for (let i = 0; i < organs; i++)
    entity(`organ${i}`, [
      ['a', ':Organ'],
      ['rdfs:label', `"organ ${i}"@en`],
      ...(i > 0 ? [[':partOf', `r:organ${below(i)}`] as Pair] : []),
    ])
  for (let i = 0; i < types; i++) {
    const parent: Pair[] = i > 0 ? [['rdfs:subClassOf', `r:type${Math.floor((i - 1) / 3)}`]] : []
    entity(`type${i}`, [
      ['a', 'owl:Class'],
      ['rdfs:label', `"${MORPHOLOGIES[below(8)]} subtype ${i}"@en`],
      [':code', `"T-${1000 + i}"`],
      ...parent,
    ])
  }
  for (let i = 0; i < genes; i++) {
    const partners = times(4, () => skewed(genes)).filter(j => j !== i)
    entity(`gene${i}`, [
      ['a', ':Gene'],
      ['rdfs:label', `"GENE${i}"`],
      [':chromosome', `"${1 + below(22)}"`],
      ...links(':interactsWith', partners, 'gene'),
    ])
  }
  for (let i = 0; i < therapies; i++) {
    const kind = next() < 0.5 ? 'inhibitor' : 'antibody'
    entity(`therapy${i}`, [
      ['a', ':Therapy'],
      ['rdfs:label', `"therapy ${i} ${kind}"@en`],
      ...links(':targets', [skewed(genes), skewed(genes)], 'gene'),
      [':indicatedFor', `r:type${below(types)}`],
    ])
  }
  for (let i = 0; i < publications; i++)
    entity(`pub${i}`, [
      ['a', ':Publication'],
      ['dct:title', `"Study ${i} of ${MORPHOLOGIES[below(8)]} in cohort ${below(500)}"@en`],
      [':year', 1990 + below(36)],
    ])
  let observations = 0
  for (let i = 0; i < tumors; i++) {
    const mutations = times(1 + below(4), () => skewed(genes))
    const treatments = next() < 0.8 ? times(1 + below(2), () => skewed(therapies)) : []
    const relapse: Pair[] =
      next() < 0.3 ? [[':relapsedOn', `"202${below(6)}-0${1 + below(9)}-2${below(9)}"^^xsd:date`]] : []
    const diagnosed = `"20${String(below(26)).padStart(2, '0')}-0${1 + below(9)}-1${below(10)}"^^xsd:date`
    entity(`tumor${i}`, [
      ['a', ':Tumor'],
      ['rdfs:label', `"${MORPHOLOGIES[below(8)]} case ${i}"@en`],
      [':hasType', `r:type${below(types)}`],
      [':arisesIn', `r:organ${skewed(organs)}`],
      [':sizeMm', 1 + below(150)],
      [':diagnosed', diagnosed],
      ...links(':hasMutation', mutations, 'gene'),
      ...links(':treatedWith', treatments, 'therapy'),
      ...relapse,
    ])
    for (let k = 2 + below(3); k > 0; k--)
      entity(`obs${observations++}`, [
        ['a', ':Observation'],
        [':about', `r:tumor${i}`],
        [':property', `:${PROPERTIES[below(6)]}`],
        [':value', (next() * 100).toFixed(2)],
        [':unit', '"pct"'],
        [':source', `r:pub${skewed(publications)}`],
        [':confidence', next().toFixed(3)],
        ['rdfs:comment', `"observation ${observations} recorded for case ${i}"`],
      ])
  }
  flush()
  closeSync(file)
  return written
}
