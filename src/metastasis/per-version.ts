// Tables that many questions share, worked out once for each version of a store and dropped with it.
import type { Snapshot } from '../store/snapshot.ts'
import type { Store } from '../store/store.ts'

/** `compute`, whose result is kept as long as the version of the store it was computed from. */
export function perVersion<Result>(compute: (store: Store) => Result): (store: Store) => Result {
  const known = new WeakMap<Snapshot, { readonly result: Result }>()
  return store => {
    const held = known.get(store.snapshot)
    if (held !== undefined) return held.result
    const result = compute(store)
    known.set(store.snapshot, { result })
    return result
  }
}
