// The part of the graph that is drawn: the focus, what is joined to it, and the joins among those. Never the
// whole data set. An edge whose claims hold only in the context of a focus (a gene shown to promote
// colonization *in brain*) belongs to it too; a light edge "studied in" then joins its subject to the focus.
import type { EdgeSummary, EntityKind } from './domain.ts'

/** Relation of the edges this file adds; not an identifier of the data. */
export const CONTEXT_RELATION = 'studied-in'

/** More than this no picture can show. */
export const MOST_NODES = 150
export const MOST_EDGES = 400

export interface GraphNode {
  readonly iri: string
  readonly label: string
  readonly kind: EntityKind
  readonly focus: boolean
  /** Edges of the whole graph at this node. */
  readonly degree: number
}

export interface Facet {
  readonly key: string
  readonly label: string
  readonly count: number
}

export interface Neighbourhood {
  /** Focus first, then by strength of the join. */
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly EdgeSummary[]
  /** Neighbours that the filters let through, drawn or not. */
  readonly available: number
  /** Focus items that the data don't have. */
  readonly unknown: readonly string[]
  /** Joins that follow from narrower ones, drawn or not. */
  readonly inferred: number
  /** Joins by relation and neighbours by kind, before the filters. */
  readonly relations: readonly Facet[]
  readonly kinds: readonly Facet[]
}

export interface NeighbourhoodOptions {
  readonly focus: readonly string[]
  readonly relations?: readonly string[] | undefined
  readonly kinds?: readonly string[] | undefined
  /** Whether edges count that nobody stated and that follow from narrower ones; false by default. */
  readonly inferred?: boolean
  /** Most nodes drawn, focus included; {@link MOST_NODES} at the most. */
  readonly limit: number
}

export interface EntityName {
  readonly label: string
  readonly kind: EntityKind
}

/** Edges by the entities they join and by the contexts they hold in. */
export class EdgeIndex {
  readonly edges: readonly EdgeSummary[]
  readonly #byId: Map<string, EdgeSummary> = new Map()
  readonly #incident: Map<string, EdgeSummary[]> = new Map()
  readonly #inContext: Map<string, EdgeSummary[]> = new Map()

