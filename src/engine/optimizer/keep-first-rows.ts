import type { Operation } from '../../algebra/algebra.ts'
import { mapOperations } from '../../algebra/map-operations.ts'
import type { Pass } from './pass.ts'

/** ORDER BY under LIMIT keeps only the rows that can come out: those of the limit and the offset. */
export const keepFirstRows: Pass = {
  name: 'top-k',
  purpose: 'keep no more rows of a sort than its limit lets through',
  apply: operation =>
    mapOperations(operation, part => {
      if (part.op !== 'slice' || part.limit === undefined) return part
      const input = keeping(part.input, part.offset + part.limit)
      return input === part.input ? part : { ...part, input }
    }),
}

/** Looks for the sort below operations that neither drop nor reorder rows. */
function keeping(operation: Operation, keep: number): Operation {
  if (operation.op === 'orderBy') return { ...operation, keep }
  if (operation.op !== 'project' && operation.op !== 'extend') return operation
  const input = keeping(operation.input, keep)
  return input === operation.input ? operation : { ...operation, input }
}
