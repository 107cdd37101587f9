// The events of Node's EventEmitter, which the streams of RDF/JS are defined by, for where there is no Node.
// Listeners are called in order, at once; one that is added or removed meanwhile counts from the next event.

type EventName = string | symbol
// The listeners of all events are held together, whatever they take.
type Listener = (...args: never[]) => void
/** What is given back, as the declarations of Node's newest versions want it. */
type AnyListener = (...args: unknown[]) => void

interface Entry {
  readonly listener: Listener
  readonly once: boolean
}

export class EventEmitter {
  readonly #entries = new Map<EventName, readonly Entry[]>()
  #maxListeners = 10

  on(event: EventName, listener: Listener): this {
    return this.#add(event, { listener, once: false }, 'last')
  }

  addListener(event: EventName, listener: Listener): this {
    return this.on(event, listener)
  }

  once(event: EventName, listener: Listener): this {
    return this.#add(event, { listener, once: true }, 'last')
  }

  prependListener(event: EventName, listener: Listener): this {
    return this.#add(event, { listener, once: false }, 'first')
  }

  prependOnceListener(event: EventName, listener: Listener): this {
    return this.#add(event, { listener, once: true }, 'first')
  }

  off(event: EventName, listener: Listener): this {
    const entries = this.#of(event)
    const last = entries.map(entry => entry.listener).lastIndexOf(listener)
    return this.#set(
      event,
      entries.filter((_, k) => k !== last),
    )
  }

  removeListener(event: EventName, listener: Listener): this {
    return this.off(event, listener)
  }

  removeAllListeners(event?: EventName): this {
    if (event === undefined) this.#entries.clear()
    else this.#entries.delete(event)
    return this
  }

  /** Calls the listeners; an `error` that nobody listens to is thrown. True where there was a listener. */
  emit(event: EventName, ...args: unknown[]): boolean {
    const entries = this.#of(event)
    if (entries.length === 0 && event === 'error') throw args[0]
    for (const { listener, once } of entries) {
      if (once) this.off(event, listener)
      ;(listener as AnyListener).apply(this, args)
    }
    return entries.length > 0
  }

  listeners(event: EventName): AnyListener[] {
    return this.#of(event).map(({ listener }) => listener as AnyListener)
  }

  rawListeners(event: EventName): AnyListener[] {
    return this.listeners(event)
  }

  listenerCount(event: EventName, listener?: unknown): number {
    return this.#of(event).filter(entry => listener === undefined || entry.listener === listener).length
  }

  eventNames(): EventName[] {
    return [...this.#entries.keys()]
  }

  /** Kept for the interface; nothing warns of many listeners. */
  setMaxListeners(count: number): this {
    this.#maxListeners = count
    return this
  }

  getMaxListeners(): number {
    return this.#maxListeners
  }

  #of(event: EventName): readonly Entry[] {
    return this.#entries.get(event) ?? []
  }

  #add(event: EventName, entry: Entry, at: 'first' | 'last'): this {
    const entries = this.#of(event)
    return this.#set(event, at === 'last' ? [...entries, entry] : [entry, ...entries])
  }

  #set(event: EventName, entries: readonly Entry[]): this {
    if (entries.length === 0) this.#entries.delete(event)
    else this.#entries.set(event, entries)
    return this
  }
}
