// What kinds of evidence a piece of evidence is, in words, derived from its model systems, its evidence code
// and the design of the study.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { textOf, valuesOf } from './named.ts'
import { mkg } from './vocabulary.ts'

/** The classes, the strongest first. */
export const EVIDENCE_CLASSES = [
  'registry, trial or meta-analysis in patients',
  'other patient series',
  'autopsy series',
  'animal',
  'cells or tissue outside the body',
  'computation',
  'review or opinion',
  'not stated',
] as const

export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number]

const STRONG_DESIGNS: ReadonlySet<string> = new Set(
  [
    mkg.populationRegistry,
    mkg.hospitalRegistry,
    mkg.pathologyRegistry,
    mkg.administrativeData,
    mkg.randomizedTrial,
    mkg.nonrandomizedTrial,
    mkg.metaAnalysis,
  ].map(design => design.value),
)

const BY_MODEL: ReadonlyMap<string, EvidenceClass> = new Map([
  [mkg.patients.value, 'other patient series'],
  [mkg.autopsy.value, 'autopsy series'],
  [mkg.animal.value, 'animal'],
  [mkg.cells.value, 'cells or tissue outside the body'],
  [mkg.exVivo.value, 'cells or tissue outside the body'],
  [mkg.computational.value, 'computation'],
  [mkg.review.value, 'review or opinion'],
])

/** What an evidence code says of the class; the other codes leave it open. */
const BY_CODE: ReadonlyMap<string, readonly EvidenceClass[]> = new Map([
  ['ECO_0000180', ['registry, trial or meta-analysis in patients', 'other patient series', 'autopsy series']],
  ['ECO_0000179', ['animal']],
  ['ECO_0001565', ['cells or tissue outside the body']],
  ['ECO_0007672', ['computation']],
  ['ECO_0000033', ['review or opinion']],
])

/** The classes of one piece of evidence for `claim`: what it chiefly is comes first, at least 'not stated'. */
export function evidenceClasses(kg: KnowledgeGraph, claim: string, evidence: string): EvidenceClass[] {
  const cohort = textOf(kg, claim, mkg.cohort)
  return classify({
    modelSystems: valuesOf(kg, evidence, mkg.modelSystem),
    design: cohort === undefined ? undefined : textOf(kg, cohort, mkg.studyDesign),
    code: textOf(kg, evidence, mkg.evidenceCode),
  })
}

export interface EvidenceTraits {
  /** IRIs of model systems. */
  readonly modelSystems: readonly string[]
  /** IRI of the study design. */
  readonly design?: string | undefined
  /** IRI of the evidence code: what the study chiefly is, where it worked in several systems. */
  readonly code?: string | undefined
}

/**
 * Every class that the model systems amount to. A mouse study that looked at patient samples too is
 * "animal; other patient series": the code puts the mouse first, and neither hides the other.
 */
export function classify({ modelSystems, design, code }: EvidenceTraits): EvidenceClass[] {
  const found = new Set(modelSystems.map(model => classOf(model, design)))
  if (found.size === 0) return ['not stated']
  const chief = BY_CODE.get(code?.slice(code.lastIndexOf('/') + 1) ?? '') ?? []
  const ordered = EVIDENCE_CLASSES.filter(name => found.has(name))
  return [...ordered.filter(name => chief.includes(name)), ...ordered.filter(name => !chief.includes(name))]
}

function classOf(model: string, design: string | undefined): EvidenceClass {
  if (model === mkg.patients.value && design === mkg.autopsySeries.value) return 'autopsy series'
  if (model === mkg.patients.value && design === mkg.literatureReview.value) return 'review or opinion'
  if (model === mkg.patients.value && design !== undefined && STRONG_DESIGNS.has(design))
    return 'registry, trial or meta-analysis in patients'
  return BY_MODEL.get(model) ?? 'not stated'
}
