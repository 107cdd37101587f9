// Every number of the two tropism tables stands in the graph: tumor, site, kind of measure, percent, counts
// and paper are compared row by row, both ways.
import { beforeAll, describe, expect, test } from 'vitest'
import { climber } from '../../src/graph/hierarchy.ts'
import type { KnowledgeGraph } from '../../src/knowledge-graph.ts'
import { mkg } from '../../src/metastasis/index.ts'
import { literal, type NamedNode, type Subject } from '../../src/rdf/terms.ts'
import { bundled } from './bundled.ts'
import { type Row, readTable } from './tables.ts'

const KINDS: Readonly<Record<string, NamedNode>> = {
  'pooled cumulative incidence among patients with metastatic disease (meta-analysis)':
    mkg.pooledEverAmongMetastatic,
  'pooled share of patients with distant metastasis having this site (meta-analysis)':
    mkg.pooledAmongMetastatic,
  'share of all patients at diagnosis (synchronous metastasis)': mkg.synchronousAmongAll,
  'share of all patients developing this site within 2 years (cumulative)': mkg.cumulativeAmongAll,
  'share of all patients developing this site within 3 years (cumulative)': mkg.cumulativeAmongAll,
  'share of all patients developing this site within 5 years (cumulative)': mkg.cumulativeAmongAll,
  'share of all patients ever developing this site (cumulative)': mkg.everAmongAll,
  'share of all patients ever developing this site (incidence proportion)': mkg.incidenceAmongAll,
  'share of autopsied patients with hematogenous metastases having this site': mkg.autopsyAmongHematogenous,
  'share of autopsied patients with metastases having this site': mkg.autopsyAmongMetastatic,
  'share of autopsied patients with this primary': mkg.autopsyAmongAll,
  'share of patients having a bone marrow biopsy': mkg.siteAmongBiopsied,
  'share of patients with ONLY this site (mutually exclusive categories)': mkg.exclusiveSite,
  'share of patients with a SINGLE distant site (mutually exclusive categories)':
    mkg.exclusiveAmongSingleSite,
  'share of patients with distant relapse whose first distant relapse was at this site':
    mkg.firstDistantRelapse,
  'share of patients with extrahepatic metastasis having this site': mkg.siteAmongExtrahepatic,
  'share of patients with extrathoracic metastasis having this site': mkg.siteAmongExtrathoracic,
  'share of patients with metastatic disease at diagnosis': mkg.synchronousAmongMetastatic,
  'share of patients with metastatic disease ever developing this site': mkg.everAmongMetastatic,
  'share of patients with metastatic disease having this site': mkg.siteAmongMetastatic,
  'share of stage IV patients by location (categories sum to 100%)': mkg.shareOfLocations,
  'REVERSE DIRECTION: share of all metastases in this organ that come from this primary': mkg.originShare,
}

/** Rows whose measure word says "all patients" while their population is patients with brain metastases. */
const READ_AS_METASTATIC: ReadonlySet<number> = new Set([686, 687])

let kg: KnowledgeGraph
beforeAll(async () => {
  kg = await bundled()
})

/** The claims whose evidence names a table row. */
function claimsOf(tableRow: string): Subject[] {
  return kg
    .subjects(mkg.tableRow, literal(tableRow))
    .flatMap(evidence => kg.subjects(mkg.hasEvidence, evidence))
}

const values = (claim: Subject, property: NamedNode): string[] =>
  kg.objects(claim, property).map(term => term.value)
const number = (claim: Subject, property: NamedNode): number | undefined => {
  const [text] = values(claim, property)
  return text === undefined ? undefined : Number(text)
}
const cellNumber = (text: string): number | undefined => (text === '' ? undefined : Number(text))

/** PMID, DOI (lower case) and PMCID of the papers of a claim's evidence. */
function paperIds(claim: Subject): Set<string> {
  const ids = new Set<string>()
  for (const evidence of kg.objects(claim, mkg.hasEvidence))
    for (const paper of kg.objects(evidence, mkg.publication)) {
      for (const { value } of kg.objects(paper, mkg.pmid)) ids.add(value)
      for (const { value } of kg.objects(paper, mkg.doi)) ids.add(value.toLowerCase())
      for (const { value } of kg.objects(paper, mkg.pmcid)) ids.add(value)
    }
  return ids
}

/** The identifiers of a cell such as "PMID 1; 10.1/X" (a DOI may hold ";", but no blank); words beside them are notes. */
function printedIds(cell: string): string[] {
  return cell
    .split('; ')
    .map(id => id.replace(/^PMID /, ''))
    .filter(id => /^(?:\d+|PMC\d+|10\.\S+)$/.test(id))
    .map(id => (id.startsWith('10.') ? id.toLowerCase() : id))
}

