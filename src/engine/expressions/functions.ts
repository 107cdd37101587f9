// The functions and operators of SPARQL by lower-case name, casts by the IRI of their datatype. Those in the
// first table need no more than the values of their arguments; an undefined argument never reaches them.
import { QueryError } from '../../rdf/errors.ts'
import { XSD } from '../../rdf/vocabularies.ts'
import { CASTS } from './casts.ts'
import { CONTEXTUAL } from './contextual.ts'
import { DATE_FUNCTIONS } from './date-functions.ts'
import type { FunctionEntry, TermFunction } from './function-entry.ts'
import { HASH_FUNCTIONS } from './hash-functions.ts'
import { NUMBER_TABLE } from './number-functions.ts'
import { OPERATORS } from './operators.ts'
import { PATTERN_FUNCTIONS } from './pattern-functions.ts'
import type { Scope } from './scope.ts'
import { STRING_FUNCTIONS } from './string-functions.ts'
import { TERM_FUNCTIONS } from './term-functions.ts'

export { FALSE, TRUE } from './function-entry.ts'

export const FUNCTIONS: ReadonlyMap<string, FunctionEntry> = new Map([
  ...OPERATORS,
  ...TERM_FUNCTIONS,
  ...STRING_FUNCTIONS,
  ...PATTERN_FUNCTIONS,
  ...NUMBER_TABLE,
  ...DATE_FUNCTIONS,
  ...HASH_FUNCTIONS,
  ...CASTS,
])

/** Functions with rules of their own for errors: they are no entries of a table. */
const CONTROL: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['if', [3, 3]],
  ['coalesce', [0, Number.POSITIVE_INFINITY]],
  ['bound', [1, 1]],
  ['in', [1, Number.POSITIVE_INFINITY]],
  ['notin', [1, Number.POSITIVE_INFINITY]],
  ['!', [1, 1]],
  ['&&', [1, Number.POSITIVE_INFINITY]],
  ['||', [1, Number.POSITIVE_INFINITY]],
])

/**
 * Throws where there is no function of that name, or where it does not take so many arguments.
 * @throws QueryError
 */
export function checkCall(name: string, count: number): void {
  const control = CONTROL.get(name)
  const found = FUNCTIONS.get(name) ?? CONTEXTUAL.get(name)
  if (control === undefined && found === undefined) throw unknownFunction(name)
  const [least, most] = control ?? [found!.least, found!.most]
  if (count >= least && count <= most) return
  const wanted =
    least === most
      ? `${least}`
      : most === Number.POSITIVE_INFINITY
        ? `${least} or more`
        : `${least} to ${most}`
  throw new QueryError(`${name.toUpperCase()} takes ${wanted} arguments and got ${count}.`)
}

function unknownFunction(name: string): QueryError {
  if (!/[:/]/.test(name))
    return new QueryError(`There is no function ${name.toUpperCase()} in SPARQL; mind the spelling.`)
  const casts = CASTS.map(([iri]) => `xsd:${iri.slice(XSD.length)}`).join(', ')
  return new QueryError(
    `The function <${name}> is not known; of functions named by an IRI there are the casts ${casts}.`,
  )
}

/** What the function makes of terms; the call must have passed `checkCall`. */
export function functionFor(name: string, scope: Scope): TermFunction {
  return FUNCTIONS.get(name)?.call ?? CONTEXTUAL.get(name)!.bind(scope)
}
