import { mapOperations } from '../../algebra/map-operations.ts'
import { countedPlace } from '../counted-place.ts'
import type { Pass } from './pass.ts'

/** COUNT over one triple pattern is the length of a run of the index, or of the runs inside it. */
export const countByIndex: Pass = {
  name: 'count by index',
  purpose: 'take the counts of a triple pattern from the index',
  apply: operation =>
    mapOperations(operation, part =>
      part.op === 'group' && countedPlace(part) !== undefined ? { ...part, fromIndex: true } : part,
    ),
}
