// The tropism matrix: which tumor was seen in which site, under one kind of measure at a time. Stated pairs
// only: a number belongs to the tumor and the site that its source names.
import { climber } from '../graph/hierarchy.ts'
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { iri } from '../rdf/terms.ts'
import { RDF_TYPE, SKOS_DEFINITION } from '../rdf/vocabularies.ts'
import { type CellSummary, summarizeCell } from './cell.ts'
import { type MeasureKindSummary, measureKind } from './measure-kinds.ts'
import { byText, firstLabel, labelOf, type Named, named, present, textOf, valuesOf } from './named.ts'
import { observations, observationsByPair, pairKey } from './observations.ts'
import { mkg } from './vocabulary.ts'

export interface MatrixAxisEntry extends Named {
  readonly definition?: string
  /** Label of the organ system of a site, or of the broad tumor, just below the root, that a tumor belongs to. */
  readonly group?: string
}

export interface MatrixCell extends CellSummary {
  /** Index into `tumors`. */
  readonly tumor: number
  /** Index into `sites`. */
  readonly site: number
}

export interface MatrixModel {
  readonly kind: MeasureKindSummary
  /** Every tumor and site of any observation of any kind, by label. */
  readonly tumors: MatrixAxisEntry[]
  readonly sites: MatrixAxisEntry[]
  /** The pairs that were observed by any kind, by tumor and site; a pair that is absent was not studied. */
  readonly cells: MatrixCell[]
  /** Indexes of the pairs in which the site is, or is part of, the organ that the tumor arises in. */
  readonly origins: { readonly tumor: number; readonly site: number }[]
}

/** The matrix of the kind of measure with the IRI `kind`. */
export function tropismMatrix(kg: KnowledgeGraph, kind: string): MatrixModel {
  const seen = observations(kg.store)
  const pairs = observationsByPair(kg.store)
  const groupOf = tumorGroups(kg)
  const tumors = axis(
    kg,
    seen.map(({ tumor }) => tumor),
    groupOf,
  )
  const sites = axis(
    kg,
    seen.map(({ site }) => site),
    siteGroups(kg),
  )
  const cells: MatrixCell[] = []
  tumors.forEach((row, tumor) => {
    sites.forEach((column, site) => {
      const pair = pairs.get(pairKey(row.iri, column.iri))
      if (pair.length > 0) cells.push({ tumor, site, ...summarizeCell(kg.store, pair, kind) })
    })
  })
  return { kind: measureKind(kg, kind), tumors, sites, cells, origins: originsOf(kg, tumors, sites) }
}

function originsOf(
  kg: KnowledgeGraph,
  tumors: readonly Named[],
  sites: readonly Named[],
): MatrixModel['origins'] {
  const broader = climber(kg.store, mkg.subtypeOf)
  const wider = climber(kg.store, mkg.siteWithin)
  return tumors.flatMap((row, tumor) => {
    const organs = new Set(broader(iri(row.iri)).flatMap(({ value }) => valuesOf(kg, value, mkg.arisesIn)))
    return sites.flatMap((column, site) =>
      wider(iri(column.iri)).some(({ value }) => organs.has(value)) ? [{ tumor, site }] : [],
    )
  })
}

function axis(
  kg: KnowledgeGraph,
  things: readonly string[],
  groupOf: (thing: string) => string | undefined,
): MatrixAxisEntry[] {
  return [...new Set(things)]
    .map(thing =>
      present<MatrixAxisEntry>({
        ...named(kg, thing),
        definition: textOf(kg, thing, iri(SKOS_DEFINITION)),
        group: groupOf(thing),
      }),
    )
    .sort((a, b) => byText(a.label, b.label) || byText(a.iri, b.iri))
}

/** For a site its organ system, or that of the nearest wider site that has one. */
function siteGroups(kg: KnowledgeGraph): (site: string) => string | undefined {
  const wider = climber(kg.store, mkg.siteWithin)
  return site => {
    const systems = wider(iri(site)).flatMap(({ value }) => firstLabel(kg, value, mkg.inOrganSystem) ?? [])
    return systems[0]
  }
}

/**
 * For a tumor the one just below a root (such as cancer) that it is or belongs to, else the root. Where
 * there are several the narrowest counts: an adenocarcinoma of the lung stands with lung cancer, not
 * with carcinoma.
 */
function tumorGroups(kg: KnowledgeGraph): (tumor: string) => string | undefined {
  const above = climber(kg.store, mkg.subtypeOf)
  const lineOf = (tumor: string): string[] => above(iri(tumor)).map(term => term.value)
  const breadth = new Map<string, number>()
  for (const tumor of kg.subjects(iri(RDF_TYPE), mkg.PrimaryTumor))
    for (const group of lineOf(tumor.value)) breadth.set(group, (breadth.get(group) ?? 0) + 1)
  return tumor => {
    const line = lineOf(tumor)
    const belowRoot = line.filter(other => lineOf(other).length === 2)
    const groups = belowRoot.length > 0 ? belowRoot : line.filter(other => lineOf(other).length === 1)
    return groups
      .map(group => ({ label: labelOf(kg, group), breadth: breadth.get(group) ?? 0 }))
      .sort((a, b) => a.breadth - b.breadth || byText(a.label, b.label))[0]?.label
  }
}
