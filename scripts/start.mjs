// npm start: builds what is missing, then serves the viewer and prints its address, in this very process.
// Arguments after -- go to `metastasis-kg view`: npm start -- --port 8080
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildMissing, ROOT } from './build-missing.mjs'

const COMMAND_LINE = join(ROOT, 'dist/cli.js')

try {
  buildMissing('package', 'viewer')
  process.argv.splice(1, 1, COMMAND_LINE, 'view')
  await import(pathToFileURL(COMMAND_LINE).href)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
