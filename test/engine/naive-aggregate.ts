// Set functions for the oracle (SPARQL 1.1, section 18.5.1): each as a function of the values of a group, where
// undefined is an error.
import type { Aggregate } from '../../src/algebra/algebra.ts'
import { FUNCTIONS } from '../../src/engine/expressions/functions.ts'
import { compareForOrder } from '../../src/engine/expressions/order.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { iri, literal, type Term } from '../../src/rdf/terms.ts'
import { XSD_INTEGER } from '../../src/rdf/vocabularies.ts'

type Value = Term | undefined

/** The value of a set function other than COUNT(*) over these values; an error in them is one of the whole but for COUNT. */
export function aggregated(
  { function: name, distinct, separator = ' ' }: Aggregate,
  all: readonly Value[],
): Value {
  const values = distinct ? distinctValues(all) : all
  const sorted = () => [...values].sort(compareForOrder)
  switch (name) {
    case 'count':
      return integer(values.filter(value => value !== undefined).length)
    case 'sum':
      return sum(values)
    case 'avg':
      return values.length === 0 ? integer(0) : call('/', sum(values), integer(values.length))
    case 'min':
      return values.includes(undefined) ? undefined : sorted()[0]
    case 'max':
      return values.includes(undefined) ? undefined : sorted().at(-1)
    case 'sample':
      return values.find(value => value !== undefined)
    case 'groupConcat': {
      const texts = values.map(value => call('str', value))
      return texts.includes(undefined) ? undefined : literal(texts.map(text => text!.value).join(separator))
    }
  }
}

function sum(values: readonly Value[]): Value {
  return values.reduce((a, b) => call('+', a, b), integer(0))
}

export function integer(value: number): Term {
  return literal(String(value), iri(XSD_INTEGER))
}

function call(name: string, ...args: readonly Value[]): Value {
  return args.includes(undefined) ? undefined : FUNCTIONS.get(name)!.call(...(args as Term[]))
}

function distinctValues(values: readonly Value[]): Value[] {
  return [...new Map(values.map(value => [value === undefined ? '' : termKey(value), value])).values()]
}
