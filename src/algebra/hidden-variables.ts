// Variables that no query can name: they stand for blank nodes of its patterns, or were made on the way. Their
// names begin with a space.
import type { Group } from './algebra.ts'

export function isHidden(name: string): boolean {
  return name.startsWith(' ')
}

/** Which of `variables` a group is about: COUNT(DISTINCT *) takes no account of those that a query can't name. */
export function countedVariables(variables: readonly string[], { by, aggregates }: Group): readonly string[] {
  if (!aggregates.some(({ distinct, expression }) => distinct && expression === undefined)) return variables
  return variables.filter(name => !isHidden(name) || by.includes(name))
}
