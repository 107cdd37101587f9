import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { dataVersion } from '../metastasis/info.ts'
import { UsageError } from '../rdf/errors.ts'
import { type DataSet, dataAssets, type RunningServer, startServer } from '../server/index.ts'
import type { ViewOptions } from './commands/view.ts'
import { type InputText, inputsOf, textOf } from './inputs.ts'
import { graphOf } from './open-graph.ts'
import { print } from './output.ts'
import { thisPackage } from './package-root.ts'

const USUAL_PORT = 8420

/** Serves `files` in the viewer; resolves when a signal has stopped the server. */
export async function serveViewer(files: readonly string[], { port, open }: ViewOptions): Promise<void> {
  const server = await start(await dataSetOf(files), port)
  const stopped = untilSignal()
  await print(`${server.url}\n`)
  if (process.stderr.isTTY) process.stderr.write('Ctrl-C stops it.\n')
  if (open === true) openInBrowser(server.url)
  await stopped
  await server.close()
}

async function start(data: DataSet, port: number | undefined): Promise<RunningServer> {
  const options = { files: dataAssets(data), viewerFolder: join(thisPackage().folder, 'dist', 'viewer') }
  if (port !== undefined) return startServer({ port, ...options })
  try {
    return await startServer({ port: USUAL_PORT, ...options })
  } catch (error) {
    if (!isPortTaken(error)) throw error
    // The port was ours to choose, so another does as well.
    return startServer({ port: 0, ...options })
  }
}

function isPortTaken(error: unknown): boolean {
  return (
    error instanceof UsageError && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'EADDRINUSE'
  )
}

/** Reads the files whole, so that what is wrong with one is said here and not in the page. */
async function dataSetOf(files: readonly string[]): Promise<DataSet> {
  const { list, bundled } = await inputsOf(files)
  const texts: InputText[] = []
  for (const input of list) texts.push(await textOf(input))
  const graph = await graphOf(texts)
  const { title, version } = dataVersion(graph)
  return {
    title: title ?? texts.map(({ name }) => basename(name)).join(', '),
    version,
    bundled,
    files: texts.map(({ name, syntax, text }) => ({ name: basename(name), syntax, text })),
  }
}

function untilSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

function openInBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  const opener = spawn(command!, args, { stdio: 'ignore', detached: true })
  // The address is printed: whoever has no such command opens it by hand.
  opener.on('error', () => {})
  opener.unref()
}
