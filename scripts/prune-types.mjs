// Removes the declarations in dist/types that no entry of package.json leads to: two thirds of them, which
// would take a megabyte of each install.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const { exports, imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const entries = Object.values({ ...exports, ...imports }).flatMap(({ types }) => types ?? [])
const reached = reachedFrom(entries.map(path => join(ROOT, path)))

for (const entry of readdirSync(join(ROOT, 'dist', 'types'), { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  if (entry.isFile() && !reached.has(path)) rmSync(path)
}

/** The files, and all that they import. Throws where one is missing. */
function reachedFrom(files) {
  const reached = new Set(files)
  for (const file of reached)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g))
      reached.add(join(dirname(file), path.replace(/\.(ts|js)$/, '.d.ts')))
  return reached
}
