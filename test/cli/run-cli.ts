// The command line as its users run it: a process of its own, from the built package.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'

export const ROOT: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const CLI: string = join(ROOT, 'dist', 'cli.js')

/** Builds the parts named before the tests of a file run, where they are not built or older than their sources. */
export function useBuiltCli(...parts: readonly ('package' | 'viewer')[]): void {
  beforeAll(() => {
    execFileSync(process.execPath, [join(ROOT, 'scripts', 'build-missing.mjs'), 'package', ...parts], {
      stdio: 'pipe',
    })
  }, 120_000)
}

/** A folder that exists while the tests of a file run. */
export function useTemporaryFolder(): { readonly path: string } {
  const folder = { path: '' }
  beforeAll(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'metastasis-kg-cli-'))
  })
  afterAll(() => rm(folder.path, { recursive: true, force: true }))
  return folder
}

export interface CliRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  readonly input?: string | Buffer
  readonly cwd?: string
}

/** Runs the command line to its end. */
export function runCli(args: readonly string[], { input = '', cwd }: CliOptions = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', text => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', text => (stderr += text))
    child.on('error', reject)
    child.on('close', status => resolve({ status, stdout, stderr }))
    // The process may end before it has read its input.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
