import { escapeControls } from '../rdf/errors.ts'
import { toCurie } from '../rdf/prefixes.ts'
import type { InfoFormat } from './commands/info.ts'
import { type GraphInfo, graphInfo } from './graph-info.ts'
import { inputsOf } from './inputs.ts'
import { openGraph } from './open-graph.ts'
import { print, printLines, terminalWidth } from './output.ts'
import { formatTable } from './table.ts'

export async function printInfo(files: readonly string[], format: InfoFormat): Promise<void> {
  const { list } = await inputsOf(files)
  const graph = await openGraph(list)
  const info = graphInfo(graph)
  if (format === 'json') return print(`${JSON.stringify(info, null, 2)}\n`)
  const rows = info.classes.map(({ iri, label, instances }) =>
    [toCurie(iri, graph.prefixes) ?? `<${iri}>`, label ?? '', String(instances)].map(escapeControls),
  )
  const table = formatTable(['class', 'label', 'instances'], rows, {
    width: terminalWidth(),
    right: new Set([2]),
  })
  await printLines([...summary(info), '', ...table])
}

/** One line a fact; what the data do not say is left out. */
function summary(info: GraphInfo): string[] {
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['title', info.title],
    ['version', info.version],
    ['version IRI', info.versionIri],
    ['license', info.license],
    ['sources', info.sources.length],
    ['triples', info.triples],
    ['inferred', info.inferredTriples],
    ['claims', info.claims],
    ['papers', info.papers],
  ]
  const known = facts.filter(([, value]) => value !== undefined)
  const width = Math.max(...known.map(([name]) => name.length))
  return known.map(([name, value]) => `${name.padEnd(width)}  ${escapeControls(String(value))}`)
}
