// Results as Markdown.
import type { BundleSizes } from './bundle-size.ts'
import type { ColdStart } from './cold/index.ts'
import type { Comparison } from './compare.ts'
import { type EditTimes, SINGLES } from './edits.ts'
import type { GraphBytes } from './named-graphs.ts'
import { geometricMean } from './statistics.ts'
import { ratios, type Target, times } from './targets.ts'
import type { TypeCost } from './type-cost/index.ts'

/** What each name of a column means, for the head of the report. */
export const LEGEND = `- **prepared**: ours, SPARQL text parsed once; **one-shot**: ours, \`kg.sparql(text)\` each time; **builder**: ours, the chain built and answered each time, values decoded.
- **hand-written**: the plan of each query written by hand over sorted columns (\`bench/hand-written/\`): no parser, planner, limits or versions. **N3.Store**: match loops written by hand.
- **Oxigraph**: WebAssembly, SPARQL text each time. **Comunica**: its lite build over rdf-stores, SPARQL text each time.`

export function targetTable(targets: readonly Target[]): string {
  return table(
    ['target', 'wanted', 'measured', ''],
    targets.map(({ what, wanted, measured, met }) => [what, wanted, measured, met ? 'met' : '**missed**']),
  )
}

export function comparisonSection({ triples, loads, queries }: Comparison): string {
  const engines = [...loads.keys()]
  const shares: readonly (readonly [string, string, string])[] = [
    ['ours ÷ hand-written', 'prepared', 'hand-written'],
    ['Oxigraph ÷ ours', 'Oxigraph', 'prepared'],
    ['Comunica ÷ ours', 'Comunica', 'prepared'],
    ['N3.Store ÷ ours', 'N3.Store', 'prepared'],
  ]
  const shown = shares
    .map(([title, above, below]) => ({ title, found: ratios(queries, above, below) }))
    .filter(({ found }) => found.size > 0)
  const rows = queries.map(({ query, rows, ms }) => [
    query,
    rows.toLocaleString('en'),
    ...engines.map(engine => duration(ms.get(engine))),
    ...shown.map(({ found }) => ratio(found.get(query))),
  ])
  const means = [
    '**geometric mean**',
    '',
    ...engines.map(() => ''),
    ...shown.map(({ found }) => `**${times(geometricMean([...found.values()]))}**`),
  ]
  const first = [
    'first run in the process, geometric mean',
    '',
    ...engines.map(engine => {
      const all = queries.flatMap(({ firstMs }) => firstMs.get(engine) ?? [])
      return all.length === 0 ? '' : duration(geometricMean(all))
    }),
    ...shown.map(() => ''),
  ]
  const head = ['query, ms', 'rows', ...engines, ...shown.map(({ title }) => title)]
  return `## ${triples.toLocaleString('en')} triples

${table(head, [...rows, means, first])}
${loadTable(triples, loads)}`
}

function loadTable(triples: number, loads: Comparison['loads']): string {
  const oxigraph = loads.get('Oxigraph')
  const rows = Array.from(loads, ([engine, { ms, usedMs, heapBytes, usedHeapBytes, residentBytes }]) => [
    engine,
    duration(ms),
    duration(usedMs),
    oxigraph ? `${Math.round((100 * usedMs) / oxigraph.ms)} %` : '',
    // All of Oxigraph's data is inside one memory of WebAssembly, which is given out in advance.
    engine === 'Oxigraph' ? '' : bytes(heapBytes / triples),
    engine === 'Oxigraph' ? '' : bytes(usedHeapBytes / triples),
    bytes(residentBytes / triples),
  ])
  return table(
    [
      'load from Turtle',
      'ms',
      'ms, all orders made',
      "of Oxigraph's",
      'bytes a triple, heap',
      'heap, all orders made',
      'resident',
    ],
    rows,
  )
}

export function graphSection(graphs: readonly GraphBytes[]): string {
  const counts = [...graphs[0]!.loads.keys()]
  const name = (count: number) =>
    count === 0 ? 'default graph' : `${count.toLocaleString('en')} named graph${count === 1 ? '' : 's'}`
  return `## 10^5 triples in named graphs, from N-Quads

Bytes a quad: of the heap as loaded / with all orders made, of Oxigraph resident; and load.

${table(
  ['', ...counts.map(name), ...counts.map(count => `load, ${name(count)}, ms`)],
  graphs.map(({ engine, loads }) => [
    engine,
    ...counts.map(count => {
      const { size, heapBytes, usedHeapBytes, residentBytes } = loads.get(count)!
      if (engine === 'Oxigraph') return bytes(residentBytes / size)
      return `${bytes(heapBytes / size)} / ${bytes(usedHeapBytes / size)}`
    }),
    ...counts.map(count => duration(loads.get(count)!.ms)),
  ]),
)}`
}

export function editSection(edits: readonly EditTimes[]): string {
  const singles = SINGLES.toLocaleString('en')
  return `## Edits at ${edits[0]!.triples.toLocaleString('en')} triples

${table(
  ['', 'one triple added, then a look-up that sees it, ms', `${singles} triples added one by one, ms`],
  edits.map(({ engine, addAndQueryMs, singlesMs, singlesDone }) => [
    engine === 'prepared' ? 'ours' : engine,
    duration(addAndQueryMs),
    singlesDone < SINGLES
      ? `${duration(singlesMs)} (from ${singlesDone.toLocaleString('en')})`
      : duration(singlesMs),
  ]),
)}`
}

export function coldSection(emptyMs: number, starts: readonly ColdStart[]): string {
  return `## Cold start on the bundled ontology

From the start of a process to the first byte of the answer (${starts[0]!.rows} rows), best of five, in turns; a process of Node that only prints takes ${Math.round(emptyMs)} ms.

${table(
  ['', 'ms'],
  starts.map(({ program, bestMs }) => [program, String(Math.round(bestMs))]),
)}`
}

export function bundleSection(sizes: BundleSizes): string {
  const { core, coreParts, beside, besideParts, sparql, rivals } = sizes
  const kB = (size: number) => (size / 1000).toFixed(1)
  const listed = (parts: BundleSizes['coreParts']) =>
    parts
      .filter(([, size]) => size >= 100)
      .map(([part, size]) => `${part} ${kB(size)}`)
      .join(', ')
  return `## Bundles for the browser

${table(
  ['', 'kB, minified and gzip'],
  [
    ['browser core: load, store, builder, engine, n3', kB(core)],
    ['fetched beside the data: fallback for unsafe patterns, hashes, printer, explanations', kB(beside)],
    ['what the first SPARQL text fetches besides', kB(sparql)],
    ...Array.from(rivals, ([name, size]) => [name, kB(size)]),
  ],
)}
Parts of the core, kB minified: ${listed(coreParts)}.

Parts of what comes beside the data: ${listed(besideParts)}.
`
}

export function typeSection(costs: readonly TypeCost[]): string {
  return `## Types

${table(
  ['program', 'type instantiations', 'types', 'check, ms'],
  costs.map(({ program, instantiations, types, ms }) => [
    program,
    instantiations.toLocaleString('en'),
    types.toLocaleString('en'),
    String(Math.round(ms)),
  ]),
)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return `${[head, rule, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

function duration(ms: number | undefined): string {
  if (ms === undefined) return ''
  return ms < 10 ? ms.toPrecision(2) : Math.round(ms).toLocaleString('en')
}

function ratio(value: number | undefined): string {
  return value === undefined ? '' : times(value)
}

function bytes(value: number): string {
  return Math.round(value).toLocaleString('en')
}
