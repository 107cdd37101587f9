// Answers to the page's requests over one loaded graph. No messages here, so that it runs in Node as it does
// in the worker.
import type { KnowledgeGraph } from '../../../src/core.ts'
import { projectionEdges } from '../../../src/graph/index.ts'
import {
  cellClaims,
  claimCards,
  counts,
  dataVersion,
  describeEntity,
  entityClaims,
  evidenceTally,
  measureKinds,
  rankings,
  searchEntries,
  summarizeEntity,
  tropismMatrix,
} from '../../../src/metastasis/index.ts'
import type { EdgeSummary, EntitySummary, EvidenceCard } from '../core/domain.ts'
import { type ClaimsInContext, CONTEXT_RELATION, EdgeIndex } from '../core/edge-index.ts'
import { groupOf } from '../core/kinds.ts'
import type {
  CellEvidence,
  ConnectionGroup,
  DataOperation,
  DataRequests,
  EdgeEvidence,
  EntityEvidence,
  EntityRef,
  EvidenceGroup,
  Overview,
  Start,
} from '../core/messages.ts'
import { type EntityName, neighbourhood } from '../core/neighbourhood.ts'
import { reverseHeading } from '../core/relation-words.ts'
import { SearchIndex } from '../core/search-index.ts'

/** The operations that need the loaded graph. */
export type Operations = {
  readonly [O in Exclude<DataOperation, 'load'>]: (args: DataRequests[O]['args']) => DataRequests[O]['result']
}

/** What of the overview only the manifest knows. */
export interface Origin {
  readonly title: string
  readonly bundled: boolean
  readonly files: readonly string[]
}

export interface Knowledge {
  readonly overview: Overview
  readonly operations: Operations
}

/** The answers over `kg`, with every index they need built. */
export async function openKnowledge(kg: KnowledgeGraph, origin: Origin): Promise<Knowledge> {
  const graph = await kg.graph()
  const listed = searchEntries(kg)
  const known = new Set(listed.map(entry => entry.iri))
  // What an edge leads to can be opened and found, even where the data say nothing else of it.
  const entries = [
    ...listed,
    ...graph
      .nodes()
      .filter(node => !known.has(node))
      .map(node => summarizeEntity(kg, node)),
  ]
  const byIri = new Map(entries.map(entry => [entry.iri, entry]))
  const index = new EdgeIndex(projectionEdges(graph), claimsInContext(kg))
  const search = new SearchIndex(entries)
  const nameOf = (iri: string): EntityName | undefined => byIri.get(iri)
  const refTo = (iri: string): EntityRef => toRef(iri, byIri.get(iri))

  const operations: Operations = {
    start: ({ limit }) => startOf(entries, index, limit),
    search: ({ query, limit }) => search.search(query, limit),
    matrix: ({ kind }) => tropismMatrix(kg, kind),
    neighbourhood: options => neighbourhood(index, nameOf, options),
    cell: ({ tumor, site }): CellEvidence | undefined => {
      if (!byIri.has(tumor) || !byIri.has(site)) return undefined
      const claims = cellClaims(kg, tumor, site)
      return {
        tumor: refTo(tumor),
        site: refTo(site),
        groups: groupCards(kg, claimCards(kg, claims)),
        tally: evidenceTally(kg, claims),
      }
    },
    edge: ({ subject, relation, object }): EdgeEvidence | undefined => {
      const edge =
        relation === CONTEXT_RELATION
          ? index.studiedIn(subject, object)
          : index.find(subject, relation, object)
      if (edge === undefined) return undefined
      return {
        edge,
        subject: refTo(subject),
        object: refTo(object),
        cards: claimCards(kg, edge.claims),
        tally: evidenceTally(kg, edge.claims),
      }
    },
    entity: ({ iri }): EntityEvidence | undefined => {
      const details = describeEntity(kg, iri)
      if (details === undefined) return undefined
      const claims = entityClaims(kg, iri)
      return {
        details,
        groups: groupConnections(details, index.at(iri), refTo),
        rankings: details.kind === 'tumor' ? rankings(kg, iri) : [],
        claims: claims.length,
        tally: evidenceTally(kg, claims),
      }
    },
    entityCards: ({ iri, from, count }) => claimCards(kg, entityClaims(kg, iri).slice(from, from + count)),
  }

  return {
    overview: {
      ...origin,
      data: dataVersion(kg),
      triples: kg.size,
      counts: counts(kg),
      kinds: measureKinds(kg),
    },
    operations,
  }
}

