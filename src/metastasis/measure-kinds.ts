// The kinds of measure by which tropism was observed. Percents compare only within one of them.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { iri } from '../rdf/terms.ts'
import { SKOS_DEFINITION } from '../rdf/vocabularies.ts'
import { byText, type Named, named, textOf } from './named.ts'
import { observations, pairKey } from './observations.ts'

export interface MeasureKindSummary extends Named {
  readonly definition: string
  /** Pairs of tumor and site that were measured by it. */
  readonly cells: number
  readonly observations: number
}

/** The kinds that some tropism observation has, those with most cells first, then by label. */
export function measureKinds(kg: KnowledgeGraph): MeasureKindSummary[] {
  const cells = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const { measureKind, tumor, site } of observations(kg.store)) {
    cells.set(measureKind, (cells.get(measureKind) ?? new Set()).add(pairKey(tumor, site)))
    counts.set(measureKind, (counts.get(measureKind) ?? 0) + 1)
  }
  return [...cells]
    .map(([kind, pairs]) => summary(kg, kind, pairs.size, counts.get(kind) ?? 0))
    .sort((a, b) => b.cells - a.cells || byText(a.label, b.label))
}

/** One kind, with counts of zero where nothing was measured by it. */
export function measureKind(kg: KnowledgeGraph, kind: string): MeasureKindSummary {
  return measureKinds(kg).find(other => other.iri === kind) ?? summary(kg, kind, 0, 0)
}

function summary(kg: KnowledgeGraph, kind: string, cells: number, count: number): MeasureKindSummary {
  const definition = textOf(kg, kind, iri(SKOS_DEFINITION)) ?? ''
  return { ...named(kg, kind), definition, cells, observations: count }
}
