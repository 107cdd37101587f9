import { readQuadsSync } from '../../src/formats/read-sync.ts'
import { type Derivation, Store } from '../../src/store/store.ts'
import { StoreBuilder } from '../../src/store/store-builder.ts'

/** A store with the quads of a Turtle or TriG text. */
export function storeOf(text: string, derive?: Derivation): Store {
  const builder = new StoreBuilder()
  builder.beginFile('fixture')
  readQuadsSync(text, { syntax: 'trig', source: 'fixture', blankNodePrefix: 'b' }, builder)
  return new Store(builder.build(), derive)
}
