/** A map from keys to several values each, in the order they were added. */
export class MultiMap<Key, Value> {
  readonly #lists = new Map<Key, Value[]>()

  add(key: Key, value: Value): void {
    const list = this.#lists.get(key)
    if (list === undefined) this.#lists.set(key, [value])
    else list.push(value)
  }

  /** The values of `key`; none for an unknown key. */
  get(key: Key): readonly Value[] {
    return this.#lists.get(key) ?? NONE
  }

  has(key: Key): boolean {
    return this.#lists.has(key)
  }

  get size(): number {
    return this.#lists.size
  }

  entries(): Iterable<[Key, readonly Value[]]> {
    return this.#lists.entries()
  }
}

const NONE: readonly never[] = []
