// What one cell of the tropism matrix shows: the state of a tumor and a site under one kind of measure.

import { readClaimFacts } from '../graph/claim-facts.ts'
import { sourceCounter } from '../graph/independent-sources.ts'
import type { Store } from '../store/store.ts'
import { CLAIM_MODEL } from './claims.ts'
import { byText } from './named.ts'
import { inConflict } from './observation-conflicts.ts'
import type { Observation } from './observations.ts'
import { perVersion } from './per-version.ts'

/**
 * A value; rare (below 1 %, or looked for and not found); numbers in conflict; measured, but only by
 * another kind of measure; not studied, which is unknown and never zero.
 */
export type CellState = 'value' | 'rare' | 'conflict' | 'otherKind' | 'notStudied'

export interface CellSummary {
  readonly state: CellState
  /** Of the observation with the largest denominator: a published number, never an average. */
  readonly percent?: number
  /** Lowest and highest percent in this kind. */
  readonly low?: number
  readonly high?: number
  /** Observations by this kind. */
  readonly observations: number
  /** Independent sources behind them. */
  readonly sources: number
  /** Observations by other kinds. */
  readonly otherObservations: number
}

/** Below this percent a site counts as rare. */
const RARE = 1

const countSources = perVersion(store =>
  sourceCounter(store, CLAIM_MODEL, readClaimFacts(store, CLAIM_MODEL)),
)

/** The summary of a cell from all observations of its pair, of any kind. */
export function summarizeCell(store: Store, pair: readonly Observation[], measureKind: string): CellSummary {
  const seen = pair.filter(observation => observation.measureKind === measureKind)
  const otherObservations = pair.length - seen.length
  if (seen.length === 0) {
    const state = otherObservations > 0 ? 'otherKind' : 'notStudied'
    return { state, observations: 0, sources: 0, otherObservations }
  }
  const percents = seen.map(observation => observation.percent)
  const { percent } = representative(seen)
  return {
    state: hasConflict(seen) ? 'conflict' : percent < RARE ? 'rare' : 'value',
    percent,
    low: Math.min(...percents),
    high: Math.max(...percents),
    observations: seen.length,
    sources: countSources(store)(seen.map(observation => observation.claim)),
    otherObservations,
  }
}

/**
 * The observation of the largest denominator; where they tie the longer follow-up counts, then the later
 * cohort, then the first by IRI.
 */
export function representative(seen: readonly Observation[]): Observation {
  return [...seen].sort(
    (a, b) =>
      descending(a.denominator, b.denominator) ||
      descending(a.followUpYears, b.followUpYears) ||
      descending(a.lastYear, b.lastYear) ||
      byText(a.claim, b.claim),
  )[0]!
}

/** The unknown comes last. */
function descending(a = Number.NEGATIVE_INFINITY, b = Number.NEGATIVE_INFINITY): number {
  return a === b ? 0 : b - a
}

function hasConflict(seen: readonly Observation[]): boolean {
  return seen.some((a, i) => seen.slice(i + 1).some(b => inConflict(a, b)))
}