function claimsInContext(kg: KnowledgeGraph): ClaimsInContext {
  const about = new Map<string, ReadonlySet<string>>()
  return (claims, place) => {
    const known = about.get(place) ?? new Set(entityClaims(kg, place))
    about.set(place, known)
    const own = claims.filter(claim => known.has(claim))
    return {
      claims: own,
      sources: evidenceTally(kg, own).sources,
      conflict: claimCards(kg, own).some(
        ({ direction, conflictsWith }) => direction === 'disputes' || conflictsWith.length > 0,
      ),
    }
  }
}

/** Cards by measure kind, those without one by class of claims; in the order of the cards. */
function groupCards(kg: KnowledgeGraph, cards: readonly EvidenceCard[]): EvidenceGroup[] {
  const groups = new Map<string, EvidenceCard[]>()
  for (const card of cards) {
    const { iri } = card.measureKind ?? card.claimClass
    groups.set(iri, [...(groups.get(iri) ?? []), card])
  }
  return [...groups.values()].map(own => ({
    of: own[0].measureKind ?? own[0].claimClass,
    claimClass: own[0].claimClass.iri,
    measured: own[0].measureKind !== undefined,
    cards: own,
    tally: evidenceTally(kg, [...new Set(own.map(card => card.claim))]),
  }))
}

function startOf(entries: readonly EntitySummary[], index: EdgeIndex, limit: number): Start {
  const counts = new Map<string, { label: string; count: number }>()
  for (const entry of entries) {
    const { key, label } = groupOf(entry)
    counts.set(key, { label, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const entities = entries
    .map(entry => ({ ...toRef(entry.iri, entry), edges: index.at(entry.iri).length }))
    .sort((a, b) => b.edges - a.edges || (a.label < b.label ? -1 : 1))
  return {
    classes: [...counts.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    entities: entities.slice(0, limit),
    total: entities.length,
  }
}

/** Connections by relation and direction, outgoing first; within a group many sources first. */
function groupConnections(
  { iri, label }: EntityRef,
  edges: readonly EdgeSummary[],
  refTo: (iri: string) => EntityRef,
): ConnectionGroup[] {
  const groups = new Map<
    string,
    {
      relation: string
      heading: string
      outgoing: boolean
      connections: { edge: EdgeSummary; neighbour: EntityRef }[]
    }
  >()
  for (const edge of edges) {
    const outgoing = edge.subject === iri
    const key = `${outgoing} ${edge.relation}`
    let group = groups.get(key)
    if (group === undefined) {
      group = {
        relation: edge.relation,
        heading: outgoing ? edge.relationLabel : reverseHeading(edge.relationLabel, label),
        outgoing,
        connections: [],
      }
      groups.set(key, group)
    }
    group.connections.push({ edge, neighbour: refTo(outgoing ? edge.object : edge.subject) })
  }
  for (const { connections } of groups.values()) {
    connections.sort(
      (a, b) =>
        Number(a.edge.inferred) - Number(b.edge.inferred) ||
        b.edge.sources - a.edge.sources ||
        (a.neighbour.label < b.neighbour.label ? -1 : 1),
    )
  }
  return [...groups.values()]
    .sort((a, b) => Number(b.outgoing) - Number(a.outgoing) || b.connections.length - a.connections.length)
    .map(({ relation, heading, connections }) => ({ relation, heading, connections }))
}

function toRef(iri: string, entry: EntitySummary | undefined): EntityRef {
  return {
    iri,
    label: entry?.label ?? iri,
    kind: entry?.kind ?? 'other',
    className: entry?.className ?? '',
  }
}
