// The built viewer in a real browser, served under its own policy, with everything it complains about noted.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { bundledOntologyFiles } from '../../src/io/bundled-ontology.ts'
import { type DataSet, dataAssets, type RunningServer, startServer } from '../../src/server/index.ts'
import type { Snapshot } from '../../viewer/src/snapshot.ts'

const BROWSER_ARGUMENTS = [
  '--enable-unsafe-swiftshader',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The address of a running viewer: `VIEWER_URL`, else of one started here with the bundled ontology. */
export async function serveBundled(): Promise<{ url: string; close(): Promise<void> }> {
  const given = process.env.VIEWER_URL
  if (given !== undefined) return { url: given, close: async () => {} }
  const paths = await bundledOntologyFiles()
  const files = await Promise.all(
    paths.map(async path => ({
      name: basename(path),
      syntax: 'turtle' as const,
      text: await readFile(path, 'utf8'),
    })),
  )
  return serveData({ title: 'Metastasis knowledge graph', version: 'test', bundled: true, files })
}

/** A server of the built viewer that shows `data`. */
export function serveData(data: DataSet): Promise<RunningServer> {
  return startServer({
    port: 0,
    viewerFolder: fileURLToPath(new URL('../../dist/viewer', import.meta.url)),
    files: dataAssets(data),
  })
}

/** A browser, from `CHROME_PATH` or where Debian puts it. */
export async function launchBrowser(): Promise<Browser> {
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: [...BROWSER_ARGUMENTS, ...asRoot],
  })
}

export interface ViewerPage {
  readonly page: Page
  /** Errors and warnings on the console, uncaught exceptions, breaches of the policy, requests elsewhere. */
  readonly complaints: string[]
}

/** A fresh profile with the viewer opened at `address` (query and fragment), once its data are there. */
export async function openViewer(
  browser: Browser,
  url: string,
  address: string,
  options: BrowserContextOptions = {},
): Promise<ViewerPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    // Software rendering reports on its own speed; that is no fault of the page.
    if (
      ['error', 'warning'].includes(message.type()) &&
      !message.text().includes('GPU stall due to ReadPixels')
    ) {
      complaints.push(`console: ${message.text()}`)
    }
  })
  page.on('pageerror', error => complaints.push(`exception: ${error.message}`))
  page.on('request', request => {
    if (!request.url().startsWith(url) && !request.url().startsWith('blob:'))
      complaints.push(`request: ${request.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  await page.goto(`${url}?test=1${address}`)
  await page.waitForFunction(() => window.__viewer?.snapshot().ready === true)
  return { page, complaints }
}

/** What the viewer says of itself. */
export function snapshot(page: Page): Promise<Snapshot> {
  return page.evaluate(() => {
    if (window.__viewer === undefined) throw new Error('The page offers no snapshot.')
    return window.__viewer.snapshot()
  })
}

/** What the viewer says once its graph is drawn and no node moves any more. */
export async function atRest(page: Page): Promise<Snapshot> {
  for (let last = ''; ; ) {
    const now = await snapshot(page)
    const positions = JSON.stringify(now.nodes)
    if (now.nodes.length > 0 && positions === last) return now
    last = positions
    await page.waitForTimeout(150)
  }
}