function differences(row: Row, table: string, tumor: NamedNode, sites: readonly NamedNode[]): string[] {
  const { cells, line } = row
  const found = claimsOf(`${table}:${line}`)
  if (found.length !== 1) return [`line ${line}: ${found.length} claims`]
  const [claim] = found as [Subject]
  const problems: string[] = []
  const same = (what: string, graph: unknown, printed: unknown): void => {
    if (graph !== printed) problems.push(`line ${line} ${what}: graph ${graph}, table ${printed}`)
  }
  same('percent', number(claim, mkg.percent), Number(cells.percent))
  same('numerator', number(claim, mkg.numerator), cellNumber(cells.numerator!))
  same('denominator', number(claim, mkg.denominator), cellNumber(cells.denominator!))
  same('measure', values(claim, mkg.measureKind)[0], kindOf(row, table).value)
  const years = /within (\d+) years/.exec(cells.measure!)?.[1]
  same('years', number(claim, mkg.followUpYears), years && Number(years))
  for (const id of printedIds(cells.pmid_or_doi!))
    if (!paperIds(claim).has(id)) problems.push(`line ${line}: no paper ${id}`)
  const check = (kind: string, printed: string, property: readonly NamedNode[], up: NamedNode): void => {
    const above = climber(kg.store, up)
    const labels = property
      .flatMap(p => kg.objects(claim, p))
      .flatMap(thing => above(thing).map(t => kg.label(t)))
    const allowed = NAMES.get(`${table} ${kind} ${printed}`) ?? []
    if (!allowed.some(label => labels.includes(label)))
      problems.push(
        `line ${line} ${kind}: graph ${labels.join(' < ')}, table ${printed} (${allowed.join(', ')})`,
      )
  }
  check('tumor', cells.tumor!, [tumor], mkg.subtypeOf)
  check('organ', cells.organ!, sites, mkg.siteWithin)
  return problems
}

function kindOf({ cells, line }: Row, table: string): NamedNode {
  if (table === 'tropism.tsv' && READ_AS_METASTATIC.has(line)) return mkg.everAmongMetastatic
  const kind = KINDS[cells.measure!]
  if (kind === undefined) throw new Error(`${table}:${line} has a measure without a kind: ${cells.measure}`)
  return kind
}

/**
 * Printed names → labels of which one must be met, by table, kind and name. A union is one category of its
 * own: "carcinoma or melanoma". A name may map to something broader; the graph then has what lies below it.
 */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  readTable('name-map.tsv').map(({ cells }) => {
    const labels = cells.label!.split('|').map(label => label.trim())
    return [
      `${cells.table}.tsv ${cells.kind} ${cells.printed_name}`,
      cells.match === 'union' ? [labels.join(' or ')] : labels,
    ]
  }),
)

describe.each([
  ['tropism.tsv', mkg.ofTumor, [mkg.inSite, mkg.soughtInSite], 689],
  ['tropism-origin.tsv', mkg.fromTumor, [mkg.metastasesOf], 41],
] as const)('%s', (table, tumor, sites, size) => {
  test('has the rows it is known to have', () => {
    expect(readTable(table)).toHaveLength(size)
  })

  test('each row is one claim with the same tumor, site, measure, numbers and paper', () => {
    expect(readTable(table).flatMap(row => differences(row, table, tumor, sites))).toEqual([])
  })

  test('each claim comes from a row', () => {
    const rows = new Set(readTable(table).map(({ line }) => `${table}:${line}`))
    const type = table === 'tropism.tsv' ? mkg.TropismObservation : mkg.OriginObservation
    const orphans = [...kg.match(null, null, type)]
      .filter(({ predicate }) => predicate.value.endsWith('#type'))
      .filter(
        ({ subject }) =>
          !kg
            .objects(subject, mkg.hasEvidence)
            .some(e => kg.objects(e, mkg.tableRow).some(({ value }) => rows.has(value))),
      )
    expect(orphans.map(({ subject }) => subject.value)).toEqual([])
  })
})

test('a site that was looked at without a finding is sought, not found, and only such a one', () => {
  const zero = readTable('tropism.tsv').filter(({ cells }) => Number(cells.percent) === 0)
  expect(zero.length).toBeGreaterThan(0)
  const sought = [...kg.match(null, mkg.soughtInSite)].map(({ subject }) => subject)
  expect(sought).toHaveLength(zero.length)
  for (const claim of sought) expect(number(claim, mkg.percent)).toBe(0)
})
