// Expressions for the oracle (SPARQL 1.1, section 17): undefined is an error. The functions that need no more
// than values are the engine's own; what decides about errors, variables and patterns is written again here.
import type { Expression, Operation } from '../../src/algebra/algebra.ts'
import { effectiveBoolean } from '../../src/engine/expressions/effective-boolean.ts'
import { FUNCTIONS } from '../../src/engine/expressions/functions.ts'
import { equalTerms } from '../../src/engine/expressions/order.ts'
import { iri, literal, type Term } from '../../src/rdf/terms.ts'
import { XSD_BOOLEAN } from '../../src/rdf/vocabularies.ts'
import type { Solution } from './naive-solutions.ts'

/** Whether a pattern has a solution under the bindings of `solution`. */
export type Exists = (pattern: Operation, solution: Solution) => boolean

/** Whether a FILTER lets `solution` through. */
export function holds(expression: Expression, solution: Solution, exists: Exists): boolean {
  return test(expression, solution, exists) === true
}

export function termOf(expression: Expression, solution: Solution, exists: Exists): Term | undefined {
  switch (expression.kind) {
    case 'term':
      return expression.term
    case 'variable':
      return solution.get(expression.name)
    case 'exists':
      return boolean(exists(expression.pattern, solution) !== expression.negated)
    case 'call':
      return callValue(expression.name, expression.args, solution, exists)
  }
}

function callValue(
  name: string,
  args: readonly Expression[],
  solution: Solution,
  exists: Exists,
): Term | undefined {
  const value = (arg: Expression) => termOf(arg, solution, exists)
  switch (name) {
    case 'bound': {
      const [arg] = args
      // A variable that EXISTS has put a term in place of is bound.
      return boolean(arg!.kind === 'term' || (arg!.kind === 'variable' && solution.has(arg!.name)))
    }
    case 'if': {
      const condition = test(args[0]!, solution, exists)
      return condition === undefined ? undefined : value(args[condition ? 1 : 2]!)
    }
    case 'coalesce':
      return args.map(value).find(term => term !== undefined)
    case '!': {
      const condition = test(args[0]!, solution, exists)
      return boolean(condition === undefined ? undefined : !condition)
    }
    case '&&':
      return boolean(every(args.map(arg => test(arg, solution, exists))))
    case '||': {
      const none = every(args.map(arg => negated(test(arg, solution, exists))))
      return boolean(negated(none))
    }
    case 'in':
    case 'notin': {
      const [subject, ...members] = args.map(value)
      const different = members.map(member =>
        subject === undefined || member === undefined ? undefined : negated(equalTerms(subject, member)),
      )
      if (subject === undefined) return undefined
      const outside = every(different)
      return boolean(name === 'notin' ? outside : negated(outside))
    }
    default: {
      const terms = args.map(value)
      return terms.includes(undefined) ? undefined : FUNCTIONS.get(name)!.call(...(terms as Term[]))
    }
  }
}

function test(expression: Expression, solution: Solution, exists: Exists): boolean | undefined {
  return effectiveBoolean(termOf(expression, solution, exists))
}

/** The conjunction of section 17.2: false where one is false, else an error where one is. */
function every(values: readonly (boolean | undefined)[]): boolean | undefined {
  return values.includes(false) ? false : values.includes(undefined) ? undefined : true
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}

function boolean(value: boolean | undefined): Term | undefined {
  return value === undefined ? undefined : literal(String(value), iri(XSD_BOOLEAN))
}
