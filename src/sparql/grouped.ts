// What a SELECT with groups may name: the variables of GROUP BY, aggregates, and what is computed of these
// (SPARQL 1.1, sections 11.4 and 19.8, note 12). The parser checks this too, but does not take COUNT(*), HAVING
// or ORDER BY for a sign of groups.
import type { Group, Operation, Project } from '../algebra/algebra.ts'
import { expressionVariables } from '../algebra/scope.ts'

/** The group under HAVING, ORDER BY and what SELECT computes; undefined where there is none. */
function groupBelow(operation: Operation): Group | undefined {
  let rest = operation
  while (rest.op === 'orderBy' || rest.op === 'extend' || rest.op === 'filter') rest = rest.input
  return rest.op === 'group' ? rest : undefined
}

/** Whether the outermost SELECT, DISTINCT and LIMIT aside, has groups. */
export function isGrouped(operation: Operation): boolean {
  let rest = operation
  while (rest.op === 'slice' || rest.op === 'distinct' || rest.op === 'reduced') rest = rest.input
  return rest.op === 'project' && groupBelow(rest.input) !== undefined
}

/** Throws, in the words of the parser, where a SELECT with groups names a variable that has no one value in them. */
export function checkGrouped(project: Project): void {
  const group = groupBelow(project.input)
  if (group === undefined) return
  const known = new Set([...group.by, ...group.aggregates.map(({ variable }) => variable)])
  const computed: Extract<Operation, { op: 'extend' }>[] = []
  for (let rest = project.input; rest !== group && 'input' in rest; rest = rest.input)
    if (rest.op === 'extend') computed.unshift(rest)
  for (const { variable, expression } of computed) {
    refuseUnknown(expressionVariables(expression), known)
    known.add(variable)
  }
  refuseUnknown(project.variables, known)
}

function refuseUnknown(names: readonly string[], known: ReadonlySet<string>): void {
  const unknown = names.find(name => !known.has(name))
  if (unknown !== undefined) throw new Error(`Use of ungrouped variable in projection (?${unknown})`)
}
