// A Chromium for the tests: an installed one, else Playwright's own build, else Debian's package.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a browser, or undefined where none is there and none can be had. */
export function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named) {
    if (isProgram(named)) return named
    throw new Error(`CHROME_PATH names no program: ${named}`)
  }
  const found = installed() ?? playwrightBuild()
  if (found !== undefined || process.env.SKIP_BROWSER === '1') return found
  return fetchBuild() ?? installPackage()
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...NAMES.flatMap(name => folders.map(folder => join(folder, name))), ...PLACES]
  return candidates.find(isProgram)
}

function playwrightBuild() {
  const { chromium } = createRequire(import.meta.url)('playwright-core')
  const path = chromium.executablePath()
  return path && isProgram(path) ? path : undefined
}

function fetchBuild() {
  process.stdout.write('No Chromium or Chrome found: fetching the build of Playwright …\n')
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'ignore', timeout: 90_000 })
  return playwrightBuild()
}

function installPackage() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined
  process.stdout.write("Installing Debian's chromium with apt-get, since no other browser could be had …\n")
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  return installed()
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
