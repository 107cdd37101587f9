// Where the time of one query goes: runs it warm for some seconds under the sampling profiler and prints
// functions by their own time and by their time with all that they call, and the lines that cost most.
// Usage (in a process of its own): profile-query ENGINE FILE QUERY [SECONDS]
import { Session } from 'node:inspector/promises'
import { findSourceMap } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loaderOf } from './engines/index.ts'
import { QUERIES } from './queries.ts'

const SAMPLE_MICROSECONDS = 100
const SHOWN = 25

const [, , engineName = '', file = '', queryName = '', seconds = '4'] = process.argv
const query = QUERIES.find(({ name }) => name === queryName)
if (query === undefined) throw new Error(`no query is called ${queryName}`)
const ready = await (await loaderOf(engineName)(file)).prepare(query)
if (ready === undefined) throw new Error(`${engineName} does not answer ${queryName}`)

await runFor(500)
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS })
await session.post('Profiler.start')
const { runs, ms } = await runFor(Number(seconds) * 1000)
const { profile } = await session.post('Profiler.stop')

type Node = (typeof profile.nodes)[number]
const own = new Map<string, number>()
const total = new Map<string, number>()
const lines = new Map<string, number>()
const byId = new Map(profile.nodes.map(node => [node.id, node]))
const samples = profile.nodes.reduce((sum, node) => sum + (node.hitCount ?? 0), 0)
walk(profile.nodes[0]!, new Set())

console.log(`${queryName}, ${engineName}: ${((ms / runs) * 1000).toFixed(1)} µs a run, ${runs} runs`)
print('own time', own)
print('with what it calls', total)
print('lines', lines)

/** Returns the samples in the node and below it; a function that calls itself counts once. */
function walk(node: Node, above: ReadonlySet<string>): number {
  const name = nameOf(node)
  const hits = node.hitCount ?? 0
  own.set(name, (own.get(name) ?? 0) + hits)
  for (const { line, ticks } of node.positionTicks ?? []) {
    const place = `${node.callFrame.functionName || '(anonymous)'} ${placeOf(node.callFrame.url, line - 1, 0)}`
    lines.set(place, (lines.get(place) ?? 0) + ticks)
  }
  let sum = hits
  const within = new Set([...above, name])
  for (const child of node.children ?? []) sum += walk(byId.get(child)!, within)
  if (!above.has(name)) total.set(name, (total.get(name) ?? 0) + sum)
  return sum
}

function print(title: string, costs: ReadonlyMap<string, number>): void {
  console.log(`\n${title}, µs a run`)
  const sorted = [...costs].filter(([, hits]) => hits > 0).sort((a, b) => b[1] - a[1])
  for (const [name, hits] of sorted.slice(0, SHOWN)) {
    const microseconds = ((hits / samples) * ms * 1000) / runs
    console.log(
      `${microseconds.toFixed(2).padStart(10)}  ${((100 * hits) / samples).toFixed(1).padStart(5)} %  ${name}`,
    )
  }
}

function nameOf({ callFrame }: Node): string {
  const { functionName, url, lineNumber, columnNumber } = callFrame
  const name = functionName || '(anonymous)'
  return url === '' ? name : `${name} ${placeOf(url, lineNumber, columnNumber)}`
}

/** File and line in the source of a place in a script, both counted from 0. */
function placeOf(url: string, line: number, column: number): string {
  if (!url.startsWith('file:')) return url
  const entry = findSourceMap(url)?.findEntry(line, column)
  if (entry && 'originalSource' in entry)
    return `${relative(process.cwd(), fileURLToPath(entry.originalSource))}:${entry.originalLine + 1}`
  return `${relative(process.cwd(), fileURLToPath(url)).replace(/^node_modules\//, '')}:${line + 1}`
}

async function runFor(wantedMs: number): Promise<{ runs: number; ms: number }> {
  const begin = performance.now()
  let runs = 0
  while (performance.now() - begin < wantedMs) {
    const length = ready!.read()
    if (typeof length === 'object') await length
    runs++
  }
  return { runs, ms: performance.now() - begin }
}
