// The targets that a run is held against.
import type { BundleSizes } from './bundle-size.ts'
import type { ColdStart } from './cold/index.ts'
import type { Comparison, QueryTimes } from './compare.ts'
import { GRAPHS, type GraphBytes } from './named-graphs.ts'
import { geometricMean } from './statistics.ts'

export interface Target {
  readonly what: string
  readonly wanted: string
  readonly measured: string
  readonly met: boolean
}

/** Least speed-up over a rival by geometric mean, by size of the data. */
const SPEED_UPS: ReadonlyMap<number, Readonly<Record<string, number>>> = new Map([
  [100_000, { Oxigraph: 6, Comunica: 40 }],
  [1_000_000, { Oxigraph: 10, Comunica: 55 }],
])
const MOST_OF_HAND_WRITTEN = { mean: 2, each: 3 }
const MOST_OF_OXIGRAPH_LOAD = 0.4
const MOST_BYTES = 120
const MOST_OF_ONE_GRAPH = 2
const MOST_CORE_KB = 60

/** How many times longer `engine` takes than `base`, query by query; queries that one of them lacks are left out. */
export function ratios(queries: readonly QueryTimes[], engine: string, base: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const { query, ms } of queries) {
    const above = ms.get(engine)
    const below = ms.get(base)
    if (above !== undefined && below !== undefined) found.set(query, above / below)
  }
  return found
}

export function queryTargets(size: number, { queries, loads, triples }: Comparison): Target[] {
  const targets: Target[] = []
  const at = `at ${size.toLocaleString('en')}`
  for (const [rival, least] of Object.entries(SPEED_UPS.get(size) ?? {})) {
    const found = ratios(queries, rival, 'prepared')
    if (found.size === 0) continue
    const mean = geometricMean([...found.values()])
    targets.push({
      what: `${rival} ÷ ours ${at}, geometric mean`,
      wanted: `≥ ${least}`,
      measured: times(mean),
      met: mean >= least,
    })
  }
  for (const ours of ['prepared', 'one-shot'])
    for (const rival of ['Oxigraph', 'Comunica']) {
      const found = ratios(queries, rival, ours)
      if (found.size > 0)
        targets.push(each(`no query slower than ${rival} ${at}, ${ours}`, found, value => value >= 1, '≥ 1'))
    }
  const overhead = ratios(queries, 'prepared', 'hand-written')
  if (overhead.size > 0) {
    const mean = geometricMean([...overhead.values()])
    targets.push({
      what: `ours ÷ hand-written ${at}, geometric mean`,
      wanted: `≤ ${MOST_OF_HAND_WRITTEN.mean}`,
      measured: times(mean),
      met: mean <= MOST_OF_HAND_WRITTEN.mean,
    })
    const { each: most } = MOST_OF_HAND_WRITTEN
    targets.push(each(`ours ÷ hand-written ${at}, each query`, overhead, value => value <= most, `≤ ${most}`))
  }
  const ours = loads.get('prepared')
  const oxigraph = loads.get('Oxigraph')
  if (size === 1_000_000 && ours && oxigraph) {
    const share = ours.usedMs / oxigraph.ms
    targets.push({
      what: `load of Turtle ${at} with all orders made, share of Oxigraph's time`,
      wanted: `≤ ${100 * MOST_OF_OXIGRAPH_LOAD} %`,
      measured: `${Math.round(100 * share)} %`,
      met: share <= MOST_OF_OXIGRAPH_LOAD,
    })
  }
  if (size === 1_000_000 && ours)
    targets.push(
      atMost(`heap a triple ${at}, all orders made`, ours.usedHeapBytes / triples, MOST_BYTES, 'bytes'),
    )
  return targets
}

export function graphTarget(graphs: readonly GraphBytes[]): Target[] {
  const ours = graphs.find(({ engine }) => engine === 'prepared')
  if (ours === undefined) return []
  const heap = (count: number) => ours.loads.get(count)!.usedHeapBytes
  const ratio = heap(GRAPHS) / heap(0)
  return [
    {
      what: `10^5 triples in ${GRAPHS.toLocaleString('en')} named graphs ÷ in the default graph, bytes, all orders made`,
      wanted: `≤ ${MOST_OF_ONE_GRAPH}`,
      measured: times(ratio),
      met: ratio <= MOST_OF_ONE_GRAPH,
    },
  ]
}

export function coldTarget(starts: readonly ColdStart[]): Target[] {
  const [ours] = starts
  const rival = starts.find(({ program }) => program.includes('Oxigraph'))
  if (ours === undefined || rival === undefined) return []
  return [
    {
      what: `process start to first row of ${ours.program} on the bundled ontology`,
      wanted: `< ${Math.round(rival.bestMs)} ms (${rival.program})`,
      measured: `${Math.round(ours.bestMs)} ms`,
      met: ours.bestMs < rival.bestMs,
    },
  ]
}

export function bundleTarget({ core }: BundleSizes): Target[] {
  return [atMost('browser core with n3, gzip', core / 1000, MOST_CORE_KB, 'kB')]
}

function atMost(what: string, value: number, most: number, unit: string): Target {
  return { what, wanted: `≤ ${most} ${unit}`, measured: `${value.toFixed(1)} ${unit}`, met: value <= most }
}

function each(
  what: string,
  values: ReadonlyMap<string, number>,
  passes: (value: number) => boolean,
  wanted: string,
): Target {
  const failing = [...values].filter(([, value]) => !passes(value))
  const measured =
    failing.length === 0
      ? `all ${values.size}`
      : failing.map(([query, value]) => `${query} ${times(value)}`).join(', ')
  return { what, wanted, measured, met: failing.length === 0 }
}

/** A ratio as text. */
export function times(value: number): string {
  return value < 10 ? value.toPrecision(2) : String(Math.round(value))
}
