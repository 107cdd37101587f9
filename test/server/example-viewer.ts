import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const MARKER = 'a-word-that-must-never-leave'
export const PAGE = '<!doctype html><title>viewer</title>'
export const SCRIPT: string = `export const lines = ${JSON.stringify(Array.from({ length: 400 }, (_, i) => `line ${i}`))}`

/** A folder laid out like a built viewer, a secret beside it and a symbolic link to the secret inside it. */
export async function makeViewerFolder(): Promise<{ viewerFolder: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'viewer-server-'))
  const viewerFolder = join(root, 'viewer')
  await mkdir(join(viewerFolder, 'assets'), { recursive: true })
  await writeFile(join(root, 'package.json'), MARKER)
  await writeFile(join(viewerFolder, 'index.html'), PAGE)
  await writeFile(join(viewerFolder, 'assets', 'app-1234.js'), SCRIPT)
  await symlink(join(root, 'package.json'), join(viewerFolder, 'assets', 'link.json'))
  return { viewerFolder, remove: () => rm(root, { recursive: true }) }
}
