// `npm run bench`: ours beside its rivals on generated data, every answer compared, held against the
// targets. See `npm run bench -- --help`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled } from './bundle.ts'
import { bundleSizes } from './bundle-size.ts'
import { coldStarts, emptyProcess } from './cold/index.ts'
import { compare } from './compare.ts'
import { editTimes } from './edits.ts'
import { generate } from './generate.ts'
import { graphBytes } from './named-graphs.ts'
import { HELP, type Options, readOptions } from './options.ts'
import { QUERIES } from './queries.ts'
import {
  bundleSection,
  coldSection,
  comparisonSection,
  editSection,
  graphSection,
  LEGEND,
  targetTable,
  typeSection,
} from './report.ts'
import { ROOT } from './scratch.ts'
import { bundleTarget, coldTarget, graphTarget, queryTargets, type Target } from './targets.ts'
import { typeCosts } from './type-cost/index.ts'

const options = readOptions(process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), 'metastasis-kg-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

if (options.help) console.log(HELP)
else if (options.profile !== undefined) await profile(options, options.profile)
else await measure(options)

async function measure({ sizes, sections, engines, queries, whole }: Options): Promise<void> {
  const begin = performance.now()
  const targets: Target[] = []
  const texts: string[] = []
  const done = (text: string, held: readonly Target[] = []): void => {
    console.log(text)
    texts.push(text)
    targets.push(...held)
  }
  if (sections.includes('bundle')) {
    const sizesOfBundles = await bundleSizes()
    done(bundleSection(sizesOfBundles), bundleTarget(sizesOfBundles))
  }
  if (sections.includes('types')) done(typeSection(typeCosts()))
  if (sections.includes('cold')) {
    const starts = await coldStarts()
    done(coldSection(await emptyProcess(), starts), coldTarget(starts))
  }
  if (sections.includes('queries'))
    for (const size of sizes) {
      const asked = QUERIES.filter(({ name }) => queries.includes(name))
      const comparison = await compare(dataOf(size), engines, asked)
      done(comparisonSection(comparison), queryTargets(size, comparison))
    }
  if (sections.includes('graphs')) {
    const graphs = await graphBytes(dataOf(100_000))
    done(graphSection(graphs), graphTarget(graphs))
  }
  if (sections.includes('edits')) done(editSection(await editTimes(dataOf(Math.max(...sizes)))))

  const summary = targets.length === 0 ? '' : `## Targets\n\n${targetTable(targets)}`
  console.log(summary)
  if (!whole) return
  const minutes = ((performance.now() - begin) / 60_000).toFixed(1)
  const text = [head(minutes), summary, ...texts].join('\n')
  writeFileSync(new URL('RESULTS.md', import.meta.url), text)
}

function head(minutes: string): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`
  const rivals = ['oxigraph', '@comunica/query-sparql-rdfjs-lite', 'rdf-stores', 'n3']
  const versions = rivals.map(name => `${name} ${versionOf(name)}`).join(', ')
  const date = new Date().toISOString().slice(0, 10)
  return `# Results

Made by \`npm run bench\` on ${date} in ${minutes} minutes: ${machine}; ${versions}. Machines are noisy: trust the ratios, not the times. Each engine runs in a process of its own, all from the same generated files; the processes take turns. Times are medians of warm runs in which every value of every row is read, garbage collection included. Before a query is timed, the answers of all engines are compared row by row.

${LEGEND}
`
}

async function profile({ sizes, engines }: Options, query: string): Promise<void> {
  const size = sizes.length === 1 ? sizes[0]! : 100_000
  const engine = engines.length === 1 ? engines[0]! : 'prepared'
  const script = await bundled('profile-query.ts')
  const args = ['--enable-source-maps', '--max-old-space-size=8000', script, engine, dataOf(size), query]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: ROOT })
  process.exitCode = status ?? 1
}

/** A file of about so many triples, made once. */
function dataOf(size: number): string {
  const file = join(folder, `${size}.ttl`)
  if (!existsSync(file)) generate(size, file)
  return file
}

function versionOf(name: string): string {
  const manifest = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
