// What edits cost on a loaded graph: one triple and the next query, and many triples one by one.
import { EngineProcess } from './engine-process.ts'
import { median } from './statistics.ts'

export interface EditTimes {
  readonly engine: string
  readonly triples: number
  /** Median milliseconds of one triple added and a look-up that sees it. */
  readonly addAndQueryMs: number
  readonly singlesMs: number
  /** How many of the single triples were added; fewer than asked for where time ran out. */
  readonly singlesDone: number
}

export const SINGLES = 10_000
const MOST_MS = 4000
const EDITED = ['prepared', 'N3.Store', 'Oxigraph', 'Comunica']

export async function editTimes(file: string): Promise<EditTimes[]> {
  const times: EditTimes[] = []
  for (const engine of EDITED) {
    const process = await EngineProcess.start(engine, file)
    const { addAndQuery, singlesMs, singlesDone } = await process.ask({
      kind: 'edit',
      singles: SINGLES,
      ms: MOST_MS,
    })
    process.end()
    const { size } = process.loaded
    times.push({ engine, triples: size, addAndQueryMs: median(addAndQuery), singlesMs, singlesDone })
  }
  return times
}
