// npm test: sets up what is missing, then lint, types, unit tests and the run in a real browser.
// The last line is `N passed, N failed, N skipped`; lint and types count as one each.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildMissing, ROOT } from './build-missing.mjs'
import { findBrowser } from './find-browser.mjs'

const total = { passed: 0, failed: 0, skipped: 0 }
const notes = []
const scratch = mkdtempSync(join(tmpdir(), 'metastasis-kg-test-'))

try {
  if (!process.env.CONFORMANCE_SUITES && !existsSync(join(ROOT, '..', 'shared', 'suites'))) {
    notes.push(
      'LEFT OUT: the W3C conformance suites, since CONFORMANCE_SUITES names no folder that holds them.',
    )
  }
  if (attempt('set-up', () => buildMissing('package', 'viewer'))) {
    check('lint', ['biome', 'check', '.'])
    check('types', ['tsc', '-p', 'tsconfig.json'])
    vitest('unit', process.env)
    runBrowserTests()
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
for (const note of notes) console.log(note)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0

function runBrowserTests() {
  let browser
  if (!attempt('browser', () => (browser = findBrowser()))) return
  if (browser !== undefined) return vitest('browser', { ...process.env, CHROME_PATH: browser })
  const left = countTests('browser')
  total.skipped += left
  notes.push(
    `LEFT OUT: ${left} tests in a real browser, since none was found: run \`npx playwright-core install chromium\`.`,
  )
}

/** Runs a tool of the project once; counts as one test. */
function check(name, command) {
  const { status } = tool(command, { stdio: 'inherit' })
  total[status === 0 ? 'passed' : 'failed']++
  notes.push(...(status === 0 ? [] : [`FAILED: ${name} (npx ${command.join(' ')})`]))
}

/** Runs `work`; a throw counts as a failure. */
function attempt(name, work) {
  try {
    work()
    return true
  } catch (error) {
    total.failed++
    notes.push(`FAILED: ${name}: ${error.message}`)
    return false
  }
}

function vitest(project, env) {
  const file = join(scratch, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { status } = tool(['vitest', 'run', '--project', project, ...reporters], { stdio: 'inherit', env })
  const counted = countsOf(file)
  // A fault outside any test, such as a rejected promise nobody waited for, fails the run too.
  if (status !== 0 && counted.failed === 0) counted.failed = 1
  for (const kind of Object.keys(total)) total[kind] += counted[kind]
  if (counted.failed > 0) notes.push(`FAILED: ${counted.failed} of the ${project} tests`)
}

function countsOf(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    // A file that could not be loaded has failed without having a failed test.
    const broken = result.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some(test => test.status === 'failed'),
    )
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + broken.length,
      skipped: result.numPendingTests + result.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function countTests(project) {
  const file = join(scratch, 'list.json')
  tool(['vitest', 'list', '--project', project, `--json=${file}`], { stdio: 'ignore' })
  try {
    return JSON.parse(readFileSync(file, 'utf8')).length
  } catch {
    return 1
  }
}

function tool([name, ...args], options) {
  return spawnSync(join(ROOT, 'node_modules', '.bin', name), args, { cwd: ROOT, ...options })
}
