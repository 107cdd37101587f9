import { join } from 'node:path'
import { bundledOntologyFolder } from '#io'
import { thisPackage } from './package-root.ts'

/** Two lines: the version of the package, and of the ontology that comes with it. */
export async function versionText(): Promise<string> {
  const { KnowledgeGraph } = await import('../knowledge-graph.ts')
  const { dataVersion } = await import('../metastasis/info.ts')
  const main = await KnowledgeGraph.load(join(await bundledOntologyFolder(), 'metastasis-kg.ttl'))
  return `metastasis-kg ${thisPackage().version}\nontology ${dataVersion(main).version}`
}
