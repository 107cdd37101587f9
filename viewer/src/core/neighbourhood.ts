// The part of the graph that is drawn: the focus, what is joined to it, and the joins among those. Never the
// whole data set. Where claims hold in some context (a gene shown to promote colonization *in brain*), a light
// edge "studied in" joins who takes part in them to that context, whichever of the two is the focus.
import type { EdgeSummary, EntityKind } from './domain.ts'
import { type EdgeIndex, hasContext } from './edge-index.ts'
import { groupOf, type Kinded } from './kinds.ts'

/** More than this no picture can show. */
export const MOST_NODES = 150
export const MOST_EDGES = 400

export interface GraphNode extends EntityName {
  readonly iri: string
  readonly focus: boolean
  /** Edges of the whole graph at this node. */
  readonly degree: number
}

export interface Facet {
  readonly key: string
  readonly label: string
  readonly count: number
}

export interface KindFacet extends Facet {
  /** Of one that has it, for its badge. */
  readonly kind: EntityKind
  readonly className: string
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
  readonly kinds: readonly KindFacet[]
  /** Joins that the filters let through, drawn or not, by {@link joinGroup}. */
  readonly totals: Readonly<Record<string, number>>
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

export interface EntityName extends Kinded {
  readonly label: string
}

/** The group of the list in which `edge` stands as seen from `center`. */
export function joinGroup(center: string, { subject, relation }: EdgeSummary): string {
  return `${center} ${subject === center ? 'out' : 'in'} ${relation}`
}

/** The drawn part of the graph around `options.focus`; the same for the same data and options. */
export function neighbourhood(
  index: EdgeIndex,
  nameOf: (iri: string) => EntityName | undefined,
  options: NeighbourhoodOptions,
): Neighbourhood {
  const focus = options.focus.filter(iri => nameOf(iri) !== undefined)
  const inFocus = new Set(focus)
  // A claim under a therapy is studied with it, not in it.
  const isPlace = (iri: string) => ['tumor', 'site'].includes(nameOf(iri)?.kind ?? '')
  const all = joinsOf(index, focus, inFocus, isPlace).filter(join => nameOf(join.other) !== undefined)
  const joins = options.inferred ? all : all.filter(join => !join.edge.inferred)

  const relations = countBy(joins, join => [join.edge.relation, join.edge.relationLabel])
  const neighbours = uniqueBy(
    joins.filter(j => !inFocus.has(j.other)),
    j => j.other,
  ).map(join => nameOf(join.other)!)
  const kinds = countBy(neighbours, name => [groupOf(name).key, groupOf(name).label]).map(facet => {
    const { kind, className } = neighbours.find(name => groupOf(name).key === facet.key)!
    return { ...facet, kind, className }
  })

  const kept = joins.filter(
    join =>
      (options.relations?.includes(join.edge.relation) ?? true) &&
      (inFocus.has(join.other) || (options.kinds?.includes(groupOf(nameOf(join.other)!).key) ?? true)),
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
        ...toName(nameOf(iri)!),
        focus: inFocus.has(iri),
        degree: index.at(iri).length,
      })),
    edges: [...edges.values()],
    available: ranked.length,
    unknown: options.focus.filter(iri => nameOf(iri) === undefined),
    inferred: all.filter(join => join.edge.inferred).length,
    relations,
    kinds,
    totals: totalsOf(kept, inFocus),
  }
}

function totalsOf(joins: readonly Join[], focus: ReadonlySet<string>): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { edge } of joins)
    for (const center of new Set([edge.subject, edge.object])) {
      if (!focus.has(center)) continue
      const group = joinGroup(center, edge)
      totals[group] = (totals[group] ?? 0) + 1
    }
  return totals
}

interface Join {
  /** The entity at the other end from the focus. */
  readonly other: string
  readonly edge: EdgeSummary
}

function joinsOf(
  index: EdgeIndex,
  focus: readonly string[],
  inFocus: ReadonlySet<string>,
  isPlace: (iri: string) => boolean,
): Join[] {
  const joins = new Map<string, Join>()
  const add = (other: string, edge: EdgeSummary | undefined) => {
    if (edge !== undefined) joins.set(edge.id, { other, edge })
  }
  for (const iri of focus) {
    for (const edge of index.at(iri)) {
      add(edge.subject === iri ? edge.object : edge.subject, edge)
      for (const place of edge.context)
        if (hasContext(edge, place) && isPlace(place)) add(place, index.studiedIn(iri, place))
    }
    for (const edge of index.inContext(iri)) {
      // A focus that takes part in it has joined it already.
      if (inFocus.has(edge.subject) || inFocus.has(edge.object)) continue
      add(edge.subject, index.studiedIn(edge.subject, iri))
      add(edge.object, edge)
    }
  }
  return [...joins.values()]
}

/** Those parts of `name` that a node has: an index may keep more with it. */
function toName({ label, kind, type, className }: EntityName): EntityName {
  return { label, kind, type, className }
}

function inContextOf(edge: EdgeSummary, focus: ReadonlySet<string>): boolean {
  return edge.context.some(iri => focus.has(iri))
}

/** Stated before inferred, many sources before few, claims before mere structure. */
function weigh(edge: EdgeSummary): number {
  return (edge.inferred ? 0.1 : 1) * (0.5 + edge.claims.length + edge.sources)
}

function countBy<T>(items: readonly T[], keyed: (item: T) => readonly [string, string]): Facet[] {
  const facets = new Map<string, { key: string; label: string; count: number }>()
  for (const item of items) {
    const [key, label] = keyed(item)
    const facet = facets.get(key)
    if (facet === undefined) facets.set(key, { key, label, count: 1 })
    else facet.count++
  }
  return [...facets.values()].sort((a, b) => b.count - a.count || compareText(a.label, b.label))
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map(item => [key(item), item])).values()]
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
