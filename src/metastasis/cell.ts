// What one cell of the tropism matrix shows: the state of a tumor and a site under one kind of measure.

import type { Store } from '../store/store.ts'
import { countSources } from './evidence-tally.ts'
import { byText } from './named.ts'
import { inConflict } from './observation-conflicts.ts'
import type { Observation } from './observations.ts'

/**
 * A value; rare (below 1 %, or looked for and not found); numbers in conflict; measured, but only by
 * another kind of measure; not studied, which is unknown and never zero.
 */
export type CellState = 'value' | 'rare' | 'conflict' | 'otherKind' | 'notStudied'

export interface CellSummary {
  readonly state: CellState
  /** Of one observation, see {@link representative}: a published number, never an average. */
  readonly percent?: number
  /** That observation. */
  readonly claim?: string
  /** Why that one; missing where it is the only one. */
  readonly chosenBy?: ChosenBy
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

/** What sets the observation whose value is shown apart from the others of its kind. */
export type ChosenBy = 'denominator' | 'followUp' | 'lastYear' | 'order'

/** Below this percent a site counts as rare. */
const RARE = 1

/** The summary of a cell from all observations of its pair, of any kind. */
export function summarizeCell(store: Store, pair: readonly Observation[], measureKind: string): CellSummary {
  const seen = pair.filter(observation => observation.measureKind === measureKind)
  const otherObservations = pair.length - seen.length
  if (seen.length === 0) {
    const state = otherObservations > 0 ? 'otherKind' : 'notStudied'
    return { state, observations: 0, sources: 0, otherObservations }
  }
  const percents = seen.map(observation => observation.percent)
  const { percent, claim } = representative(seen)
  return {
    state: hasConflict(seen) ? 'conflict' : percent < RARE ? 'rare' : 'value',
    percent,
    claim,
    ...(seen.length > 1 && { chosenBy: chosenBy(seen) }),
    low: Math.min(...percents),
    high: Math.max(...percents),
    observations: seen.length,
    sources: countSources(store)(seen.map(observation => observation.claim)),
    otherObservations,
  }
}

const CRITERIA: readonly (readonly [ChosenBy, (seen: Observation) => number | undefined])[] = [
  ['denominator', seen => seen.denominator],
  ['followUp', seen => seen.followUpYears],
  ['lastYear', seen => seen.lastYear],
]

/**
 * The observation of the largest denominator; where they tie the longer follow-up counts, then the later
 * cohort, then the first by IRI.
 */
export function representative(seen: readonly Observation[]): Observation {
  return ranked(seen)[0]!
}

function ranked(seen: readonly Observation[]): Observation[] {
  return [...seen].sort((a, b) => {
    for (const [, rankBy] of CRITERIA) {
      const order = descending(rankBy(a), rankBy(b))
      if (order !== 0) return order
    }
    return byText(a.claim, b.claim)
  })
}

/** The first criterion by which the observation shown is ahead of the next. */
function chosenBy(seen: readonly Observation[]): ChosenBy {
  const [first, second] = ranked(seen)
  return CRITERIA.find(([, rankBy]) => rankBy(first!) !== rankBy(second!))?.[0] ?? 'order'
}

/** The unknown comes last. */
function descending(a = Number.NEGATIVE_INFINITY, b = Number.NEGATIVE_INFINITY): number {
  return a === b ? 0 : b - a
}

function hasConflict(seen: readonly Observation[]): boolean {
  return seen.some((a, i) => seen.slice(i + 1).some(b => inConflict(a, b)))
}
