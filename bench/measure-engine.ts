// One engine in one fresh process: how long it takes to load a file, what it then holds, and how long each
// query takes. Prints one line of JSON. Usage: measure-engine.ts ENGINE FILE
import { ENGINES, fingerprint } from './engines.ts'
import { QUERIES } from './queries.ts'

export interface Measurement {
  readonly size: number
  readonly loadMs: number
  /** Growth of heap, external memory and array buffers over the load, after a full collection. */
  readonly heapBytes: number
  /** Growth of the resident set, which alone shows memory of WebAssembly. */
  readonly residentBytes: number
  readonly queries: readonly { readonly name: string; readonly ms: number; readonly answer: string }[]
}

const MOST_RUNS = 25
const ENOUGH_MS = 2500

const [, , name = '', file = ''] = process.argv
const load = ENGINES.get(name)
if (load === undefined) throw new Error(`no engine is called ${name}`)

const before = memory()
const start = performance.now()
const engine = await load(file)
const loadMs = performance.now() - start
const after = memory()

const queries: { name: string; ms: number; answer: string }[] = []
for (const query of QUERIES) {
  const run = await engine.prepare(query)
  const answer = fingerprint(run())
  queries.push({ name: query.name, ms: medianMs(run), answer })
}
const measurement: Measurement = {
  size: engine.size,
  loadMs,
  heapBytes: after.heap - before.heap,
  residentBytes: after.resident - before.resident,
  queries,
}
console.log(JSON.stringify(measurement))

/** The median of several warm runs. */
function medianMs(run: () => unknown): number {
  const times: number[] = []
  for (let spent = 0; times.length < 3 || (times.length < MOST_RUNS && spent < ENOUGH_MS); ) {
    const begin = performance.now()
    run()
    const ms = performance.now() - begin
    times.push(ms)
    spent += ms
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!
}

function memory(): { heap: number; resident: number } {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: heapUsed + external, resident: rss }
}
