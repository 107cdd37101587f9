// Edges by what they join and by the contexts in which their claims hold.
import type { EdgeSummary } from './domain.ts'

/** Relation of the light edges made here; not an identifier of the data. */
export const CONTEXT_RELATION = 'studied-in'

/**
 * Those of `claims` that hold in the context `place`, with the independent sources behind them: what an edge
 * does not tell, since it is made of all its claims.
 */
export type ClaimsInContext = (
  claims: readonly string[],
  place: string,
) => { readonly claims: readonly string[]; readonly sources: number; readonly conflict: boolean }

const ALL_CLAIMS: ClaimsInContext = claims => ({ claims, sources: claims.length, conflict: false })

/** Edges by the entities they join and by the contexts they hold in. */
export class EdgeIndex {
  readonly edges: readonly EdgeSummary[]
  readonly #byId: Map<string, EdgeSummary> = new Map()
  readonly #incident: Map<string, EdgeSummary[]> = new Map()
  readonly #inContext: Map<string, EdgeSummary[]> = new Map()

  readonly #studied: Map<string, EdgeSummary> = new Map()
  readonly #claimsIn: ClaimsInContext

  constructor(edges: readonly EdgeSummary[], claimsIn: ClaimsInContext = ALL_CLAIMS) {
    this.edges = edges
    this.#claimsIn = claimsIn
    for (const edge of edges) {
      this.#byId.set(edge.id, edge)
      push(this.#incident, edge.subject, edge)
      if (edge.object !== edge.subject) push(this.#incident, edge.object, edge)
      for (const iri of edge.context) if (hasContext(edge, iri)) push(this.#inContext, iri, edge)
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

  /** The light edge that stands for all claims of `participant` in the context `place`; undefined where there are none. */
  studiedIn(participant: string, place: string): EdgeSummary | undefined {
    const id = `${participant} ${CONTEXT_RELATION} ${place}`
    const known = this.#studied.get(id)
    if (known !== undefined) return known
    const edges = this.at(participant).filter(edge => hasContext(edge, place))
    if (edges.length === 0) return undefined
    const told = this.#claimsIn([...new Set(edges.flatMap(edge => edge.claims))], place)
    const made: EdgeSummary = {
      id,
      subject: participant,
      relation: CONTEXT_RELATION,
      relationLabel: 'studied in',
      object: place,
      sign: 'none',
      claims: [...told.claims],
      sources: told.sources,
      conflict: told.conflict,
      inferred: edges.every(edge => edge.inferred),
      context: [],
    }
    this.#studied.set(id, made)
    return made
  }
}

/** Whether `iri` is a context of the edge and no end of it. */
export function hasContext(edge: EdgeSummary, iri: string): boolean {
  return edge.context.includes(iri) && iri !== edge.subject && iri !== edge.object
}

function push(map: Map<string, EdgeSummary[]>, key: string, edge: EdgeSummary): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [edge])
  else list.push(edge)
}
