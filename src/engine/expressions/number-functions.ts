// ABS, ROUND, CEIL and FLOOR (section 17.4.4): the result has the type of the argument.
import { absolute, ceiling, floor, round } from '../../rdf/arithmetic.ts'
import { type Numeric, numericLiteral, numericOf } from '../../rdf/numeric.ts'
import { entry, type FunctionTable } from './function-entry.ts'

/** The functions of one number. */
export const NUMBER_FUNCTIONS: Readonly<Record<string, (value: Numeric) => Numeric>> = {
  abs: absolute,
  round,
  ceil: ceiling,
  floor,
}

export const NUMBER_TABLE: FunctionTable = Object.entries(NUMBER_FUNCTIONS).map(([name, change]) => [
  name,
  entry(1, a => {
    const value = a.termType === 'Literal' ? numericOf(a) : undefined
    return value === undefined ? undefined : numericLiteral(change(value))
  }),
])
