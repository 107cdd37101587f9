import { termKey } from '../../src/rdf/term-key.ts'
import type { Quad } from '../../src/rdf/terms.ts'
import { Store } from '../../src/store/store.ts'
import { StoreBuilder } from '../../src/store/store-builder.ts'

/** A store of these quads. */
export function storeOf(quads: readonly Quad[]): Store {
  const builder = new StoreBuilder()
  for (const q of quads)
    builder.add(termKey(q.subject), termKey(q.predicate), termKey(q.object), termKey(q.graph), 0)
  return new Store(builder.build())
}
