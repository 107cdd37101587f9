import type { Operation } from '../../../src/algebra/algebra.ts'
import { Evaluation } from '../../../src/engine/evaluation.ts'
import type { Pass } from '../../../src/engine/optimizer/pass.ts'
import { parseQuery } from '../../../src/sparql/parse.ts'
import type { Store } from '../../../src/store/store.ts'
import { storeOf } from '../store-of.ts'
import { algebraText } from './algebra-text.ts'

export const PREFIX = 'PREFIX : <http://e/> '

/** The algebra of a whole query. */
export function operationOf(query: string): Operation {
  return parseQuery(PREFIX + query).operation
}

/** The algebra of what stands between the braces of `SELECT * { … }`. */
export function patternOf(pattern: string): Operation {
  const operation = operationOf(`SELECT * { ${pattern} }`)
  return operation.op === 'project' ? operation.input : operation
}

/** What one pass alone makes of an operation. */
export function afterPass(pass: Pass, operation: Operation, store: Store = storeOf([])): Operation {
  const evaluation = new Evaluation(store.snapshot)
  return pass.apply(operation, { evaluation, active: evaluation.defaultGraph })
}

/** The same on one line. */
export function textAfter(pass: Pass, operation: Operation, store?: Store): string {
  return algebraText(afterPass(pass, operation, store))
}
