// The queries on all engines, in turns: every answer compared before anything is timed.
import { EngineProcess } from './engine-process.ts'
import type { Loaded } from './protocol.ts'
import type { BenchQuery } from './queries.ts'
import { median, medianLoad } from './statistics.ts'

const WARM_MS = 250
const ROUNDS = 3
const ROUND_MS = 120
/** A run longer than this is not repeated in each round. */
const SLOW_MS = 1500
/** Engines whose loading is held against a target are loaded more than once. */
const LOADS: Readonly<Record<string, number>> = { prepared: 3, Oxigraph: 3, 'hand-written': 3 }

export interface QueryTimes {
  readonly query: string
  readonly rows: number
  /** Median milliseconds by engine, of warm runs; engines that do not answer the query are missing. */
  readonly ms: ReadonlyMap<string, number>
  /** Milliseconds of making the query ready and its first run in the process. */
  readonly firstMs: ReadonlyMap<string, number>
}

export interface Comparison {
  readonly triples: number
  readonly loads: ReadonlyMap<string, Loaded>
  readonly queries: readonly QueryTimes[]
}

/** Throws where two engines give different answers. */
export async function compare(
  file: string,
  engines: readonly string[],
  queries: readonly BenchQuery[],
): Promise<Comparison> {
  const loads = await repeatedLoads(file, engines)
  const processes: EngineProcess[] = []
  try {
    for (const engine of engines) {
      const process = await EngineProcess.start(engine, file)
      processes.push(process)
      loads.get(engine)!.push(process.loaded)
    }
    const sizes = new Set(processes.map(({ loaded }) => loaded.size))
    if (sizes.size > 1) throw new Error(`engines hold different numbers of triples: ${[...sizes].join(', ')}`)
    const times: QueryTimes[] = []
    for (const query of queries) times.push(await timed(query, processes))
    const middle = Array.from(loads, ([engine, all]): [string, Loaded] => [engine, medianLoad(all)])
    return { triples: [...sizes][0]!, loads: new Map(middle), queries: times }
  } finally {
    for (const process of processes) process.end()
  }
}

async function timed(query: BenchQuery, processes: readonly EngineProcess[]): Promise<QueryTimes> {
  const firstMs = new Map<string, number>()
  const times = new Map<EngineProcess, number[]>()
  let agreed: { answer: string; engine: string } | undefined
  for (const process of processes) {
    const { engine } = process
    const prepared = await process.ask({ kind: 'prepare', query: query.name, warmMs: WARM_MS })
    if (prepared === undefined) continue
    agreed ??= { answer: prepared.answer, engine }
    if (prepared.answer !== agreed.answer)
      throw new Error(
        `${query.name}: ${agreed.engine} has ${agreed.answer}; ${engine} has ${prepared.answer}`,
      )
    firstMs.set(engine, prepared.firstMs)
    times.set(process, [])
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const [process, all] of times) {
      if (round > 0 && all[0]! > SLOW_MS) continue
      const answer = await process.ask({ kind: 'time', ms: ROUND_MS })
      all.push(...answer.times)
    }
  return {
    query: query.name,
    rows: Number.parseInt(agreed?.answer ?? '0', 10),
    ms: new Map(Array.from(times, ([{ engine }, all]) => [engine, median(all)])),
    firstMs,
  }
}

/** All loads but the last, which is the one that queries run on. */
async function repeatedLoads(file: string, engines: readonly string[]): Promise<Map<string, Loaded[]>> {
  const loads = new Map<string, Loaded[]>(engines.map(engine => [engine, []]))
  for (let round = 1; round < 3; round++)
    for (const engine of engines) {
      if ((LOADS[engine] ?? 1) <= round) continue
      const process = await EngineProcess.start(engine, file)
      loads.get(engine)!.push(process.loaded)
      process.end()
    }
  return loads
}
