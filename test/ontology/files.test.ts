// The committed Turtle: in the stable form, whole, and named as the rules say.
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readComments } from '../../src/formats/comments.ts'
import { writeQuads } from '../../src/formats/write.ts'
import { KnowledgeGraph, mkg, type Term } from '../../src/index.ts'
import { bundledOntologyFiles } from '../../src/io/node.ts'

const files = await bundledOntologyFiles()
const kg = await KnowledgeGraph.open()
const NS = mkg.Claim.value.slice(0, -'Claim'.length)
const named = (term: Term) =>
  term.termType === 'NamedNode' && term.value.startsWith(NS) ? [term.value.slice(NS.length)] : []
const claimClasses = [
  'TropismObservation',
  'OriginObservation',
  'MechanismClaim',
  'TherapyEffect',
  'TreatmentOutcome',
  'Indication',
  'AimClaim',
  'SurvivalStatistic',
  'StageDistribution',
  'PrognosticFactor',
  'BiomarkerClaim',
  'TropismExplanation',
] as const

describe('ontology/*.ttl', () => {
  it.each(files.map(file => [basename(file), file]))(
    '%s is in the stable form, comments included',
    async (_, file) => {
      const text = readFileSync(file, 'utf8')
      const graph = await KnowledgeGraph.load(file)
      const comments = readComments(text, { source: file, blankNodePrefix: 'f1_' })
      expect(writeQuads(graph.match(), 'turtle', { prefixes: graph.prefixes, comments })).toBe(text)
    },
  )

  it('names nothing of its own that it does not describe', () => {
    const described = new Set(Array.from(kg.match(), quad => quad.subject.value))
    const mentioned = new Set(Array.from(kg.match(), quad => named(quad.object)).flat())
    expect(
      [...mentioned].filter(name => name !== '' && !described.has(NS + name) && !name.startsWith('20')),
    ).toEqual([])
  })

  it('holds claims of every class', () => {
    for (const name of claimClasses)
      expect(kg.where('?claim', kg.curie('rdf:type'), mkg[name]).count(), name).toBeGreaterThan(5)
  })

  it('every claim reaches a publication', () => {
    for (const name of claimClasses) {
      const claims = kg.where('?claim', kg.curie('rdf:type'), mkg[name])
      const sourced = claims
        .where('?claim', mkg.hasEvidence, '?evidence')
        .where('?evidence', mkg.publication, '?paper')
        .where('?paper', kg.curie('rdf:type'), mkg.Publication)
      expect(sourced.select('claim').distinct().count(), name).toBe(claims.count())
    }
  })

  it('no two names differ by case alone, but for a property and its class', () => {
    const subjects = new Set(Array.from(kg.match(), quad => named(quad.subject)).flat())
    const byLower = groupByLower(subjects)
    const clashes = [...byLower.values()]
      .filter(names => names.length > 1)
      .filter(([a, b]) => a![0]!.toLowerCase() + a!.slice(1) !== b![0]!.toLowerCase() + b!.slice(1))
    expect(clashes).toEqual([])
  })
})

function groupByLower(names: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const name of names) groups.set(name.toLowerCase(), [...(groups.get(name.toLowerCase()) ?? []), name])
  return groups
}

it('the labels of all rows of the tumor and site tables are in the graph', () => {
  const labels = new Set(
    kg
      .where('?x', kg.curie('rdfs:label'), '?label')
      .terms()
      .map(row => row.label!.value),
  )
  const tables = resolve(import.meta.dirname, '../../ontology/tables')
  for (const table of ['tumors', 'tumor-groups', 'organs', 'site-groups']) {
    const rows = readFileSync(join(tables, `${table}.tsv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    // A remark without a source is no part of a name.
    const missing = rows
      .map(row => row.split('\t')[0]!.replace(' (rarely metastasises)', ''))
      .filter(label => !labels.has(label))
    expect(missing, table).toEqual([])
  }
})
