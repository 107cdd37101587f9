// ORDER BY: a key is the name of a variable, `-name` for downwards, or a function from the variables to an
// expression.
import { QueryError } from '../rdf/errors.ts'
import { Descending } from './functions.ts'
import { lowered } from './intake.ts'
import { operandOf } from './operand.ts'
import type { QueryState } from './query-state.ts'
import { shown } from './term-of.ts'
import { knownName, operandsIn } from './visible-variables.ts'

/** `state` sorted by one key more. */
export function withOrder(state: QueryState, key: unknown): QueryState {
  if (typeof key === 'function') {
    const by: unknown = key(operandsIn(state, 'all'))
    const descending = by instanceof Descending
    const operand = descending ? by.operand : operandOf(by, ['any'], 'orderBy(…)')
    const [expression, next] = lowered(state, operand)
    return { ...next, order: [...next.order, { expression, descending }] }
  }
  if (typeof key !== 'string')
    throw new QueryError(`orderBy(…) takes names and expressions, not ${shown(key)}.`)
  const descending = key.startsWith('-')
  const name = knownName(state, descending ? key.slice(1) : key)
  return { ...state, order: [...state.order, { expression: { kind: 'variable', name }, descending }] }
}
