import type { KnowledgeGraph } from '../../src/knowledge-graph.ts'
import { openBundled } from '../../src/metastasis/index.ts'

let opened: Promise<KnowledgeGraph> | undefined

/** The bundled ontology, loaded once for each test file. Not to be edited. */
export function bundled(): Promise<KnowledgeGraph> {
  opened ??= openBundled()
  return opened
}
