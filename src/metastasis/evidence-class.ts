// How strong a piece of evidence is by its kind, in words, derived from the model system of the evidence and
// the design of the study.
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

/** The class of one piece of evidence for `claim`; with several model systems the strongest counts. */
export function evidenceClass(kg: KnowledgeGraph, claim: string, evidence: string): EvidenceClass {
  const cohort = textOf(kg, claim, mkg.cohort)
  const design = cohort === undefined ? undefined : textOf(kg, cohort, mkg.studyDesign)
  return classify(valuesOf(kg, evidence, mkg.modelSystem), design)
}

/** The class for model systems and a study design, all IRIs. */
export function classify(modelSystems: readonly string[], design: string | undefined): EvidenceClass {
  const classes = modelSystems.map((model): EvidenceClass => {
    if (model === mkg.patients.value && design === mkg.autopsySeries.value) return 'autopsy series'
    if (model === mkg.patients.value && design === mkg.literatureReview.value) return 'review or opinion'
    if (model === mkg.patients.value && design !== undefined && STRONG_DESIGNS.has(design))
      return 'registry, trial or meta-analysis in patients'
    return BY_MODEL.get(model) ?? 'not stated'
  })
  return EVIDENCE_CLASSES.find(name => classes.includes(name)) ?? 'not stated'
}
