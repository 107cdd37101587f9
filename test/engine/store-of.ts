import { loadLateParts } from '../../src/engine/load-late-parts.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import type { NamedNode, Quad } from '../../src/rdf/terms.ts'
import { Store } from '../../src/store/store.ts'
import { StoreBuilder } from '../../src/store/store-builder.ts'

// Tests evaluate over the store without a knowledge graph, which would load them.
await loadLateParts()

/** A store of these quads, and of graphs that hold nothing. */
export function storeOf(quads: readonly Quad[], empty: readonly NamedNode[] = []): Store {
  const builder = new StoreBuilder()
  for (const q of quads)
    builder.add(termKey(q.subject), termKey(q.predicate), termKey(q.object), termKey(q.graph), 0)
  const store = new Store(builder.build())
  store.transact(draft => {
    for (const graph of empty) draft.createGraph(graph)
  })
  return store
}
