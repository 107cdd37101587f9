// What the parent asks of a process that holds one engine, and what it gets.

export type Request =
  | { readonly kind: 'load'; readonly engine: string; readonly file: string }
  | { readonly kind: 'prepare'; readonly query: string; readonly warmMs: number }
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'edit'; readonly singles: number; readonly ms: number }

export interface Loaded {
  readonly size: number
  readonly ms: number
  /** Growth of heap, external memory and array buffers over the load, after a full collection. */
  readonly heapBytes: number
  /** Growth of the resident set, which alone shows the memory of WebAssembly. */
  readonly residentBytes: number
  /** The same time and growth of the heap once every index has been needed; of other engines as above. */
  readonly usedMs: number
  readonly usedHeapBytes: number
}

/** undefined where the engine does not answer that query. */
export type Prepared = { readonly answer: string; readonly firstMs: number } | undefined

export interface Timed {
  /** Mean milliseconds of a run, by the batch. */
  readonly times: readonly number[]
}

export interface Edited {
  /** One triple added and one query that sees it, again and again. */
  readonly addAndQuery: readonly number[]
  /** Milliseconds for `singles` triples added one by one; from fewer where that took too long. */
  readonly singlesMs: number
  readonly singlesDone: number
}

export interface Answers {
  load: Loaded
  prepare: Prepared
  time: Timed
  edit: Edited
}

/** A failure in the process comes as its message. */
export type Reply = { readonly value: Answers[keyof Answers] } | { readonly error: string }
