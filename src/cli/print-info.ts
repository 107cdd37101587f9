import { escapeControls } from '../rdf/errors.ts'
import { type Prefixes, toCurie } from '../rdf/prefixes.ts'
import type { InfoFormat } from './commands/info.ts'
import { type GraphInfo, graphInfo } from './graph-info.ts'
import { inputsOf } from './inputs.ts'
import { openGraph } from './open-graph.ts'
import { print, printLines, terminalWidth } from './output.ts'
import { formatTable } from './table.ts'

export async function printInfo(files: readonly string[], format: InfoFormat): Promise<void> {
  const graph = await openGraph(await inputsOf(files))
  const info = graphInfo(graph)
  if (format === 'json') return print(`${JSON.stringify(info, null, 2)}\n`)
  await printLines([...summary(info), '', ...classTable(info, graph.prefixes)])
}

/** One line a fact; what there is none of is left out. */
function summary(info: GraphInfo): string[] {
  const { publications, retractedPublications: retracted } = info
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['title', info.title],
    ['version', info.version],
    ['version IRI', info.versionIri],
    ['license', info.license],
    ['files', info.sources.length],
    ['triples', info.triples],
    ['inferred', info.inferredTriples],
    ['classes', info.declaredClasses],
    ['properties', info.declaredProperties],
    ['claims', info.claims],
    ['papers', retracted > 0 ? `${publications}, of which ${retracted} retracted` : publications],
  ]
  const known = facts.filter(([name, value]) => value || name === 'triples')
  const width = Math.max(...known.map(([name]) => name.length))
  return known.map(([name, value]) => `${name.padEnd(width)}  ${escapeControls(String(value))}`)
}

/** The classes that have instances, most instances first. */
function classTable({ classes }: GraphInfo, prefixes: Prefixes): string[] {
  const rows = [...classes]
    .sort((a, b) => b.count - a.count || (a.iri < b.iri ? -1 : 1))
    .map(({ iri, label, count }) => {
      const curie = toCurie(iri, prefixes) ?? `<${iri}>`
      // A class without a label is called by its CURIE, which stands there already.
      const shown = label === curie || label === iri ? '' : label
      return [curie, shown, String(count)].map(escapeControls)
    })
  if (rows.length === 0) return ['No class has instances.']
  return formatTable(['class', 'label', 'instances'], rows, { width: terminalWidth(), right: new Set([2]) })
}
