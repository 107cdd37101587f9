// What an aggregate is while rows come in: columns of state by the number of the group. It takes a batch at a
// time, so that each kind has one tight loop, and gives its results group by group.
import type { TermId } from '../../store/dictionary.ts'
import type { Batch } from '../batch.ts'

export interface Accumulator {
  /** Takes the rows of a batch; `groups` has the group of each, and there are `size` groups so far. */
  take(batch: Batch, groups: Uint32Array, size: number): void
  /** The value of a group, 0 where it is an error. */
  result(group: number): TermId
}
