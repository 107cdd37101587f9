// How we know: one card for each paper behind a claim, with every place where it was read. The claims come from
// `claims-about.ts`, or from the edges of a projection.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { iri } from '../rdf/terms.ts'
import { DCTERMS, RDF_TYPE } from '../rdf/vocabularies.ts'
import { type ContextEntry, claimContext } from './claim-context.ts'
import { claimSentence } from './claim-sentence.ts'
import { conflictsOf } from './conflicts.ts'
import { EVIDENCE_CLASSES, type EvidenceClass, evidenceClasses } from './evidence-class.ts'
import { byText, firstLabel, labelsOf, type Named, named, present, textOf, valuesOf } from './named.ts'
import { type Quantity, quantityOf } from './quantity.ts'
import { type CohortRef, cohortRef, type PublicationRef, publicationRef } from './references.ts'
import { mkg } from './vocabulary.ts'

/** One piece of evidence: where and how the paper was read. */
export interface Reading {
  readonly evidence: string
  readonly reading?: string
  readonly readPart?: string
  readonly readOn?: string
  readonly whereRead?: string
  readonly tableRow?: string
  readonly recordId?: string
}

export interface EvidenceCard {
  readonly claim: string
  readonly claimClass: Named
  /** The claim in words. */
  readonly sentence: string
  /** What the curator adds in words; on an observation a note, elsewhere the sentence itself. */
  readonly statement?: string
  /** Missing only where the data lack it. */
  readonly publication?: PublicationRef
  readonly direction: 'supports' | 'disputes'
  /** All that its evidence is, what it chiefly is first. */
  readonly evidenceClasses: EvidenceClass[]
  /** Labels. */
  readonly modelSystems: string[]
  /** Species or cell line as the table prints it. */
  readonly modelAsPrinted?: string
  /** The evidence itself, by IRI: several where one paper was read in several places. */
  readonly readings: Reading[]
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
 * The evidence cards of the claims, one for each paper and direction of each claim: retracted papers last,
 * then by label of the measure kind, latest paper first, and by IRI. A claim without evidence has no card.
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
        byText(firstEvidence(a), firstEvidence(b)),
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
  const pieces = valuesOf(kg, claim, mkg.hasEvidence).sort(byText)
  return groupedBy(pieces, piece => `${paperOf(kg, piece)} ${directionOf(kg, piece)}`).map(group => {
    const publication = paperOf(kg, group[0]!)
    return present<EvidenceCard>({
      ...ofClaim,
      publication: publication === undefined ? undefined : publicationRef(kg, publication),
      direction: directionOf(kg, group[0]!),
      evidenceClasses: classesOf(kg, claim, group),
      modelSystems: [...new Set(group.flatMap(piece => labelsOf(kg, piece, mkg.modelSystem)))].sort(byText),
      modelAsPrinted: textOf(kg, group[0]!, mkg.modelAsPrinted),
      readings: group.map(piece => readingOf(kg, piece)),
    })
  })
}

function paperOf(kg: KnowledgeGraph, evidence: string): string | undefined {
  return textOf(kg, evidence, mkg.publication)
}

function directionOf(kg: KnowledgeGraph, evidence: string): EvidenceCard['direction'] {
  return textOf(kg, evidence, mkg.evidenceDirection) === mkg.disputes.value ? 'disputes' : 'supports'
}

/** The classes of all pieces; "not stated" of one piece says nothing beside what another states. */
function classesOf(kg: KnowledgeGraph, claim: string, pieces: readonly string[]): EvidenceClass[] {
  const classes = [...new Set(pieces.flatMap(piece => evidenceClasses(kg, claim, piece)))]
  const unknown = EVIDENCE_CLASSES.at(-1)!
  return classes.length > 1 ? classes.filter(name => name !== unknown) : classes
}

function readingOf(kg: KnowledgeGraph, evidence: string): Reading {
  return present<Reading>({
    evidence,
    reading: firstLabel(kg, evidence, mkg.reading),
    readPart: firstLabel(kg, evidence, mkg.readPart),
    readOn: textOf(kg, evidence, mkg.readOn),
    whereRead: textOf(kg, evidence, mkg.whereRead),
    tableRow: textOf(kg, evidence, mkg.tableRow),
    recordId: textOf(kg, evidence, mkg.recordId),
  })
}

function firstEvidence({ readings }: EvidenceCard): string {
  return readings[0]!.evidence
}

/** The groups of items with one key, in the order of their first items. */
function groupedBy(items: readonly string[], keyOf: (item: string) => string): string[][] {
  const groups = new Map<string, string[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

function licenseOf(kg: KnowledgeGraph, cohort: string): Named | undefined {
  const source = textOf(kg, cohort, mkg.dataSource)
  const license = source === undefined ? undefined : textOf(kg, source, iri(`${DCTERMS}license`))
  return license === undefined ? undefined : named(kg, license)
}
