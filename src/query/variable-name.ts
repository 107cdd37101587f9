import { NAME_REST, NAME_START } from '../rdf/name-characters.ts'

/** Whether `name` is one of SPARQL's variable names (VARNAME of the grammar), without `?`. */
export function isVariableName(name: unknown): name is string {
  return typeof name === 'string' && VARIABLE_NAME.test(name)
}

const VARIABLE_NAME = new RegExp(`^[${NAME_START}][${NAME_REST}]*$`, 'u')
