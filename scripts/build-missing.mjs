// Builds what is missing in dist/ or older than its sources. Several callers at once wait for one build.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const PARTS = {
  package: {
    script: 'build:package',
    name: 'the package',
    results: [
      'dist/cli.js',
      'dist/index.js',
      'dist/core.js',
      'dist/io-node.js',
      'dist/io-browser.js',
      'dist/prepared-ontology.gz',
    ],
    sources: ['src', 'ontology', 'package.json', 'tsup.config.ts', 'scripts/prepare-ontology.mjs'],
  },
  viewer: {
    script: 'build:viewer',
    name: 'the viewer',
    results: ['dist/viewer/index.html'],
    sources: ['viewer', 'src', 'package.json'],
  },
}

/** Builds the parts named (`package`, `viewer`) that need it; throws where a build fails. */
export function buildMissing(...names) {
  const stale = () => names.filter(name => isStale(PARTS[name]))
  if (stale().length === 0) return
  whileLocked(() => {
    for (const name of stale()) build(PARTS[name])
  })
}

function isStale({ results, sources }) {
  const built = Math.min(...results.map(result => modified(join(ROOT, result))))
  return sources.some(source => modified(join(ROOT, source)) > built)
}

/** When the newest file at or below `path` was last written, in ms; 0 where there is none. */
function modified(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).map(name => modified(join(path, name)))
  return Math.max(0, ...inside)
}

function build({ script, name }) {
  process.stderr.write(`Building ${name} …\n`)
  const run = spawnSync('npm', ['run', '--silent', script], { cwd: ROOT, encoding: 'utf8' })
  if (run.status === 0) return
  throw new Error(`npm run ${script} failed:\n${run.stdout ?? ''}${run.stderr ?? run.error ?? ''}`)
}

/** Runs `work` while no other process does; a lock whose process has died is taken over. */
function whileLocked(work) {
  const lock = join(ROOT, 'dist', '.building')
  mkdirSync(dirname(lock), { recursive: true })
  while (!take(lock)) sleep(100)
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (existsSync(lock) && !isAlive(lock)) rmSync(lock, { force: true })
    return false
  }
}

function isAlive(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    // Written but not yet filled: its maker is alive.
    if (pid === 0) return true
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Gone meanwhile, or not ours to signal: not for us to remove.
    return error.code !== 'ESRCH'
  }
}

function sleep(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    buildMissing(...process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
