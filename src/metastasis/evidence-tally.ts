// How much stands behind a set of claims, in the three numbers that any summary of evidence names.
import { readClaimFacts } from '../graph/claim-facts.ts'
import { sourceCounter } from '../graph/independent-sources.ts'
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import type { Store } from '../store/store.ts'
import { CLAIM_MODEL } from './claims.ts'
import { valuesOf } from './named.ts'
import { perVersion } from './per-version.ts'
import { mkg } from './vocabulary.ts'

export interface EvidenceTally {
  /** Those with evidence. */
  readonly claims: number
  /** Papers that say them or speak against them, retracted ones included. */
  readonly papers: number
  readonly retracted: number
  /** Bodies of data behind them, each counted once: two papers on one registry are one. */
  readonly sources: number
}

/** Counts independent sources, by the keys of claims. */
export const countSources: (store: Store) => (claims: Iterable<string>) => number = perVersion(store =>
  sourceCounter(store, CLAIM_MODEL, readClaimFacts(store, CLAIM_MODEL)),
)

/** The tally of `claims` (IRIs). */
export function evidenceTally(kg: KnowledgeGraph, claims: readonly string[]): EvidenceTally {
  const evidence = new Map(claims.map(claim => [claim, valuesOf(kg, claim, mkg.hasEvidence)]))
  const papers = new Set([...evidence.values()].flat().flatMap(piece => valuesOf(kg, piece, mkg.publication)))
  return {
    claims: [...evidence.values()].filter(pieces => pieces.length > 0).length,
    papers: papers.size,
    retracted: [...papers].filter(paper => valuesOf(kg, paper, mkg.retracted).includes('true')).length,
    sources: countSources(kg.store)(evidence.keys()),
  }
}
