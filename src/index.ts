// `metastasis-kg`: everything of `metastasis-kg/core`, with the bundled ontology at hand.
import { KnowledgeGraph as GenericGraph, type KnowledgeGraphOptions } from './knowledge-graph.ts'
import { openBundled } from './metastasis/open.ts'

export * from './core.ts'
export { CLAIM_MODEL } from './metastasis/claims.ts'
export { type Mkg, mkg } from './metastasis/vocabulary.ts'

export class KnowledgeGraph extends GenericGraph {
  /**
   * The graph of the ontology that comes with the package, its short-cut edges inferred.
   * @example (await KnowledgeGraph.open()).label(mkg.metastasizesTo) // 'metastasizes to'
   */
  static open(options?: KnowledgeGraphOptions): Promise<GenericGraph> {
    return openBundled(options)
  }
}
