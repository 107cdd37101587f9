// The claim model of the ontology: what each class of claims says, which short-cut it makes, and what
// else the generic layers must know. A test holds it against the owl:propertyChainAxioms of the schema.
import type { ClaimModel, Statement } from '../graph/claim-model.ts'
import { ENTITY_KINDS } from './entity-kinds.ts'
import { NARROWING } from './narrowing.ts'
import { observationConflicts } from './observation-conflicts.ts'
import { outcomeConflicts } from './outcome-conflicts.ts'
import { mkg } from './vocabulary.ts'

const PROMOTION: Statement = {
  subject: mkg.actor,
  object: mkg.claimsPromotionOf,
  shortCut: mkg.promotes,
  contrary: mkg.disputesPromotionOf,
  opposite: mkg.claimsInhibitionOf,
  sign: 1,
}

const INHIBITION: Statement = {
  subject: mkg.actor,
  object: mkg.claimsInhibitionOf,
  shortCut: mkg.inhibits,
  contrary: mkg.disputesInhibitionOf,
  opposite: mkg.claimsPromotionOf,
  sign: -1,
}

/** What any process claim can say, whether its actor is a molecule, a cell or a therapy. */
const ON_PROCESSES: readonly Statement[] = [
  PROMOTION,
  INHIBITION,
  {
    subject: mkg.actor,
    object: mkg.claimsMarkingOf,
    shortCut: mkg.marks,
    contrary: mkg.disputesMarkingOf,
  },
  {
    subject: mkg.actor,
    object: mkg.claimsMediationOf,
    shortCut: mkg.mediates,
    contrary: mkg.disputesMediationOf,
  },
  { subject: mkg.actor, object: mkg.disputesPromotionOf },
  { subject: mkg.actor, object: mkg.disputesInhibitionOf },
  { subject: mkg.actor, object: mkg.disputesMarkingOf },
  { subject: mkg.actor, object: mkg.disputesMediationOf },
  { subject: mkg.actor, object: mkg.throughMechanism, shortCut: mkg.actsThrough },
]

const ON_STATISTIC: readonly Statement[] = [{ subject: mkg.contextTumor, object: mkg.statisticKind }]

/** The claims of metastasis-kg, for `KnowledgeGraph.load(…, { claims: CLAIM_MODEL })` and `project(store, CLAIM_MODEL)`. */
export const CLAIM_MODEL: ClaimModel = {
  claimClass: mkg.Claim,
  kinds: [
    {
      claimClass: mkg.TropismObservation,
      statements: [
        {
          subject: mkg.ofTumor,
          object: mkg.inSite,
          shortCut: mkg.metastasizesTo,
          subjectClimbs: mkg.subtypeOf,
          objectClimbs: mkg.siteWithin,
        },
        { subject: mkg.ofTumor, object: mkg.soughtInSite },
      ],
    },
    {
      claimClass: mkg.OriginObservation,
      statements: [{ subject: mkg.fromTumor, object: mkg.metastasesOf }],
    },
    { claimClass: mkg.MechanismClaim, statements: ON_PROCESSES },
    {
      claimClass: mkg.TherapyEffect,
      statements: [...ON_PROCESSES, { subject: mkg.byTherapy, object: mkg.onTarget, shortCut: mkg.targets }],
    },
    {
      claimClass: mkg.TreatmentOutcome,
      statements: [{ subject: mkg.therapy, object: mkg.endpoint }],
    },
    {
      claimClass: mkg.Indication,
      statements: [{ subject: mkg.indicates, object: mkg.contextTumor, shortCut: mkg.indicatedFor }],
    },
    {
      claimClass: mkg.AimClaim,
      statements: [
        { subject: mkg.therapy, object: mkg.claimsAim, contrary: mkg.disputesAim },
        { subject: mkg.therapy, object: mkg.disputesAim },
      ],
    },
    { claimClass: mkg.SurvivalStatistic, statements: ON_STATISTIC },
    { claimClass: mkg.StageDistribution, statements: ON_STATISTIC },
    { claimClass: mkg.PrognosticFactor, statements: ON_STATISTIC },
    {
      claimClass: mkg.BiomarkerClaim,
      statements: [
        {
          subject: mkg.biomarker,
          object: mkg.claimsResponseTo,
          shortCut: mkg.predictsResponseTo,
          contrary: mkg.disputesResponseTo,
          opposite: mkg.claimsResistanceTo,
        },
        {
          subject: mkg.biomarker,
          object: mkg.claimsResistanceTo,
          shortCut: mkg.predictsResistanceTo,
          contrary: mkg.disputesResistanceTo,
          opposite: mkg.claimsResponseTo,
        },
        { subject: mkg.biomarker, object: mkg.claimsToxicityTo, contrary: mkg.disputesToxicityTo },
        { subject: mkg.biomarker, object: mkg.disputesResponseTo },
        { subject: mkg.biomarker, object: mkg.disputesResistanceTo },
        { subject: mkg.biomarker, object: mkg.disputesToxicityTo },
      ],
    },
    {
      claimClass: mkg.TropismExplanation,
      statements: [{ subject: mkg.contextTumor, object: mkg.contextSite }],
    },
  ],
  evidence: mkg.hasEvidence,
  source: mkg.publication,
  retracted: mkg.retracted,
  direction: { property: mkg.evidenceDirection, disputes: mkg.disputes },
  measureKind: mkg.measureKind,
  context: NARROWING,
  contradictions: store => [...observationConflicts(store), ...outcomeConflicts(store)],
  independence: { cohort: mkg.cohort, dataSource: mkg.dataSource, overlap: mkg.overlapsWithCohort },
  folded: [mkg.Evidence, mkg.Cohort, mkg.InformationSource, mkg.CodedValue],
  entityKinds: [...ENTITY_KINDS.map(row => row.class), mkg.OrganSystem, mkg.TumorQualifier],
}
