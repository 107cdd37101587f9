import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Package {
  /** The folder that holds package.json, dist/ and ontology/. */
  readonly folder: string
  readonly version: string
}

/** This package, found upward from this file, wherever the build has put it. */
export function thisPackage(): Package {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const found = readPackage(join(folder, 'package.json'))
    if (found?.name === 'metastasis-kg') return { folder, version: found.version ?? '' }
    const above = dirname(folder)
    if (above === folder)
      throw new Error('The package.json of metastasis-kg is missing: install the package again.')
    folder = above
  }
}

function readPackage(path: string): { name?: string; version?: string } | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string }
  } catch {
    return undefined
  }
}
