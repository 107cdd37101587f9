import { QueryError } from '../rdf/errors.ts'
import { NAME_REST, NAME_START } from '../rdf/name-characters.ts'
import { shown } from './term-of.ts'

/** Whether `name` is one of SPARQL's variable names (VARNAME of the grammar), without `?`. */
export function isVariableName(name: unknown): name is string {
  return typeof name === 'string' && VARIABLE_NAME.test(name)
}

const VARIABLE_NAME = new RegExp(`^[${NAME_START}][${NAME_REST}]*$`, 'u')

/** The name in `name`, or in `?name` as patterns have it. Throws `QueryError` for what is no string. */
export function plainName(name: unknown): string {
  if (typeof name !== 'string')
    throw new QueryError(`A variable is named by a string such as 'site', not by ${shown(name)}.`)
  return name.startsWith('?') ? name.slice(1) : name
}
