// Queries answered from memory: at once, or in slices while others use the thread.
import type { Query } from '../algebra/algebra.ts'
import type {
  AsyncExecutor,
  AsyncRunOptions,
  Executor,
  Explainer,
  Explanation,
  RunOptions,
} from '../query/executor.ts'
import { LimitError } from '../rdf/errors.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import type { Snapshot } from '../store/snapshot.ts'
import {
  ask,
  askInSlices,
  construct,
  constructInSlices,
  evaluate,
  evaluateInSlices,
  ready,
} from './evaluate.ts'
import type { EvaluationOptions } from './evaluation.ts'
import { lateParts } from './late.ts'

/** An executor over the version that `current` gives at the time of each call; `defaults` hold where a call says nothing. */
export function localExecutor(current: () => Snapshot, defaults: RunOptions = {}): Executor {
  const begin = <Form extends Query>(query: Form, options: RunOptions | undefined) =>
    ready(query, { ...defaults, ...options })
  return {
    select: (query, given) =>
      bounded(() => {
        const { query: bound, options } = begin(query, given)
        return evaluate(bound.operation, current(), options)
      }),
    ask: (query, given) =>
      bounded(() => {
        const { query: bound, options } = begin(query, given)
        return ask(bound.operation, current(), options)
      }),
    construct: (query, given) =>
      bounded(() => {
        const { query: bound, options } = begin(query, given)
        return construct(bound, current(), options)
      }),
  }
}

/** The same, sharing the thread: a query reads the version that was current when it began. */
export function slicedExecutor(current: () => Snapshot): AsyncExecutor {
  const begin = <Form extends Query>(query: Form, given: AsyncRunOptions = {}) => {
    const { signal, ...rest } = given
    const { query: bound, options } = ready(query, rest)
    return {
      bound,
      snapshot: current(),
      options: { ...options, signal } as EvaluationOptions & AsyncRunOptions,
    }
  }
  return {
    select: (query, given) =>
      boundedLater(async () => {
        const { bound, snapshot, options } = begin(query, given)
        return await evaluateInSlices(bound.operation, snapshot, options)
      }),
    ask: (query, given) =>
      boundedLater(async () => {
        const { bound, snapshot, options } = begin(query, given)
        return await askInSlices(bound.operation, snapshot, options)
      }),
    construct: (query, given) =>
      boundedLater(async () => {
        const { bound, snapshot, options } = begin(query, given)
        return await constructInSlices(bound, snapshot, options)
      }),
  }
}

/** Explains queries by running them over the current version. */
export function localExplainer(current: () => Snapshot, prefixes: Prefixes): Explainer {
  return {
    explain: (query: Query, given?: RunOptions): Explanation =>
      bounded(() => {
        const { query: bound, options } = ready(query, given)
        return lateParts('explain()').explain(bound.operation, current(), prefixes, options)
      }),
  }
}

/** A stack that overflows is a limit reached, not a fault. */
function bounded<Answer>(work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    throw asLimit(error)
  }
}

async function boundedLater<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    throw asLimit(error)
  }
}

function asLimit(error: unknown): unknown {
  if (!(error instanceof RangeError)) return error
  return new LimitError('The query is nested or chained too deeply to be answered; split it up.', {
    cause: error,
  })
}
