// The plain-data types of the package that the viewer speaks in.
export type { EdgeSummary } from '../../../src/graph/index.ts'
export type {
  CellState,
  ChosenBy,
  CohortRef,
  DataVersion,
  EntityCount,
  EntityDetails,
  EntityKind,
  EntitySummary,
  EvidenceCard,
  EvidenceTally,
  MatrixAxisEntry,
  MatrixCell,
  MatrixModel,
  MeasureKindSummary,
  Named,
  PublicationRef,
  Quantity,
  Reading,
  SiteRanking,
} from '../../../src/metastasis/index.ts'
