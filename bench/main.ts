// `npm run bench`: ours beside N3.Store and Oxigraph on generated data, every answer compared. Prints a
// table and writes bench/RESULTS.md. `npm run bench -- 10000 100000` chooses the sizes.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from './generate.ts'
import type { Measurement } from './measure-engine.ts'

const NAMES = ['metastasis-kg', 'N3.Store', 'Oxigraph']
const sizes = process.argv.slice(2).map(Number)
if (sizes.some(size => !Number.isInteger(size) || size < 1000))
  throw new Error('sizes are whole numbers from 1000')
if (sizes.length === 0) sizes.push(100_000, 1_000_000)

const folder = mkdtempSync(join(tmpdir(), 'metastasis-kg-bench-'))
const sections: string[] = []
try {
  for (const size of sizes) {
    const file = join(folder, `${size}.ttl`)
    const triples = generate(size, file)
    const results = new Map(NAMES.map(name => [name, measure(name, file)]))
    const section = report(triples, results)
    sections.push(section)
    console.log(section)
  }
} finally {
  rmSync(folder, { recursive: true })
}
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`
const text = `# Results\n\nMade by \`npm run bench\` on ${machine}. Machines are noisy: trust the ratios, not the times. Each engine runs in a process of its own; times of queries are medians of warm runs in which every value of every row is read; the answers were equal.\n\n${sections.join('\n')}`
writeFileSync(new URL('RESULTS.md', import.meta.url), text)

function measure(name: string, file: string): Measurement {
  const script = fileURLToPath(new URL('measure-engine.ts', import.meta.url))
  const flags = [
    '--expose-gc',
    '--max-old-space-size=8000',
    ...process.execArgv.filter(flag => flag !== '--expose-gc'),
  ]
  const output = execFileSync(process.execPath, [...flags, script, name, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return JSON.parse(output.trim().split('\n').at(-1)!) as Measurement
}

function report(triples: number, results: ReadonlyMap<string, Measurement>): string {
  const ours = results.get(NAMES[0]!)!
  const rows = ours.queries.map((query, q) => {
    const others = NAMES.map(name => results.get(name)!.queries[q]!)
    for (const [k, other] of others.entries())
      if (other.answer !== query.answer)
        throw new Error(`${NAMES[k]} answers ${query.name} with ${other.answer}, we with ${query.answer}`)
    const rowCount = query.answer.split(' ')[0]!
    return [
      query.name,
      rowCount,
      ...others.map(o => ms(o.ms)),
      ...others.slice(1).map(o => ratio(o.ms / query.ms)),
    ]
  })
  const means = NAMES.slice(1).map(name => {
    const logs = ours.queries.map((query, q) => Math.log(results.get(name)!.queries[q]!.ms / query.ms))
    return ratio(Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length))
  })
  const load = (title: string, value: (m: Measurement) => number, show: (v: number) => string) => {
    const values = NAMES.map(name => value(results.get(name)!))
    return [title, '', ...values.map(show), ...values.slice(1).map(v => ratio(v / values[0]!))]
  }
  const head = ['', 'rows', ...NAMES, ...NAMES.slice(1).map(name => `${name} ÷ ours`)]
  const table = [
    head,
    head.map((_, k) => (k === 0 ? '---' : '---:')),
    load('load from Turtle', m => m.loadMs, ms),
    load(
      'bytes a triple, heap',
      m => m.heapBytes / m.size,
      v => String(Math.round(v)),
    ),
    load(
      'bytes a triple, resident',
      m => m.residentBytes / m.size,
      v => String(Math.round(v)),
    ),
    ...rows,
    ['geometric mean of the queries', '', '', '', '', ...means],
  ]
  return `## ${triples.toLocaleString('en')} statements\n\n${table.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

function ms(value: number): string {
  return `${value < 10 ? value.toPrecision(2) : Math.round(value).toLocaleString('en')} ms`
}

function ratio(value: number): string {
  return value < 10 ? value.toPrecision(2) : String(Math.round(value))
}
