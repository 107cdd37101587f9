// The same triples in the default graph, in one named graph and in many small ones: what a quad costs.
import { readFileSync, writeFileSync } from 'node:fs'
import { DataFactory, Parser, type Quad, Writer } from 'n3'
import { EngineProcess } from './engine-process.ts'
import type { Loaded } from './protocol.ts'
import { medianLoad } from './statistics.ts'

export interface GraphBytes {
  readonly engine: string
  /** By the number of named graphs; 0 is the default graph. */
  readonly loads: ReadonlyMap<number, Loaded>
}

export const GRAPHS = 10_000
const COUNTS = [0, 1, GRAPHS]
const RUNS = 3
const MEASURED = ['prepared', 'N3.Store', 'Comunica', 'Oxigraph']

/** `turtle` is a file of triples; files of N-Quads are written beside it. */
export async function graphBytes(turtle: string): Promise<GraphBytes[]> {
  const triples = new Parser().parse(readFileSync(turtle, 'utf8'))
  const files = new Map<number, string>()
  for (const count of COUNTS) {
    const file = `${turtle}.${count}.nq`
    writeFileSync(file, asQuads(triples, count))
    files.set(count, file)
  }
  const results: GraphBytes[] = []
  for (const engine of MEASURED) {
    const loads = new Map<number, Loaded>()
    for (const [count, file] of files) {
      const runs: Loaded[] = []
      for (let run = 0; run < RUNS; run++) {
        const process = await EngineProcess.start(engine, file)
        runs.push(process.loaded)
        process.end()
      }
      loads.set(count, medianLoad(runs))
    }
    results.push({ engine, loads })
  }
  return results
}

/** The triples of one subject stay together, as the graphs of real data hold one source's statements. */
function asQuads(triples: readonly Quad[], count: number): string {
  const writer = new Writer({ format: 'N-Quads' })
  const graphs = new Map<string, number>()
  let text = ''
  for (const { subject, predicate, object } of triples) {
    if (count === 0) {
      text += writer.quadToString(subject, predicate, object, DataFactory.defaultGraph())
      continue
    }
    let graph = graphs.get(subject.value)
    if (graph === undefined) {
      graph = graphs.size % count
      graphs.set(subject.value, graph)
    }
    const name = DataFactory.namedNode(`http://example.org/graph/${graph}`)
    text += writer.quadToString(subject, predicate, object, name)
  }
  return text
}
