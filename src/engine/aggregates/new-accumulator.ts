import type { Aggregate } from '../../algebra/algebra.ts'
import { QueryError } from '../../rdf/errors.ts'
import type { Budget } from '../budget.ts'
import type { Argument } from '../expressions/scope.ts'
import type { QueryTerms } from '../query-terms.ts'
import type { Accumulator } from './accumulator.ts'
import type { Charges } from './charges.ts'
import { Count } from './count.ts'
import { DistinctRows } from './distinct-rows.ts'
import { DistinctValues } from './distinct-values.ts'
import { Extremum } from './extremum.ts'
import { GroupConcat } from './group-concat.ts'
import { Sample } from './sample.ts'
import { Sum } from './sum.ts'

export interface AccumulatorOptions {
  readonly terms: QueryTerms
  readonly budget: Budget
  readonly charges: Charges
  /** Columns of the rows that come in. */
  readonly width: number
}

/** The accumulator of an aggregate; without an argument it is COUNT(*). */
export function newAccumulator(
  aggregate: Aggregate,
  argument: Argument | undefined,
  { terms, budget, charges, width }: AccumulatorOptions,
): Accumulator {
  if (argument === undefined) {
    if (aggregate.function !== 'count')
      throw new QueryError(`${aggregate.function.toUpperCase()} takes an expression; only COUNT takes *.`)
    const count = new Count(undefined, terms, charges)
    return aggregate.distinct ? new DistinctRows(count, width, budget) : count
  }
  const make = (of: Argument): Accumulator => {
    switch (aggregate.function) {
      case 'count':
        return new Count(of, terms, charges)
      case 'sum':
      case 'avg':
        return new Sum(of, aggregate.function === 'avg', terms, charges)
      case 'min':
      case 'max':
        return new Extremum(of, aggregate.function === 'max' ? 1 : -1, terms, charges)
      case 'sample':
        return new Sample(of, charges)
      case 'groupConcat':
        return new GroupConcat(of, aggregate.separator ?? ' ', terms, charges)
    }
  }
  const changes = aggregate.distinct && !INDIFFERENT.has(aggregate.function)
  return changes ? new DistinctValues(argument, make, terms, budget) : make(argument)
}

/** Aggregates to which it makes no difference that a value comes twice. */
const INDIFFERENT: ReadonlySet<string> = new Set(['min', 'max', 'sample'])
