import { bundledOntologyFiles } from '#io'
import { KnowledgeGraph, type KnowledgeGraphOptions } from '../knowledge-graph.ts'
import { CLAIM_MODEL } from './claims.ts'

/** The ontology that comes with the package, its short-cuts inferred; every topic file, without the shapes. */
export async function openBundled(options: KnowledgeGraphOptions = {}): Promise<KnowledgeGraph> {
  return KnowledgeGraph.load(...(await bundledOntologyFiles()), { claims: CLAIM_MODEL, ...options })
}
