// Cold starts over the bundled ontology: from the start of a process to the first byte of its answer, best
// of some runs, the programs in turns. The rows of all programs are compared. Ours open the prepared form of
// the ontology, as the published package does.
import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../scratch.ts'

export interface ColdStart {
  readonly program: string
  readonly bestMs: number
  readonly rows: number
}

const QUERY = `PREFIX mkg: <https://w3id.org/metastasis-kg/>
SELECT ?obs ?site WHERE { ?obs mkg:ofTumor mkg:tumor-prostate-cancer ; mkg:inSite ?site }`
const RUNS = 5
const CLI = join(ROOT, 'dist', 'cli.js')
const script = (name: string) => join(ROOT, 'bench', 'cold', name)

const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  '`metastasis-kg query`': [CLI, 'query', '--format', 'csv', QUERY],
  'script over the package, SPARQL': [script('library.mjs'), QUERY],
  'script over the package, builder': [script('builder.mjs')],
  'script over Oxigraph': [script('oxigraph.mjs'), join(ROOT, 'ontology'), QUERY],
}

/** Builds the package first where the build is older than the source. Throws where programs disagree. */
export async function coldStarts(): Promise<ColdStart[]> {
  const build = [join(ROOT, 'scripts', 'build-missing.mjs'), 'package']
  execFileSync(process.execPath, build, { cwd: ROOT, stdio: 'inherit' })
  const best = new Map<string, number>()
  const answers = new Map<string, string[]>()
  for (let run = 0; run < RUNS; run++)
    for (const [program, args] of Object.entries(PROGRAMS)) {
      const { ms, output } = await firstByte(args)
      best.set(program, Math.min(ms, best.get(program) ?? Number.POSITIVE_INFINITY))
      answers.set(program, rowsOf(output))
    }
  const [expected, ...others] = [...answers]
  for (const [program, rows] of others)
    if (rows.join() !== expected![1].join())
      throw new Error(`${program} gives ${rows.length} rows that are not those of ${expected![0]}`)
  return Array.from(best, ([program, bestMs]) => ({ program, bestMs, rows: answers.get(program)!.length }))
}

/** Milliseconds until a program that needs nothing but its start has printed: the floor under all others. */
export async function emptyProcess(): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) best = Math.min(best, (await firstByte(['-e', 'console.log(1)'])).ms)
  return best
}

function rowsOf(output: string): string[] {
  const lines = output.split(/\r?\n/).filter(line => line !== '' && line !== 'obs,site')
  return lines.sort()
}

function firstByte(args: readonly string[]): Promise<{ ms: number; output: string }> {
  const begin = performance.now()
  const child = spawn(process.execPath, [...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let ms = Number.NaN
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output === '') ms = performance.now() - begin
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      if (code === 0) resolve({ ms, output })
      else reject(new Error(`${args[0]} ended with ${code}: ${errors}`))
    })
  })
}
