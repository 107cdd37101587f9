// Results by the id of the one variable that an expression depends on. Columns of a join repeat their ids,
// and a look-up costs less than a regular expression or the parts of a date. The table has a fixed size and
// one place for each id: a newer id takes the place of an older.
import type { Expression } from '../../algebra/algebra.ts'
import { expressionVariables } from '../../algebra/scope.ts'
import type { EvaluateId, Scope, Test } from './scope.ts'
import { isVolatile } from './volatile.ts'

const PLACES = 4096
/** Evaluations before the table is made: an expression may be compiled for a few rows only. */
const WARM_UP = 64

/** The column of the only variable that a pure expression depends on; -1 where there is no such. */
export function onlyColumn(expression: Expression, scope: Scope): number {
  const names = new Set(expressionVariables(expression))
  const [name] = names
  return names.size === 1 && !isVolatile(expression) ? scope.variables.indexOf(name) : -1
}

/** `test` with its last results kept, where the expression depends on one variable alone. */
export function rememberTest(expression: Expression, scope: Scope, test: Test): Test {
  const column = onlyColumn(expression, scope)
  if (column < 0) return test
  let ids: Uint32Array | undefined
  let results: Uint8Array
  let count = 0
  return (batch, row) => {
    const id = batch.columns[column][row]
    if (ids === undefined) {
      if (++count < WARM_UP) return test(batch, row)
      ids = new Uint32Array(PLACES)
      results = new Uint8Array(PLACES)
    }
    const place = id & (PLACES - 1)
    if (ids[place] === id && id !== 0) return decoded(results[place])
    const result = test(batch, row)
    ids[place] = id
    results[place] = result === undefined ? 0 : result ? 2 : 1
    return result
  }
}

function decoded(code: number): boolean | undefined {
  return code === 0 ? undefined : code === 2
}

/** The same for ids of values. */
export function rememberId(expression: Expression, scope: Scope, evaluate: EvaluateId): EvaluateId {
  const column = onlyColumn(expression, scope)
  if (column < 0) return evaluate
  let ids: Uint32Array | undefined
  let results: Uint32Array
  let count = 0
  return (batch, row) => {
    const id = batch.columns[column][row]
    if (ids === undefined) {
      if (++count < WARM_UP) return evaluate(batch, row)
      ids = new Uint32Array(PLACES)
      results = new Uint32Array(PLACES)
    }
    const place = id & (PLACES - 1)
    if (ids[place] === id && id !== 0) return results[place]
    const result = evaluate(batch, row)
    ids[place] = id
    results[place] = result
    return result
  }
}
