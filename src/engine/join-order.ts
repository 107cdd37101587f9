// The order of the patterns of a basic graph pattern: greedily, the one that is expected to give the
// fewest rows next. What a pattern matches by its constants alone is counted exactly by the index; each
// variable that is bound by then is expected to leave the fourth root of it. A pattern without any bound
// variable multiplies what came before, so it waits until nothing connected is left.
import type { PatternTerm, TriplePattern } from '../algebra/algebra.ts'
import { patternVariables } from '../algebra/scope.ts'
import type { TermId } from '../store/dictionary.ts'
import type { QuadIndex } from '../store/quad-index.ts'

const LEFT_BY_A_BOUND_VARIABLE = 0.75
const UNCONNECTED = 1e6

/** The patterns in the order in which to join them. */
export function joinOrder(
  patterns: readonly TriplePattern[],
  bound: ReadonlySet<string>,
  index: QuadIndex,
  idOf: (term: PatternTerm) => TermId,
): TriplePattern[] {
  const known = new Set(bound)
  const left = patterns.map(pattern => ({ pattern, matches: matchesByConstants(pattern, index, idOf) }))
  const ordered: TriplePattern[] = []
  while (left.length > 0) {
    let best = 0
    let least = Number.POSITIVE_INFINITY
    left.forEach(({ pattern, matches }, i) => {
      const cost = expectedRows(pattern, matches, known)
      if (cost < least) {
        least = cost
        best = i
      }
    })
    const { pattern } = left.splice(best, 1)[0]!
    ordered.push(pattern)
    for (const name of patternVariables(pattern)) known.add(name)
  }
  return ordered
}

function expectedRows(pattern: TriplePattern, matches: number, known: ReadonlySet<string>): number {
  const bound = patternVariables(pattern).filter(name => known.has(name)).length
  if (bound > 0) return Math.max(1, matches) ** (1 - LEFT_BY_A_BOUND_VARIABLE * bound)
  return known.size > 0 && patternVariables(pattern).length > 0 ? matches * UNCONNECTED : matches
}

/** How many triples match the pattern's constants; 0 where one is unknown to the store. */
function matchesByConstants(
  pattern: TriplePattern,
  index: QuadIndex,
  idOf: (term: PatternTerm) => TermId,
): number {
  const ids: number[] = []
  for (const term of [pattern.subject, pattern.predicate, pattern.object]) {
    if (term.termType === 'Variable') ids.push(0)
    else {
      const id = idOf(term)
      if (id === 0) return 0
      ids.push(id)
    }
  }
  const { low, high } = index.range(ids[0]!, ids[1]!, ids[2]!)
  return high - low
}
