// The plain-data types of the package that the viewer speaks in.
export type { EdgeSummary } from '../../../src/graph/index.ts'
export type {
  CellState,
  CohortRef,
  DataVersion,
  EntityCount,
  EntityDetails,
  EntityKind,
  EntitySummary,
  EvidenceCard,
  MatrixAxisEntry,
  MatrixCell,
  MatrixModel,
  MeasureKindSummary,
  Named,
  PublicationRef,
  Quantity,
  SiteRanking,
} from '../../../src/metastasis/index.ts'
