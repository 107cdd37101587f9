// The edges of a projection as plain data, for a renderer or a worker's message.
import type { Projection } from './projection.ts'

export interface EdgeSummary {
  /** `subject relation object`: the same for the same edge in every version. */
  readonly id: string
  readonly subject: string
  readonly relation: string
  readonly relationLabel: string
  readonly object: string
  readonly sign: 'promotes' | 'inhibits' | 'none'
  /** The claims that say it; those of something narrower where the edge was reached by climbing; none for a plain triple. */
  readonly claims: string[]
  readonly sources: number
  /** A claim speaks against it, or evidence of one of its claims does. */
  readonly conflict: boolean
  readonly inferred: boolean
  /** What narrows its claims: values of the model's context properties. */
  readonly context: string[]
}

/** All edges, sorted by id. */
export function projectionEdges(projection: Projection): EdgeSummary[] {
  return projection.mapEdges((id, said, subject, object) => ({
    id,
    subject,
    relation: said.relation,
    relationLabel: said.label,
    object,
    sign: said.sign === 1 ? 'promotes' : said.sign === -1 ? 'inhibits' : 'none',
    claims: said.claims.length > 0 ? [...said.claims] : [...said.climbed],
    sources: said.sources,
    conflict: said.against.length > 0 || said.disputes > 0,
    inferred: said.inferred,
    context: [...said.context],
  }))
}
