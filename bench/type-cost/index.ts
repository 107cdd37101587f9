// What the types cost whoever compiles against them: the compiler's own count of instantiations.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, scratch } from '../scratch.ts'

export interface TypeCost {
  readonly program: string
  readonly instantiations: number
  readonly types: number
  readonly ms: number
}

export function typeCosts(): TypeCost[] {
  const program = (name: string) => join(ROOT, 'bench', 'type-cost', name)
  return [
    measure('import alone', { files: [program('import-only.ts')] }),
    measure('ten queries of the builder', { files: [program('ten-queries.ts')] }),
    measure('the whole project', {}),
  ]
}

function measure(name: string, selection: { readonly files?: readonly string[] }): TypeCost {
  const config = join(scratch(), `${name.replaceAll(' ', '-')}.json`)
  const root = join(ROOT, 'tsconfig.json')
  writeFileSync(
    config,
    JSON.stringify({ extends: root, ...selection, ...(selection.files && { include: [] }) }),
  )
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  // Whether the program is right is the type check's business: the counts come either way.
  const { stdout } = spawnSync(
    process.execPath,
    [compiler, '-p', config, '--extendedDiagnostics', '--singleThreaded'],
    { encoding: 'utf8', cwd: ROOT, maxBuffer: 1 << 26 },
  )
  const figure = (title: string) => Number(new RegExp(`^${title}:\\s+([\\d.]+)`, 'm').exec(stdout)![1])
  return {
    program: name,
    instantiations: figure('Instantiations'),
    types: figure('Types'),
    ms: figure('Check time') * 1000,
  }
}
