// Parameters: names that stand for a term until a query is run. In the algebra a parameter is a variable
// of its name, which the executor replaces by the term given; so a value never becomes a piece of query.
import { QueryError, quote } from '../rdf/errors.ts'
import type { BlankNode, Literal, NamedNode, Term } from '../rdf/terms.ts'
import { canCompare, type MaybeRange, type Range } from './property.ts'
import { termOf } from './term-of.ts'
import { isVariableName } from './variable-name.ts'

/** A name that stands for a term; its kind is declared, or comes from the place where it stands. */
export class Parameter<Name extends string = string, Known extends MaybeRange = MaybeRange> {
  readonly name: Name
  readonly range: Known
  constructor(name: Name, range: Known) {
    this.name = name
    this.range = range
  }
}

/**
 * A parameter of a query, for the place of a term in a pattern or of a value in an expression. Without a
 * range it takes values of the kind of its place: of the property's range, or of what it is compared with.
 * @example kg.where('?o', mkg.inSite, param('site')).all({ site: bone })
 */
export function param<const Name extends string>(name: Name): Parameter<Name, undefined>
export function param<const Name extends string, Known extends Range>(
  name: Name,
  range: Known,
): Parameter<Name, Known>
export function param(name: string, range?: Range): Parameter {
  if (!isVariableName(name))
    throw new QueryError(
      `${quote(String(name))} can't name a parameter; use letters, digits and _, without ?.`,
    )
  return new Parameter(name, range)
}

/** What a parameter of each range takes. */
interface ParameterInputs {
  iri: NamedNode | BlankNode
  integer: number | bigint | Literal
  safeInteger: number | bigint | Literal
  decimal: number | bigint | Literal
  double: number | bigint | Literal
  numeric: number | bigint | Literal
  boolean: boolean | Literal
  string: string | Literal
  text: string | Literal
  date: string | Literal
  dateTime: string | Date | Literal
  any: string | number | bigint | boolean | Date | Term
}

type ParameterInput<Known> = Known extends Range ? ParameterInputs[Known] : ParameterInputs['any']

/** The values that a query with the parameters `Need` takes, by name. */
export type ParameterValues<Need extends Parameter> = {
  readonly [P in Need as P['name']]: ParameterInput<P['range']>
}

/** The parameters of a query: what each takes. */
export type ParameterRanges = ReadonlyMap<string, Range>

/** `known` and `more`; what says most of a name decides. Throws `QueryError` where they can't both be true. */
export function mergeParameters(known: ParameterRanges, more: ParameterRanges): ParameterRanges {
  if (more.size === 0) return known
  const merged = new Map(known)
  for (const [name, range = 'any'] of more) {
    const before = merged.get(name) ?? 'any'
    if (!canCompare([before], [range]))
      throw new QueryError(`param('${name}') stands for ${before} and for ${range}; take two parameters.`)
    if (before === 'any') merged.set(name, range)
  }
  return merged
}

/** The terms of `values`, one for each parameter: none missing, none more. */
export function bindParameters(
  parameters: ParameterRanges,
  values: Readonly<Record<string, unknown>>,
): Record<string, Term> {
  for (const name of Object.keys(values))
    if (!parameters.has(name))
      throw new QueryError(`The query has no parameter ${quote(name)}; it takes ${listed(parameters)}.`)
  const bindings: [string, Term][] = []
  for (const [name, range] of parameters) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined)
      throw new QueryError(
        `The parameter ${quote(name)} has no value; the query takes ${listed(parameters)}.`,
      )
    bindings.push([name, termOf(value, range, `The parameter ${quote(name)}`)])
  }
  return Object.fromEntries(bindings)
}

function listed(parameters: ParameterRanges): string {
  const names = [...parameters].map(([name, range]) => `${name} (${range})`)
  return names.length === 0 ? 'none' : names.join(', ')
}
