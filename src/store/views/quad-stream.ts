// A stream of quads as RDF/JS has it (https://rdf.js.org/stream-spec/): pulled by `read` after `readable`, or
// pushed as `data` from when somebody listens for that, and closed by `end`. It draws from a lazy iterator,
// so quads that nobody asks for are never made. Events come after the listener was added, never while.
import type * as RDFJS from '@rdfjs/types'
import type { Quad } from '../../rdf/terms.ts'
import { EventEmitter } from './event-emitter.ts'

/** Quads pushed before others get their turn. */
const PUSHED_AT_A_TIME = 1024

export class QuadStream extends EventEmitter implements RDFJS.Stream<Quad> {
  readonly #quads: Iterator<Quad>
  #isFlowing = false
  /** Nothing more can be read: all was, or reading failed, or the stream was destroyed. */
  #isDone = false

  constructor(quads: Iterable<Quad>) {
    super()
    this.#quads = quads[Symbol.iterator]()
  }

  /** The next quad; null where there is none any more. */
  read(): Quad | null {
    if (this.#isDone) return null
    try {
      const next = this.#quads.next()
      if (!next.done) return next.value
      this.#finish('end')
    } catch (error) {
      this.#finish('error', error)
    }
    return null
  }

  /** Ends the stream early: no event follows but an error where one is given. */
  destroy(error?: Error): this {
    if (this.#isDone) return this
    this.#isDone = true
    this.#quads.return?.()
    if (error !== undefined) queueMicrotask(() => this.emit('error', error))
    return this
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    super.on(event, listener)
    this.#listenedFor(event)
    return this
  }

  override once(event: string | symbol, listener: (...args: never[]) => void): this {
    super.once(event, listener)
    this.#listenedFor(event)
    return this
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Quad, void, undefined> {
    try {
      for (let next = this.#quads.next(); !this.#isDone && !next.done; next = this.#quads.next())
        yield next.value
    } finally {
      this.destroy()
    }
  }

  #listenedFor(event: string | symbol): void {
    if (this.#isDone) return
    if (event === 'readable')
      queueMicrotask(() => {
        if (!this.#isDone && !this.#isFlowing) this.emit('readable')
      })
    if (event === 'data' && !this.#isFlowing) {
      this.#isFlowing = true
      queueMicrotask(() => this.#push())
    }
  }

  #push(): void {
    for (let pushed = 0; pushed < PUSHED_AT_A_TIME; pushed++) {
      const quad = this.read()
      if (quad === null) return
      this.emit('data', quad)
    }
    setTimeout(() => this.#push(), 0)
  }

  #finish(event: 'end' | 'error', error?: unknown): void {
    this.#isDone = true
    queueMicrotask(() => (event === 'end' ? this.emit('end') : this.emit('error', error)))
  }
}
