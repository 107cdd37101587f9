import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT: string = fileURLToPath(new URL('..', import.meta.url))

let made: string | undefined

/** A folder below node_modules, so that scripts in it find packages; gone when the process ends. */
export function scratch(): string {
  if (made === undefined) {
    made = join(ROOT, 'node_modules', '.cache', `metastasis-kg-bench-${process.pid}`)
    const folder = made
    mkdirSync(folder, { recursive: true })
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  }
  return made
}
