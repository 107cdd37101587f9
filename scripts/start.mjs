// npm start: builds what is missing, then serves the viewer and prints its address.
// Arguments after -- go to `metastasis-kg view`: npm start -- --port 8080
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildMissing, ROOT } from './build-missing.mjs'

try {
  buildMissing('package', 'viewer')
  const view = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'view', ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => view.kill(signal))
  view.on('exit', (status, signal) => {
    process.exitCode = signal === null ? status : 1
  })
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
