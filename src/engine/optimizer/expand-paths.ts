import { mapOperations } from '../../algebra/map-operations.ts'
import { expandPath } from '../paths/expand-path.ts'
import type { Pass } from './pass.ts'

/** Sequences, alternatives, inverses and negated sets become triple patterns, which can be ordered with the others. */
export const expandPaths: Pass = {
  name: 'path plans',
  purpose: 'write paths as triple patterns where these can say the same',
  apply: (operation, { evaluation }) =>
    mapOperations(operation, part => (part.op === 'path' ? expandPath(part, evaluation.fresh) : part)),
}
