// A request of SPARQL 1.1 Update as one transaction: each operation sees what those before it did, and all
// of them are published as one version or none is. Documents to load are read before the transaction begins.
import type { Update, UpdateOperation } from '../../algebra/algebra.ts'
import type { Draft } from '../../store/draft.ts'
import type { EditCounts, Store } from '../../store/store.ts'
import { applyToGraphs } from './graph-management.ts'
import { insertDocument, type LoadedDocument, readDocument } from './load.ts'
import { modify } from './modify.ts'
import type { UpdateOptions } from './update-options.ts'

/**
 * Carries out an update and resolves to how many quads it added and deleted, net of what it undid itself.
 * Updates of one store wait for each other.
 * @throws QueryError where an operation fails and is not SILENT; then nothing has changed
 * @throws UsageError where the store was edited otherwise while the update was at work
 */
export async function runUpdate(
  update: Update,
  store: Store,
  options: UpdateOptions = {},
): Promise<EditCounts> {
  const documents = new Map<UpdateOperation, LoadedDocument>()
  for (const operation of update.operations)
    if (operation.kind === 'load') documents.set(operation, await readDocument(operation, options))
  return store.transactLater(async draft => {
    for (const operation of update.operations) {
      options.signal?.throwIfAborted()
      await apply(operation, draft, documents, options)
    }
  })
}

async function apply(
  operation: UpdateOperation,
  draft: Draft,
  documents: ReadonlyMap<UpdateOperation, LoadedDocument>,
  options: UpdateOptions,
): Promise<void> {
  switch (operation.kind) {
    case 'modify':
      return modify(operation, draft, options)
    case 'load':
      return insertDocument(operation, documents.get(operation)!, draft)
    default:
      return applyToGraphs(operation, draft)
  }
}
