// The process of one engine: does what the parent asks, one request at a time.

import type * as RDFJS from '@rdfjs/types'
import { DataFactory } from 'n3'
import { fingerprint } from './answer.ts'
import type { LoadedEngine, ReadyQuery } from './engines/engine.ts'
import { loaderOf } from './engines/index.ts'
import type { Answers, Edited, Loaded, Prepared, Reply, Request, Timed } from './protocol.ts'
import { QUERIES } from './queries.ts'

const { namedNode, literal, quad } = DataFactory
const BATCH_MS = 5

let engine: LoadedEngine | undefined
let ready: ReadyQuery | undefined

process.on('message', (request: Request) => {
  answer(request).then(
    value => process.send!({ value } satisfies Reply),
    (error: Error) => process.send!({ error: `${JSON.stringify(request)}: ${error.stack}` } satisfies Reply),
  )
})

function answer(request: Request): Promise<Answers[keyof Answers]> {
  switch (request.kind) {
    case 'load':
      return load(request.engine, request.file)
    case 'prepare':
      return prepare(request.query, request.warmMs)
    case 'time':
      return time(request.ms)
    case 'edit':
      return edit(request.singles, request.ms)
  }
}

async function load(name: string, file: string): Promise<Loaded> {
  const before = memory()
  const begin = performance.now()
  engine = await loaderOf(name)(file)
  const ms = performance.now() - begin
  const after = memory()
  const beginTouch = performance.now()
  engine.touch?.()
  const touchMs = engine.touch ? performance.now() - beginTouch : 0
  const used = engine.touch ? memory() : after
  return {
    size: engine.size,
    ms,
    heapBytes: after.heap - before.heap,
    residentBytes: after.resident - before.resident,
    usedMs: ms + touchMs,
    usedHeapBytes: used.heap - before.heap,
  }
}

/** Makes the query the one to be timed. The first run counts for itself, the others up to `warmMs` for nothing. */
async function prepare(name: string, warmMs: number): Promise<Prepared> {
  const query = QUERIES.find(query => query.name === name)!
  const begin = performance.now()
  ready = await engine!.prepare(query)
  if (ready === undefined) return undefined
  await ready.read()
  const firstMs = performance.now() - begin
  const found = fingerprint(query, await ready.rows())
  await time(warmMs - firstMs)
  return { answer: found, firstMs }
}

/**
 * Runs for about `ms`, at least once where that is positive. Short runs are timed by the batch, so that the
 * garbage they leave counts; what comes back is the mean of each batch.
 */
async function time(ms: number): Promise<Timed> {
  const times: number[] = []
  let runs = 1
  for (let spent = 0; spent < ms; ) {
    const begin = performance.now()
    for (let i = 0; i < runs; i++) {
      const length = ready!.read()
      if (typeof length === 'object') await length
    }
    const took = performance.now() - begin
    spent += took
    if (took >= BATCH_MS / 2 || runs > 1) times.push(took / runs)
    if (took < BATCH_MS / 2) runs = Math.ceil((runs * BATCH_MS) / Math.max(took, 0.001))
  }
  return { times }
}

async function edit(singles: number, ms: number): Promise<Edited> {
  const { add } = engine!
  const query = QUERIES.find(({ name }) => name === 'point lookup')!
  const run = await engine!.prepare(query)
  if (add === undefined || run === undefined) throw new Error('this engine is not edited')
  const rowsBefore = (await run.rows()).length
  const sizeBefore = engine!.size

  const addAndQuery: number[] = []
  for (let spent = 0; addAndQuery.length < 3 || (spent < ms && addAndQuery.length < 100); ) {
    const note = triple('tumor42', addAndQuery.length)
    const begin = performance.now()
    add(note)
    await run.read()
    const took = performance.now() - begin
    addAndQuery.push(took)
    spent += took
  }
  if ((await run.rows()).length !== rowsBefore + addAndQuery.length) throw new Error('an edit was not seen')

  const notes = Array.from({ length: singles }, (_, i) => triple(`noted${i}`, i))
  const begin = performance.now()
  let done = 0
  while (done < singles && performance.now() - begin < ms) add(notes[done++]!)
  const took = performance.now() - begin
  if (engine!.size !== sizeBefore + addAndQuery.length + done) throw new Error('an edit was lost')
  return { addAndQuery, singlesMs: (took * singles) / done, singlesDone: done }
}

function triple(subject: string, note: number): RDFJS.Quad {
  return quad(
    namedNode(`http://example.org/id/${subject}`),
    namedNode('http://example.org/onto#note'),
    literal(`note ${note}`),
  ) as RDFJS.Quad
}

function memory(): { heap: number; resident: number } {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: heapUsed + external, resident: rss }
}
