export { type ClaimFacts, type FactsOfClaims, readClaimFacts } from './claim-facts.ts'
export {
  type ClaimKind,
  type ClaimModel,
  type ContextProperty,
  type Contradiction,
  type Statement,
  statementsOf,
} from './claim-model.ts'
export { contradictions } from './contradictions.ts'
export { type EdgeSummary, projectionEdges } from './edges.ts'
export { sourceCounter } from './independent-sources.ts'
export { type Neighbor, type NeighborGroup, neighborhood } from './neighborhood.ts'
export {
  type EdgeAttributes,
  type NodeAttributes,
  type Projection,
  type ProjectionAttributes,
  project,
} from './projection.ts'
export { deriveShortCuts, edgeKey, type ShortCut, shortCuts } from './short-cuts.ts'
