// Groups whose counts stand in the index: a single triple pattern, counted whole or by one of its variables.

import type { Group, TriplePattern } from '../algebra/algebra.ts'
import { isHidden } from '../algebra/hidden-variables.ts'
import { patternVariables } from '../algebra/scope.ts'

export interface CountedPlace {
  readonly pattern: TriplePattern
  /** The place (0 subject, 1 predicate, 2 object) of the variable to count by; undefined to count all. */
  readonly place: number | undefined
}

/** Where the counts of a group stand, or undefined where they must be counted row by row. */
export function countedPlace({ input, by, aggregates }: Group): CountedPlace | undefined {
  if (input.op !== 'bgp' || input.patterns.length !== 1 || by.length > 1) return undefined
  const pattern = input.patterns[0]!
  const variables = patternVariables(pattern)
  // A variable that stands twice makes some triples no match.
  if (new Set(variables).size < variables.length) return undefined
  for (const { function: name, distinct, expression } of aggregates) {
    if (name !== 'count') return undefined
    if (expression === undefined) {
      // Every row is a triple of its own, and so is every solution unless a blank node of the query is in it.
      if (distinct && variables.some(isHidden)) return undefined
      continue
    }
    if (expression.kind !== 'variable' || !variables.includes(expression.name)) return undefined
    // Within a group the values of the one variable left are distinct.
    if (distinct && variables.some(v => v !== expression.name && v !== by[0])) return undefined
    if (distinct && expression.name === by[0]) return undefined
  }
  const [name] = by
  if (name === undefined) return { pattern, place: undefined }
  const place = [pattern.subject, pattern.predicate, pattern.object].findIndex(
    term => term.termType === 'Variable' && term.value === name,
  )
  return place < 0 ? undefined : { pattern, place }
}
