export type { CellState, CellSummary, ChosenBy } from './cell.ts'
export type { ContextEntry } from './claim-context.ts'
export { claimSentence } from './claim-sentence.ts'
export { CLAIM_MODEL } from './claims.ts'
export { cellClaims, entityClaims } from './claims-about.ts'
export { conflictsOf } from './conflicts.ts'
export {
  describeEntity,
  type EntityDetails,
  type EntitySummary,
  type Fact,
  type Mapping,
  type MappingPredicate,
  searchEntries,
  summarizeEntity,
} from './entities.ts'
export type { EntityKind } from './entity-kinds.ts'
export { claimCards, type EvidenceCard, type Reading } from './evidence.ts'
export { EVIDENCE_CLASSES, type EvidenceClass } from './evidence-class.ts'
export { type EvidenceTally, evidenceTally } from './evidence-tally.ts'
export {
  type ClassCount,
  counts,
  type DataVersion,
  dataVersion,
  type EntityCount,
  type Info,
  info,
} from './info.ts'
export { type MatrixAxisEntry, type MatrixCell, type MatrixModel, tropismMatrix } from './matrix.ts'
export { type MeasureKindSummary, measureKinds } from './measure-kinds.ts'
export type { Named } from './named.ts'
export { openBundled } from './open.ts'
export type { Quantity } from './quantity.ts'
export type { CohortRef, PublicationRef } from './references.ts'
export {
  type RankedSite,
  rankedSites,
  rankings,
  type SiteRanking,
  type TropismOptions,
  tropism,
} from './tropism.ts'
export { type Mkg, mkg } from './vocabulary.ts'