  constructor(edges: readonly EdgeSummary[]) {
    this.edges = edges
    for (const edge of edges) {
      this.#byId.set(edge.id, edge)
      push(this.#incident, edge.subject, edge)
      if (edge.object !== edge.subject) push(this.#incident, edge.object, edge)
      for (const iri of edge.context) {
        if (iri !== edge.subject && iri !== edge.object) push(this.#inContext, iri, edge)
      }
    }
  }

  get(id: string): EdgeSummary | undefined {
    return this.#byId.get(id)
  }

  /** The edge of that subject, relation and object. */
  find(subject: string, relation: string, object: string): EdgeSummary | undefined {
    return this.at(subject).find(e => e.subject === subject && e.relation === relation && e.object === object)
  }

  at(iri: string): readonly EdgeSummary[] {
    return this.#incident.get(iri) ?? []
  }

  inContext(iri: string): readonly EdgeSummary[] {
    return this.#inContext.get(iri) ?? []
  }
}

/** The drawn part of the graph around `options.focus`; the same for the same data and options. */
export function neighbourhood(
  index: EdgeIndex,
  nameOf: (iri: string) => EntityName | undefined,
  options: NeighbourhoodOptions,
): Neighbourhood {
  const focus = options.focus.filter(iri => nameOf(iri) !== undefined)
  const inFocus = new Set(focus)
  const all = joinsOf(index, focus, inFocus).filter(join => nameOf(join.other) !== undefined)
  const joins = options.inferred ? all : all.filter(join => !join.edge.inferred)

  const relations = countBy(joins, join => [join.edge.relation, join.edge.relationLabel])
  const kinds = countBy(
    uniqueBy(
      joins.filter(j => !inFocus.has(j.other)),
      j => j.other,
    ),
    join => {
      const kind = nameOf(join.other)!.kind
      return [kind, kind]
    },
  )

  const kept = joins.filter(
    join =>
      (options.relations?.includes(join.edge.relation) ?? true) &&
      (inFocus.has(join.other) || (options.kinds?.includes(nameOf(join.other)!.kind) ?? true)),
  )
  const strength = new Map<string, number>()
  for (const { other, edge } of kept) strength.set(other, (strength.get(other) ?? 0) + weigh(edge))
  const ranked = [...strength.keys()]
    .filter(iri => !inFocus.has(iri))
    .sort(
      (a, b) =>
        strength.get(b)! - strength.get(a)! ||
        compareText(nameOf(a)!.label, nameOf(b)!.label) ||
        compareText(a, b),
    )
  const limit = Math.min(options.limit, MOST_NODES)
  const shown = new Set([...focus, ...ranked].slice(0, limit))

  const edges = new Map<string, EdgeSummary>()
  const add = (edge: EdgeSummary) => {
    if (edges.size < MOST_EDGES && shown.has(edge.subject) && shown.has(edge.object)) edges.set(edge.id, edge)
  }
  for (const { edge } of [...kept].sort(
    (a, b) => weigh(b.edge) - weigh(a.edge) || compareText(a.edge.id, b.edge.id),
  ))
    add(edge)
  // Joins among the neighbours, but not by the relations that join them to the focus: those would repeat
  // one pattern for every pair and bury the picture.
  const focal = new Set(kept.map(join => join.edge.relation))
  for (const iri of shown) {
    if (inFocus.has(iri)) continue
    for (const edge of index.at(iri)) {
      const wanted = options.relations?.includes(edge.relation) ?? true
      if (
        wanted &&
        (options.inferred || !edge.inferred) &&
        (!focal.has(edge.relation) || inContextOf(edge, inFocus))
      )
        add(edge)
    }
  }

  // A node may have lost its only join to a limit: alone it would say nothing.
  const joined = new Set([...focus, ...[...edges.values()].flatMap(edge => [edge.subject, edge.object])])
  return {
    nodes: [...shown]
      .filter(iri => joined.has(iri))
      .map(iri => ({
        iri,
        ...nameOf(iri)!,
        focus: inFocus.has(iri),
        degree: index.at(iri).length,
      })),
    edges: [...edges.values()],
    available: ranked.length,
    unknown: options.focus.filter(iri => nameOf(iri) === undefined),
    inferred: all.filter(join => join.edge.inferred).length,
    relations,
    kinds,
  }
}

interface Join {
  /** The entity at the other end from the focus. */
  readonly other: string
  readonly edge: EdgeSummary
}

function joinsOf(index: EdgeIndex, focus: readonly string[], inFocus: ReadonlySet<string>): Join[] {
  const joins = new Map<string, Join>()
  for (const iri of focus) {
    for (const edge of index.at(iri)) {
      const other = edge.subject === iri ? edge.object : edge.subject
      joins.set(edge.id, { other, edge })
    }
    for (const edge of index.inContext(iri)) {
      if (inFocus.has(edge.subject) || inFocus.has(edge.object)) continue
      const link = contextEdge(edge, iri)
      const known = joins.get(link.id)
      if (known === undefined) joins.set(link.id, { other: edge.subject, edge: link })
      else joins.set(link.id, { other: edge.subject, edge: merge(known.edge, edge) })
      joins.set(`${link.id} ${edge.id}`, { other: edge.object, edge })
    }
  }
  return [...joins.values()]
}

function contextEdge(edge: EdgeSummary, focus: string): EdgeSummary {
  return {
    ...edge,
    id: `${edge.subject} ${CONTEXT_RELATION} ${focus}`,
    relation: CONTEXT_RELATION,
    relationLabel: 'studied in',
    object: focus,
    sign: 'none',
    context: [],
  }
}

function merge(link: EdgeSummary, edge: EdgeSummary): EdgeSummary {
  return {
    ...link,
    claims: [...new Set([...link.claims, ...edge.claims])],
    sources: Math.max(link.sources, edge.sources),
    conflict: link.conflict || edge.conflict,
  }
}

function inContextOf(edge: EdgeSummary, focus: ReadonlySet<string>): boolean {
  return edge.context.some(iri => focus.has(iri))
}

/** Stated before inferred, many sources before few, claims before mere structure. */
function weigh(edge: EdgeSummary): number {
  return (edge.inferred ? 0.1 : 1) * (0.5 + edge.claims.length + edge.sources)
}

function countBy(joins: readonly Join[], keyed: (join: Join) => readonly [string, string]): Facet[] {
  const facets = new Map<string, { key: string; label: string; count: number }>()
  for (const join of joins) {
    const [key, label] = keyed(join)
    const facet = facets.get(key)
    if (facet === undefined) facets.set(key, { key, label, count: 1 })
    else facet.count++
  }
  return [...facets.values()].sort((a, b) => b.count - a.count || compareText(a.label, b.label))
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map(item => [key(item), item])).values()]
}

function push(map: Map<string, EdgeSummary[]>, key: string, edge: EdgeSummary): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [edge])
  else list.push(edge)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
