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
  measureKinds,
  rankings,
  searchEntries,
  tropismMatrix,
} from '../../../src/metastasis/index.ts'
import type { EdgeSummary, EntitySummary } from '../core/domain.ts'
import type {
  CellEvidence,
  ConnectionGroup,
  DataOperation,
  DataRequests,
  EdgeEvidence,
  EntityEvidence,
  EntityRef,
  Overview,
} from '../core/messages.ts'
import { CONTEXT_RELATION, EdgeIndex, type EntityName, neighbourhood } from '../core/neighbourhood.ts'
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
  const entries = searchEntries(kg)
  const byIri = new Map(entries.map(entry => [entry.iri, entry]))
  const index = new EdgeIndex(projectionEdges(await kg.graph()))
  const search = new SearchIndex(entries)
  const nameOf = (iri: string): EntityName | undefined => byIri.get(iri)
  const refTo = (iri: string): EntityRef => toRef(iri, byIri.get(iri))

  const operations: Operations = {
    search: ({ query, limit }) => search.search(query, limit),
    matrix: ({ kind }) => tropismMatrix(kg, kind),
    neighbourhood: options => neighbourhood(index, nameOf, options),
    cell: ({ tumor, site }): CellEvidence | undefined => {
      if (!byIri.has(tumor) || !byIri.has(site)) return undefined
      return { tumor: refTo(tumor), site: refTo(site), cards: claimCards(kg, cellClaims(kg, tumor, site)) }
    },
    edge: ({ subject, relation, object }): EdgeEvidence | undefined => {
      const edge =
        relation === CONTEXT_RELATION
          ? neighbourhood(index, nameOf, {
              focus: [object],
              relations: [relation],
              limit: Number.MAX_SAFE_INTEGER,
            }).edges.find(e => e.subject === subject)
          : index.find(subject, relation, object)
      if (edge === undefined) return undefined
      return { edge, subject: refTo(subject), object: refTo(object), cards: claimCards(kg, edge.claims) }
    },
    entity: ({ iri }): EntityEvidence | undefined => {
      const details = describeEntity(kg, iri)
      if (details === undefined) return undefined
      return {
        details,
        groups: groupConnections(iri, index.at(iri), refTo),
        rankings: details.kind === 'tumor' ? rankings(kg, iri) : [],
        claims: entityClaims(kg, iri).length,
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

/** Connections by relation and direction, outgoing first; within a group many sources first. */
function groupConnections(
  iri: string,
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
        heading: outgoing ? edge.relationLabel : `${edge.relationLabel} this`,
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
  return { iri, label: entry?.label ?? iri, kind: entry?.kind ?? 'other' }
}
