// What crosses between page and workers: plain data, one request answered by one response with its number.
import type {
  DataVersion,
  EdgeSummary,
  EntityCount,
  EntityDetails,
  EntityKind,
  EvidenceCard,
  EvidenceTally,
  MatrixModel,
  MeasureKindSummary,
  Named,
  SiteRanking,
} from './domain.ts'
import type { Neighbourhood, NeighbourhoodOptions } from './neighbourhood.ts'
import type { SearchHit } from './search-index.ts'

export interface Overview {
  readonly title: string
  readonly data: DataVersion
  /** Whether the data are the ontology that comes with the viewer. */
  readonly bundled: boolean
  readonly files: readonly string[]
  readonly triples: number
  readonly counts: readonly EntityCount[]
  readonly kinds: readonly MeasureKindSummary[]
}

/** Cards of one measure kind, or of one class of claims that have none. */
export interface EvidenceGroup {
  readonly of: Named
  readonly claimClass: string
  readonly measured: boolean
  readonly cards: readonly EvidenceCard[]
  readonly tally: EvidenceTally
}

/** The evidence of a matrix cell: the observations of the pair by every measure kind. */
export interface CellEvidence {
  readonly tumor: EntityRef
  readonly site: EntityRef
  readonly groups: readonly EvidenceGroup[]
  readonly tally: EvidenceTally
}

export interface EdgeEvidence {
  readonly edge: EdgeSummary
  readonly subject: EntityRef
  readonly object: EntityRef
  readonly cards: readonly EvidenceCard[]
  readonly tally: EvidenceTally
}

export interface EntityRef {
  readonly iri: string
  readonly label: string
  readonly kind: EntityKind
  /** '' where it has no class. */
  readonly className: string
}

/** Where to begin in data that no question was written for. */
export interface Start {
  readonly classes: readonly { readonly label: string; readonly count: number }[]
  /** Those with most edges first. */
  readonly entities: readonly (EntityRef & { readonly edges: number })[]
  /** How many there are, listed or not. */
  readonly total: number
}

/** One join of an entity, seen from it. */
export interface Connection {
  readonly edge: EdgeSummary
  readonly neighbour: EntityRef
}

export interface ConnectionGroup {
  readonly relation: string
  /** The relation as read from the entity: "promotes", "promotes extravasation". */
  readonly heading: string
  readonly connections: readonly Connection[]
}

export interface EntityEvidence {
  readonly details: EntityDetails
  readonly groups: readonly ConnectionGroup[]
  /** For a tumor: its sites, one ranking for each cohort and measure kind. */
  readonly rankings: readonly SiteRanking[]
  readonly tally: EvidenceTally
  /** All claims about it, those without evidence too. */
  readonly claims: number
}

/** Requests of the data worker with their arguments and results; undefined = not in this data. */
export interface DataRequests {
  load: { args: { manifest: string }; result: Overview }
  start: { args: { limit: number }; result: Start }
  search: { args: { query: string; limit: number }; result: SearchHit[] }
  matrix: { args: { kind: string }; result: MatrixModel }
  neighbourhood: { args: NeighbourhoodOptions; result: Neighbourhood }
  cell: { args: { tumor: string; site: string }; result: CellEvidence | undefined }
  edge: { args: { subject: string; relation: string; object: string }; result: EdgeEvidence | undefined }
  entity: { args: { iri: string }; result: EntityEvidence | undefined }
  entityCards: { args: { iri: string; from: number; count: number }; result: EvidenceCard[] }
}

export type DataOperation = keyof DataRequests

export interface Request<O extends DataOperation = DataOperation> {
  readonly id: number
  readonly operation: O
  readonly args: DataRequests[O]['args']
}

export type Response =
  | { readonly id: number; readonly result: DataRequests[DataOperation]['result'] }
  | { readonly id: number; readonly error: string }

export interface LayoutRequest {
  readonly id: number
  readonly ids: readonly string[]
  readonly edges: Uint32Array
  readonly widths: Float32Array
  readonly seed: number
}

export interface LayoutResponse {
  readonly id: number
  readonly positions: Float32Array
}
