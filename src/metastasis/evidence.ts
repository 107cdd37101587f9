// How we know: one card for each piece of evidence behind a claim, with its paper. The claims come from
// `claims-about.ts`, or from the edges of a projection.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { iri } from '../rdf/terms.ts'
import { DCTERMS, RDF_TYPE } from '../rdf/vocabularies.ts'
import { type ContextEntry, claimContext } from './claim-context.ts'
import { claimSentence } from './claim-sentence.ts'
import { conflictsOf } from './conflicts.ts'
import { type EvidenceClass, evidenceClass } from './evidence-class.ts'
import { byText, firstLabel, labelsOf, type Named, named, present, textOf, valuesOf } from './named.ts'
import { type Quantity, quantityOf } from './quantity.ts'
import { type CohortRef, cohortRef, type PublicationRef, publicationRef } from './references.ts'
import { mkg } from './vocabulary.ts'

export interface EvidenceCard {
  readonly evidence: string
  readonly claim: string
  readonly claimClass: Named
  /** The claim in words. */
  readonly sentence: string
  /** What the curator adds in words; on an observation a note, elsewhere the sentence itself. */
  readonly statement?: string
  /** Missing only where the data lack it. */
  readonly publication?: PublicationRef
  readonly direction: 'supports' | 'disputes'
  readonly evidenceClass: EvidenceClass
  /** Labels. */
  readonly modelSystems: string[]
  /** Species or cell line as the table prints it. */
  readonly modelAsPrinted?: string
  readonly reading?: string
  readonly readPart?: string
  readonly readOn?: string
  readonly whereRead?: string
  readonly tableRow?: string
  readonly recordId?: string
  readonly cohort?: CohortRef
  readonly quantity?: Quantity
  readonly measureKind?: Named
  readonly valueOrigin?: string
  readonly context: ContextEntry[]
  /** Claims that contradict this one. */
  readonly conflictsWith: string[]
  /** Of the data source, by the address of the licence. */
  readonly license?: Named
}

/** Sorts after every label: claims without a measure kind follow those with one. */
const LAST = '\uffff'

/**
 * The evidence cards of the claims: retracted papers last, then by label of the measure kind, latest paper
 * first, and by IRI. A claim without evidence has no card.
 */
export function claimCards(kg: KnowledgeGraph, claims: readonly string[]): EvidenceCard[] {
  return claims
    .flatMap(claim => cardsOf(kg, claim))
    .sort(
      (a, b) =>
        Number(a.publication?.retracted ?? false) - Number(b.publication?.retracted ?? false) ||
        byText(a.measureKind?.label ?? LAST, b.measureKind?.label ?? LAST) ||
        (b.publication?.year ?? 0) - (a.publication?.year ?? 0) ||
        byText(a.claim, b.claim) ||
        byText(a.evidence, b.evidence),
    )
}

function cardsOf(kg: KnowledgeGraph, claim: string): EvidenceCard[] {
  const cohort = textOf(kg, claim, mkg.cohort)
  const kind = textOf(kg, claim, mkg.measureKind)
  const ofClaim = {
    claim,
    claimClass: named(kg, textOf(kg, claim, iri(RDF_TYPE)) ?? mkg.Claim.value),
    sentence: claimSentence(kg, claim),
    statement: textOf(kg, claim, mkg.statement),
    cohort: cohort === undefined ? undefined : cohortRef(kg, cohort),
    quantity: quantityOf(kg, claim),
    measureKind: kind === undefined ? undefined : named(kg, kind),
    valueOrigin: firstLabel(kg, claim, mkg.valueOrigin),
    context: claimContext(kg, claim),
    conflictsWith: conflictsOf(kg.store, claim),
    license: cohort === undefined ? undefined : licenseOf(kg, cohort),
  }
  return valuesOf(kg, claim, mkg.hasEvidence).map(evidence => {
    const publication = textOf(kg, evidence, mkg.publication)
    const direction = textOf(kg, evidence, mkg.evidenceDirection)
    return present<EvidenceCard>({
      ...ofClaim,
      evidence,
      publication: publication === undefined ? undefined : publicationRef(kg, publication),
      direction: direction === mkg.disputes.value ? 'disputes' : 'supports',
      evidenceClass: evidenceClass(kg, claim, evidence),
      modelSystems: labelsOf(kg, evidence, mkg.modelSystem),
      modelAsPrinted: textOf(kg, evidence, mkg.modelAsPrinted),
      reading: firstLabel(kg, evidence, mkg.reading),
      readPart: firstLabel(kg, evidence, mkg.readPart),
      readOn: textOf(kg, evidence, mkg.readOn),
      whereRead: textOf(kg, evidence, mkg.whereRead),
      tableRow: textOf(kg, evidence, mkg.tableRow),
      recordId: textOf(kg, evidence, mkg.recordId),
    })
  })
}

function licenseOf(kg: KnowledgeGraph, cohort: string): Named | undefined {
  const source = textOf(kg, cohort, mkg.dataSource)
  const license = source === undefined ? undefined : textOf(kg, source, iri(`${DCTERMS}license`))
  return license === undefined ? undefined : named(kg, license)
}
