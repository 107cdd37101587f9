// INSERT DATA, DELETE DATA and DELETE/INSERT WHERE (SPARQL 1.1 Update, sections 3.1.1 to 3.1.3). The pattern is
// evaluated once; both templates are filled from its solutions before anything is edited; deletions come first.
import { type QuadPattern, UNIT, type UpdateOperation } from '../../algebra/algebra.ts'
import type { Solutions } from '../../query/executor.ts'
import type { Quad } from '../../rdf/terms.ts'
import type { Draft } from '../../store/draft.ts'
import { freshBlankNodes } from '../../store/fresh-blank-nodes.ts'
import { Budget } from '../budget.ts'
import { finishInSlices } from '../drivers.ts'
import { evaluateInSlices } from '../evaluate.ts'
import { instantiating } from '../template.ts'
import type { UpdateOptions } from './update-options.ts'

export type Modify = Extract<UpdateOperation, { kind: 'modify' }>

export async function modify(operation: Modify, draft: Draft, options: UpdateOptions): Promise<void> {
  const solutions = await solutionsOf(operation, draft, options)
  const fresh = freshBlankNodes(draft.snapshot.dictionary)
  const budget = new Budget(options)
  const filled = (template: readonly QuadPattern[]): Promise<Quad[]> =>
    finishInSlices(instantiating(template, solutions, { fresh, budget }), budget, options.signal)
  const gone = await filled(operation.delete)
  const added = await filled(operation.insert)
  draft.delete(gone)
  draft.add(added)
}

async function solutionsOf(
  { operation, dataset }: Modify,
  draft: Draft,
  { load: _, ...options }: UpdateOptions,
): Promise<Solutions> {
  // Data needs no look at the store, which would have to merge what was edited before.
  if (operation.op === UNIT.op && operation.patterns.length === 0) return ONE_EMPTY_SOLUTION
  return evaluateInSlices(operation, draft.snapshot, { ...options, dataset })
}

const ONE_EMPTY_SOLUTION: Solutions = {
  variables: [],
  length: 1,
  term: () => undefined,
  terms: () => [],
  decode: () => [],
}
