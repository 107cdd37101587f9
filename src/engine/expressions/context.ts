// What expressions of one query see of the world: one instant, a base for relative IRIs, chance, and the
// blank nodes that BNODE made for each solution.
import { type BlankNode, iri, type Literal, literal } from '../../rdf/terms.ts'
import { XSD_DATE_TIME } from '../../rdf/vocabularies.ts'

export interface EvaluationContext {
  /** What NOW() gives, the same all through the query. */
  readonly now: Literal
  /** Against which IRI() resolves what is relative. */
  readonly base: string | undefined
  /** From 0 up to 1. */
  readonly random: () => number
  /** A number that no other solution has. */
  readonly nextSolution: () => number
  /** The node that BNODE made for a solution and a label, by both. */
  readonly blankNodes: Map<string, BlankNode>
}

export interface ContextOptions {
  readonly base?: string | undefined
  /** The instant of the query, the present one by default. */
  readonly now?: Date | undefined
  /** Chance for RAND; `Math.random` by default. */
  readonly random?: (() => number) | undefined
}

/** The context of one run of a query. */
export function newEvaluationContext({ base, now, random }: ContextOptions = {}): EvaluationContext {
  let solutions = 0
  let instant: Literal | undefined
  return {
    get now() {
      instant ??= literal((now ?? new Date()).toISOString(), DATE_TIME)
      return instant
    },
    base,
    random: random ?? Math.random,
    nextSolution: () => ++solutions,
    blankNodes: new Map(),
  }
}

const DATE_TIME = iri(XSD_DATE_TIME)
