// The kinds by which people tell entities apart: coarser than the classes, one for each entity.
import type { NamedNode } from '../rdf/terms.ts'
import { mkg } from './vocabulary.ts'

export type EntityKind =
  | 'tumor'
  | 'site'
  | 'step'
  | 'route'
  | 'mechanism'
  | 'process'
  | 'finding'
  | 'disease'
  | 'gene'
  | 'cell'
  | 'factor'
  | 'therapy'
  | 'procedure'
  | 'biomarker'
  | 'theory'
  | 'publication'
  | 'cohort'
  | 'other'

export interface EntityKindRow {
  readonly kind: EntityKind
  readonly class: NamedNode
  readonly plural: string
}

/** An entity is of the first kind whose class, or a class below it, it belongs to. */
export const ENTITY_KINDS: readonly EntityKindRow[] = [
  { kind: 'tumor', class: mkg.PrimaryTumor, plural: 'tumors' },
  { kind: 'site', class: mkg.AnatomicalSite, plural: 'sites' },
  { kind: 'step', class: mkg.CascadeStep, plural: 'steps' },
  { kind: 'route', class: mkg.DisseminationRoute, plural: 'routes' },
  { kind: 'mechanism', class: mkg.Mechanism, plural: 'mechanisms' },
  { kind: 'process', class: mkg.MetastaticProcess, plural: 'processes' },
  { kind: 'finding', class: mkg.ClinicalFinding, plural: 'findings' },
  { kind: 'disease', class: mkg.MetastaticDisease, plural: 'metastatic diseases' },
  { kind: 'gene', class: mkg.Gene, plural: 'genes' },
  { kind: 'cell', class: mkg.CellType, plural: 'cell types' },
  { kind: 'factor', class: mkg.Factor, plural: 'factors' },
  { kind: 'therapy', class: mkg.Therapy, plural: 'therapies' },
  { kind: 'procedure', class: mkg.DiagnosticProcedure, plural: 'diagnostic procedures' },
  { kind: 'biomarker', class: mkg.Biomarker, plural: 'biomarkers' },
  { kind: 'theory', class: mkg.Theory, plural: 'theories' },
  { kind: 'publication', class: mkg.Publication, plural: 'papers' },
  { kind: 'cohort', class: mkg.Cohort, plural: 'cohorts' },
]

const BY_CLASS: ReadonlyMap<string, EntityKind> = new Map(
  ENTITY_KINDS.map(row => [row.class.value, row.kind]),
)

/** The kind for the IRI of a class of the table, else 'other'. */
export function kindOfClass(type: string): EntityKind {
  return BY_CLASS.get(type) ?? 'other'
}
