import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from '../rdf/errors.ts'
import { listFolder } from './node-files.ts'

const MAIN_FILE = 'metastasis-kg.ttl'
/** They say what data must look like, and are no part of the graph. */
const SHAPES_FILE = 'shapes.ttl'

// Searched upwards, since the package runs from its sources (in tests) and from its built files.
export async function bundledOntologyFolder(): Promise<string> {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const ontology = join(folder, 'ontology')
    if (existsSync(join(ontology, MAIN_FILE)) && existsSync(join(folder, 'package.json'))) return ontology
    if (folder === dirname(folder)) {
      throw new UsageError(
        `The bundled ontology was not found: no folder above this file holds ontology/${MAIN_FILE}. Install the package again.`,
      )
    }
  }
}

export async function bundledOntologyFiles(): Promise<string[]> {
  const folder = await bundledOntologyFolder()
  return (await listFolder(folder, name => name.endsWith('.ttl') && name !== SHAPES_FILE)) ?? []
}
