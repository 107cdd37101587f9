// Terms in the place of variables, in patterns and expressions. How far that reaches into a query is for
// others to say: `substitute` follows the scopes of SPARQL, `bindParameters` does not.
import { iri, literal, type Term } from '../rdf/terms.ts'
import { XSD_BOOLEAN } from '../rdf/vocabularies.ts'
import type { Expression, Operation, PatternTerm, TriplePattern } from './algebra.ts'

export type Bindings = ReadonlyMap<string, Term>

export function replaceInSlot<Slot extends PatternTerm>(slot: Slot, bindings: Bindings): Slot | Term {
  return slot.termType === 'Variable' ? (bindings.get(slot.value) ?? slot) : slot
}

export function replaceInPattern(
  { subject, predicate, object, ...rest }: TriplePattern,
  bindings: Bindings,
): TriplePattern {
  return {
    ...rest,
    subject: replaceInSlot(subject, bindings),
    predicate: replaceInSlot(predicate, bindings),
    object: replaceInSlot(object, bindings),
  }
}

/** `expression` with terms for variables; `replaceIn` does the same for the pattern of an EXISTS. */
export function replaceInExpression(
  expression: Expression,
  bindings: Bindings,
  replaceIn: (pattern: Operation) => Operation,
): Expression {
  switch (expression.kind) {
    case 'term':
      return expression
    case 'variable': {
      const term = bindings.get(expression.name)
      return term === undefined ? expression : { kind: 'term', term }
    }
    case 'call': {
      const [first] = expression.args
      // BOUND is about a variable: of one that has a term it is true.
      if (expression.name === 'bound' && first?.kind === 'variable' && bindings.has(first.name)) return TRUE
      return {
        ...expression,
        args: expression.args.map(arg => replaceInExpression(arg, bindings, replaceIn)),
      }
    }
    case 'exists':
      return { ...expression, pattern: replaceIn(expression.pattern) }
  }
}

const TRUE: Expression = { kind: 'term', term: literal('true', iri(XSD_BOOLEAN)) }
