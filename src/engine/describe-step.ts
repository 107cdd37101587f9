import { type Operation, UNIT } from '../algebra/algebra.ts'
import { toSparql } from '../algebra/to-sparql.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import type { StepText } from './recorder.ts'

const LONGEST = 100

/** What a step works on, as SPARQL on one line, shortened past 100 characters. */
export function describeStep(
  { pattern, operation, expression, variable, shared }: StepText,
  prefixes: Prefixes,
): string {
  if (pattern !== undefined) return inBraces({ op: 'bgp', patterns: [pattern] }, prefixes)
  if (expression !== undefined)
    return inBraces(
      variable === undefined
        ? { op: 'filter', expression, input: UNIT }
        : { op: 'extend', variable, expression, input: UNIT },
      prefixes,
    )
  if (shared !== undefined)
    return shared.length === 0
      ? 'no variable shared'
      : `on ${shared.map(name => `?${name.trim()}`).join(', ')}`
  switch (operation?.op) {
    case 'path':
      return inBraces(operation, prefixes)
    case 'project':
      return names(operation.variables)
    case 'values':
      return operation.variables.length === 0
        ? String(operation.rows.length)
        : `${operation.rows.length} for ${names(operation.variables)}`
    case 'group':
      return operation.by.length === 0 ? 'all' : `by ${names(operation.by)}`
    case 'slice':
      return [
        ...(operation.offset > 0 ? [`OFFSET ${operation.offset}`] : []),
        ...(operation.limit === undefined ? [] : [`LIMIT ${operation.limit}`]),
      ].join(' ')
    default:
      return ''
  }
}

function names(variables: readonly string[]): string {
  return variables.map(name => `?${name}`).join(', ')
}

/** What stands between the braces of the pattern. */
function inBraces(operation: Operation, prefixes: Prefixes): string {
  let text: string
  try {
    text = toSparql({ form: 'ask', operation }, prefixes)
  } catch {
    return '' // the data's own blank nodes have no name in SPARQL
  }
  const inside = text.slice(text.indexOf('{') + 1, text.lastIndexOf('}'))
  const line = inside.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
