// Parts of a pattern that share no variable multiply: each row of one goes with each row of the other. Nested
// loops would evaluate the second anew for every row of the first; apart, each is evaluated once.
import { type Bgp, type Operation, type TriplePattern, UNIT } from '../../algebra/algebra.ts'
import { mapOperations } from '../../algebra/map-operations.ts'
import { patternVariables, variablesOf } from '../../algebra/scope.ts'
import type { Pass } from './pass.ts'

export const separateComponents: Pass = {
  name: 'hash join',
  purpose: 'evaluate what shares no variable once, not once for each row',
  apply: operation =>
    mapOperations(operation, part => {
      if (part.op === 'bgp') return separated(part)
      if (part.op === 'join' && part.right.op !== 'values' && !shares(part)) return { ...part, apart: true }
      return part
    }),
}

function shares({ left, right }: Extract<Operation, { op: 'join' }>): boolean {
  const known = variablesOf(left)
  const wanted = variablesOf(right)
  // What has no variable, or stands alone, is a look-up.
  return known.length === 0 || isLookUp(right) || wanted.some(name => known.includes(name))
}

function isLookUp(operation: Operation): boolean {
  return operation.op === 'bgp' && operation.patterns.length < 2
}

/** The patterns, in the order of joining, cut where one shares nothing with those before it. */
function separated(bgp: Bgp): Operation {
  const runs: { patterns: TriplePattern[]; estimates: number[] }[] = []
  const known = new Set<string>()
  bgp.patterns.forEach((pattern, k) => {
    const variables = patternVariables(pattern)
    const connected = known.size === 0 || variables.length === 0 || variables.some(name => known.has(name))
    if (runs.length === 0 || !connected) runs.push({ patterns: [], estimates: [] })
    runs.at(-1)!.patterns.push(pattern)
    runs.at(-1)!.estimates.push(bgp.estimates?.[k] ?? 0)
    for (const name of variables) known.add(name)
  })
  if (runs.length < 2 || runs.slice(1).every(({ patterns }) => patterns.length < 2)) return bgp
  return runs
    .map(
      ({ patterns, estimates }): Operation => ({
        ...UNIT,
        patterns,
        ...(bgp.estimates && { estimates }),
      }),
    )
    .reduce((left, right) => ({ op: 'join', left, right, apart: !isLookUp(right) }))
}
