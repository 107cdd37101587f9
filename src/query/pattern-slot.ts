// The places of a pattern: what callers write there, checked, as terms of the algebra.
import type { PatternTerm } from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import { iri, type NamedNode, type Variable, variable } from '../rdf/terms.ts'
import { Parameter } from './parameter.ts'
import { isIri, isTerm, plainTerm, shown, toLiteral } from './term-of.ts'
import { isVariableName, plainName } from './variable-name.ts'

/** The term of a slot: `?name` as a variable, a parameter as the variable of its name. */
export function patternTerm(slot: unknown): PatternTerm {
  if (slot instanceof Parameter) return variable(slot.name)
  if (isTerm(slot)) return plainTerm(slot)
  if (typeof slot === 'string') return variable(variableIn(slot))
  if (
    typeof slot === 'number' ||
    typeof slot === 'bigint' ||
    typeof slot === 'boolean' ||
    slot instanceof Date
  )
    return toLiteral(slot)
  if (slot === undefined)
    throw new QueryError(
      'A place of the pattern is undefined: is there a name that the vocabulary does not have?',
    )
  throw new QueryError(
    `${shown(slot)} can't stand in a pattern; use a '?variable', a term, a parameter, a number, a boolean or a Date.`,
  )
}

/** The name in `?name`. */
export function variableIn(text: unknown): string {
  if (typeof text === 'string' && text.startsWith('?') && isVariableName(text.slice(1))) return text.slice(1)
  if (text === 'a') throw new QueryError("'a' is SPARQL's word for rdf:type; write rdf.type here.")
  throw new QueryError(
    `${shown(text)} is no variable; write '?name', or literal(…) for text and iri(…) for an address.`,
  )
}

/** A name that a query gives to a new variable, `name` or `?name`. */
export function newName(text: unknown): string {
  const name = plainName(text)
  if (isVariableName(name)) return name
  throw new QueryError(`${shown(text)} can't name a variable; use letters, digits and _.`)
}

/** The IRIs of graphs. Throws `QueryError`, which begins with `what`. */
export function graphIris(graphs: readonly unknown[], what: string): NamedNode[] {
  return graphs.map(graph => {
    if (isIri(graph)) return iri(graph.value)
    throw new QueryError(`${what} takes the names of graphs such as iri(…), not ${shown(graph)}.`)
  })
}

/** The name of a graph or of an endpoint: an IRI, `?name` or a parameter. */
export function graphName(slot: unknown): NamedNode | Variable {
  const term = patternTerm(slot)
  if (term.termType === 'NamedNode' || term.termType === 'Variable') return term
  throw new QueryError(`${shown(slot)} can't name a graph; use iri(…) or a '?variable'.`)
}
