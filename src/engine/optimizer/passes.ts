// The passes of the optimizer, in the order in which they are made. Each keeps the meaning of a query, so any
// can be left out: a test compares the answers with and without.
import { countByIndex } from './count-by-index.ts'
import { expandPaths } from './expand-paths.ts'
import { foldConstants } from './fold-constants.ts'
import { keepFirstRows } from './keep-first-rows.ts'
import { orderJoins } from './order-joins.ts'
import type { Pass } from './pass.ts'
import { pushFilters } from './push-filters.ts'
import { separateComponents } from './separate-components.ts'

export const PASSES: readonly Pass[] = [
  foldConstants,
  expandPaths,
  orderJoins,
  separateComponents,
  pushFilters,
  keepFirstRows,
  countByIndex,
]
